#include "core/vault/Staff.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/History.h"
#include "core/vault/KeyFile.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <algorithm>

namespace fristad {

namespace {

StaffId idOf(Session& session, std::string_view name) {
    const auto all = staffOf(session);
    return std::ranges::find(all, name, &StaffMember::name)->id;
}

} // namespace

class StaffTest : public QObject {
    Q_OBJECT

private slots:
    void aNewMemberSignsInWithTheirOwnPassphraseAndRole() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "Bo Berg", Role::caseworker, secret("all of it is his own"));
        const auto session = vault.open("bo", "all of it is his own");
        QCOMPARE(session->who().role, Role::caseworker);
        QCOMPARE(session->who().fullName, std::string("Bo Berg"));
        QCOMPARE(namesIn(vault.folder()), (std::vector<std::string>{"anna", "bo"}));
    }

    void realNamesAndRolesAreForThoseWhoManageTheStaff() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "Bo Berg", Role::caseworker, secret("all of it is his own"));
        const auto session = vault.open("bo", "all of it is his own");
        QCOMPARE(errorOf<NotAllowed>([&] { staffOf(*session); }), std::string("not_allowed.manage_house"));
        const auto colleagues = colleaguesOf(*session);
        QCOMPARE(colleagues.size(), std::size_t{2});
        QCOMPARE(colleagues[0].name, std::string("anna"));
    }

    void aRemovedMemberIsOutAndEverybodyElseIsIn() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            addStaff(*session, "bo", "", Role::administrator, secret("all of it is his own"));
            addStaff(*session, "cia", "", Role::coordinator, secret("hers and hers alone"));
            removeStaff(*session, idOf(*session, "bo"));
            QVERIFY(verifyVault(*session, {}).intact());
        }
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("bo", "all of it is his own"); }), std::string("vault.wrong_key"));
        vault.open("cia", "hers and hers alone");
        const auto session = vault.open();
        QVERIFY(verifyVault(*session, {}).intact());
        const auto members = staffOf(*session);
        QCOMPARE(members.size(), std::size_t(3));
        QVERIFY(!members[1].active);
    }

    void whoIsRemovedStaysRemoved() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
        const auto bo = idOf(*session, "bo");
        removeStaff(*session, bo);
        QCOMPARE(errorOf<Refused>([&] { suspendStaff(*session, bo); }), std::string("staff.unknown"));
        QCOMPARE(errorOf<Refused>([&] { removeStaff(*session, bo); }), std::string("staff.unknown"));
        QCOMPARE(errorOf<Refused>([&] { reinstateStaff(*session, bo, secret("once more a sentence")); }),
                 std::string("staff.not_suspended"));
    }

    void removingMakesANewDataKey() {
        TemporaryVault vault;
        std::vector<Secret> before;
        {
            const auto session = vault.create();
            addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own"));
            before = openSlot(*readKeyFile(vault.folder()).find("bo"), secret("all of it is his own"));
            removeStaff(*session, idOf(*session, "bo"));
        }
        const auto file = readKeyFile(vault.folder());
        QCOMPARE(file.slotList.size(), std::size_t(2));
        const auto after = openSlot(*file.find("anna"), secret(TemporaryVault::passphrase));
        QCOMPARE(after.size(), std::size_t(1));
        QVERIFY(!(after.front() == before.front()));
    }

    void theRecoveryKeyStillOpensAfterARekeying() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own"));
            removeStaff(*session, idOf(*session, "bo"));
        }
        recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("a newer long sentence"),
                     [](std::string_view key) { return std::optional(std::string(key)); });
        vault.open("anna", "a newer long sentence");
    }

    void theLastAdministratorStays() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
        const auto anna = session->who().id;
        QCOMPARE(errorOf<NotAllowed>([&] { removeStaff(*session, anna); }),
                 std::string("not_allowed.last_administrator"));
        QCOMPARE(errorOf<NotAllowed>([&] { suspendStaff(*session, anna); }),
                 std::string("not_allowed.last_administrator"));
        QCOMPARE(errorOf<NotAllowed>([&] { changeRole(*session, anna, Role::auditor); }),
                 std::string("not_allowed.last_administrator"));
        changeRole(*session, idOf(*session, "bo"), Role::administrator);
        changeRole(*session, anna, Role::auditor);
        QCOMPARE(session->who().role, Role::auditor);
    }

    void anAdministratorWhoIsOutAlreadyIsNotTheLastOne() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto bo = addStaff(*session, "bo", "", Role::administrator, secret("all of it is his own"));
        suspendStaff(*session, bo);
        removeStaff(*session, bo);
        QCOMPARE(errorOf<NotAllowed>([&] { removeStaff(*session, session->who().id); }),
                 std::string("not_allowed.last_administrator"));
    }

    void whoeverRemovesThemselvesMayDoNothingMore() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "bo", "", Role::administrator, secret("all of it is his own"));
        removeStaff(*session, session->who().id);
        QVERIFY(!session->allows(Action::seeStatistics));
        QCOMPARE(
            errorOf<NotAllowed>([&] { addStaff(*session, "c", "", Role::auditor, secret("does not matter here")); }),
            std::string("not_allowed.manage_house"));
    }

    void aNameIsUsedOnce() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
        QCOMPARE(errorOf<Refused>([&] { addStaff(*session, "bo", "", Role::auditor, secret("does not matter here")); }),
                 std::string("staff.name_used"));
        removeStaff(*session, idOf(*session, "bo"));
        QCOMPARE(errorOf<Refused>([&] { addStaff(*session, "bo", "", Role::auditor, secret("does not matter here")); }),
                 std::string("staff.name_used"));
    }

    void namesAndPassphrasesThatCannotBeUsedAreRefused() {
        TemporaryVault vault;
        const auto session = vault.create();
        for (const std::string name : {"", " bo", "bo ", "b\no", "b\xff", "\x1b[2J"})
            QCOMPARE(
                errorOf<Refused>([&] { addStaff(*session, name, "", Role::auditor, secret("does not matter here")); }),
                std::string("staff.name_unusable"));
        QCOMPARE(errorOf<Refused>([&] {
                     addStaff(*session, std::string(61, 'a'), "", Role::auditor, secret("does not matter here"));
                 }),
                 std::string("staff.name_unusable"));
        QCOMPARE(errorOf<Refused>([&] { addStaff(*session, "bo", "", Role::auditor, Secret()); }),
                 std::string("staff.passphrase_blank"));
        addStaff(*session, "Åsa Öberg-Ali", "", Role::auditor, secret("does not matter here"));
    }

    void aSuspendedMemberComesBackWithANewPassphrase() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
            suspendStaff(*session, idOf(*session, "bo"));
        }
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("bo", "all of it is his own"); }), std::string("vault.wrong_key"));
        {
            const auto session = vault.open();
            reinstateStaff(*session, idOf(*session, "bo"), secret("yet another sentence"));
            QCOMPARE(errorOf<Refused>(
                         [&] { reinstateStaff(*session, idOf(*session, "bo"), secret("does not matter here")); }),
                     std::string("staff.not_suspended"));
        }
        QCOMPARE(vault.open("bo", "yet another sentence")->who().role, Role::coordinator);
    }

    void aNewPassphraseTakesTheOldOnesPlace() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            QCOMPARE(errorOf<WrongKey>(
                         [&] { changePassphrase(*session, secret("wrong"), secret("a newer long sentence")); }),
                     std::string("vault.wrong_key"));
            const auto before = *readKeyFile(vault.folder()).find("anna");
            changePassphrase(*session, secret(TemporaryVault::passphrase), secret("a newer long sentence"));
            // A key pair of its own: whoever got at the old one gets at nothing that is sealed from now on.
            QVERIFY(readKeyFile(vault.folder()).find("anna")->publicKey != before.publicKey);
        }
        QCOMPARE(errorOf<WrongKey>([&] { vault.open(); }), std::string("vault.wrong_key"));
        vault.open("anna", "a newer long sentence");
    }

    void onlyAdministratorsManageStaff() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::coordinator, secret("all of it is his own"));
        const auto session = vault.open("bo", "all of it is his own");
        const StaffId anna{1};
        const auto refusal = std::string("not_allowed.manage_house");
        QCOMPARE(
            errorOf<NotAllowed>([&] { addStaff(*session, "c", "", Role::auditor, secret("does not matter here")); }),
            refusal);
        QCOMPARE(errorOf<NotAllowed>([&] { removeStaff(*session, anna); }), refusal);
        QCOMPARE(errorOf<NotAllowed>([&] { suspendStaff(*session, anna); }), refusal);
        QCOMPARE(errorOf<NotAllowed>([&] { reinstateStaff(*session, anna, secret("does not matter here")); }), refusal);
        QCOMPARE(errorOf<NotAllowed>([&] { changeRole(*session, session->who().id, Role::administrator); }), refusal);
    }

    void everyChangeOfStaffIsAnEntry() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
        changeRole(*session, idOf(*session, "bo"), Role::auditor);
        changePassphrase(*session, secret(TemporaryVault::passphrase), secret("a newer long sentence"));
        removeStaff(*session, idOf(*session, "bo"));
        std::vector<std::string> kinds;
        for (const auto& entry : wholeHistory(*session, 10))
            kinds.push_back(entry.kind);
        // The last three are of the vault's making: its first member is an entry like any other.
        QCOMPARE(kinds, (std::vector<std::string>{"staff.removed", "staff.passphrase_changed", "staff.role_changed",
                                                  "staff.added", "settings.changed", "staff.added", "vault.created"}));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::StaffTest)
#include "StaffTest.moc"
