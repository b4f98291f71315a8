// own program: it stands in for the system's open and lstat

#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdarg>
#include <cstring>
#include <mutex>

using namespace fristad;
using namespace fristad::ui;

namespace {

/// A share whose computer has gone: whoever opens a key file, or looks at what is in it, waits until it is back.
class DeadShare {
public:
    void wait(const char* path) {
        std::unique_lock lock(mutex_);
        if (!dead_ ||
            (std::strstr(path, "/vault/vault.json") == nullptr && std::strstr(path, "/on a share") == nullptr))
            return;
        ++waiting_;
        back_.wait(lock, [this] { return !dead_; });
        --waiting_;
    }
    void go() {
        const std::lock_guard lock(mutex_);
        dead_ = true;
    }
    void comeBack() {
        const std::lock_guard lock(mutex_);
        dead_ = false;
        back_.notify_all();
    }
    [[nodiscard]] int waiting() {
        const std::lock_guard lock(mutex_);
        return waiting_;
    }

private:
    std::mutex mutex_;
    std::condition_variable back_;
    bool dead_ = false;
    int waiting_ = 0;
};

DeadShare& share() {
    static auto* const one = new DeadShare; // threads may wait in it until the very end
    return *one;
}

} // namespace

// In place of the C library's in this program.
extern "C" int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, unsigned);
    va_end(rest);
    share().wait(path);
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

extern "C" int lstat(const char* path, struct stat* status) noexcept {
    share().wait(path);
    return static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW));
}

/// The window and a vault whose folder doesn't answer, or has things in it that are no files.
class DeadFolderTest : public QObject {
    Q_OBJECT

    static QLabel* failure(const TestWindow& test) { return test.window.findChild<QLabel*>("failure"); }
    static QComboBox* who(TestWindow& test) { return test.window.findChild<QComboBox*>("who"); }

private slots:
    void cleanup() { share().comeBack(); }

    void theWindowComesAndSaysThatTheFolderDoesNotAnswer() {
        TestWindow test;
        QCOMPARE(who(test)->count(), 1);
        share().go();
        QElapsedTimer time;
        time.start();
        test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
        QVERIFY(time.elapsed() < 5000);
        QTRY_COMPARE(share().waiting(), 1); // on a thread of its own
        QVERIFY(failure(test)->isVisible());
        QVERIFY2(failure(test)->text().contains("has not answered yet"), qPrintable(failure(test)->text()));
        QCOMPARE(who(test)->count(), 0);
        share().comeBack();
        QTRY_COMPARE(who(test)->count(), 1);
        QCOMPARE(who(test)->currentText(), QStringLiteral("anna"));
        QVERIFY(!failure(test)->isVisible());
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
    }
    void aNameThatWasTypedMeanwhileStays() {
        TestWindow test;
        share().go();
        who(test)->clearEditText();
        test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
        who(test)->setEditText(QStringLiteral("karin"));
        share().comeBack();
        QTRY_COMPARE(who(test)->count(), 1);
        QCOMPARE(who(test)->currentText(), QStringLiteral("karin"));
    }
    void theWindowCanBeClosedWhileTheFolderDoesNotAnswer() {
        {
            TestWindow test;
            share().go();
            test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
            QTRY_COMPARE(share().waiting(), 1);
        }
        share().comeBack(); // what comes now is for nobody
        QTRY_COMPARE(share().waiting(), 0);
        QCoreApplication::processEvents();
    }
    void aNewVaultsFolderIsNotWaitedForEither() {
        TestWindow test;
        const auto folder = QString::fromStdString((test.vault.place() / "on a share").string());
        const auto heading = [&] {
            return test.window.findChild<QDialog*>("newVault")->findChild<QStackedWidget*>()->currentIndex();
        };
        test.pressOn("create");
        share().go();
        QElapsedTimer time;
        time.start();
        test.fill("folder", folder);
        test.pressOn("next");
        QVERIFY(time.elapsed() < 5000);
        QTRY_COMPARE(share().waiting(), 1);
        const auto* const said = static_cast<QLabel*>(test.field("newVaultFault"));
        QVERIFY2(said->text().startsWith("The folder has not answered yet"), qPrintable(said->text()));
        QCOMPARE(heading(), 0);
        share().comeBack();
        QTRY_COMPARE(heading(), 1);
        QVERIFY(!said->isVisible());
        test.press(Qt::Key_Escape);
        QVERIFY(!QFileInfo::exists(folder));
    }
    void anotherFolderMayBeChosenMeanwhile() {
        TestWindow test;
        test.pressOn("create");
        share().go();
        test.fill("folder", QString::fromStdString((test.vault.place() / "on a share").string()));
        test.pressOn("next");
        QTRY_COMPARE(share().waiting(), 1);
        test.fill("folder", QString::fromStdString((test.vault.place() / "here").string()));
        test.pressOn("next");
        QVERIFY(test.field("name")->isVisible());
        share().comeBack(); // what comes now is for nobody
        QTRY_COMPARE(share().waiting(), 0);
        QCoreApplication::processEvents();
        QVERIFY(test.field("name")->isVisible());
        test.press(Qt::Key_Escape);
    }
    void aPipeInPlaceOfTheKeyFileIsASentence() {
        TestWindow test;
        const auto file = test.vault.folder() / "vault.json";
        std::filesystem::remove(file);
        QCOMPARE(::mkfifo(file.c_str(), 0600), 0);
        test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
        QTRY_VERIFY(failure(test)->text().startsWith("The vault's key file is damaged or gone"));
        std::filesystem::remove(file);
    }
};

FRISTAD_TEST(DeadFolderTest)
#include "DeadFolderTest.moc"
