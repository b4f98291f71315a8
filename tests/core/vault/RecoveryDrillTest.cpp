#include "core/vault/RecoveryDrill.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/Restore.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QTest>

namespace fristad {

class RecoveryDrillTest : public QObject {
    Q_OBJECT

private slots:
    void aDrillIsDatedAndDoesNotUseTheKeyUp() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            QVERIFY(!lastRecoveryDrill(*session));
            drillRecovery(*session, secret(vault.recoveryKey));
            QVERIFY(lastRecoveryDrill(*session).has_value());
            QCOMPARE(wholeHistory(*session, 1).front().kind, std::string("recovery.drilled"));
            drillRecovery(*session, secret(vault.recoveryKey));
            QVERIFY(verifyVault(*session, {}).intact());
        }
        recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("another long sentence"),
                     [](std::string_view key) { return std::optional(std::string(key)); });
    }

    void anotherKeyIsRefusedAndTheTryIsAnEntry() {
        TemporaryVault other;
        other.create();
        TemporaryVault vault;
        const auto session = vault.create();
        QCOMPARE(errorOf<WrongKey>([&] { drillRecovery(*session, secret(other.recoveryKey)); }),
                 std::string("recovery_key.another"));
        QCOMPARE(wholeHistory(*session, 1).front().kind, std::string("recovery.drill_failed"));
        QVERIFY(!errorOf<Refused>([&] { drillRecovery(*session, secret("ABCDE")); }).empty());
        QVERIFY(!lastRecoveryDrill(*session));
    }

    void aNewKeyIsNotTestedYet() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            drillRecovery(*session, secret(vault.recoveryKey));
        }
        std::string next;
        const auto session = recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("another long sentence"),
                                          [&](std::string_view key) { return std::optional(next = std::string(key)); });
        QVERIFY(!lastRecoveryDrill(*session));
        drillRecovery(*session, secret(next));
        QVERIFY(lastRecoveryDrill(*session).has_value());
    }

    void aDrillIsForWhoeverManagesTheHouse() {
        TemporaryVault vault;
        addStaff(*vault.create(), "carl", "", Role::coordinator, secret("all of it belongs to carl"));
        const auto session = vault.open("carl", "all of it belongs to carl");
        QVERIFY(!errorOf<NotAllowed>([&] { drillRecovery(*session, secret(vault.recoveryKey)); }).empty());
    }

    void aPreviewSaysWhatABackupHoldsAndHowTheVaultWentOn() {
        TemporaryVault vault;
        const auto file = vault.place() / "copy";
        const auto session = vault.create();
        addStaff(*session, "carl", "", Role::coordinator, secret("all of it belongs to carl"));
        const auto entries = checkpointOf(*session).number.number;
        backup(*session, file, false, {});
        for (const auto by : {BackupSignIn::By::passphrase, BackupSignIn::By::recoveryKey}) {
            const bool byKey = by == BackupSignIn::By::recoveryKey;
            const auto preview = previewBackup(
                file,
                {.name = "anna", .secret = secret(byKey ? vault.recoveryKey : TemporaryVault::passphrase), .by = by},
                {});
            QCOMPARE(preview.clients, std::uint64_t(0));
            QCOMPARE(preview.entries, static_cast<std::uint64_t>(entries));
            QCOMPARE(preview.mayOpenIt, (std::vector<std::string>{"anna", "carl"}));
            const auto difference = differenceTo(*session, preview);
            QCOMPARE(difference.kind, BackupDifference::Kind::continued);
            QCOMPARE(difference.entriesSince,
                     static_cast<std::uint64_t>(checkpointOf(*session).number.number - entries));
        }
        QVERIFY(!errorOf<NotAllowed>([&] {
                     static_cast<void>(
                         previewBackup(file, {.name = "carl", .secret = secret("all of it belongs to carl")}, {}));
                 }).empty());
        TemporaryVault other;
        const auto another = other.create();
        QCOMPARE(
            differenceTo(*another, previewBackup(file, {.name = "anna", .secret = secret(vault.passphrase)}, {})).kind,
            BackupDifference::Kind::anotherVault);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RecoveryDrillTest)
#include "RecoveryDrillTest.moc"
