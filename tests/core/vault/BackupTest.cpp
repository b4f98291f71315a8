#include "core/vault/Backup.h"

#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/Drafts.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/HistoryWalk.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fstream>
#include <iterator>

namespace fristad {

namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& content) { std::ofstream(file, std::ios::binary) << content; }

void note(Session& session, const std::string& value) {
    session.change([&](Change& change) { setSetting(change, "house.note", value); });
}

std::vector<std::string> keysOf(const Verification& found) {
    std::vector<std::string> keys;
    for (const auto& each : found.damage)
        keys.push_back(each.key);
    return keys;
}

} // namespace

class BackupTest : public QObject {
    Q_OBJECT

private slots:
    void aBackupRestoresToTheSameVault() {
        TemporaryVault vault;
        const auto file = vault.place() / "säkerhets kopia.fristad";
        {
            const auto session = vault.create();
            note(*session, "before");
            backup(*session, file, false, {});
            note(*session, "after");
        }
        const auto folder = vault.place() / "restored";
        restoreBackup(file, folder, "anna", secret(TemporaryVault::passphrase), {});
        const auto session = openVault(folder, "anna", secret(TemporaryVault::passphrase));
        QCOMPARE(setting(*session, "house.note").value(), std::string("before"));
        QVERIFY(verifyVault(*session, {}).intact());
        QCOMPARE(wholeHistory(*session, 2).back().kind, std::string("vault.restored")); // before it was verified
    }

    void aBackupIsRememberedWithItsCheckpoint() {
        TemporaryVault vault;
        const auto session = vault.create();
        QVERIFY(!lastVerifiedBackup(*session));
        backup(*session, vault.place() / "copy", false, {});
        QVERIFY(lastVerifiedBackup(*session).has_value());
        const auto found = verifyVault(*session, {});
        QVERIFY(found.intact());
        QCOMPARE(found.checkpointsMet, std::uint64_t(2)); // the vault's own note of it, and the file's
    }

