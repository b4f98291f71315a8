#include "core/vault/Backup.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fristad;

namespace {

/// Whether another process could lock a byte of the database that SQLite's locks are on: what it asks is answered by the kernel.
bool anotherProcessFindsItLocked(const std::filesystem::path& database) {
    const auto child = ::fork();
    if (child == 0) {
        const int file = ::open(database.c_str(), O_RDWR | O_CLOEXEC);
        constexpr off_t pendingByte = 0x40000000; // https://sqlite.org/fileformat2.html, "The Lock-Byte Page"
        constexpr off_t lockBytes = 512;
        struct flock asked {};
        asked.l_type = F_WRLCK;
        asked.l_whence = SEEK_SET;
        asked.l_start = pendingByte;
        asked.l_len = lockBytes;
        const bool answered = file >= 0 && ::fcntl(file, F_GETLK, &asked) == 0;
        ::_exit(answered && asked.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

void addColleagues(Session& session, int count) {
    for (int i = 0; i < count; ++i)
        addStaff(session, "colleague" + std::to_string(i), "", Role::caseworker, secret("a first sentence of theirs"));
}

} // namespace

/// A verification checks the pages on a connection of its own while it walks the history on the first.
class VerificationTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;
    std::filesystem::path database_;

private slots:
    void initTestCase() {
        const auto session = vault_.create();
        addColleagues(*session, 3);
        database_ = vault_.folder() / databaseName;
    }

    // POSIX: a process that closes any of its handles to a file has let go of its locks on it.
    void itLetsGoOfNoLock() {
        QVERIFY(!anotherProcessFindsItLocked(database_));
        const auto session = vault_.open();
        QVERIFY(anotherProcessFindsItLocked(database_));
        QVERIFY(verifyVault(*session, {}).intact());
        QVERIFY(anotherProcessFindsItLocked(database_));
        QVERIFY_THROWS_EXCEPTION(SystemFailure, vault_.open());
    }

    void whatIsWrittenAfterItIsThereAndVerified() {
        {
            const auto session = vault_.open();
            QVERIFY(verifyVault(*session, {}).intact());
            addStaff(*session, "later", "", Role::caseworker, secret("a first sentence of theirs"));
            QVERIFY(verifyVault(*session, {}).intact());
        }
        const auto session = vault_.open();
        QVERIFY(staffNamed(session->database(), "later").has_value());
        QVERIFY(verifyVault(*session, {}).intact());
    }

    void whoGivesUpWaitsForNeither() {
        const auto session = vault_.open();
        int asked = 0;
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 verifyVault(*session, [&](std::uint64_t, std::uint64_t) { return ++asked < 1; }));
        QVERIFY(verifyVault(*session, {}).intact());
        QVERIFY(anotherProcessFindsItLocked(database_));
    }

    // What only the pages show and what only the history shows are both said, the pages first.
    void damageThatEitherOfThemFindsIsSaidOnce() {
        const auto session = vault_.open();
        auto& database = session->database();
        // Both past the history. A row that points to nobody is SQLite's to find, one that the history knows otherwise is ours.
        database.execute("UPDATE staff SET full_name = 'Somebody Else' WHERE name = 'colleague0'");
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute("INSERT INTO client_staff VALUES (4711, 1)");
        const auto found = verifyVault(*session, {});
        std::vector<std::string> keys;
        for (const auto& each : found.damage)
            keys.push_back(each.key);
        const std::vector<std::string> expected{"verify.foreign_key", "verify.row_unknown", "verify.row"};
        QCOMPARE(keys, expected);
    }
};

FRISTAD_TEST(VerificationTest)
#include "VerificationTest.moc"
