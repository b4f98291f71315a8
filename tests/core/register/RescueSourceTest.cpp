#include "FullVault.h"
#include "core/vault/Backup.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Unlock.h"
#include "tests/support/TestProgram.h"

#include <QTest>

namespace fristad {

namespace fs = std::filesystem;

/// In what states a damaged vault can be rescued, in which not, and that it is never written to.
class RescueSourceTest : public QObject {
    Q_OBJECT

    FullVault vault_;
    std::map<std::string, std::string> whole_;

    /// Rescues; the damaged vault must be as it was, to the byte and the name.
    Rescued rescue() {
        const auto before = filesIn(vault_.folder());
        auto rescued = vault_.rescue();
        if (filesIn(vault_.folder()) != before)
            throw std::logic_error("the damaged vault was written to");
        return rescued;
    }
    template <class Expected> void refuses(const char* key) {
        const auto before = filesIn(vault_.folder());
        QCOMPARE(errorOf<Expected>([&] { static_cast<void>(vault_.rescue()); }), std::string(key));
        QVERIFY(filesIn(vault_.folder()) == before);
        QVERIFY(!fs::exists(vault_.to()));
    }
    void isWhole() {
        const auto session = vault_.openRescued();
        QVERIFY(verifyVault(*session, {}).intact());
        QVERIFY(rowsIn(*session) == vault_.rows);
    }

    /// A re-keying that was announced and no more: every slot holds a second key, and the database knows of it.
    void announceRekeying() {
        const auto session = vault_.open();
        auto& inner = innerOf(*session);
        auto file = inner.vault().keyFile;
        const auto next = Secret::random(dataKeySize);
        for (Slot& slot : file.slotList)
            slot.keys.push_back(sealTo(slot, next));
        Transaction transaction(session->database());
        const auto digest = digestOf(withKey(file, 1));
        session->database()
            .statement("UPDATE vault_state SET next_slots = ?1")
            .bindAll(std::span<const unsigned char>(digest))
            .run();
        transaction.commit();
        writeKeyFile(vault_.folder(), file);
    }

private slots:
    void initTestCase() {
        for (const auto& [name, content] : filesIn(vault_.folder()))
            if (name != "backups")
                whole_[name] = content;
    }
    void init() {
        fs::remove_all(vault_.to());
        for (const auto& each : fs::directory_iterator(vault_.folder()))
            if (!each.is_directory())
                fs::remove(each);
        for (const auto& [name, content] : whole_)
            overwrite(vault_.folder() / name, content);
    }

    void aDamagedKeyFileIsNoMatterWhereItsMirrorIsWhole() {
        for (const char* const damaged : {"vault.json", "vault.json.bak"}) {
            init();
            overwrite(vault_.folder() / damaged, whole_.at(damaged).substr(1));
            QVERIFY(rescue().lost.empty());
            isWhole();
            init();
            fs::remove(vault_.folder() / damaged);
            QVERIFY(rescue().lost.empty());
            isWhole();
        }
        for (const char* const damaged : {"vault.json", "vault.json.bak"})
            overwrite(vault_.folder() / damaged, "{}");
        fs::remove_all(vault_.to());
        refuses<Damaged>("vault.key_file_damaged");
    }

    void aKeyFileThatTheDatabaseDoesNotKnowIsRefused() {
        auto file = readKeyFile(vault_.folder());
        file.removeStaff("carl");
        writeKeyFile(vault_.folder(), file);
        refuses<Damaged>("vault.key_file_not_known");
    }

    void whatALogStillHoldsComes() {
        FullVault other;
        const auto session = other.open();
        session->change([](Change& change) { setSetting(change, "house.note", "in the log"); });
        const auto rows = rowsIn(*session);
        fs::copy(other.folder(), other.place() / "cut short", fs::copy_options::recursive);
        const auto from = other.place() / "cut short";
        fs::remove(from / "vault.lock"); // or its owner, who is this very process, has it
        QVERIFY(fs::file_size(from / "register.db-wal") > 0);
        const auto before = filesIn(from);
        QVERIFY(rescueVault(from, other.to(), "anna", secret(TemporaryVault::passphrase), {}).lost.empty());
        QVERIFY(filesIn(from) == before);
        const auto rescued = other.openRescued();
        QVERIFY(rowsIn(*rescued) == rows);
        QCOMPARE(settingIn(rescued->database(), "house.note").value(), std::string("in the log"));
    }

