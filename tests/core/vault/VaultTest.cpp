#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <sys/stat.h>

namespace fristad {

class VaultTest : public QObject {
    Q_OBJECT

private slots:
    void aNewVaultOpensAgainForItsFirstAdministrator() {
        TemporaryVault vault;
        vault.create();
        const auto session = vault.open();
        QCOMPARE(session->who().name, std::string("anna"));
        QCOMPARE(session->who().fullName, std::string("Anna Andersson"));
        QCOMPARE(session->who().role, Role::administrator);
        QVERIFY(!session->readOnly());
        QVERIFY(!session->isDemo());
    }

    void aBlankNameMeansTheOnlyMember() {
        TemporaryVault vault;
        auto session = vault.create();
        session.reset();
        session = vault.open("");
        QCOMPARE(session->who().name, std::string("anna"));
        addStaff(*session, "bo", "", Role::auditor, secret("yet another sentence"));
        session.reset();
        QCOMPARE(errorOf<Refused>([&] { vault.open(""); }), std::string("vault.which_name"));
    }

    void aWrongPassphraseAndAnUnknownNameGetTheSameSentence() {
        TemporaryVault vault;
        vault.create();
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("anna", "not it"); }), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("nobody"); }), std::string("vault.wrong_key"));
    }

    void whereNoVaultIsItSaysSo() {
        const TemporaryVault vault;
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.none"));
        QCOMPARE(errorOf<Damaged>([&] { openVault(vault.place(), "anna", secret("does not matter here")); }),
                 std::string("vault.none"));
    }

    void givingUpOnTheRecoveryKeyLeavesNothingBehind() {
        const TemporaryVault vault;
        const NewVault first{.name = "anna", .fullName = "", .demo = false};
        QVERIFY_EXCEPTION_THROWN(createVault(vault.folder(), first, secret("does not matter here"),
                                             [](std::string_view) { return std::nullopt; }),
                                 Cancelled);
        QVERIFY(!std::filesystem::exists(vault.folder()));
    }

    void aFolderWithSomethingInItIsNotTouched() {
        TemporaryVault vault;
        std::filesystem::create_directories(vault.folder() / "photographs");
        QCOMPARE(errorOf<SystemFailure>([&] { vault.create(); }), std::string("vault.place_taken"));
        QVERIFY(std::filesystem::exists(vault.folder() / "photographs"));
    }

    void nobodyElseMayReadTheFiles() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto modeOf = [](const std::filesystem::path& path) {
            struct stat status {};
            return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
        };
        QCOMPARE(modeOf(vault.folder()), 0700U);
        QCOMPARE(modeOf(vault.folder() / "backups"), 0700U);
        for (const auto* name : {"vault.json", "vault.json.bak", "register.db", "register.db-wal"})
            QCOMPARE(modeOf(vault.folder() / name), 0600U);
    }

    void aSecondSessionIsToldThatTheVaultIsInUse() {
        TemporaryVault vault;
        const auto session = vault.create();
        QCOMPARE(errorOf<SystemFailure>([&] { vault.open(); }), std::string("vault.in_use_here"));
    }

    void aFailedChangeLeavesNothing() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto before = checkpointOf(*session);
        QVERIFY_EXCEPTION_THROWN(session->change([](Change& change) {
            change.record({.kind = "test", .table = {}, .record = 0, .client = {}, .fields = {}});
            throw std::runtime_error("stop");
        }),
                                 std::runtime_error);
        QVERIFY(checkpointOf(*session) == before);
        QCOMPARE(wholeHistory(*session, 10).size(), static_cast<std::size_t>(before.number.number));
    }

    void theSettingsThatProtectTheVaultAreInForce() {
        TemporaryVault vault;
        const auto session = vault.create();
        auto& database = session->database();
        QCOMPARE(database.text("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(database.text("PRAGMA locking_mode"), std::string("exclusive"));
        QCOMPARE(database.integer("PRAGMA synchronous"), 2);
        QCOMPARE(database.integer("PRAGMA foreign_keys"), 1);
        QCOMPARE(database.integer("PRAGMA cipher_memory_security"), 1);
        QCOMPARE(database.integer("PRAGMA temp_store"), 2);
        QCOMPARE(database.integer("PRAGMA trusted_schema"), 0);
        QCOMPARE(database.integer("PRAGMA secure_delete"), 1);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::VaultTest)
#include "VaultTest.moc"
