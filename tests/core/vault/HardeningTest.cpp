#include "core/vault/Hardening.h"

#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>

namespace fristad {

/// What a process can't do any more once it is hardened, tried in a child, for it can't be taken back.
class HardeningTest : public QObject {
    Q_OBJECT

    /// The exit code of a child that is hardened and does this; minus the signal that ended it.
    static int hardened(const std::function<int()>& work) {
        const auto process = ::fork();
        if (process == 0) {
            hardenProcess();
            ::_exit(work());
        }
        int status = 0;
        ::waitpid(process, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private slots:
    void noSocketButAUnixOneCanBeMade_data() {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("kind");
        QTest::newRow("TCP") << AF_INET << int(SOCK_STREAM);
        QTest::newRow("TCP, IPv6") << AF_INET6 << int(SOCK_STREAM);
        QTest::newRow("UDP") << AF_INET << int(SOCK_DGRAM);
        QTest::newRow("raw") << AF_INET << int(SOCK_RAW);
        QTest::newRow("netlink") << AF_NETLINK << int(SOCK_RAW);
        QTest::newRow("packets") << AF_PACKET << int(SOCK_RAW);
        QTest::newRow("Bluetooth") << AF_BLUETOOTH << int(SOCK_STREAM);
        QTest::newRow("virtual machine") << AF_VSOCK << int(SOCK_STREAM);
    }
    void noSocketButAUnixOneCanBeMade() {
        QFETCH(int, family);
        QFETCH(int, kind);
        QCOMPARE(hardened([&] { return ::socket(family, kind, 0) < 0 ? errno : 0; }), EAFNOSUPPORT);
        // The upper half of the register is not looked at by the kernel, so it must not be a way round.
        QCOMPARE(hardened([&] { return ::syscall(SYS_socket, (1L << 32) | family, kind, 0) < 0 ? errno : 0; }),
                 EAFNOSUPPORT);
    }
    void aUnixSocketCanBeMade() {
        QCOMPARE(hardened([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0; }), 0);
        QCOMPARE(hardened([] {
                     int ends[2];
                     return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0 ? errno : 0;
                 }),
                 0);
    }
    void ioUringIsNoWayRound() {
        QCOMPARE(hardened([] { return ::syscall(SYS_io_uring_setup, 1, nullptr) < 0 ? errno : 0; }), ENOSYS);
    }
    void aProgramThatItStartsIsBoundTheSameWay() {
        QCOMPARE(hardened([] {
                     const auto child = ::fork();
                     if (child == 0)
                         ::_exit(::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0);
                     int status = 0;
                     ::waitpid(child, &status, 0);
                     return WEXITSTATUS(status);
                 }),
                 EAFNOSUPPORT);
    }
    void itCanGainNoRights() {
        const auto said = [] {
            QFile status("/proc/self/status");
            if (!status.open(QIODevice::ReadOnly))
                return 2;
            const auto text = status.readAll();
            return text.contains("\nNoNewPrivs:\t1\n") && text.contains("\nSeccomp:\t2\n") ? 0 : 1;
        };
        QCOMPARE(hardened(said), 0);
        QCOMPARE(said(), 1); // this one is not hardened
    }
    void aLimitOnTheSizeOfFilesKillsNobody() {
        QCOMPARE(hardened([] { return ::raise(SIGXFSZ); }), 0);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::HardeningTest)
#include "HardeningTest.moc"
