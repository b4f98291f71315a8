#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTest>

using namespace fristad;

/// Whatever comes in goes out again in canonical form; the expected bytes are made by tests/core/register/canonical.py, which shares
/// nothing with the program.
class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void exportGivesTheImportedRowsInCanonicalForm_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("register-2024") << "register-2024";
        QTest::newRow("register-edge") << "register-edge";
    }
    void exportGivesTheImportedRowsInCanonicalForm() {
        QFETCH(QString, folder);
        const auto source = shared / folder.toStdString();
        TemporaryVault vault;
        const auto session = vault.create();
        importFrom(*session, source);
        exportRegister(*session, vault.place() / "out", false, {});
        QCOMPARE(filesIn(vault.place() / "out"), canonical(source, vault.place() / "expected"));
    }

    void exportImportExportIsIdenticalToTheByte() {
        TemporaryVault first;
        TemporaryVault second;
        const auto session = first.create();
        importFrom(*session, shared / "register-edge");
        exportRegister(*session, first.place() / "out", false, {});
        const auto other = second.create();
        importFrom(*other, first.place() / "out");
        exportRegister(*other, second.place() / "out", false, {});
        QCOMPARE(filesIn(second.place() / "out"), filesIn(first.place() / "out"));
    }

    void anEmptyRegisterIsEightHeaders() {
        TemporaryVault vault;
        const auto session = vault.create();
        exportRegister(*session, vault.place() / "out", false, {});
        const auto files = filesIn(vault.place() / "out");
        QCOMPARE(files.size(), 8U);
        QCOMPARE(files.at("rights.csv"), std::string("client_code,right,met\n"));
    }

    void anExistingTargetIsLeftAloneUnlessItMayBeReplaced() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto out = vault.place() / "out";
        writeFile(out, "clients.csv", "mine");
        QCOMPARE(errorOf<SystemFailure>([&] { exportRegister(*session, out, false, {}); }),
                 std::string("system.exists"));
        QCOMPARE(contentOf(out / "clients.csv"), std::string("mine"));
        exportRegister(*session, out, true, {});
        QVERIFY(contentOf(out / "clients.csv").starts_with("client_code,"));
        QCOMPARE(foldersBeside(vault.place()), (QStringList{"out", "vault"}));
    }

    void aFolderWithOtherThingsIsNeverReplaced() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto out = vault.place() / "out";
        writeFile(out, "thesis.odt", "years of work");
        QCOMPARE(errorOf<SystemFailure>([&] { exportRegister(*session, out, true, {}); }),
                 std::string("register.folder_has_others"));
        QCOMPARE(contentOf(out / "thesis.odt"), std::string("years of work"));
    }

    void aCancelledExportLeavesNothing() {
        TemporaryVault vault;
        const auto session = vault.create();
        importFrom(*session, bigEnoughToReport(vault.place() / "big"));
        QVERIFY_THROWS_EXCEPTION(Cancelled, exportRegister(*session, vault.place() / "out", false,
                                                           [](std::uint64_t, std::uint64_t) { return false; }));
        QCOMPARE(foldersBeside(vault.place()), (QStringList{"big", "vault"}));
    }

private:
    static QStringList foldersBeside(const std::filesystem::path& place) {
        return QDir(QString::fromStdString(place.string()))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    static std::filesystem::path bigEnoughToReport(const std::filesystem::path& folder) {
        std::string clients = "client_code,exposure,first_contact\n";
        for (int i = 0; i < 5000; ++i)
            clients += "C" + std::to_string(i) + ",direct,2025-01-01\n";
        writeFile(folder, "clients.csv", clients);
        return folder;
    }

    static std::map<std::string, std::string> canonical(const std::filesystem::path& from,
                                                        const std::filesystem::path& to) {
        QProcess python;
        python.start("python3", {FRISTAD_SOURCE "/tests/core/register/canonical.py",
                                 QString::fromStdString(from.string()), QString::fromStdString(to.string())});
        if (!python.waitForFinished() || python.exitCode() != 0)
            throw std::runtime_error(python.readAllStandardError().toStdString());
        return filesIn(to);
    }
};

FRISTAD_TEST(RoundTripTest)
#include "RoundTripTest.moc"