    void anExistingTargetStaysUnlessItIsToBeReplaced() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto file = vault.place() / "copy";
        write(file, "mine");
        QCOMPARE(errorOf<SystemFailure>([&] { backup(*session, file, false, {}); }), std::string("output.exists"));
        QCOMPARE(contentOf(file), std::string("mine"));
        backup(*session, file, true, {});
        QVERIFY(verifyBackup(file, "anna", secret(TemporaryVault::passphrase), {}).intact());
        QCOMPARE(std::distance(fs::directory_iterator(vault.place()), {}), 2L); // the vault and the copy, nothing else
    }

    void aBackupAmongTheVaultsOwnFilesIsRefused() {
        TemporaryVault vault;
        const auto session = vault.create();
        QCOMPARE(errorOf<SystemFailure>([&] { backup(*session, vault.folder() / "register.db", true, {}); }),
                 std::string("backup.inside_vault"));
        backup(*session, vault.folder() / "backups" / "copy", false, {});
    }

    void stoppingLeavesNoFileAndNoEntry() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto before = checkpointOf(*session);
        const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
        QVERIFY_EXCEPTION_THROWN(backup(*session, vault.place() / "copy", false, stop), Cancelled);
        QCOMPARE(std::distance(fs::directory_iterator(vault.place()), {}), 1L);
        QVERIFY(checkpointOf(*session) == before);
    }

    void everyFlippedBitAndEveryCutOfABackupIsDamage() {
        TemporaryVault vault;
        const auto file = vault.place() / "copy";
        backup(*vault.create(), file, false, {});
        const auto whole = contentOf(file);
        const auto verify = [&] { verifyBackup(file, "anna", secret(TemporaryVault::passphrase), {}); };
        for (std::size_t at = 0; at < whole.size(); at += at < 4000 ? 61 : 4999) {
            auto flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
            write(file, flipped);
            QVERIFY2(errorOf<Damaged>(verify).starts_with("backup."), std::to_string(at).c_str());
            write(file, whole.substr(0, at));
            QVERIFY2(errorOf<Damaged>(verify).starts_with("backup."), std::to_string(at).c_str());
        }
        QCOMPARE(errorOf<Damaged>([&] {
                     restoreBackup(file, vault.place() / "new", "anna", secret(TemporaryVault::passphrase), {});
                 }),
                 std::string("backup.damaged"));
        QVERIFY(!fs::exists(vault.place() / "new"));
    }

    void onlyAnAdministratorRestores() {
        TemporaryVault vault;
        const auto file = vault.place() / "copy";
        {
            const auto session = vault.create();
            addStaff(*session, "carl", "", Role::coordinator, secret("theirs and nobody else's"));
            backup(*session, file, false, {});
        }
        QCOMPARE(errorOf<NotAllowed>([&] {
                     restoreBackup(file, vault.place() / "new", "carl", secret("theirs and nobody else's"), {});
                 }),
                 std::string("not_allowed.restore_vault"));
        QCOMPARE(errorOf<WrongKey>([&] { restoreBackup(file, vault.place() / "new", "anna", secret("no"), {}); }),
                 std::string("vault.wrong_key"));
        QVERIFY(!fs::exists(vault.place() / "new"));
        QVERIFY(verifyBackup(file, "carl", secret("theirs and nobody else's"), {}).intact());
    }

    void backupsOfTheVaultItCameFromAreNoMeasureOfARestoredOne() {
        TemporaryVault vault;
        const auto early = vault.place() / "early";
        const auto late = vault.place() / "late";
        {
            const auto session = vault.create();
            backup(*session, early, false, {});
            note(*session, "later");
            backup(*session, late, false, {});
        }
        const auto folder = vault.place() / "restored";
        restoreBackup(early, folder, "anna", secret(TemporaryVault::passphrase), {});
        fs::copy_file(late, folder / "backups" / "late"); // whose checkpoint the restored history does not extend
        QVERIFY(verifyVault(*openVault(folder, "anna", secret(TemporaryVault::passphrase)), {}).intact());
        fs::copy_file(late, vault.folder() / "backups" / "late");
        QVERIFY(verifyVault(*vault.open(), {}).intact());
    }

    void whoMayVerifyABackup() {
        TemporaryVault vault;
        const auto file = vault.place() / "copy";
        {
            const auto session = vault.create();
            addStaff(*session, "nils", "", Role::night_staff, secret("theirs and nobody else's"));
            addStaff(*session, "aud", "", Role::auditor, secret("theirs and nobody else's"));
            backup(*session, file, false, {});
        }
        QCOMPARE(errorOf<NotAllowed>([&] { verifyBackup(file, "nils", secret("theirs and nobody else's"), {}); }),
                 std::string("not_allowed.verify_vault"));
        QVERIFY(verifyBackup(file, "aud", secret("theirs and nobody else's"), {}).intact());
    }

    void aRowThatPointsAtNothingIsFound() {
        TemporaryVault vault;
        const auto session = vault.create();
        session->database().execute("PRAGMA foreign_keys = OFF; INSERT INTO client_staff VALUES (99, 1);"
                                    "PRAGMA foreign_keys = ON");
        QCOMPARE(keysOf(verifyVault(*session, {})),
                 (std::vector<std::string>{"verify.foreign_key", "verify.row_unknown"}));
    }

    void damageIsFoundInPagesTooThatHoldNothingNow() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            saveDraft(*session, "intervention", std::string(60'000, 'x'));
            discardDraft(*session, "intervention");
            QVERIFY(session->database().integer("PRAGMA freelist_count") >= 14);
        }
        const auto database = vault.folder() / "register.db";
        auto content = contentOf(database);
        const auto lastPage = content.size() - 4096; // one of them, for the draft came last
        content[lastPage + 99] = static_cast<char>(content[lastPage + 99] ^ 4);
        write(database, content);
        QCOMPARE(keysOf(verifyVault(*vault.open(), {})), std::vector<std::string>{"verify.page"});
    }

    void aRewrittenHistoryIsFoundByItsChain() {
        TemporaryVault vault;
        const auto session = vault.create();
        note(*session, "one");
        note(*session, "two");
        session->database().execute("UPDATE history_entries SET at = at + 1 WHERE number = 2");
        const auto found = verifyVault(*session, {});
        QCOMPARE(keysOf(found), std::vector<std::string>{"verify.chain"});
        QCOMPARE(found.damage.front().arguments.front().second, std::string("2"));
    }

    void aRemovedEntryIsFoundByTheGapItLeaves() {
        TemporaryVault vault;
        const auto session = vault.create();
        note(*session, "one");
        note(*session, "two");
        session->database().execute(
            "DELETE FROM history_payloads WHERE entry = 4; DELETE FROM history_entries WHERE number = 4");
        QCOMPARE(keysOf(verifyVault(*session, {})), std::vector<std::string>{"verify.chain"});
    }

    void aChangedPayloadIsFoundByItsCommitment() {
        TemporaryVault vault;
        const auto session = vault.create();
        note(*session, "one");
        session->database().execute("UPDATE history_payloads SET content = replace(content, 'one', 'two')");
        QCOMPARE(keysOf(verifyVault(*session, {})), std::vector<std::string>{"verify.payload"});
    }

    // Who has the key and a tool can get past the schema: what stands there must not be able to do more than be found.
    void aHashOfAnotherLengthIsDamageWhereverItStands() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            note(*session, "one");
            giveOutCheckpoint(*session, CheckpointOn::recoverySheet, "printed");
            auto& database = session->database();
            database.execute(
                "PRAGMA ignore_check_constraints = ON; UPDATE history_entries SET chain = zeroblob(100000) "
                "WHERE number = 2; UPDATE checkpoints SET chain = x'00'");
            QCOMPARE(keysOf(verifyVault(*session, {})),
                     (std::vector<std::string>{"verify.chain", "verify.checkpoint", "verify.row"}));
            database.execute("UPDATE history_entries SET chain = zeroblob(100000) WHERE number ="
                             " (SELECT max(number) FROM history_entries)");
        }
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("verify.chain"));
    }

    void aPayloadThatNobodyWroteIsDamageWhenItIsRead() {
        TemporaryVault vault;
        const auto session = vault.create();
        note(*session, "one");
        for (const char* const content : {"[", "[[1, 2, 3]]", "[[\"a\"]]", "7"}) {
            session->database().statement("UPDATE history_payloads SET content = ?1").bindAll(content).run();
            QCOMPARE(errorOf<Damaged>([&] { wholeHistory(*session, 10); }), std::string("register.unreadable"));
        }
    }

    void ofManyDamagedEntriesTheRestAreCounted() {
        TemporaryVault vault;
        const auto session = vault.create();
        for (int i = 0; i < 23; ++i)
            note(*session, std::to_string(i));
        session->database().execute("UPDATE history_payloads SET content = '[]'");
        const auto found = verifyVault(*session, {});
        QCOMPARE(found.damage.size(), std::size_t(21));
        QVERIFY(found.damage.back() == (Message{"verify.more", {{"count", "5"}}})); // two are of the vault's making
    }

    void aGapIsFoundThoughTheChainWasMadeToFitIt() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto end = checkpointOf(*session);
        const ChainedEntry later{.number = end.number.number + 2,
                                 .change = end.number.number + 2,
                                 .staff = 1,
                                 .kind = "later",
                                 .table = {},
                                 .commitment = {}};
        const auto chain = chainedAfter(end.chain, later);
        session->database()
            .statement("INSERT INTO history_entries VALUES (?1, ?1, 0, 1, 'later', '', 0, 0, x'', ?2)")
            .bindAll(later.number, std::span<const unsigned char>(chain))
            .run();
        QCOMPARE(keysOf(verifyVault(*session, {})), (std::vector<std::string>{"verify.chain", "verify.history_end"}));
    }

    void aPayloadWhereNoneWasWrittenIsFound() {
        TemporaryVault vault;
        const auto session = vault.create(); // whose first entry has none
        session->database().execute("INSERT INTO history_payloads VALUES (1, zeroblob(32), '[]', x'', x'')");
        QCOMPARE(keysOf(verifyVault(*session, {})), std::vector<std::string>{"verify.payload"});
    }

    void aPayloadMayOnlyBeGoneByAThinningOfTheChain() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto entry = session->change([](Change& change) {
            change.record({.kind = "test", .table = {}, .record = 0, .client = {}, .fields = {{"a", "", "b"}}});
        });
        auto& database = session->database();
        database.statement("DELETE FROM history_payloads WHERE entry = ?1").bindAll(entry.number).run();
        QCOMPARE(keysOf(verifyVault(*session, {})), std::vector<std::string>{"verify.payload_missing"});
        // An invented certificate, as anybody with the key can put it in.
        database.execute("INSERT INTO thinning_certificates VALUES (7, 0, 1)");
        database.statement("INSERT INTO thinned_payloads VALUES (?1, 7)").bindAll(entry.number).run();
        QCOMPARE(keysOf(verifyVault(*session, {})),
                 (std::vector<std::string>{"verify.certificate", "verify.payload_missing"}));
        // One that an entry of the chain commits to. 2024-10-08T12:00:00Z.
        const auto thinning = session->change([&](Change& change) {
            change.record({.kind = "thinned",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {},
                           .rowsOfClient = hashOfThinning(change.database(), 7)});
        });
        database.statement("UPDATE thinning_certificates SET at = 1728388800000, entry = ?1")
            .bindAll(thinning.number)
            .run();
        const auto found = verifyVault(*session, {});
        QCOMPARE(keysOf(found), std::vector<std::string>{});
        QCOMPARE(found.notes, (std::vector<Message>{
                                  {"verify.thinned", {{"count", "1"}, {"day", "2024-10-08"}, {"certificate", "7"}}}}));
    }

    void aChainThatWasRewrittenWholeIsFoundByACheckpointKeptElsewhere() {
        TemporaryVault vault;
        const auto session = vault.create();
        note(*session, "one");
        auto elsewhere = checkpointOf(*session);
        QVERIFY(verifyVault(*session, {}, {elsewhere}).intact());
        elsewhere.chain[0] ^= 1;
        QCOMPARE(keysOf(verifyVault(*session, {}, {elsewhere})), std::vector<std::string>{"verify.checkpoint"});
        elsewhere = {.number = {1000}, .chain = {}};
        QCOMPARE(keysOf(verifyVault(*session, {}, {elsewhere})), std::vector<std::string>{"verify.checkpoint"});
    }

    void anOlderCopyOfTheDatabaseIsFoundByALaterBackup() {
        TemporaryVault vault;
        vault.create();
        const auto database = vault.folder() / "register.db";
        const auto old = contentOf(database);
        {
            const auto session = vault.open();
            note(*session, "one");
            backup(*session, vault.folder() / "backups" / "copy", false, {});
        }
        write(database, old);
        QCOMPARE(keysOf(verifyVault(*vault.open(), {})), std::vector<std::string>{"verify.checkpoint"});
    }

    void aFlippedBitInAnyPageIsFound() {
        TemporaryVault vault;
        vault.create();
        const auto database = vault.folder() / "register.db";
        const auto whole = contentOf(database);
        for (std::size_t at = 4096 + 99; at < whole.size(); at += 4096 * 3) {
            auto flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 4);
            write(database, flipped);
            bool found = false;
            try {
                const auto session = vault.open();
                found = !verifyVault(*session, {}).intact();
            } catch (const Damaged&) {
                found = true;
            }
            QVERIFY2(found, std::to_string(at).c_str());
        }
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::BackupTest)
#include "BackupTest.moc"