    void aVaultThatIsOpenIsRefused() {
        const auto session = vault_.open();
        QCOMPARE(errorOf<SystemFailure>([&] { static_cast<void>(vault_.rescue()); }), std::string("vault.in_use_here"));
        QVERIFY(!fs::exists(vault_.to()));
    }

    void aRekeyingThatWasOnlyAnnouncedIsNoMatter() {
        announceRekeying();
        QVERIFY(rescue().lost.empty());
        isWhole();
        for (const Slot& slot : readKeyFile(vault_.to()).slotList)
            QCOMPARE(slot.keys.size(), std::size_t(1));
    }

    // To roll it back is to write.
    void aRekeyingThatAJournalIsToEndIsRefused() {
        announceRekeying();
        overwrite(vault_.folder() / "register.db-journal",
                  std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + std::string(504, '\0') + std::string(4096, 'p'));
        refuses<SystemFailure>("rescue.rekeying");
    }

    void aJournalThatBelongsToNobodyIsNotBelieved() {
        overwrite(vault_.folder() / "register.db-journal",
                  std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + std::string(504, '\0') + std::string(4096, 'p'));
        QVERIFY(rescue().lost.empty());
        isWhole();
    }

    void aRoleThatWasPutBackFromAnOlderCopyDoesNotComeBack() {
        {
            const auto session = vault_.open();
            for (const auto& member : staffOf(*session))
                if (member.name == "carl")
                    changeRole(*session, member.id, Role::caseworker, std::nullopt);
        }
        const auto older = whole_.at("register.db");
        const auto newer = contentOf(vault_.database());
        int put = 0;
        int said = 0;
        for (std::size_t at = 0; at + pageSize <= std::min(older.size(), newer.size()); at += pageSize) {
            if (older.compare(at, pageSize, newer, at, pageSize) == 0)
                continue;
            auto mixed = newer;
            mixed.replace(at, pageSize, older, at, pageSize);
            overwrite(vault_.database(), mixed);
            fs::remove_all(vault_.to());
            ++put;
            Rescued rescued;
            try {
                rescued = rescue();
            } catch (const Damaged&) {
                continue;
            }
            said += std::ranges::count(rescued.lost, "rescue.put_back", &Message::key) > 0 ? 1 : 0;
            const auto session = vault_.openRescued();
            QVERIFY(verifyVault(*session, {}).intact());
            for (const auto& member : staffOf(*session))
                QVERIFY(member.name != "carl" || member.role == Role::caseworker);
        }
        qInfo("%d pages of the older copy, one at a time: 0 brought the old role back, %d said so", put, said);
        QVERIFY(put >= 3);
        QCOMPARE(said, 1); // the one with the staff
    }

    void whereSomethingIsNothingIsTouched() {
        fs::create_directory(vault_.to());
        writeFile(vault_.to(), "thesis.odt", "years of work");
        QCOMPARE(errorOf<SystemFailure>([&] { rescue(); }), std::string("vault.place_taken"));
        QCOMPARE(filesIn(vault_.to()), (std::map<std::string, std::string>{{"thesis.odt", "years of work"}}));
        const auto into = [&](const fs::path& folder) {
            return errorOf<SystemFailure>(
                [&] { rescueVault(vault_.folder(), folder, "anna", secret(TemporaryVault::passphrase), {}); });
        };
        QCOMPARE(into(vault_.folder()), std::string("vault.place_taken"));
        QCOMPARE(into(vault_.folder() / "inner"), std::string("output.of_a_vault"));
    }

    void whoeverStopsItLeavesNothing() {
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 rescueVault(vault_.folder(), vault_.to(), "anna", secret(TemporaryVault::passphrase),
                                             [](std::uint64_t, std::uint64_t) { return false; }));
        QVERIFY(!fs::exists(vault_.to()));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RescueSourceTest)
#include "RescueSourceTest.moc"
