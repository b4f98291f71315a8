#include "core/vault/LockFile.h"

#include "core/vault/VaultFiles.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fristad;

namespace {

const Computer kitchen{"aaaa", "PC-KITCHEN"};
const Computer office{"bbbb", "PC-OFFICE"};

/// A folder that two computers reach, with no other lock between them.
struct SharedFolder {
    [[nodiscard]] std::filesystem::path path() const { return place.path().toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return path() / lockName; }
    /// As if the lock had last been renewed so long ago, by the file system's own time.
    void age(std::chrono::seconds by) const {
        struct stat status {};
        QCOMPARE(::stat(file().c_str(), &status), 0);
        const timespec times[2] = {status.st_atim, {status.st_mtim.tv_sec - by.count(), 0}};
        QCOMPARE(::utimensat(AT_FDCWD, file().c_str(), times, 0), 0);
    }
    QTemporaryDir place;
    FileHandle folder{place.path().toStdString(), O_RDONLY | O_DIRECTORY};
};

std::string refusal(LockFile& lock) {
    return errorOf<SystemFailure>([&] { lock.claim("bo"); });
}

QByteArray bytes(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LockFileTest : public QObject {
    Q_OBJECT

private slots:
    void anotherComputerIsToldWhoHasItAndSinceWhen() {
        const SharedFolder shared;
        LockFile first(shared.folder, kitchen, true);
        first.claim("lisa");
        LockFile second(shared.folder, office, true);
        try {
            second.claim("bo");
            QFAIL("two have it");
        } catch (const SystemFailure& failure) {
            const auto said = QString::fromStdString(render(failure.message(), DisplayLanguage::english));
            const auto now = isoTime(Clock::system().now()).substr(11, 5);
            QVERIFY2(said.startsWith(QString("lisa on PC-KITCHEN has had the vault open since %1").arg(now.c_str())) ||
                         said.contains(" since "), // the minute has just turned
                     qPrintable(said));
        }
        QVERIFY(first.check());
        QCOMPARE(errorOf<SystemFailure>([&] { second.requireFree(); }), std::string("vault.in_use_by"));
    }
    void aMomentThatNoCalendarHasIsNoError() {
        for (const char* const since : {"9223372036854775807", "-9223372036854775808", "253402300799999", "soon"}) {
            const SharedFolder shared;
            QFile file(QString::fromStdString(shared.file().string()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Fristad lock 1\ntoken: 00112233445566778899aabbccddeeff\ncomputer: cccc\nname: PC-CELLAR\n"
                       "who: lisa\nsince: " +
                       QByteArray(since) + '\n');
            file.close();
            LockFile lock(shared.folder, kitchen, true);
            QCOMPARE(errorOf<SystemFailure>([&] { lock.requireFree(); }), std::string("vault.in_use_by"));
            QCOMPARE(refusal(lock), std::string("vault.in_use_by"));
        }
    }
    void whoeverClosesLeavesNothing() {
        const SharedFolder shared;
        {
            LockFile first(shared.folder, kitchen, true);
            first.claim("lisa");
            QCOMPARE(QDir(shared.place.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
        QVERIFY(QDir(shared.place.path()).isEmpty());
        LockFile second(shared.folder, office, true);
        second.claim("bo");
        QVERIFY(!second.takenOver() && !second.leftBehind());
    }
    void itHoldsForFiveMinutesAndNoLonger() {
        const SharedFolder shared;
        LockFile first(shared.folder, kitchen, true);
        first.claim("lisa");
        LockFile second(shared.folder, office, true);
        shared.age(std::chrono::seconds(290));
        QCOMPARE(refusal(second), std::string("vault.in_use_by"));
        first.renew();
        shared.age(std::chrono::seconds(290));
        QCOMPARE(refusal(second), std::string("vault.in_use_by"));
        shared.age(std::chrono::seconds(20)); // 310 in all
        second.claim("bo");
        QVERIFY(second.takenOver());
        QCOMPARE(second.takenOver()->who, std::string("lisa"));
        QCOMPARE(second.takenOver()->computer.name, std::string("PC-KITCHEN"));
    }
    void whoeverWasTakenOverKnowsItAtTheNextLookAndForEver() {
        const SharedFolder shared;
        LockFile first(shared.folder, kitchen, true);
        first.claim("lisa");
        shared.age(std::chrono::seconds(400));
        {
            LockFile second(shared.folder, office, true);
            second.claim("bo");
            first.renew();
            QVERIFY(first.lost());
            QCOMPARE(first.successor().who, std::string("bo"));
            QVERIFY(second.check()); // and the first one's renewal has not touched it
        }
        QVERIFY(!first.check());
        QVERIFY(!std::filesystem::exists(shared.file()));
    }
    void aLockThatSomebodyRemovedIsPutBack() {
        const SharedFolder shared;
        LockFile first(shared.folder, kitchen, true);
        first.claim("lisa");
        std::filesystem::remove(shared.file());
        QVERIFY(first.check());
        LockFile second(shared.folder, office, true);
        QCOMPARE(refusal(second), std::string("vault.in_use_by"));
    }
    void whatThisComputerLeftBehindIsTakenSilently() {
        const SharedFolder shared;
        QByteArray left;
        {
            LockFile first(shared.folder, kitchen, false);
            first.claim("lisa");
            left = bytes(shared.file());
        }
        left.replace("process: ", "process: x"); // of another boot
        QFile file(QString::fromStdString(shared.file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(left);
        file.close();
        LockFile again(shared.folder, kitchen, true);
        again.claim("lisa");
        QVERIFY(again.leftBehind() && !again.takenOver());
    }
    void twoMountsOnOneComputerCountAsTwo() {
        const SharedFolder shared;
        LockFile first(shared.folder, kitchen, true);
        first.claim("lisa");
        LockFile second(shared.folder, kitchen, true); // the process that has it still runs
        QCOMPARE(refusal(second), std::string("vault.in_use_here"));
    }
    void whatCannotBeUnderstoodHoldsAsLongAsAnyOther() {
        const SharedFolder shared;
        for (const QByteArray& content :
             {QByteArray(), QByteArray("nothing of ours"), QByteArray(100'000, '\0'), QByteArray("Fristad lock 1\n")}) {
            QFile file(QString::fromStdString(shared.file().string()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            LockFile second(shared.folder, office, true);
            QCOMPARE(refusal(second), std::string("vault.in_use_elsewhere"));
            shared.age(std::chrono::seconds(301));
            second.claim("bo");
            QVERIFY(second.check());
        }
    }
    void whatIsShownOfAForeignLockCannotDriveATerminal() {
        const SharedFolder shared;
        QFile file(QString::fromStdString(shared.file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Fristad lock 1\ntoken: 00112233445566778899aabbccddeeff\ncomputer: x\nname: \x1b[2J\nwho: " +
                   QByteArray(1000, 'a') + "\nprocess: \nsince: 99999999999999999999\n");
        file.close();
        LockFile second(shared.folder, office, true);
        try {
            second.requireFree();
            QFAIL("free");
        } catch (const SystemFailure& failure) {
            const auto said = render(failure.message(), DisplayLanguage::english);
            QVERIFY(said.find('\x1b') == std::string::npos);
            QVERIFY(said.size() < 500);
        }
    }
    void whatIsNoFileIsSaidAndNeverWaitedFor_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("FIFO") << 0;
        QTest::newRow("folder") << 1;
        QTest::newRow("link to nothing") << 2;
    }
    void whatIsNoFileIsSaidAndNeverWaitedFor() {
        QFETCH(int, kind);
        TemporaryVault vault;
        vault.create();
        const auto path = vault.folder() / lockName;
        if (kind == 0)
            QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        else if (kind == 1)
            QVERIFY(std::filesystem::create_directory(path));
        else
            std::filesystem::create_symlink("/nowhere/at/all", path);
        QCOMPARE(errorOf<SystemFailure>([&] { vault.open(); }), std::string("vault.lock_unusable"));
        std::filesystem::remove(path);
        QVERIFY(vault.open() != nullptr);
    }
    void ofTwoProcessesThatTakeOverAnOldLockAtOnceOneHasIt() {
        constexpr int rounds = 200;
        const SharedFolder shared;
        int go[2];
        int answer[2];
        QVERIFY(::pipe(go) == 0 && ::pipe(answer) == 0);
        const auto attempt = [&](const Computer& me, std::optional<LockFile>& lock) {
            lock.emplace(shared.folder, me, true);
            try {
                lock->claim("somebody");
                return true;
            } catch (const SystemFailure&) {
                return false;
            }
        };
        const auto child = ::fork();
        if (child == 0) {
            char signal = 0;
            std::optional<LockFile> lock;
            while (::read(go[0], &signal, 1) == 1 && signal != 'e') {
                if (signal == 'r') {
                    lock.reset();
                    signal = 'd';
                } else {
                    signal = attempt(office, lock) ? 'y' : 'n';
                }
                if (::write(answer[1], &signal, 1) != 1)
                    break;
            }
            ::_exit(0);
        }
        const auto tell = [&](char signal) { QCOMPARE(::write(go[1], &signal, 1), 1); };
        const auto hear = [&] {
            char signal = 0;
            return ::read(answer[0], &signal, 1) == 1 ? signal : '\0';
        };
        int both = 0;
        int none = 0;
        for (int round = 0; round < rounds; ++round) {
            { // somebody else's, old
                QFile file(QString::fromStdString(shared.file().string()));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write("Fristad lock 1\ntoken: 00112233445566778899aabbccddeeff\ncomputer: cccc\n");
            }
            shared.age(std::chrono::hours(1));
            tell('c');
            std::optional<LockFile> mine;
            const bool here = attempt(kitchen, mine);
            const bool there = hear() == 'y';
            both += here && there && mine->check() ? 1 : 0;
            none += !here && !there ? 1 : 0;
            mine.reset();
            tell('r');
            QCOMPARE(hear(), 'd');
            std::filesystem::remove(shared.file());
        }
        tell('e');
        ::waitpid(child, nullptr, 0);
        QCOMPARE(both, 0);
        QCOMPARE(none, 0);
    }
};

FRISTAD_TEST(LockFileTest)
#include "LockFileTest.moc"
