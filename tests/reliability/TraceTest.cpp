// own program: it starts itself to be traced

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Secret.h"
#include "core/vault/Vault.h"
#include "tests/reliability/TracedPlace.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

// Leaving nothing behind (vault.md): a trace of every file that a session opens for writing, and a search for planted words.

using namespace fristad;

namespace {

// The command line has no search and no notes: this program does as the window would when it is called with this word.
constexpr auto caseworkCommand = "casework-in";

int doCasework(const char* vault) {
    const auto session = openVault(vault, "anna", Secret::copyOf("a planted passphrase"));
    session->change([](Change& change) {
        ClientDetails details;
        details.name = "Planterade Personen";
        amendDetails(change, {1}, details);
        Intervention value;
        value.startedOn = Day::of(2024, 1, 1);
        value.note = "en Planterad anteckning";
        add(change, {1}, value);
    });
    for (const auto* text : {"planterade", "pers", "PLANTED-2", "anteckning", ""})
        if (const auto page = searchClients(*session, {.text = text}); page.total == 0)
            return 1;
    session->recordList("clients", 1);
    session->recordLookAt({1});
    return 0;
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

    test::TracedPlace place_;

    [[nodiscard]] QString at(const QString& name) const { return place_.at(name); }
    int trace(const QStringList& arguments) {
        const bool casework = arguments.front() == caseworkCommand;
        return place_.trace(casework ? QCoreApplication::applicationFilePath() : FRISTAD_PROGRAM_CHEAP, arguments);
    }

private slots:
    void initTestCase() {
        QByteArray clients = "client_code,exposure,first_contact\n";
        QByteArray referrals = "client_code,direction,agency_type,agency_name,sent_on,status\n";
        for (int i = 0; i < 3000; ++i) {
            clients += "PLANTED-" + QByteArray::number(i) + ",direct,2024-01-01\n";
            referrals += "PLANTED-" + QByteArray::number(i) + ",out,police,Planterade namn " + QByteArray::number(i) +
                         ",2024-02-01,sent\n";
        }
        place_.write("register/clients.csv", clients);
        place_.write("register/referrals.csv", referrals);
    }

    void aSessionOpensNoFileForWritingOutsideTheVaultAndItsTargets() {
        const auto vault = at("vault");
        QCOMPARE(trace({"create", vault, "--user", "anna", "--recovery-out", at("targets/key")}), 0);
        QCOMPARE(trace({"import", vault, "--user", "anna", "--from", at("register")}), 0);
        for (const QString format : {"text", "csv", "json", "xlsx", "pdf"})
            QCOMPARE(trace({"statistics", vault, "--user", "anna", "--year", "2024", "--format", format, "--out",
                            at("targets/figures." + format)}),
                     0);
        QCOMPARE(trace({caseworkCommand, vault}), 0);
        for (const QString format : {"text", "csv", "json", "ics"})
            QCOMPARE(trace({"deadlines", vault, "--user", "anna", "--format", format, "--out",
                            at("targets/deadlines." + format)}),
                     0);
        QCOMPARE(trace({"demo", at("demo"), "--clients", "30"}), 0);
        QCOMPARE(trace({"export", vault, "--user", "anna", "--to", at("targets/export")}), 0);
        QCOMPARE(trace({"history", vault, "export", "--user", "anna", "--to", at("targets/chain.csv")}), 0);
        QCOMPARE(trace({"backup", vault, "--user", "anna", "--to", at("targets/copy")}), 0);
        QCOMPARE(trace({"verify", vault, "--user", "anna"}), 0);
        QCOMPARE(trace({"verify", at("targets/copy"), "--user", "anna"}), 0);
        QCOMPARE(trace({"restore", at("targets/copy"), "--to", at("restored"), "--user", "anna"}), 0);
        QCOMPARE(trace({"staff", vault, "add", "bo", "--role", "auditor", "--user", "anna"}), 0);
        QCOMPARE(trace({"staff", vault, "remove", "bo", "--user", "anna"}), 0);
        QVERIFY(place_.written().contains(vault + "/register.db")); // the trace sees what there is to see
        QVERIFY(place_.written().size() > 30);
        // What this computer remembers of a vault: how far its history reached, under a hash (ComputerMemory.h).
        const QString seen = "home/.config/fristad/seen";
        auto outside = place_.writtenOutside({"vault", "restored", "targets", "demo", seen});
        // Folders on the way to it, and where a target waits for its name (StagingFolder.h).
        static const QRegularExpression onTheWay("/home/\\.config(/fristad)?$|/\\.fristad-[0-9a-f]{16}\\.partial(/|$)");
        outside.removeIf([](const QString& each) { return onTheWay.match(each).hasMatch(); });
        QCOMPARE(outside.join('\n'), QString());
        QCOMPARE(place_.filled({"elsewhere", "temporary", "runtime"}), QStringList());
        for (const QString& each : place_.filesIn("home"))
            QVERIFY2(each.startsWith(seen + '/'), qPrintable(each));
    }

    void plantedWordsStandInNoFileOfTheVaultOrItsBackup() {
        const QStringList words{"PLANTED",    "Planterad",          "planterad",
                                "anteckning", "planted passphrase", "SQLite format"};
        QVERIFY(!place_.filesWith({"PLANTED"}, {"vault"}).isEmpty()); // the search finds what there is to find
        // In clear because somebody asked for it.
        QCOMPARE(place_.filesWith(words, {"register", "targets/export"}), QStringList());
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == caseworkCommand)
        return doCasework(argv[2]);
    QCoreApplication app(argc, argv);
    TraceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "TraceTest.moc"
