#include "ui/statistics/StatisticsPage.h"

#include "core/register/RegisterCsv.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestShell.h"
#include "ui/shell/MainWindow.h"
#include "ui/statistics/FigureTable.h"
#include "ui/statistics/TableList.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/ListView.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include <semaphore>

using namespace fristad;
using namespace fristad::ui;

namespace {

const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";

/// A shell whose person has another role; only what the page itself asks of it.
class ShellOf : public TestShell {
public:
    explicit ShellOf(Role role) { who_.role = role; }
    [[nodiscard]] const StaffMember& who() const override { return who_; }

private:
    StaffMember who_;
};

/// The page as the frame has it, over the register of 2024, gone to and counted as of 2025-01-31.
class OpenPage {
public:
    explicit OpenPage(TestShell& shell) : shell_(shell), page_(new StatisticsPage(shell)) {
        page_->resize(1120, 660);
        page_->retranslate();
        go();
        page_->QWidget::show();
        page_->activateWindow();
        page_->firstFocus()->setFocus();
        if (shell.in(yearsOf).empty())
            return;
        countAsOf("2025-01-31");
    }
    ~OpenPage() { delete page_; }
    OpenPage(const OpenPage&) = delete;
    OpenPage& operator=(const OpenPage&) = delete;

    void go(const QString& year = {}, const QString& table = {}) {
        page_->show(year, table);
        page_->reload();
        shell_.vault().waitUntilIdle();
    }
    void countAsOf(const QString& day) {
        child<QPushButton>("as-of").click();
        auto* const dialog = page_->findChild<QDialog*>("as-of-dialog");
        auto& field = dialog->findChild<DateField*>("as_of")->editor();
        field.clear();
        QTest::keyClicks(&field, day);
        QTest::keyClick(&field, Qt::Key_Return);
        shell_.vault().waitUntilIdle();
    }
    template <class Widget> Widget& child(const char* name) {
        auto* const found = page_->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    TableList& tables() { return child<TableList>("tables"); }
    FigureTable& figures() { return child<FigureTable>("figures"); }
    ListView& people() { return child<ListView>("people-behind"); }
    StatisticsPage* operator->() { return page_; }
    [[nodiscard]] StatisticsPage* get() const { return page_; }

    /// What a table shows: a line's label, count and percent, the group's label before that of a part.
    QStringList rows(const QString& table) {
        go({}, table);
        QStringList rows;
        for (const ReportLine& line : figures().figures().lines().lines)
            rows << QStringList{line.label, line.count, line.percent}.join('|');
        return rows;
    }
    /// Puts the keys on a line's cell.
    void point(const QString& label, int column = 1) {
        for (int row = 0; row < figures().model()->rowCount(); ++row)
            if (figures().model()->index(row, 0).data() == label)
                figures().setCurrentIndex(figures().model()->index(row, column));
        figures().setFocus();
    }
    bool says(const QString& sentence) {
        for (const QLabel* const label : page_->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(sentence))
                return true;
        for (const QPushButton* const button : page_->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(sentence))
                return true;
        return false;
    }

private:
    static std::vector<int> yearsOf(Session& session) {
        std::vector<int> any;
        if (!searchClients(session, {}).lines.empty())
            any.push_back(1);
        return any;
    }

    TestShell& shell_;
    StatisticsPage* page_;
};

void import(TestShell& shell) {
    shell.in([](Session& session) { importRegister(session, data / "register-2024", {}, {}); });
}

} // namespace

class StatisticsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestShell> shell_;

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        shell_ = std::make_unique<TestShell>();
        import(*shell_);
    }
    void cleanupTestCase() { shell_.reset(); }

    void everyNumberOnTheScreenIsThePublishedOne() {
        OpenPage page(*shell_);
        // table,row,column,count,percent,base,unit: as many lines of a table, in its order, with these numbers.
        QFile file(QString::fromStdString((data / "register-2024-statistics.csv").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMap<QString, QStringList> published;
        for (const QByteArray& line : file.readAll().split('\n').mid(1))
            if (const auto cells = line.split(','); cells.size() == 7)
                published[cells[0]] << cells[3] + '|' + cells[4];
        QCOMPARE(published.size(), 33);
        int compared = 0;
        for (const auto& [table, expected] : published.asKeyValueRange()) {
            page.go({}, table);
            QStringList shown;
            for (const ReportLine& line : page.figures().figures().lines().lines)
                if (line.kind == ReportLine::Kind::row || line.kind == ReportLine::Kind::part)
                    shown << QString(line.count).remove(',') + '|' + line.percent;
            QCOMPARE(shown, expected);
            compared += static_cast<int>(shown.size());
        }
        QCOMPARE(compared, 296);
    }
    void tablesMissingAnswersAreMarked() {
        OpenPage page(*shell_);
        QStringList marks;
        for (int row = 0; row < page.tables().count(); ++row)
            if (const QString said = page.tables().item(row)->data(Qt::AccessibleTextRole).toString();
                said.contains("missing"))
                marks << said;
        QVERIFY2(marks.contains("Country of birth, 153 missing"), qPrintable(marks.join('\n')));
        QVERIFY(!marks.join('\n').contains("Contacts"));
    }
    void arrowsChooseATableAndItsRuleAndBaseAreSaid() {
        OpenPage page(*shell_);
        page.tables().setCurrentRow(1);
        QTest::keyClick(&page.tables(), Qt::Key_Down);
        QTest::keyClick(&page.tables(), Qt::Key_Down);
        QCOMPARE(page.tables().current(), QString("gender"));
        QVERIFY(page.says("Directly exploited with a known gender: 370 people. An unknown gender is not part of the "
                          "base."));
        page.go({}, "country_of_birth");
        QVERIFY(page.says("153 people without an answer."));
    }
    void enterOnANumberShowsThePeopleAndEscapeComesBack() {
        OpenPage page(*shell_);
        page.go({}, "crime_classification");
        page.point("Rape");
        QTest::keyClick(&page.figures(), Qt::Key_Return);
        shell_->vault().waitUntilIdle();
        QVERIFY(page.people().isVisible());
        QVERIFY(page.says("Crime classification: Rape"));
        QVERIFY(page.says("9 people behind this figure."));
        QCOMPARE(page.people().model().rowCount(), 9);
        shell_->vault().waitUntilIdle();
        const QString code = page.people().model().index(0, 0).data().toString();
        QVERIFY2(QRegularExpression("^[A-Z0-9-]+$").match(code).hasMatch(), qPrintable(code));
        QTest::keyClick(&page.people().table(), Qt::Key_Return);
        QCOMPARE(shell_->went.page, QString("client"));
        QCOMPARE(shell_->went.subject, QString::number(page.people().currentKey()));
        QVERIFY(page->leave());
        QVERIFY(page.figures().isVisible());
        QVERIFY(!page->leave());
    }
    void aClickOnABaseShowsThePeopleInIt() {
        OpenPage page(*shell_);
        page.go({}, "key_figures");
        page.point("Identified by civil society", 3);
        QTest::mouseClick(page.figures().viewport(), Qt::LeftButton, {},
                          page.figures().visualRect(page.figures().currentIndex()).center());
        shell_->vault().waitUntilIdle();
        QVERIFY(page.says("323 people behind this figure."));
    }
    void thePeopleWithoutAnAnswerCanBeFound() {
        OpenPage page(*shell_);
        page.go({}, "country_of_birth");
        QTest::keyClick(&page.child<QPushButton>("open-blanks"), Qt::Key_Space);
        shell_->vault().waitUntilIdle();
        QVERIFY(page.says("153 people behind this figure."));
        QCOMPARE(page.people().model().rowCount(), 153);
    }
    void noughtAndPercentagesOpenNothing() {
        OpenPage page(*shell_);
        page.go({}, "crime_classification");
        page.point("Procuring");
        QTest::keyClick(&page.figures(), Qt::Key_Return);
        shell_->vault().waitUntilIdle();
        QVERIFY(page.figures().isVisible());
    }
    void whoMayNotOpenPeopleSeesPlainNumbers() {
        ShellOf auditor(Role::auditor);
        import(auditor);
        OpenPage page(auditor);
        page.go({}, "gender");
        QVERIFY(page.rows("gender").first().startsWith("Woman|296"));
        page.point("Woman");
        QVERIFY(!page.figures().figures().placeAt(page.figures().currentIndex()));
        QTest::keyClick(&page.figures(), Qt::Key_Return);
        auditor.vault().waitUntilIdle();
        QVERIFY(page.figures().isVisible());
        page.go({}, "country_of_birth");
        QVERIFY(!page.child<QPushButton>("open-blanks").isVisible());
        QVERIFY(page.says("153 people without an answer."));
    }
    void theTableIsCopiedWhole() {
        OpenPage page(*shell_);
        page.go({}, "gender");
        page.figures().setFocus();
        QTest::keyClick(&page.figures(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(
            QGuiApplication::clipboard()->text(),
            QString("Gender\tCount\tPercent\nWoman\t296\t80.0\nMan\t70\t18.9\nOther\t4\t1.1\nTotal\t370\t100.0\n"));
    }
    void theYearIsChosenAndRemembered() {
        OpenPage page(*shell_);
        auto& years = page.child<QComboBox>("year");
        QCOMPARE(years.currentText(), QString("2024"));
        page.go("2023");
        QCOMPARE(years.currentText(), QString("2023"));
        QVERIFY(page.says("Annual statistics 2023"));
        page.go();
        QCOMPARE(years.currentText(), QString("2023"));
    }
    void theLanguageIsSwitchedWhileRunning() {
        OpenPage page(*shell_);
        page.go({}, "gender");
        speak(DisplayLanguage::swedish);
        page->retranslate();
        page->reload();
        shell_->vault().waitUntilIdle();
        QVERIFY(page.rows("gender").contains("Kvinna|296|80,0"));
        QVERIFY(page.says("Direkt utsatta med känt kön: 370 personer."));
        speak(DisplayLanguage::english);
    }
    void onlyThoseWhoMaySeeFiguresHaveThePage() {
        QList<Role> have;
        for (const Role role : everyCode<Role>())
            if (findPage("statistics")->forRole(role))
                have << role;
        QCOMPARE(have, (QList{Role::administrator, Role::coordinator, Role::caseworker, Role::auditor}));
    }
    void inTheWindowTheKeysAloneDoIt() {
        const TemporaryVault folder;
        MainWindow window;
        window.enter(
            [&] {
                auto session = createVault(
                    folder.folder(), {.name = TemporaryVault::name, .fullName = "Anna", .demo = false},
                    secret(TemporaryVault::passphrase), [](std::string_view key) { return std::string(key); });
                importRegister(*session, data / "register-2024", {}, {});
                return session;
            },
            [](const Failure& failure) { QFAIL(qPrintable(failure.sentence())); });
        window.vault().waitUntilIdle();
        window.show();
        QApplication::setActiveWindow(&window);
        window.go({QStringLiteral("statistics"), {}, {}});
        window.vault().waitUntilIdle();
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
            window.vault().waitUntilIdle();
        };
        auto* const page = window.page();
        press(Qt::Key_Down); // follow_up
        press(Qt::Key_Down); // gender
        press(Qt::Key_Return);
        auto* const figures = page->findChild<FigureTable*>("figures");
        QVERIFY(figures->hasFocus());
        press(Qt::Key_Down); // 70 men
        press(Qt::Key_Return);
        auto* const people = page->findChild<ListView*>("people-behind");
        QCOMPARE(people->model().rowCount(), 70);
        press(Qt::Key_Escape);
        QVERIFY(figures->hasFocus());
        QVERIFY(!people->isVisible());
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(window.place().page, QString("client"));
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.place().page, QString("statistics"));
        QVERIFY2(people->isVisible(), "one goes on with the next of them");
    }
    void anEmptyRegisterSaysWhatToDo() {
        TestShell empty;
        OpenPage page(empty);
        QVERIFY(page.says("Nobody is in the register yet."));
        QVERIFY(page.says("Go to the clients"));
        QVERIFY(!page.child<QPushButton>("export").isEnabled());
    }
    void countingCanBeStopped() {
        OpenPage page(*shell_);
        auto* const counting = page->findChild<YearCount*>();
        const QSignalSpy counted(counting, &YearCount::counted);
        bool stopped = false;
        connect(counting, &YearCount::begun, page.get(), [&] { stopped = page->leave(); });
        page->reload();
        // The vault is busy with this when the counting is asked for, so that it is stopped before it begins.
        std::binary_semaphore gate(0);
        shell_->vault().ask(
            page.get(), [&gate](Session&) { gate.acquire(); }, [] {});
        QTRY_VERIFY(stopped);
        gate.release();
        shell_->vault().waitUntilIdle();
        QVERIFY(!counting->isUnderWay());
        QCOMPARE(counted.size(), 0);
        QVERIFY2(page.figures().isVisible(), "what was counted before still stands");
    }
    void theFiguresAreExported_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("csv") << "export-csv"
                             << "csv" << QByteArray("table,row,column,count");
        QTest::newRow("json") << "export-json"
                              << "json" << QByteArray("{");
        QTest::newRow("xlsx") << "export-xlsx-sv"
                              << "xlsx" << QByteArray("PK");
        QTest::newRow("pdf") << "export-pdf-en"
                             << "pdf" << QByteArray("%PDF-");
    }
    void theFiguresAreExported() {
        QFETCH(QString, action);
        QFETCH(QString, ending);
        QFETCH(QByteArray, beginning);
        OpenPage page(*shell_);
        const QTemporaryDir folder;
        const QString path = folder.filePath("figures." + ending);
        save(page, action, path);
        QCOMPARE(shell_->said, "Saved as figures." + ending + ".");
        QVERIFY(read(path).startsWith(beginning));
        if (ending == "csv")
            QCOMPARE(read(path), read(QString::fromStdString((data / "register-2024-statistics.csv").string())));
    }
    void aFileThatLibreOfficeHasOpenIsLeftAlone() {
        OpenPage page(*shell_);
        const QTemporaryDir folder;
        QFile lock(folder.filePath(".~lock.figures.xlsx#"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        save(page, "export-xlsx-en", folder.filePath("figures.xlsx"));
        QVERIFY2(shell_->said.contains("LibreOffice"), qPrintable(shell_->said));
        QVERIFY(!QFile::exists(folder.filePath("figures.xlsx")));
    }

private:
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Chooses in the export menu, says where to, and presses Enter.
    void save(OpenPage& page, const QString& action, const QString& path) {
        shell_->said.clear();
        page.child<QAction>(qPrintable(action)).trigger();
        auto& dialog = page.child<QFileDialog>("save-file");
        dialog.selectFile(path); // Qt's own dialog goes through the folders while one types, at a pace of its own
        QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
        shell_->vault().waitUntilIdle();
    }
};

FRISTAD_TEST(StatisticsPageTest)
#include "StatisticsPageTest.moc"
