#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <memory>

using namespace fristad::test;

/// Small counts and questions of one's own on the command line (roles.md: who may only see; cli.md: --suppress-below).
class SmallCountsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MadeVault> vault_;

    Outcome statistics(const QString& who, const QStringList& options) {
        return Program()
            .with("FRISTAD_PASSPHRASE", who == "anna" ? "a passphrase of tests" : "another passphrase of tests")
            .run(QStringList{"statistics", vault_->path(), "--user", who, "--year", "2024", "--as-of", "2025-01-31"} +
                 options);
    }

private slots:
    void initTestCase() {
        vault_ = std::make_unique<MadeVault>();
        HAS_CODE(vault_->import(shared("register-2024")), 0);
        for (const char* const role : {"coordinator", "caseworker", "night_staff", "auditor"})
            HAS_CODE(Program().run({"staff", vault_->path(), "--user", "anna", "add", role, "--role", role}), 0);
    }

    void whoMayOpenThePeopleGetsThePublishedBytes() {
        for (const char* const who : {"anna", "coordinator"})
            QCOMPARE(statistics(who, {"--format", "csv"}).out, bytesOf(shared("register-2024-statistics.csv")));
    }
    void whoMayOnlySeeGetsThemWithoutSmallCountsInEveryFormat() {
        for (const char* const who : {"caseworker", "auditor"}) {
            const QByteArray csv = statistics(who, {"--format", "csv"}).out;
            QVERIFY(csv.contains("country_of_birth,CU,,under 5,,"));
            QCOMPARE(linesIn(csv), linesIn(bytesOf(shared("register-2024-statistics.csv"))));
            QVERIFY(statistics(who, {"--format", "json"}).out.contains("\"count\": \"under 5\""));
            QVERIFY(statistics(who, {"--format", "text", "--language", "sv"}).out.contains("färre än 5"));
            HAS_CODE(statistics(who, {"--format", "xlsx", "--out", vault_->file(QString(who) + ".xlsx")}), 0);
            HAS_CODE(statistics(who, {"--format", "pdf", "--out", vault_->file(QString(who) + ".pdf")}), 0);
        }
    }
    void suppressBelowHidesTheSameFromAnybody() {
        QCOMPARE(statistics("anna", {"--format", "csv", "--suppress-below", "5"}).out,
                 statistics("auditor", {"--format", "csv"}).out);
        QVERIFY(statistics("anna", {"--format", "csv", "--suppress-below", "10"}).out.contains(",under 10,"));
        HAS_CODE(statistics("anna", {"--suppress-below", "few"}), 2);
    }
    void aDefinitionOfOnesOwnIsForThoseWhoRunTheStatistics() {
        const QByteArray definition =
            R"({"format": 1, "year": 2024, "title": {"sv": "En", "en": "One"},
                "topics": [{"id": "one", "title": {"sv": "Ett", "en": "One"}}],
                "tables": [{"id": "gender", "topic": "one", "title": {"sv": "Kön", "en": "Gender"},
                            "rule": {"sv": "R", "en": "R"}, "base_text": {"sv": "B", "en": "B"}, "rows": "gender"}]})";
        writeFile(vault_->file("own.json"), definition);
        const QStringList own{"--definition", vault_->file("own.json")};
        HAS_CODE(statistics("anna", own), 0);
        HAS_CODE(statistics("coordinator", own), 0);
        HAS_CODE(statistics("caseworker", own), 3);
        HAS_CODE(statistics("auditor", own), 3);
        HAS_CODE(statistics("night_staff", {}), 3);
    }
    void figuresThatLeaveAreAnEntry() {
        const auto entries = [&] {
            const QByteArray line = Program().run({"verify", vault_->path(), "--user", "anna"}).out;
            return QRegularExpression("\\d+").match(QString::fromUtf8(line)).captured().toInt();
        };
        const int before = entries();
        HAS_CODE(statistics("auditor", {"--format", "csv"}), 0);
        QCOMPARE(entries(), before + 2); // and the verification before it
    }
};

FRISTAD_TEST(SmallCountsTest)
#include "SmallCountsTest.moc"
