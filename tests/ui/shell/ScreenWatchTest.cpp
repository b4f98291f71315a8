#include "ui/shell/ScreenWatch.h"

#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusUnixFileDescriptor>
#include <QProcess>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <semaphore>
#include <thread>

using namespace fristad;
using namespace fristad::ui;

namespace {

/// As org.freedesktop.login1.Manager(5) describes it: who asks for a delay gets the end of a pipe, and holds it until it is closed.
class Logind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~Logind() override { forget(); }
    [[nodiscard]] bool isHeld() const {
        pollfd end{ours_, POLLIN, 0};
        return ours_ >= 0 && ::poll(&end, 1, 0) == 0; // nobody writes; it hangs up when the other end goes
    }
    QStringList asked;
    QString sessionAsked;
    void forget() {
        ::close(std::exchange(ours_, -1));
        asked.clear();
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode) {
        forget();
        asked = QStringList{what, who, why, mode};
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
        ours_ = ends[0];
        const QDBusUnixFileDescriptor theirs(ends[1]);
        ::close(ends[1]);
        return theirs;
    }

    QDBusObjectPath GetSession(const QString& id) { // NOLINT(readability-convert-member-functions-to-static): a slot
        sessionAsked = id;
        return QDBusObjectPath("/org/freedesktop/login1/session/_32");
    }

signals:
    void PrepareForSleep(bool begins);

private:
    int ours_ = -1;
};

class LogindSession : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
signals:
    void Lock();
};

class ScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
signals:
    void ActiveChanged(bool active);
};

} // namespace

/// Before the computer sleeps the keys are wiped. On a bus of the test's own, with a logind of its own.
class ScreenWatchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        bus_.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        QVERIFY2(bus_.waitForStarted(), "dbus-daemon is not installed");
        QVERIFY(bus_.waitForReadyRead());
        const QByteArray address = bus_.readLine().trimmed();
        for (const auto* const variable : {"DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"})
            qputenv(variable, address);
        auto theirs = QDBusConnection::connectToBus(QString::fromLatin1(address), "logind");
        QVERIFY(theirs.registerService("org.freedesktop.login1"));
        QVERIFY(theirs.registerObject("/org/freedesktop/login1", &logind_,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(
            theirs.registerObject("/org/freedesktop/login1/session/_32", &session_, QDBusConnection::ExportAllSignals));
        QVERIFY(theirs.registerObject("/org/freedesktop/login1/session/_33", &othersSession_,
                                      QDBusConnection::ExportAllSignals));
        QVERIFY(theirs.registerObject("/ScreenSaver", &screenSaver_, QDBusConnection::ExportAllSignals));
    }
    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus("logind");
        bus_.kill();
        bus_.waitForFinished();
    }
    void init() { logind_.forget(); }

    void sleepWaitsUntilTheKeysAreWiped() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        QTRY_VERIFY(logind_.isHeld());
        QCOMPARE(logind_.asked.mid(0, 2), QStringList({"sleep", "Fristad"}));
        QVERIFY(!logind_.asked[2].isEmpty());
        QCOMPARE(logind_.asked[3], "delay");
        test.unlock();
        QVERIFY(logind_.isHeld());
        QVERIFY(!errorOf<SystemFailure>([&] { static_cast<void>(test.vault.open()); }).empty()); // it is in use
        emit logind_.PrepareForSleep(true);
        QTRY_VERIFY(!logind_.isHeld());
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(test.vault.open() != nullptr); // whoever had the keys is gone
    }
    void itIsHeldBackAgainAfterWaking() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        QTRY_VERIFY(logind_.isHeld());
        emit logind_.PrepareForSleep(true); // locked as it is, there is nothing to wait for
        QTRY_VERIFY(!logind_.isHeld());
        emit logind_.PrepareForSleep(false);
        QTRY_VERIFY(logind_.isHeld());
        test.unlock();
        QVERIFY(test.window.isUnlocked());
    }
    void whatIsJustBeingOpenedIsLockedToo() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        QTRY_VERIFY(logind_.isHeld());
        QTest::keyClicks(test.field("passphrase"), TemporaryVault::passphrase);
        QTest::keyClick(test.field("passphrase"), Qt::Key_Return); // the key is being stretched
        emit logind_.PrepareForSleep(true);
        QTRY_VERIFY(!logind_.isHeld());
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(test.vault.open() != nullptr);
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
    }
    void longWorkIsStoppedAndSleepWaitsUntilItHasLetGo() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        QTRY_VERIFY(logind_.isHeld());
        test.unlock();
        std::binary_semaphore letsGo{0};
        test.window.vault().run(
            &test.window,
            [&](Session&, const Progress& progress) {
                while (progress(1, 0))
                    std::this_thread::yield();
                letsGo.acquire();
            },
            [] {});
        emit logind_.PrepareForSleep(true);
        const bool locked = QTest::qWaitFor([&] { return !test.window.isUnlocked(); });
        QCoreApplication::processEvents();
        const bool held = logind_.isHeld();
        letsGo.release(); // before anything can fail: the window waits for its work when it goes
        QVERIFY(locked && held);
        QTRY_VERIFY(!logind_.isHeld());
        QVERIFY(test.vault.open() != nullptr);
    }
    void nothingIsHeldBackOnceTheWindowIsGone() {
        {
            TestWindow test;
            const ScreenWatch watch(test.window);
            QTRY_VERIFY(logind_.isHeld());
        }
        QTRY_VERIFY(!logind_.isHeld());
    }
    void aLockedScreenLocksTheVault() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        test.unlock();
        QTRY_VERIFY(logind_.isHeld()); // it listens
        emit screenSaver_.ActiveChanged(false);
        emit screenSaver_.ActiveChanged(true);
        QTRY_VERIFY(!test.window.isUnlocked());
    }
    void aLockedSessionLocksTheVaultAndAnothersDoesNot() {
        TestWindow test;
        const ScreenWatch watch(test.window);
        test.unlock();
        QTRY_VERIFY(logind_.isHeld());
        QTRY_COMPARE(logind_.sessionAsked, QString("auto"));
        QTRY_VERIFY((emit session_.Lock(), !test.window.isUnlocked())); // it may not have begun to listen
        test.settle();
        hearEverything();
        test.unlock();
        emit othersSession_.Lock();
        hearEverything();
        QVERIFY(test.window.isUnlocked());
    }

private:
    /// Signals come in the order in which they were sent: when this one was answered, those before it were heard.
    void hearEverything() {
        logind_.forget();
        emit logind_.PrepareForSleep(false);
        QTRY_VERIFY(logind_.isHeld());
    }

    QProcess bus_;
    Logind logind_;
    LogindSession session_;
    LogindSession othersSession_;
    ScreenSaver screenSaver_;
};

FRISTAD_TEST(ScreenWatchTest)
#include "ScreenWatchTest.moc"
