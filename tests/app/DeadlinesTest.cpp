#include "core/vault/History.h"
#include "core/vault/Secret.h"
#include "core/vault/Vault.h"
#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace fristad::test;

namespace {

const QStringList edges{"--on", "2026-03-28", "--days", "45"};

Outcome deadlinesOf(const MadeVault& vault, const QStringList& options, const QString& locale = "C.UTF-8") {
    return Program().with("LC_ALL", locale).run(QStringList{"deadlines", vault.path()} + options);
}

/// What Debian's python3-icalendar, which did not write it, reads out of a calendar: an event a line.
QStringList readByOthers(const QByteArray& calendar) {
    static const QByteArray script =
        "import sys, icalendar\n"
        "read = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n"
        "for e in read.walk('VEVENT'):\n"
        "    assert not e.errors, e.errors\n"
        "    print(e['UID'], e['DTSTART'].dt.isoformat(), len(e['DTSTART'].dt.timetuple()),\n"
        "          '|'.join(str(a['TRIGGER'].dt) for a in e.walk('VALARM')), e['SUMMARY'],\n"
        "          sep=';')\n";
    QProcess python;
    python.start("/usr/bin/python3", {"-c", QString::fromUtf8(script)});
    python.write(calendar);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("the calendar is not accepted: %s", python.readAllStandardError().constData());
    return QString::fromUtf8(python.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
}

int longestLine(const QByteArray& text) {
    int longest = 0;
    for (const QByteArray& line : text.split('\n'))
        longest = std::max(longest, int(QString::fromUtf8(line).size()));
    return longest;
}

} // namespace

class DeadlinesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { HAS_CODE(vault.import(FRISTAD_SOURCE "/tests/data/register-edge"), 0); }

