#include "core/register/DemoWorkday.h"
#include "core/vault/BackgroundCheck.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/History.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Storage.h"
#include "core/vault/VaultFiles.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace fristad;

namespace {

void write(const std::filesystem::path& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Another computer's lock, as it leaves it.
const QByteArray foreign = "Fristad lock 1\ntoken: 00112233445566778899aabbccddeeff\ncomputer: 0123456789abcdef\n"
                           "name: PC-OFFICE\nwho: bo\nprocess: x\nsince: 1728388800000\n";

void makeOld(const std::filesystem::path& path, long seconds) {
    const timespec times[2] = {{0, UTIME_OMIT}, {::time(nullptr) - seconds, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

void save(Session& session) {
    session.change(
        [](Change& change) { change.record({.kind = "test", .table = {}, .record = 0, .client = {}, .fields = {}}); });
}

} // namespace

/// A vault and the computers that reach its folder.
class OneComputerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(settings_.isValid());
        qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8());
    }
    void anOpenVaultSaysWhoHasItAndAClosedOneNothing() {
        TemporaryVault vault;
        const auto lock = vault.folder() / lockName;
        {
            const auto session = vault.create();
            QVERIFY2(bytesOf(lock).contains("\nwho: anna\n"), bytesOf(lock).constData());
        }
        QVERIFY(!std::filesystem::exists(lock));
        {
            const auto session = vault.open();
            QVERIFY2(bytesOf(lock).contains("\nwho: anna\n"), bytesOf(lock).constData());
        }
        QVERIFY(!std::filesystem::exists(lock));
    }
    void aWrongPassphraseWritesNoLock() {
        TemporaryVault vault;
        vault.create();
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("anna", "no"); }), std::string("vault.wrong_key"));
        QVERIFY(!std::filesystem::exists(vault.folder() / lockName));
    }
    void anotherComputersFreshLockIsHonoured() {
        TemporaryVault vault;
        vault.create();
        write(vault.folder() / lockName, foreign);
        QCOMPARE(errorOf<SystemFailure>([&] { vault.open(); }), std::string("vault.in_use_by"));
        QCOMPARE(bytesOf(vault.folder() / lockName), foreign);
    }
    void anOldOneIsTakenOverAndThatIsAnEntry() {
        TemporaryVault vault;
        vault.create();
        write(vault.folder() / lockName, foreign);
        makeOld(vault.folder() / lockName, 301);
        const auto session = vault.open();
        const auto entry = wholeHistory(*session, 1).front();
        QCOMPARE(entry.kind, std::string("vault.lock_taken_over"));
        QCOMPARE(entry.fields->front(), (FieldChange{"who", "bo", "anna"}));
    }
    void whoeverIsTakenOverWritesNothingMoreAndSaysSo() {
        TemporaryVault vault;
        auto session = vault.create();
        save(*session);
        QVERIFY(!session->readOnly());
        QVERIFY(!whyReadOnly(*session));
        write(vault.folder() / lockName, foreign);
        const auto database = bytesOf(vault.folder() / databaseName);
        const auto log = bytesOf(vault.folder() / "register.db-wal");
        QVERIFY(!log.isEmpty());
        QCOMPARE(errorOf<SystemFailure>([&] { save(*session); }), std::string("vault.lock_taken"));
        QVERIFY(session->readOnly());
        QCOMPARE(whyReadOnly(*session)->key, std::string("vault.lock_taken"));
        session.reset();
        // Nor at the end, when the log would go into the database.
        QCOMPARE(bytesOf(vault.folder() / databaseName), database);
        QCOMPARE(bytesOf(vault.folder() / "register.db-wal"), log);
        QCOMPARE(bytesOf(vault.folder() / lockName), foreign);
    }
    void whoeverIsTakenOverInTheMiddleOfAChangeHasNotSavedIt() {
        TemporaryVault vault;
        auto session = vault.create();
        const auto before = wholeHistory(*session, 1).front().number;
        QCOMPARE(errorOf<SystemFailure>([&] {
                     session->change([&](Change& change) {
                         change.record({.kind = "test", .table = {}, .record = 0, .client = {}, .fields = {}});
                         write(vault.folder() / lockName, foreign);
                     });
                 }),
                 std::string("vault.lock_taken"));
        QVERIFY(wholeHistory(*session, 1).front().number == before);
    }

    void aVaultInASynchronisedFolderCanBeReadAndNotChanged() {
        TemporaryVault vault;
        vault.create();
        QVERIFY(QDir().mkdir(QString::fromStdString((vault.place() / ".stfolder").string())));
        const auto session = vault.open();
        QVERIFY(session->readOnly());
        QCOMPARE(whyReadOnly(*session)->key, std::string("vault.synchronised"));
        QCOMPARE(errorOf<SystemFailure>([&] { save(*session); }), std::string("vault.synchronised"));
        QVERIFY(!std::filesystem::exists(vault.folder() / lockName));
    }
    void noVaultIsMadeThere() {
        TemporaryVault vault;
        QVERIFY(QDir().mkdir(QString::fromStdString((vault.place() / ".stfolder").string())));
        QCOMPARE(errorOf<SystemFailure>([&] { vault.create(); }), std::string("vault.place_shared"));
        QVERIFY(!std::filesystem::exists(vault.folder()));
    }
    void anAdministratorsWordHoldsOnThisComputerAndIsAnEntryOnce() {
        TemporaryVault vault;
        vault.create();
        QVERIFY(QDir().mkdir(QString::fromStdString((vault.place() / ".stfolder").string())));
        {
            const auto session = vault.open();
            for (const char* words : {"", "yes", "1", "true", "no other computer"})
                QCOMPARE(errorOf<Refused>([&] { allowOnlyThisComputer(*session, words); }),
                         std::string("vault.consent_other_words"));
            QVERIFY(!onlyThisComputerUses(vault.folder()));
            allowOnlyThisComputer(*session, " No other computer uses this folder. ");
        }
        for (int i = 0; i < 2; ++i) {
            const auto session = vault.open();
            QVERIFY(!session->readOnly());
            save(*session);
            int entries = 0;
            for (const auto& each : wholeHistory(*session, 100))
                entries += each.kind == "vault.only_this_computer" ? 1 : 0;
            QCOMPARE(entries, 1);
        }
        // It is of this folder, and of this computer.
        const auto other = vault.place() / "copy";
        std::filesystem::copy(vault.folder(), other, std::filesystem::copy_options::recursive);
        QVERIFY(openVault(other, "anna", secret(TemporaryVault::passphrase))->readOnly());
        for (const auto& each :
             std::filesystem::directory_iterator(settings_.path().toStdString() + "/fristad/only-this-computer"))
            write(each.path(),
                  bytesOf(each.path()).replace(thisComputer().c_str(), "0123456789abcdef0123456789abcdef"));
        QVERIFY(vault.open()->readOnly());
    }

    void aVaultThatWasCutShortIsCheckedAndOneThatIsAWeekOld() {
        TemporaryVault vault;
        MovableClock clock{Moment{1728388800000}};
        vault.create(clock);
        const auto open = [&] { return openVault(vault.folder(), "anna", secret(TemporaryVault::passphrase), clock); };
        QVERIFY(!BackgroundCheck::isDue(*open()));
        constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
        clock.forward(7 * day + 1);
        {
            const auto session = open();
            QVERIFY(BackgroundCheck::isDue(*session));
            BackgroundCheck check;
            QVERIFY_THROWS_EXCEPTION(Cancelled, {
                check.step(*session, {});
                check.step(*session, [](auto, auto) { return false; });
            });
            auto outcome = BackgroundCheck::Outcome::more;
            int steps = 0;
            while (outcome == BackgroundCheck::Outcome::more && ++steps < 1000)
                outcome = check.step(*session, {});
            QVERIFY(outcome == BackgroundCheck::Outcome::complete);
            QVERIFY(!BackgroundCheck::isDue(*session));
        }
        QVERIFY(!BackgroundCheck::isDue(*open()));
        QByteArray left;
        {
            const auto session = open();
            left = bytesOf(vault.folder() / lockName);
        }
        write(vault.folder() / lockName, left); // as a kill leaves it
        QVERIFY(BackgroundCheck::isDue(*open()));
    }
    void aDamagedPageAnywhereIsFound() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            session->change([](Change& change) {
                for (int i = 0; i < 400; ++i)
                    change.record({.kind = "test", .table = {}, .record = 0, .client = {}, .fields = {}});
            });
        }
        const auto whole = bytesOf(vault.folder() / databaseName);
        constexpr int page = 4096;
        const auto pages = whole.size() / page;
        QVERIFY(pages > 20);
        for (qsizetype at = 10; at < pages; at += 4) {
            auto damaged = whole;
            damaged[at * page + 1000] = static_cast<char>(damaged[at * page + 1000] ^ 1);
            write(vault.folder() / databaseName, damaged);
            write(vault.folder() / lockName, foreign); // an unclean end, so that it is due
            makeOld(vault.folder() / lockName, 301);
            try {
                const auto session = vault.open();
                BackgroundCheck check;
                auto outcome = BackgroundCheck::Outcome::more;
                while (outcome == BackgroundCheck::Outcome::more)
                    outcome = check.step(*session, {});
                QVERIFY2(outcome == BackgroundCheck::Outcome::damaged, qPrintable(QString("page %1").arg(at)));
            } catch (const Damaged&) { // at once
            }
            std::filesystem::remove(vault.folder() / lockName);
            std::filesystem::remove(vault.folder() / "register.db-wal");
        }
    }

    void onlyABackupOnAnotherDiskCounts() {
        const QTemporaryDir here;
        const QTemporaryDir there("/dev/shm/fristad-XXXXXX");
        QVERIFY(there.isValid());
        const std::filesystem::path vault = here.path().toStdString();
        QVERIFY(!isOnAnotherDisk(vault, here.filePath("backup").toStdString()));
        QVERIFY(isOnAnotherDisk(vault, there.filePath("backup").toStdString()));
        QVERIFY(isOnAnotherDisk(vault, "/media/anna/STICK/not-plugged-in/backup"));
        QVERIFY(!isOnAnotherDisk(vault, here.filePath("removed since/backup").toStdString()));
    }

private:
    QTemporaryDir settings_;
};

FRISTAD_TEST(OneComputerTest)
#include "OneComputerTest.moc"
