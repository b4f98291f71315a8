#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

namespace {

/// A vault with a client, and a register with another one.
class WithClient {
public:
    WithClient() {
        write("N0001");
        if (vault.import(from()).code != 0)
            qFatal("no import");
        write("N0002");
    }
    void write(const char* code) const {
        writeRegister(from(), {{"clients.csv",
                                QByteArray("client_code,exposure,first_contact\n") + code + ",direct,2024-02-03\n"}});
    }
    [[nodiscard]] QString from() const { return vault.file("register"); }
    [[nodiscard]] QString backups() const { return vault.path() + "/backups"; }
    [[nodiscard]] QStringList made() const { return QDir(backups()).entryList(QDir::Files); }

    MadeVault vault;
};

} // namespace

/// What the vault held before an import is there afterwards, by itself.
class ImportBackupTest : public QObject {
    Q_OBJECT

private slots:
    void anImportIntoAVaultWithClientsIsBackedUpBefore() {
        const WithClient there;
        QVERIFY(there.made().isEmpty()); // the first one went into an empty vault
        const auto before = there.vault.content();
        QCOMPARE(there.vault.import(there.from(), {"--dry-run"}).code, 0);
        QVERIFY(there.made().isEmpty());
        QCOMPARE(there.vault.import(there.from()).code, 0);
        QCOMPARE(there.made().size(), 1);
        QVERIFY(there.vault.content() != before);
        const QString restored = there.vault.file("restored");
        QCOMPARE(Program().run({"restore", there.backups() + '/' + there.made().front(), "--to", restored}).code, 0);
        const QString to = there.vault.file("of the backup");
        QCOMPARE(Program().run({"export", restored, "--to", to}).code, 0);
        QCOMPARE(bytesOf(to + "/clients.csv"), before["clients.csv"]);
    }
    void anImportThatIsRefusedMakesOneBackupHoweverOftenItIsTried() {
        const WithClient there;
        there.write("N0001"); // is there already
        for (int i = 0; i < 3; ++i)
            QCOMPARE(there.vault.import(there.from()).code, 1);
        QCOMPARE(there.made().size(), 1);
    }
    void whereNoneCanBeMadeItIsSaidAndTheImportGoesOn() {
        const WithClient there;
        QVERIFY(QDir().rmdir(there.backups()));
        writeFile(there.backups(), "in the way");
        const Outcome imported = there.vault.import(there.from());
        QCOMPARE(imported.code, 0);
        QVERIFY2(imported.err.contains("No backup could be made before the import. The import goes on without one."),
                 imported.err.constData());
        QVERIFY(there.vault.content()["clients.csv"].contains("N0002"));
    }
};

FRISTAD_TEST(ImportBackupTest)
#include "ImportBackupTest.moc"