    void theListIsThePublishedOne() {
        const Outcome list = deadlinesOf(vault, edges + QStringList{"--format", "csv"}, "de_DE.UTF-8");
        HAS_CODE(list, 0);
        QCOMPARE(list.out, bytesOf(FRISTAD_SOURCE "/tests/data/register-edge-deadlines-2026-03-28.csv"));
        QVERIFY(list.err.isEmpty());
    }
    void textFitsATerminalOf40ColumnsInWordsOfTheReadersLanguage() {
        const Outcome swedish = deadlinesOf(vault, edges, "sv_SE.UTF-8");
        HAS_CODE(swedish, 0);
        QVERIFY(swedish.out.startsWith("Frister lör 2026-03-28, 45 dagar framåt\n"));
        QVERIFY(swedish.out.contains(
            "\nBrådskande\n  E-LEAP  Betänketiden löper ut\n    lör 2026-03-28, sista dagen i dag\n"
            "    Agera senast fre 2026-03-27\n    Ingen ansökan om förlängning\n"));
        QVERIFY(swedish.out.contains("\n  E-BLANK  Följ upp hänvisning\n    fre 2025-06-06, 295 dagar för sent\n"));
        QVERIFY(longestLine(swedish.out) <= 40);
        const Outcome english = deadlinesOf(vault, edges);
        QVERIFY(english.out.startsWith("Deadlines Sat 2026-03-28, next 45 days\n"));
        QVERIFY(english.out.contains("\n  E-SIB  Housing ends\n    Fri 2026-04-10, 13 days left\n"));
        QVERIFY(longestLine(english.out) <= 40);
        for (const char* code : {"referral_follow_up", "reflection_expiry", "urgent", "none"})
            QVERIFY2(!english.out.contains(code), code);
    }
    void aListWithNothingOnItSaysSo() {
        const MadeVault blank;
        const Outcome list = deadlinesOf(blank, {});
        HAS_CODE(list, 0);
        QVERIFY(list.out.contains("Nothing runs out"));
        QCOMPARE(deadlinesOf(blank, {"--format", "csv"}).out,
                 QByteArray("due_on,days_left,kind,client_code,act_by,status,renewal\n"));
    }
    void jsonSaysTheSame() {
        const Outcome list = deadlinesOf(vault, edges + QStringList{"--format", "json"});
        HAS_CODE(list, 0);
        const auto whole = QJsonDocument::fromJson(list.out).object();
        QCOMPARE(whole["on"].toString(), "2026-03-28");
        QCOMPARE(whole["days"].toInt(), 45);
        const auto lines = whole["deadlines"].toArray();
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[2].toObject(), (QJsonObject{{"due_on", "2026-03-28"},
                                                   {"days_left", 0},
                                                   {"kind", "reflection_expiry"},
                                                   {"client_code", "E-LEAP"},
                                                   {"act_by", "2026-03-27"},
                                                   {"status", "urgent"},
                                                   {"renewal", "none"}}));
        QVERIFY(lines[0].toObject()["renewal"].isNull());
    }
    void theCalendarIsReadByALibraryThatDidNotWriteIt() {
        const QStringList ics = edges + QStringList{"--format", "ics"};
        const Outcome calendar = deadlinesOf(vault, ics);
        HAS_CODE(calendar, 0);
        const auto events = readByOthers(calendar.out);
        QCOMPARE(events.size(), 5);
        // A whole day, and nine o'clock on the working day that counts: Tuesday after Easter for the follow-up of Good Friday ...
        QCOMPARE(events[3].section(';', 1), "2026-04-03;9;4 days, 9:00:00;E-LEAP: Follow up referral");
        // ... and two weeks and three days ahead, which is Friday 13 and Wednesday 25 March for Saturday 28 March.
        QCOMPARE(events[2].section(';', 1),
                 "2026-03-28;9;-15 days, 9:00:00|-3 days, 9:00:00;E-LEAP: Reflection period runs out");
    }
    void eventsKeepTheirNumberAndNothingCanBeReadOutOfIt() {
        const QStringList ics = edges + QStringList{"--format", "ics"};
        const auto uidsOf = [](const QByteArray& calendar) {
            QStringList uids;
            for (const QString& event : readByOthers(calendar))
                uids << event.section(';', 0, 0);
            return uids;
        };
        const auto first = uidsOf(deadlinesOf(vault, ics).out);
        QCOMPARE(
            uidsOf(deadlinesOf(vault, {"--on", "2026-03-20", "--days", "53", "--format", "ics"}, "sv_SE.UTF-8").out),
            first);
        QCOMPARE(QSet(first.begin(), first.end()).size(), 5);
        static const QRegularExpression form("^[0-9a-f]{32}@fristad$");
        for (const QString& uid : first)
            QVERIFY2(form.match(uid).hasMatch(), qPrintable(uid));
        const MadeVault other;
        HAS_CODE(other.import(FRISTAD_SOURCE "/tests/data/register-edge"), 0);
        const auto theirs = uidsOf(deadlinesOf(other, ics).out);
        QVERIFY2(!QSet(first.begin(), first.end()).intersects(QSet(theirs.begin(), theirs.end())),
                 "two houses' calendars side by side");
    }
    void todayAndThirtyDaysUnlessAsked() {
        QCOMPARE(
            deadlinesOf(vault, {"--format", "json"}).out,
            deadlinesOf(
                vault,
                {"--format", "json", "--days", "30", "--on",
                 QDateTime::currentDateTime().toTimeZone(QTimeZone("Europe/Stockholm")).date().toString(Qt::ISODate)})
                .out);
    }
    void whatCanNotBeAskedIsWrongUsage() {
        for (const QStringList& wrong : {QStringList{"--on", "2024-02-30"}, QStringList{"--days", "-1"},
                                         QStringList{"--days", "x"}, QStringList{"--format", "pdf"}})
            HAS_CODE(deadlinesOf(vault, wrong), 2);
    }
    void anExistingTargetIsKeptWithoutForce() {
        const QString target = vault.file("list.csv");
        writeFile(target, "mine");
        HAS_CODE(deadlinesOf(vault, {"--out", target}), 5);
        QCOMPARE(bytesOf(target), QByteArray("mine"));
        HAS_CODE(deadlinesOf(vault, edges + QStringList{"--format", "csv", "--out", target, "--force"}), 0);
        QCOMPARE(bytesOf(target), bytesOf(FRISTAD_SOURCE "/tests/data/register-edge-deadlines-2026-03-28.csv"));
    }
    void auditorsDoNotLearnWhichClientsThereAre() {
        HAS_CODE(Program().run({"staff", vault.path(), "add", "revisor", "--role", "auditor", "--user", "anna"}), 0);
        HAS_CODE(changeFirstPassphrase(vault.path(), "revisor"), 0);
        const Outcome refused = asColleague().run({"deadlines", vault.path(), "--user", "revisor"});
        HAS_CODE(refused, 3);
        QVERIFY(refused.out.isEmpty());
    }
    void aFileIsAnEntryOfItsOwnAndWhereNoneCanBeWrittenThereIsNone() {
        const MadeVault another;
        const QStringList toFile{"deadlines", another.path(), "--format", "ics", "--out", another.file("due.ics")};
        HAS_CODE(Program().run(toFile), 0);
        {
            const auto session = fristad::openVault(another.path().toStdString(), "anna",
                                                    fristad::Secret::copyOf("a passphrase of tests"));
            const auto entry = fristad::wholeHistory(*session, 1).front();
            QCOMPARE(entry.kind, std::string("deadlines.exported"));
            QVERIFY(entry.fields == (std::vector<fristad::FieldChange>{{"format", "", "ics"}, {"count", "", "0"}}));
        }
        QVERIFY(QFile::remove(another.file("due.ics")));
        QVERIFY(QDir(another.folder()).mkdir(".stfolder")); // a folder that another program synchronises: read only
        HAS_CODE(Program().run({"deadlines", another.path()}), 0); // the emergency view
        const Outcome outcome = Program().run(toFile);
        HAS_CODE(outcome, 5);
        QVERIFY2(outcome.err.contains("nothing leaves the vault"), outcome.err.constData());
        QVERIFY(!QFile::exists(another.file("due.ics")));
    }

private:
    MadeVault vault;
};

FRISTAD_TEST(DeadlinesTest)
#include "DeadlinesTest.moc"
