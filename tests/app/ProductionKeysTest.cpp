#include "tests/support/TestProgram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The program itself, not its twin for tests: what a guess at a passphrase costs there.

class ProductionKeysTest : public QObject {
    Q_OBJECT

    static int run(const QString& program, const QStringList& arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FRISTAD_PASSPHRASE", "a long sentence");
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        return process.waitForFinished(120'000) ? process.exitCode() : -1;
    }

private slots:
    void everySlotOfANewVaultCosts256MebibytesAndThreePasses() {
        const QTemporaryDir place;
        const auto vault = place.filePath("vault");
        QCOMPARE(run(FRISTAD_PROGRAM, {"create", vault, "--user", "anna", "--recovery-out", place.filePath("key")}), 0);
        QFile file(vault + "/vault.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto slotList = QJsonDocument::fromJson(file.readAll())["vault"]["slots"].toArray();
        QCOMPARE(slotList.size(), 2);
        for (const auto& each : slotList) {
            QCOMPARE(each.toObject()["argon2id_memory_bytes"].toInteger(), qint64{256} * 1024 * 1024);
            QCOMPARE(each.toObject()["argon2id_passes"].toInteger(), 3);
        }
    }

    void aVaultWithCheapKeysIsDamagedToIt() {
        const QTemporaryDir place;
        const auto vault = place.filePath("vault");
        const QStringList create{"create", vault, "--user", "anna", "--recovery-out", place.filePath("key")};
        QCOMPARE(run(FRISTAD_PROGRAM_CHEAP, create), 0);
        QCOMPARE(run(FRISTAD_PROGRAM_CHEAP, {"verify", vault}), 0);
        QCOMPARE(run(FRISTAD_PROGRAM, {"verify", vault}), 4);
    }
};

FRISTAD_TEST(ProductionKeysTest)
#include "ProductionKeysTest.moc"
