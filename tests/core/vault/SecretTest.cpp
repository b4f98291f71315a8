#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/Hardening.h"
#include "core/vault/SqliteMemory.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fristad {

namespace {

/// What the system says of the memory that an address lies in: "lo" is locked, "dd" is left out of core dumps.
QByteArray flagsOf(const void* address) {
    QFile maps("/proc/self/smaps");
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    bool here = false;
    for (const auto& line : maps.readAll().split('\n')) {
        const auto range = line.split(' ').first().split('-');
        if (range.size() == 2) {
            const auto at = reinterpret_cast<quintptr>(address);
            here = range[0].toULongLong(nullptr, 16) <= at && at < range[1].toULongLong(nullptr, 16);
        } else if (here && line.startsWith("VmFlags:")) {
            return line;
        }
    }
    return {};
}

bool isLocked(const void* address) { return flagsOf(address).contains(" lo"); }

} // namespace

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void aSecretIsLockedAndLeftOutOfCoreDumps() {
        const auto key = secret("a key");
        QVERIFY(isLocked(key.data()));
        QVERIFY(flagsOf(key.data()).contains(" dd"));
        QCOMPARE(key.text(), std::string_view("a key"));
    }

    void movingLeavesNothingBehind() {
        auto from = secret("a key");
        const Secret to = std::move(from);
        QVERIFY(from.empty()); // NOLINT(bugprone-use-after-move): that is the promise
        QVERIFY(to == secret("a key"));
        QVERIFY(!(to == secret("a kex")));
        QVERIFY(!(to == secret("a ke")));
        QVERIFY(secret("") == Secret());
    }

    void unlockingOneThingOnAPageLeavesItsNeighbourLocked() {
        auto* const page =
            static_cast<char*>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
        QVERIFY(page != MAP_FAILED);
        QCOMPARE(mlock(page, 100), 0);
        QCOMPARE(mlock(page + 200, 100), 0);
        QCOMPARE(munlock(page + 200, 100), 0);
        QVERIFY(isLocked(page));
        QCOMPARE(munlock(page, 100), 0);
        QVERIFY(!isLocked(page));
        munmap(page, 4096);
    }

    void sqlitesMemoryIsLockedOnceAndStaysSo() {
        rlimit limit{};
        getrlimit(RLIMIT_MEMLOCK, &limit);
        if (limit.rlim_cur < 4 * 1024 * 1024)
            QSKIP("this account may lock next to no memory");
        TemporaryVault vault;
        const auto session = vault.create();
        auto query = session->database().statement("SELECT name FROM staff");
        QVERIFY(query.step());
        const auto name = query.text(0);
        QCOMPARE(name, std::string_view("anna"));
        QVERIFY(sqliteMemoryAt(name.data()) == SqliteMemory::locked);
        QVERIFY(isLocked(name.data()));
        QVERIFY(flagsOf(name.data()).contains(" dd"));
        munlock(name.data(), name.size());
        QVERIFY(isLocked(name.data()));
    }

    void aHardenedProcessLeavesNoCoreDump() {
        const auto process = ::fork();
        if (process == 0) {
            hardenProcess();
            rlimit core{};
            getrlimit(RLIMIT_CORE, &core);
            ::_exit(core.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 1);
        }
        int status = 0;
        ::waitpid(process, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::SecretTest)
#include "SecretTest.moc"
