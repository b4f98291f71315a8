// own program: it starts itself to be traced

#include "core/register/ClientStore.h"
#include "core/vault/Vault.h"
#include "tests/core/register/OneClient.h"
#include "tests/reliability/TracedPlace.h"
#include "tests/ui/WindowKeys.h"
#include "ui/shell/Footprint.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

// Leaving nothing behind (vault.md), for the window: a day's work with real keys under strace, and a search for planted words.

namespace {

// The program that is traced is this one, called with these words.
constexpr auto workCommand = "work-in";
constexpr auto carelessCommand = "leave-something";

constexpr auto passphrase = "a planted passphrase";

/// The traced program ends where a step of the work didn't do what it should.
void require(bool done, const char* what) {
    if (!done)
        qFatal("the work was not done: %s", what);
}

/// What somebody does in the window from unlocking it to leaving it.
class Workday : public WindowKeys {
public:
    explicit Workday(const QString& place) : WindowKeys(window_), place_(place) {
        window_.resize(1366, 768);
        window_.openFolder(at("vault"));
        window_.show();
        window_.activateWindow();
        settle();
    }

    void unlock() {
        fill("passphrase", passphrase);
        press(Qt::Key_Return);
        require(window_.isUnlocked(), "unlock");
    }
    void search() {
        press(Qt::Key_K, Qt::ControlModifier);
        type("Planterade P");
        press(Qt::Key_Return);
        require(window_.place().page == u"client", "a client is found");
        go("clients");
        fill("client-search", "Planterade");
        auto& list = *static_cast<ListView*>(field("list"));
        require(list.model().rowCount() == 1, "a client is listed");
        list.table().setFocus();
        list.choose(list.model().keyAt(0));
        press(Qt::Key_C, Qt::ControlModifier);
        require(QApplication::clipboard()->text().contains("Planterade"), "a row is copied");
    }
    void logAnIntervention() {
        openLog();
        press(Qt::Key_Down); // the first kind of support
        fill("note", "en Planterad anteckning");
        fill("hours", "45");
        press(Qt::Key_Return);
        require(said().contains("PLANTED-0"), "an intervention is logged");
        press(Qt::Key_Escape);
    }
    void takeInAndOut() {
        go("settings", "register");
        fill("import-folder", at("register"));
        pressOn("import");
        require(static_cast<QLabel*>(field("imported"))->text().contains("200 rows"), "a register comes in");
        fill("export-folder", at("targets/export"));
        pressOn("export");
        require(QFile::exists(at("targets/export/clients.csv")), "the register goes out");
    }
    void saveFigures() {
        go("statistics");
        for (const char* const action : {"export-csv", "export-json", "export-xlsx-sv", "export-pdf-en"}) {
            window_.page()->findChild<QAction*>(action)->trigger();
            auto& dialog = *static_cast<QFileDialog*>(field("save-file"));
            const QString target = at("targets/") + action;
            dialog.setDefaultSuffix({});
            dialog.selectFile(target); // Qt's dialog goes through the folders while one types, at a pace of its own
            QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
            settle();
            require(QFile::exists(target), action);
        }
    }
    void backUp() {
        go("settings", "backups");
        fill("backup-file", at("targets/copy"));
        pressOn("make-backup");
        require(QFile::exists(at("targets/copy")), "a backup is made");
        pressOn("verify-vault");
    }
    void lockWithSomethingHalfTyped() {
        openLog();
        fill("note", "en halv Planterad mening");
        window_.idleWatch().stop();
        window_.lock();
        settle();
        require(!window_.isUnlocked() && QApplication::clipboard()->text().isEmpty(), "it locks");
    }
    void leave() {
        window_.close();
        settle();
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return place_ + '/' + name; }
    void go(const char* page, const char* part = "") {
        QApplication::setActiveWindow(&window_); // no window manager gives the keys back to it when a dialog closes
        window_.go({page, {}, part});
        settle();
    }
    /// Over the page, with the planted client in it and the keys in what comes next.
    void openLog() {
        press(Qt::Key_L, Qt::ControlModifier);
        type("planted-0");
        press(Qt::Key_Tab);
    }

    QString place_;
    MainWindow window_;
};

int doWork(int argc, char** argv) {
    leaveOneFileOnly();
    QApplication application(argc, argv);
    useBuiltIns();
    speak(DisplayLanguage::english);
    Theme::current().apply(Look::light);
    Workday day(QString::fromLocal8Bit(argv[2]));
    day.unlock();
    day.search();
    day.logAnIntervention();
    day.takeInAndOut();
    day.saveFigures();
    day.backUp();
    day.lockWithSomethingHalfTyped();
    day.leave();
    return 0;
}

int beCareless() {
    QFile file(QDir::tempPath() + QStringLiteral("/left"));
    return file.open(QIODevice::WriteOnly) && file.write("Planterade Personen") > 0 ? 0 : 1;
}

} // namespace

class WindowTraceTest : public QObject {
    Q_OBJECT

    /// Letters of what was typed and shown; the pieces of the register have them too.
    const QStringList words_{"PLANTED", "Planterad", "planterad", "anteckning", "planted passphrase", "SQLite format"};

    static int work(test::TracedPlace& place, const char* how) {
        return place.trace(QCoreApplication::applicationFilePath(), {how, place.path()});
    }

private slots:
    void aDayInTheWindowLeavesItsPreferencesAndNothingElse() {
        test::TracedPlace place;
        makeVault(place);
        QByteArray clients = "client_code,exposure,first_contact\n";
        for (int i = 1; i <= 200; ++i)
            clients += "PLANTED-" + QByteArray::number(i) + ",direct,2024-01-01\n";
        place.write("register/clients.csv", clients);
        QCOMPARE(work(place, workCommand), 0);

        QVERIFY(place.written().contains(place.at("vault/register.db-wal"))); // the trace sees what there is to see
        QVERIFY(place.written().size() > 20);
        QCOMPARE(place.writtenOutside({"vault", "targets", "home/.config"}).join('\n'), QString());
        QCOMPARE(place.filled({"elsewhere", "temporary", "runtime"}), QStringList());
        auto atHome = place.filesIn("home");
        atHome.removeIf([](const QString& each) { return each.startsWith("home/.config/fristad/seen/"); });
        QCOMPARE(atHome, QStringList("home/.config/fristad/fristad.ini"));
        QCOMPARE(place.filesWith(words_, {"register", "targets/export"}), QStringList());
        // What is meant to hold them does.
        QVERIFY(!place.filesWith({"PLANTED-200"}, {"register"}).isEmpty());
    }
    void whatACarelessProgramLeavesIsFound() {
        test::TracedPlace place;
        QCOMPARE(work(place, carelessCommand), 0);
        QVERIFY(!place.writtenOutside({"vault", "targets"}).isEmpty());
        QCOMPARE(place.filled({"temporary"}), QStringList("temporary"));
        QCOMPARE(place.filesWith(words_, {}).size(), 1);
    }

private:
    static void makeVault(const test::TracedPlace& place) {
        const auto session =
            createVault(place.at("vault").toStdString(), {.name = "anna", .fullName = "Planterade Anna", .demo = false},
                        Secret::copyOf(passphrase), [](std::string_view key) { return std::string(key); });
        addOneClient(*session, "PLANTED-0", Day::of(2024, 1, 1), "Planterade Personen");
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == workCommand)
        return doWork(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == carelessCommand)
        return beCareless();
    const QCoreApplication application(argc, argv);
    WindowTraceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "WindowTraceTest.moc"
