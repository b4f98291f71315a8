#include "ForgedBackup.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

// The sum at the end of a backup has no key: whoever changes a backup can make it fit. Its MAC they can't.

namespace fristad {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t pageSize = 4096;

void note(Session& session, const std::string& value) {
    session.change([&](Change& change) { setSetting(change, "house.note", value); });
}

/// An older backup of a vault, and a newer one from after a colleague came and a passphrase was changed.
class TwoBackups {
public:
    TwoBackups() {
        const auto session = vault.create();
        note(*session, "old");
        backup(*session, older, false, {});
        addStaff(*session, "carl", "", Role::coordinator, secret("all of it belongs to carl"));
        note(*session, "new");
        backup(*session, newer, false, {});
    }

    TemporaryVault vault;
    fs::path older = vault.place() / "older";
    fs::path newer = vault.place() / "newer";
};

/// The backup with one page of the older one, whose HMAC is right there too.
std::string withOldPage(const ForgedBackup& newer, const ForgedBackup& older) {
    auto database = newer.database;
    for (std::size_t at = pageSize; at + pageSize <= std::min(older.database.size(), database.size()); at += pageSize)
        if (database.compare(at, pageSize, older.database, at, pageSize) != 0) {
            database.replace(at, pageSize, older.database, at, pageSize);
            break;
        }
    return database;
}

std::string withoutSlots(const std::string& keyFile, const std::function<bool(const Slot&)>& out) {
    auto file = parseKeyFile(keyFile);
    std::erase_if(file.slotList, out);
    return textOf(file);
}

Secret dataKeyOf(const ForgedBackup& backup) {
    const auto file = parseKeyFile(backup.keyFile);
    return std::move(openSlot(*file.find("anna"), secret(TemporaryVault::passphrase)).front());
}

std::vector<std::string> keysOf(const std::vector<Message>& messages) {
    std::vector<std::string> keys;
    for (const auto& each : messages)
        keys.push_back(each.key);
    return keys;
}

std::size_t residentPages(const fs::path& file) {
    const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const auto size = static_cast<std::size_t>(fs::file_size(file));
    void* const pages = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, number, 0);
    std::vector<unsigned char> there((size + pageSize - 1) / pageSize);
    ::mincore(pages, size, there.data());
    ::munmap(pages, size);
    ::close(number);
    return static_cast<std::size_t>(std::ranges::count_if(there, [](unsigned char page) { return (page & 1U) != 0; }));
}

} // namespace

class ForgedBackupTest : public QObject {
    Q_OBJECT

private slots:
    void aBackupThatSomebodyChangedIsNotRestored_data() {
        using Forgery = std::function<void(ForgedBackup&, const ForgedBackup& older)>;
        QTest::addColumn<Forgery>("change");
        const auto row = [](const char* name, const Forgery& change) { QTest::newRow(name) << change; };
        row("recovery slot taken out", [](ForgedBackup& it, const ForgedBackup&) {
            it.keyFile = withoutSlots(it.keyFile, [](const Slot& slot) { return slot.kind == Slot::Kind::recovery; });
        });
        row("all slots but one taken out", [](ForgedBackup& it, const ForgedBackup&) {
            it.keyFile = withoutSlots(it.keyFile, [](const Slot& slot) { return slot.name != "anna"; });
        });
        row("a key file from before a passphrase changed",
            [](ForgedBackup& it, const ForgedBackup& older) { it.keyFile = older.keyFile; });
        row("made in 2090", [](ForgedBackup& it, const ForgedBackup&) { it.put(it.madeAt, 3786912000000); });
        row("another vault", [](ForgedBackup& it, const ForgedBackup&) { it.header[it.vaultAt] ^= 1; });
        row("checkpoint 5 earlier",
            [](ForgedBackup& it, const ForgedBackup&) { it.put(it.numberAt, it.number(it.numberAt) - 5); });
        row("checkpoint without a hash",
            [](ForgedBackup& it, const ForgedBackup&) { it.header.replace(it.chainAt, 32, 32, '\0'); });
        row("an older page", [](ForgedBackup& it, const ForgedBackup& older) { it.database = withOldPage(it, older); });
        row("the older database", [](ForgedBackup& it, const ForgedBackup& older) { it.database = older.database; });
        row("the older header", [](ForgedBackup& it, const ForgedBackup& older) { it.header = older.header; });
        row("the older MAC", [](ForgedBackup& it, const ForgedBackup& older) { it.mac = older.mac; });
        row("a MAC of zeros", [](ForgedBackup& it, const ForgedBackup&) { it.mac.assign(32, '\0'); });
        row("no MAC, as version 1 had none", [](ForgedBackup& it, const ForgedBackup&) {
            it.put(it.versionAt, 1);
            it.mac.clear();
        });
    }
    void aBackupThatSomebodyChangedIsNotRestored() {
        using Forgery = std::function<void(ForgedBackup&, const ForgedBackup& older)>;
        QFETCH(Forgery, change);
        const TwoBackups two;
        ForgedBackup forged(two.newer);
        change(forged, ForgedBackup(two.older));
        const auto file = two.vault.place() / "forged";
        forged.writeTo(file);
        QVERIFY(contentOf(file) != contentOf(two.newer));
        const auto folder = two.vault.place() / "restored";
        QCOMPARE(errorOf<Damaged>([&] { restoreBackup(file, folder, "anna", secret(two.vault.passphrase), {}); }),
                 std::string("backup.damaged"));
        QVERIFY(!fs::exists(folder));
        QCOMPARE(errorOf<Damaged>([&] { verifyBackup(file, "anna", secret(two.vault.passphrase), {}); }),
                 std::string("backup.damaged"));
    }

