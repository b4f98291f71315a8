#include "core/vault/VaultFiles.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

using namespace fristad;
using namespace fristad::ui;

namespace {

constexpr int atMost = 5000; // milliseconds until something must be said

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QWidget* find(const char* name) {
    for (QWidget* const each : QApplication::allWidgets())
        if (each->objectName() == QLatin1String(name) && each->isVisible())
            return each;
    return nullptr;
}

QString sentence() {
    const auto* const label = static_cast<QLabel*>(find("failure"));
    return label ? label->text() : QString();
}

/// Whether within five seconds there is a page that has its answer, or a sentence on why not.
bool isMet(TestWindow& test) {
    if (!QTest::qWaitFor([&] { return test.window.vault().isIdle(); }, atMost))
        return false;
    QCoreApplication::processEvents();
    return test.window.isUnlocked() ? test.window.page() && test.window.page()->isVisible() : !sentence().isEmpty();
}

QString database(const TestWindow& test) {
    return QString::fromStdString((test.vault.folder() / databaseName).string());
}

} // namespace

/// A vault that is damaged, in the window.
class DamageTest : public QObject {
    Q_OBJECT

private slots:
    // slow with many: FRISTAD_FLIPS=500 was run once
    void aFlippedByteEndsInAPageOrASentence() {
        const bool many = qEnvironmentVariableIsSet("FRISTAD_FLIPS");
        const int flips = many ? qEnvironmentVariableIntValue("FRISTAD_FLIPS") : 40;
        const auto seed = qEnvironmentVariableIsSet("FRISTAD_SEED")
                              ? static_cast<quint32>(qEnvironmentVariableIntValue("FRISTAD_SEED"))
                              : QRandomGenerator::system()->generate();
        qInfo("FRISTAD_SEED=%u", seed);
        QRandomGenerator random(seed);
        TestWindow test(TestWindow::Rows::demo);
        const auto file = database(test);
        const auto whole = bytesOf(file);
        int atOnce = 0;
        int later = 0;
        int opened = 0;
        for (int flip = 0; flip < flips; ++flip) {
            auto damaged = whole;
            const auto at = random.bounded(static_cast<int>(whole.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
            write(file, damaged);
            QFile::remove(file + "-wal");
            test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
            QTest::keyClicks(find("passphrase"), QString::fromStdString(test.passphrase));
            QTest::keyClick(find("passphrase"), Qt::Key_Return);
            QVERIFY2(isMet(test), qPrintable(QString("byte %1, opening").arg(at)));
            const bool was = test.window.isUnlocked();
            if (was)
                for (const PageEntry* const page : navigationFor(Role::administrator)) {
                    test.window.go({page->id, {}, {}});
                    QVERIFY2(isMet(test), qPrintable(QString("byte %1, page %2").arg(at).arg(page->id)));
                }
            ++(!was ? atOnce : (test.window.isUnlocked() ? opened : later));
            test.window.lock();
            QVERIFY(QTest::qWaitFor([&] { return test.window.vault().isIdle(); }, atMost));
        }
        qInfo("%d said at once, %d at a page, %d opened all pages", atOnce, later, opened);
        QVERIFY(atOnce + later > 0);
        write(file, whole);
        QFile::remove(file + "-wal");
    }
    void whatTheFrameCannotReadIsSaidWhereOneUnlocks() { // every page but the first two
        TestWindow test(TestWindow::Rows::demo);
        const auto file = database(test);
        auto damaged = bytesOf(file);
        constexpr int page = 4096;
        int opened = 0;
        for (qsizetype at = 12; at < damaged.size() / page; at += 40) {
            auto one = damaged;
            one[at * page + 100] = static_cast<char>(one[at * page + 100] ^ 1);
            write(file, one);
            QFile::remove(file + "-wal");
            test.window.openFolder(QString::fromStdString(test.vault.folder().string()));
            QTest::keyClicks(find("passphrase"), QStringLiteral("demo"));
            QTest::keyClick(find("passphrase"), Qt::Key_Return);
            QVERIFY2(isMet(test), qPrintable(QString("page %1").arg(at)));
            if (!test.window.isUnlocked()) {
                QVERIFY2(sentence().contains("damaged"), qPrintable(sentence()));
                QVERIFY(find("unlock") && find("openAnother") && find("openAnother")->isEnabled());
                QVERIFY(find("verifyDamaged"));
            } else {
                ++opened;
            }
            test.window.lock();
            test.settle();
        }
        write(file, damaged);
    }
    void aPageThatTurnsOutDamagedClosesTheVaultAndSaysWhatToDo() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        const auto file = database(test).toStdString();
        test.window.vault().ask(
            &test.window,
            [file](Session&) -> int {
                throw Damaged({"vault.database_damaged", {{"file", file}}});
            },
            [](int) {});
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY2(sentence().startsWith("The vault's database is damaged"), qPrintable(sentence()));
        QVERIFY(find("verifyDamaged") && find("openAnother"));
        QVERIFY(find("restoreFromBackup"));
        QVERIFY(openVault(test.vault.folder(), test.name, secret(test.passphrase)) != nullptr); // the lock is let go of
        // And the button does what it says.
        QTest::mouseClick(find("verifyDamaged"), Qt::LeftButton);
        QTest::keyClicks(find("passphrase"), QString::fromStdString(test.passphrase));
        QTest::mouseClick(find("verifyDamaged"), Qt::LeftButton);
        test.settle();
        QCOMPARE(static_cast<QLabel*>(test.field("cut-short"))->text(),
                 QStringLiteral("Everything was checked, and nothing is damaged. Unlock the vault again."));
        QVERIFY(!find("verifyDamaged"));
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
    }
    void whatIsDamagedIsNamedOnThePageThatUnlocks() {
        TestWindow test(TestWindow::Rows::demo);
        const auto file = database(test);
        auto damaged = bytesOf(file);
        damaged[damaged.size() - 500] = static_cast<char>(damaged[damaged.size() - 500] ^ 1); // opens, mostly
        write(file, damaged);
        test.unlockByKeys();
        const auto path = file.toStdString();
        if (test.window.isUnlocked())
            test.window.vault().ask(
                &test.window,
                [path](Session&) -> int {
                    throw Damaged({"vault.database_damaged", {{"file", path}}});
                },
                [](int) {});
        test.settle();
        QTest::keyClicks(find("passphrase"), QString::fromStdString(test.passphrase));
        QTest::mouseClick(find("verifyDamaged"), Qt::LeftButton);
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!sentence().isEmpty());
        QVERIFY(find("verifyDamaged"));
    }
    void aDamagedBackupLeavesTheVaultOpen() {
        TestWindow test;
        test.unlock();
        test.window.vault().ask(
            &test.window,
            [](Session&) -> int {
                throw Damaged({"backup.damaged", {{"file", "/media/stick/a.fristad-backup"}}});
            },
            [](int) {});
        test.settle();
        QVERIFY(test.window.isUnlocked());
        QVERIFY2(test.said().contains("a.fristad-backup"), qPrintable(test.said()));
    }
    void anotherVaultStartsWithNobodysName() {
        TestWindow test;
        test.unlockByKeys();
        test.window.lock();
        test.settle();
        TemporaryVault other;
        createVault(
            other.folder(), {.name = "chefen", .fullName = "", .demo = false}, secret("a long sentence"),
            [](std::string_view key) { return std::optional(std::string(key)); }, test.clock);
        test.window.openFolder(QString::fromStdString(other.folder().string()));
        test.settle();
        QCOMPARE(static_cast<QComboBox*>(test.field("who"))->currentText(), QStringLiteral("chefen"));
    }
    void aVaultInASynchronisedFolderSaysWhyItCanOnlyBeReadAndTakesAnAdministratorsWord() {
        const QTemporaryDir settings;
        qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
        TestWindow test;
        QVERIFY(QDir().mkdir(QString::fromStdString((test.vault.place() / ".stfolder").string())));
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
        const auto said = static_cast<QLabel*>(test.field("notice"))->text();
        QVERIFY2(said.contains("Syncthing") && said.contains("can only be read"), qPrintable(said));
        test.pressOn("notice-action");
        test.fill("consent-words", "yes");
        test.pressOn("consent-confirm");
        QVERIFY(!static_cast<QLabel*>(test.field("consent-fault"))->text().isEmpty());
        test.fill("consent-words", "No other computer uses this folder");
        test.pressOn("consent-confirm");
        QVERIFY(!test.window.isUnlocked());
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
        QVERIFY(!find("notice"));
        QVERIFY(!test.in([](Session& session) { return session.readOnly(); }));
        qunsetenv("XDG_CONFIG_HOME");
    }
    void aWeekWithoutABackupOnAnotherDiskIsSaidOnTodayAndWhereOneUnlocks() {
        TestWindow test;
        constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
        test.clock.forward(7 * day);
        test.unlock();
        QVERIFY(!find("notice"));
        test.window.lock();
        test.settle();
        QVERIFY(!find("backup-warning"));
        test.clock.forward(1);
        test.unlock();
        QVERIFY2(static_cast<QLabel*>(test.field("notice"))->text().contains("no verified backup on another disk"),
                 qPrintable(static_cast<QLabel*>(test.field("notice"))->text()));
        test.pressOn("notice-action");
        QCOMPARE(test.window.place().page, QStringLiteral("settings"));
        test.window.lock();
        test.settle();
        QVERIFY(static_cast<QLabel*>(test.field("backup-warning"))->text().contains("no verified backup"));
    }
};

FRISTAD_TEST(DamageTest)
#include "DamageTest.moc"
