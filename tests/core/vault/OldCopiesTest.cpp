#include "core/vault/OldCopies.h"

#include "TemporaryVault.h"
#include "core/register/DemoWorkday.h"
#include "core/vault/AutomaticBackups.h"
#include "core/vault/Backup.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/BackupWriting.h"
#include "core/vault/History.h"
#include "core/vault/Restore.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fstream>

namespace fristad {

namespace fs = std::filesystem;

/// Backups that open with what opens the vault no more: which they are, by what, and how they are got rid of.
class OldCopiesTest : public QObject {
    Q_OBJECT

    using Kind = FormerKey::Kind;

    static constexpr auto own = TemporaryVault::passphrase;
    static constexpr auto another = "eleven quiet lanterns burn";
    static constexpr auto elsas = "seventeen green bicycles";
    static constexpr Moment first{1728388800000}; // 2024-10-08 14:00 in Stockholm
    static constexpr Moment dayAfter{first.milliseconds + 24LL * 60 * 60 * 1000};

    static std::vector<FormerKey> listed(Session& session, const fs::path& file) {
        for (const auto& each : oldCopies(session).copies)
            if (each.file == file)
                return each.openedBy;
        return {};
    }
    static std::vector<fs::path> filesOf(const OldCopies& old) {
        std::vector<fs::path> files;
        for (const auto& each : old.copies)
            files.push_back(each.file);
        return files;
    }
    static StaffId addElsa(Session& session) {
        return addStaff(session, "elsa", "", Role::administrator, secret(elsas), PassphraseBy::owner);
    }
    /// The key of the error that restoring by a passphrase ends with; blank: it makes a vault that opens.
    static std::string restored(const TemporaryVault& vault, const fs::path& file, const std::string& name,
                                const char* passphrase) {
        static int number = 0;
        const auto to = vault.place() / ("restored " + std::to_string(++number));
        return errorOf<Error>([&] {
            restoreBackup(file, to, name, secret(passphrase), {});
            static_cast<void>(openVault(to, name, secret(passphrase)));
        });
    }
    static std::string refusedToDestroy(Session& session, const std::vector<fs::path>& files) {
        return errorOf<Refused>([&] { destroyOldCopies(session, files, {}); });
    }
    static std::size_t destroyedInHistory(Session& session) {
        std::size_t count = 0;
        for (const auto& each : wholeHistory(session, 1000))
            count += each.kind == "backup.destroyed" ? 1U : 0U;
        return count;
    }

private slots:
    void aChangedPassphraseOpensTheCopyFromBeforeAndIsListedWithWhoseItWas() {
        TemporaryVault vault;
        MovableClock clock{first};
        const auto session = vault.create(clock);
        addElsa(*session);
        const auto before = vault.folder() / "backups" / "before";
        const auto after = vault.folder() / "backups" / "after";
        backup(*session, before, false, {});
        QVERIFY(oldCopies(*session).copies.empty());
        clock.forward(dayAfter.milliseconds - first.milliseconds);
        changePassphrase(*session, secret(own), secret(another));
        clock.forward(1000);
        backup(*session, after, false, {});
        const auto old = oldCopies(*session);
        QVERIFY(filesOf(old) == std::vector{before});
        QVERIFY(old.copies.front().made == first);
        QCOMPARE(old.copies.front().bytes, fs::file_size(before));
        QVERIFY(old.copies.front().openedBy == (std::vector<FormerKey>{{Kind::passphrase, "anna", dayAfter}}));
        // What the list says opens it does, and what it doesn't list doesn't.
        QCOMPARE(restored(vault, before, "anna", own), std::string());
        QCOMPARE(restored(vault, before, "anna", another), std::string("vault.wrong_key"));
        QCOMPARE(restored(vault, after, "anna", own), std::string("vault.wrong_key"));
        QCOMPARE(restored(vault, after, "anna", another), std::string());
    }
    void ofTwoChangesTheFirstEndedWhatOpensTheCopy() {
        TemporaryVault vault;
        MovableClock clock{first};
        const auto session = vault.create(clock);
        const auto elsa = addElsa(*session);
        const auto before = vault.folder() / "backups" / "before";
        backup(*session, before, false, {});
        clock.forward(dayAfter.milliseconds - first.milliseconds);
        setPassphraseFor(*session, elsa, secret(another));
        clock.forward(5000);
        setPassphraseFor(*session, elsa, secret("forgotten once more at sea"));
        QVERIFY(listed(*session, before) == (std::vector<FormerKey>{{Kind::passphrase, "elsa", dayAfter}}));
    }
    void whoWentIsListedWithTheDay_data() {
        QTest::addColumn<bool>("suspends");
        QTest::addColumn<bool>("comesBack");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("removed") << false << false << Kind::removed;
        QTest::newRow("suspended") << true << false << Kind::suspended;
        QTest::newRow("suspended, and back with another passphrase") << true << true << Kind::passphrase;
    }
    void whoWentIsListedWithTheDay() {
        QFETCH(bool, suspends);
        QFETCH(bool, comesBack);
        QFETCH(Kind, kind);
        TemporaryVault vault;
        MovableClock clock{first};
        const auto session = vault.create(clock);
        const auto elsa = addElsa(*session);
        const auto before = vault.folder() / "backups" / "before";
        const auto after = vault.folder() / "backups" / "after";
        backup(*session, before, false, {});
        clock.forward(dayAfter.milliseconds - first.milliseconds);
        suspends ? suspendStaff(*session, elsa) : removeStaff(*session, elsa);
        clock.forward(5000);
        if (comesBack)
            reinstateStaff(*session, elsa, secret(another));
        backup(*session, after, false, {});
        QVERIFY(filesOf(oldCopies(*session)) == std::vector{before});
        QVERIFY(listed(*session, before) == (std::vector<FormerKey>{{kind, "elsa", dayAfter}}));
        QCOMPARE(restored(vault, before, "elsa", elsas), std::string());
        QCOMPARE(restored(vault, after, "elsa", elsas), std::string("vault.wrong_key"));
    }
    void aUsedRecoveryKeyOpensTheCopyFromBeforeAndIsListed() {
        TemporaryVault vault;
        MovableClock clock{first};
        const auto before = vault.folder() / "backups" / "before";
        const auto after = vault.folder() / "backups" / "after";
        backup(*vault.create(clock), before, false, {});
        const auto oldKey = vault.recoveryKey;
        clock.forward(dayAfter.milliseconds - first.milliseconds);
        const RecoveryKeeper keep = [](std::string_view key) { return std::optional(std::string(key)); };
        const auto session = recoverVault(vault.folder(), oldKey, "anna", secret(another), keep, clock);
        backup(*session, after, false, {});
        QVERIFY(filesOf(oldCopies(*session)) == std::vector{before});
        auto by = listed(*session, before);
        std::ranges::sort(by, {}, &FormerKey::kind);
        QVERIFY(by ==
                (std::vector<FormerKey>{{Kind::passphrase, "anna", dayAfter}, {Kind::recoveryKey, "", dayAfter}}));
        const auto restore = [&](const fs::path& file, const char* folder) {
            return errorOf<Error>([&] {
                restoreByRecoveryKey(file, vault.place() / folder, "anna", secret(oldKey), secret(another), keep, {});
            });
        };
        QCOMPARE(restore(before, "one"), std::string());
        QCOMPARE(restore(after, "two"), std::string("vault.wrong_key"));
    }
    void whatIsNotThisVaultsIsNeitherListedNorTouched() {
        TemporaryVault other;
        TemporaryVault vault;
        const auto session = vault.create();
        const auto folder = vault.folder() / "backups";
        const auto theirs = folder / "automatic-theirs.fristad-backup";
        backup(*other.create(), theirs, false, {});
        backup(*session, folder / "before", false, {});
        const auto stray = folder / "automatic-stray.fristad-backup";
        std::ofstream(stray) << "no backup";
        fs::create_symlink(folder / "before", folder / "link");
        changePassphrase(*session, secret(own), secret(another));
        backup(*session, folder / "after", false, {});
        QVERIFY(filesOf(oldCopies(*session)) == std::vector{folder / "before"});
        for (const auto& each : {theirs, stray, folder / "link", folder / "after", vault.folder() / "vault.json"}) {
            QCOMPARE(refusedToDestroy(*session, {folder / "before", each}), std::string("backup.no_old_copy"));
            QCOMPARE(errorOf<Refused>([&] { replaceOldCopies(*session, {each}, {}); }),
                     std::string("backup.no_old_copy"));
            QVERIFY(fs::exists(each));
        }
        QCOMPARE(destroyOldCopies(*session, {folder / "before"}, {}).destroyed, std::size_t{1});
        QVERIFY(fs::exists(theirs) && fs::exists(stray) && fs::is_symlink(folder / "link"));
        QVERIFY(!fs::exists(folder / "before"));
    }
    void copiesMadeByHandAnywhereAreListedAndThoseOutOfReachAreSaid() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto stick = vault.place() / "stick";
        fs::create_directory(stick);
        backup(*session, stick / "by hand", false, {});
        QVERIFY(oldCopies(*session).outOfReach.empty());
        changePassphrase(*session, secret(own), secret(another));
        QVERIFY(filesOf(oldCopies(*session)) == std::vector{stick / "by hand"});
        fs::rename(stick, vault.place() / "in a drawer");
        const auto old = oldCopies(*session);
        QVERIFY(old.copies.empty());
        QVERIFY(old.outOfReach == std::vector{stick});
    }
    void aDestroyedCopyIsAnEntryAndCountsAsBackupNoMore() {
        TemporaryVault vault;
        MovableClock clock{first};
        const QTemporaryDir disk("/dev/shm/fristad-XXXXXX");
        const auto elsewhere = fs::path(disk.path().toStdString());
        const auto session = vault.create(clock);
        backup(*session, elsewhere / "one", false, {});
        clock.forward(dayAfter.milliseconds - first.milliseconds);
        changePassphrase(*session, secret(own), secret(another));
        backup(*session, elsewhere / "two", false, {});
        clock.forward(1000);
        changePassphrase(*session, secret(another), secret(own));
        backUpByItself(*session, {});
        QVERIFY(lastBackupElsewhere(*session) == dayAfter);
        const auto done = destroyOldCopies(*session, {elsewhere / "two"}, {});
        QCOMPARE(done.destroyed, std::size_t{1});
        QVERIFY(done.failures.empty());
        QVERIFY(!fs::exists(elsewhere / "two"));
        QVERIFY(lastBackupElsewhere(*session) == first);
        for (const auto& each : knownBackups(*session))
            QVERIFY(each.file != elsewhere / "two");
        QCOMPARE(destroyedInHistory(*session), std::size_t{1});
        const auto entry = wholeHistory(*session, 1).front();
        QVERIFY(entry.fields && entry.fields->at(0) == (FieldChange{"place", (elsewhere / "two").string(), ""}));
        QCOMPARE(entry.fields->at(1).from.size(), std::size_t{64});
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{0}); // nothing that a backup would hold has changed
        QVERIFY(verifyVault(*session, {}).intact());
    }
    void theLastCopyIsNotDestroyed() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto only = vault.folder() / "backups" / "only";
        backup(*session, only, false, {});
        changePassphrase(*session, secret(own), secret(another));
        QCOMPARE(refusedToDestroy(*session, {only}), std::string("backup.last_copy"));
        // Nor where the other one was carried there by other means, or is damaged.
        fs::copy_file(only, vault.folder() / "backups" / "carried");
        QCOMPARE(refusedToDestroy(*session, {only}), std::string("backup.last_copy"));
        const auto damaged = vault.folder() / "backups" / "damaged";
        backup(*session, damaged, false, {});
        {
            std::fstream file(damaged, std::ios::in | std::ios::out | std::ios::binary);
            file.seekg(20'000);
            const int was = file.get(); // whatever it is, another one: the bytes are random
            file.seekp(20'000);
            file.put(static_cast<char>(was ^ 1));
        }
        QCOMPARE(refusedToDestroy(*session, {only}), std::string("backup.last_copy"));
        QVERIFY(fs::exists(only));
        QCOMPARE(destroyedInHistory(*session), std::size_t{0});
        backup(*session, vault.folder() / "backups" / "whole", false, {});
        QCOMPARE(destroyOldCopies(*session, {only}, {}).destroyed, std::size_t{1});
    }
    void theLastCopyOnAnotherDiskIsNotDestroyed() {
        TemporaryVault vault;
        const QTemporaryDir disk("/dev/shm/fristad-XXXXXX");
        const auto elsewhere = fs::path(disk.path().toStdString()) / "only";
        const auto session = vault.create();
        backup(*session, elsewhere, false, {});
        changePassphrase(*session, secret(own), secret(another));
        backup(*session, vault.folder() / "backups" / "here", false, {});
        QVERIFY(oldCopies(*session).copies.front().isElsewhere);
        QCOMPARE(refusedToDestroy(*session, {elsewhere}), std::string("backup.last_elsewhere"));
        QVERIFY(fs::exists(elsewhere));
    }
    void madeAnewThereIsANewerOneInThePlaceOfTheOldOnes() {
        TemporaryVault vault;
        const QTemporaryDir disk("/dev/shm/fristad-XXXXXX");
        const auto elsewhere = fs::path(disk.path().toStdString());
        const auto session = vault.create();
        backUpByItself(*session, {});
        backup(*session, elsewhere / "one", false, {});
        backup(*session, elsewhere / "two", false, {});
        changePassphrase(*session, secret(own), secret(another));
        const auto old = filesOf(oldCopies(*session));
        QCOMPARE(old.size(), std::size_t{3});
        const auto done = replaceOldCopies(*session, old, {});
        QCOMPARE(done.made, std::size_t{2});
        QCOMPARE(done.destroyed, std::size_t{3});
        QVERIFY(done.failures.empty());
        QVERIFY(oldCopies(*session).copies.empty());
        const auto left = knownBackups(*session);
        QCOMPARE(left.size(), std::size_t{2});
        for (const auto& each : left) {
            QVERIFY(verifyBackup(each.file, "anna", secret(another), {}).intact());
            QCOMPARE(restored(vault, each.file, "anna", own), std::string("vault.wrong_key"));
        }
        // In the vault's own folder it is one that the scheme keeps.
        QCOMPARE(backupPlaces(*session).front().backups.size(), std::size_t{1});
        QVERIFY(verifyVault(*session, {}).intact());
    }
    void whereNoneCanBeMadeTheOldOnesStay() {
        TemporaryVault vault;
        MovableClock clock{first};
        const QTemporaryDir disk("/dev/shm/fristad-XXXXXX");
        const auto elsewhere = fs::path(disk.path().toStdString());
        const auto session = vault.create(clock);
        backup(*session, elsewhere / "one", false, {});
        changePassphrase(*session, secret(own), secret(another));
        const auto stopped = [](auto, auto) { return false; };
        QVERIFY_THROWS_EXCEPTION(Cancelled, { replaceOldCopies(*session, {elsewhere / "one"}, stopped); });
        QVERIFY(fs::exists(elsewhere / "one"));
        // Something else has the name already.
        fs::create_directory(elsewhere / backupName(clock.now(), checkpointOf(*session).number));
        const auto done = replaceOldCopies(*session, {elsewhere / "one"}, {});
        QCOMPARE(done.made, std::size_t{0});
        QCOMPARE(done.destroyed, std::size_t{0});
        QCOMPARE(done.failures.size(), std::size_t{1});
        QVERIFY(fs::exists(elsewhere / "one"));
    }
    void onlyWhoDecidesOnStaffMayDoAnyOfIt() {
        TemporaryVault vault;
        const auto copy = vault.folder() / "backups" / "copy";
        {
            const auto session = vault.create();
            addStaff(*session, "koord", "", Role::coordinator, secret(elsas), PassphraseBy::owner);
            backup(*session, copy, false, {});
            changePassphrase(*session, secret(own), secret(another));
            backup(*session, vault.folder() / "backups" / "newer", false, {});
        }
        const auto session = vault.open("koord", elsas);
        const auto refused = std::string("not_allowed.manage_house");
        QCOMPARE(errorOf<NotAllowed>([&] { oldCopies(*session); }), refused);
        QCOMPARE(errorOf<NotAllowed>([&] { destroyOldCopies(*session, {copy}, {}); }), refused);
        QCOMPARE(errorOf<NotAllowed>([&] { replaceOldCopies(*session, {copy}, {}); }), refused);
        QVERIFY(fs::exists(copy));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::OldCopiesTest)
#include "OldCopiesTest.moc"