    void whatIsNotChangedIsRestoredThoughItWasWrittenByHand() {
        const TwoBackups two;
        ForgedBackup same(two.newer);
        const auto file = two.vault.place() / "same";
        same.mac.clear();
        same.makeMacFit(dataKeyOf(same));
        same.writeTo(file);
        QVERIFY(contentOf(file) == contentOf(two.newer));
        restoreBackup(file, two.vault.place() / "restored", "anna", secret(two.vault.passphrase), {});
    }

    // A member of staff with tools has the data key: what they change must contradict the history.
    void aCheckpointThatTheHistoryDoesNotExtendIsNotRestored() {
        const TwoBackups two;
        ForgedBackup forged(two.newer);
        forged.header[ForgedBackup::chainAt] ^= 1;
        forged.makeMacFit(dataKeyOf(forged));
        const auto file = two.vault.place() / "forged";
        forged.writeTo(file);
        QCOMPARE(keysOf(verifyBackup(file, "anna", secret(two.vault.passphrase), {}).damage),
                 std::vector<std::string>{"verify.checkpoint"});
        const auto folder = two.vault.place() / "restored";
        QCOMPARE(errorOf<Damaged>([&] { restoreBackup(file, folder, "anna", secret(two.vault.passphrase), {}); }),
                 std::string("backup.contents_damaged"));
        QVERIFY(!fs::exists(folder));
    }

    void aKeyFileThatClaimsToBeHugeIsRefusedBeforeAnythingIsAllocated() {
        const TwoBackups two;
        ForgedBackup forged(two.newer);
        forged.keyFile.assign(std::size_t{5} * 1024 * 1024, '[');
        const auto file = two.vault.place() / "forged";
        forged.writeTo(file);
        QCOMPARE(errorOf<Damaged>([&] { verifyBackup(file, "anna", secret(two.vault.passphrase), {}); }),
                 std::string("backup.damaged"));
    }

    void aHeaderThatSomebodyPutThereIsNoDamageOfTheVault() {
        const TwoBackups two;
        const auto backups = two.vault.folder() / "backups";
        ForgedBackup forged(two.newer);
        forged.header[ForgedBackup::chainAt] ^= 1;
        write(backups / "header alone", forged.header + std::string(72, 'x'));
        const auto session = two.vault.open();
        const auto before = verifyVault(*session, {});
        QVERIFY(before.intact());
        QVERIFY(before.notes.empty()); // it is no backup at all
        forged.writeTo(backups / "a whole file");
        const auto found = verifyVault(*session, {});
        QVERIFY(found.intact());
        QCOMPARE(keysOf(found.notes), std::vector<std::string>{"verify.unknown_backup"});
        QCOMPARE(found.notes.front().arguments.front().second, (backups / "a whole file").string());
    }

    void aBackupFromBeforeANewDataKeyStillMeasuresTheHistory() {
        TemporaryVault vault;
        const auto session = vault.create();
        addStaff(*session, "carl", "", Role::coordinator, secret("all of it belongs to carl"));
        const auto file = vault.folder() / "backups" / "copy";
        const auto there = checkpointOf(*session).number.number;
        backup(*session, file, false, {});
        removeStaff(*session, {2}); // which makes a new data key
        session->database()
            .statement("UPDATE history_entries SET chain = zeroblob(32) WHERE number = ?1")
            .bindAll(there)
            .run();
        const auto found = verifyVault(*session, {});
        QVERIFY(found.notes.empty());
        QCOMPARE(std::ranges::count(found.damage, std::string("verify.checkpoint"), &Message::key),
                 2L); // the vault's own note of it, and the file's
    }

    // What a stick holds shows only when it is asked, not the computer's memory of what was written to it.
    void aBackupIsReadBackFromTheMediumAndNotFromTheCache() {
        QTemporaryDir onDisk(
            QStringLiteral(FRISTAD_PROGRAM_CHEAP "-XXXXXX")); // where the build is: a temporary folder may be memory
        TemporaryVault vault;
        const auto session = vault.create();
        const fs::path file = (onDisk.path() + "/copy").toStdString();
        backup(*session, file, false, {});
        QVERIFY(fs::file_size(file) > 20 * pageSize);
        QCOMPARE(residentPages(file), std::size_t(0));
        contentOf(file);
        QVERIFY(residentPages(file) > 0); // which an ordinary reading leaves behind
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::ForgedBackupTest)
#include "ForgedBackupTest.moc"
