#include "ui/deadlines/DeadlinesPage.h"

#include "core/register/Store.h"
#include "core/vault/Database.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestShell.h"
#include "ui/deadlines/MonthGrid.h"
#include "ui/deadlines/WallSheet.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QSemaphore>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace fristad;
using namespace fristad::ui;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

class DeadlinesPageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theListStandsByWeekWithWhatCoversWhom();
    void theKeysPassOverTheWeeksHeadings();
    void sortedByAnotherColumnThereAreNoHeadings();
    void noWordsAreCut();
    void lookingIsRecordedOnceAndNotAtEveryReload();
    void enterOpensWhereItStandsAboutTheClient();
    void typingFilters();
    void theMonthFollowsTheListAndTheListTheMonth();
    void theMonthIsWalkedByKeys();
    void lookingFurtherAheadShowsMoreAndIsRemembered();
    void aSmallWindowShowsTheListOrTheMonth();
    void anEmptyListSaysWhy();
    void anEmptyListOffersToLookFurther();
    void theCalendarIsWrittenWhereThePersonSays();
    void theWallSheetHasCodesOnly();
    void aLongWallSheetTakesMorePages();
    void printingAsksForThePrinter();
    void theLanguageChangesWhileOneLooks();

private:
    void show(int width = 1122);
    [[nodiscard]] QTableView* table() const { return page_->findChild<QTableView*>(); }
    [[nodiscard]] MonthGrid* month() const { return page_->findChild<MonthGrid*>("month"); }
    [[nodiscard]] QString dueThatDay() const { return page_->findChild<QLabel*>("due-that-day")->text(); }
    [[nodiscard]] QString row(int number) const;
    void permit(ClientId client, PermitKind kind, const char* from, const char* to);
    void referral(ClientId client, const char* followUpOn);
    void fill();
    int looksRecorded();
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void saveAs(const QString& target) {
        auto* const dialog = page_->findChild<QFileDialog*>("save-file");
        QVERIFY(dialog);
        dialog->selectFile(target); // Qt's own dialog goes through the folders while one types, at a pace of its own
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        settle();
        settle(); // the list is asked for first, and then the file is written
    }
    void settle() { shell_->vault().waitUntilIdle(); }

    std::unique_ptr<TestShell> shell_;
    std::unique_ptr<QWidget> window_;
    DeadlinesPage* page_ = nullptr;
    ClientId first_;
    ClientId second_;
};

void DeadlinesPageTest::init() { shell_ = std::make_unique<TestShell>(); }

void DeadlinesPageTest::cleanup() {
    window_.reset();
    shell_.reset();
}

/// The page in a window that has its actions, as the frame's menu has them.
void DeadlinesPageTest::show(int width) {
    window_ = std::make_unique<QWidget>();
    page_ = new DeadlinesPage(*shell_);
    auto* const layout = new QVBoxLayout(window_.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page_);
    window_->addActions(page_->menuActions());
    connect(&shell_->vault(), &VaultWorker::changed, page_, &DeadlinesPage::reload);
    window_->resize(width, 560);
    page_->retranslate();
    page_->show(QString(), QString());
    page_->reload();
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    settle();
    page_->firstFocus()->setFocus();
}

QString DeadlinesPageTest::row(int number) const {
    QStringList cells;
    const auto* const model = table()->model();
    for (int column = 0; column < model->columnCount(); ++column)
        cells << model->index(number, column).data().toString();
    return cells.join('|');
}

void DeadlinesPageTest::permit(ClientId client, PermitKind kind, const char* from, const char* to) {
    Permit value;
    value.kind = kind;
    value.appliedOn = day("2024-09-01");
    value.decision = Decision::granted;
    value.validFrom = day(from);
    value.validTo = day(to);
    shell_->in([&](Session& session) { session.change([&](Change& change) { add(change, client, value); }); });
}

void DeadlinesPageTest::referral(ClientId client, const char* followUpOn) {
    Referral value;
    value.agencyName = "Socialtjänsten Norr";
    value.sentOn = day("2024-10-01");
    value.followUpOn = day(followUpOn);
    shell_->in([&](Session& session) { session.change([&](Change& change) { add(change, client, value); }); });
}

void DeadlinesPageTest::fill() {
    first_ = shell_->client("N0066");
    second_ = shell_->client("N0270");
    permit(first_, PermitKind::reflection, "2024-09-12", "2024-10-11");
    permit(first_, PermitKind::reflection_extension, "2024-10-12", "2024-11-02"); // a Saturday
    referral(second_, "2024-10-10");
    referral(first_, "2024-12-30");
}

int DeadlinesPageTest::looksRecorded() {
    return shell_->in([](Session& session) {
        return static_cast<int>(
            session.database().integer("SELECT count(*) FROM history_entries WHERE kind = 'list.looked_at'"));
    });
}

void DeadlinesPageTest::theListStandsByWeekWithWhatCoversWhom() {
    fill();
    show();
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(row(0), "Week 41, Mon 7 Oct 2024 to Sun 13 Oct 2024|||");
    QCOMPARE(row(1), "Thu 10 Oct 2024|2 days left|N0270|Follow up referral to Socialtjänsten Norr · sent 7 days ago");
    QCOMPARE(row(2), "Week 44, Mon 28 Oct 2024 to Sun 3 Nov 2024|||");
    QCOMPARE(row(3), "Sat 2 Nov 2024 · act by Fri 1 Nov 2024|25 days left|N0066|Reflection period runs out · no "
                     "application for renewal · Extended reflection period 12 Sep 2024–2 Nov 2024");
}

void DeadlinesPageTest::theKeysPassOverTheWeeksHeadings() {
    fill();
    show();
    QVERIFY(table()->selectionModel()->isRowSelected(1)); // whoever comes sees where the keys are
    QCOMPARE(month()->current(), day("2024-10-08"));      // and the month begins with today
    press(Qt::Key_Down);
    QVERIFY(table()->selectionModel()->isRowSelected(3));
    QCOMPARE(month()->current(), day("2024-11-02"));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(table()->selectionModel()->isRowSelected(1));
}

void DeadlinesPageTest::sortedByAnotherColumnThereAreNoHeadings() {
    fill();
    show();
    table()->sortByColumn(2, Qt::AscendingOrder);
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(row(0).contains("N0066"));
    table()->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(table()->model()->rowCount(), 4);
}

void DeadlinesPageTest::noWordsAreCut() {
    fill();
    show(780); // what the page has in a window of 1024
    // The letters that the width has room for, and from them the lines and the height that the longest text needs.
    const QString longest = row(3).section('|', 3);
    const QFontMetrics quiet(Theme::quietFont());
    const int lines = 1 + quiet.horizontalAdvance(longest.section(" · ", 1)) / (table()->columnWidth(3) - 20);
    QVERIFY(lines > 1);
    QVERIFY(table()->rowHeight(3) >= QFontMetrics(Theme::textFont()).height() + lines * quiet.height());
}

void DeadlinesPageTest::lookingIsRecordedOnceAndNotAtEveryReload() {
    fill();
    const int before = looksRecorded();
    show();
    QCOMPARE(looksRecorded(), before + 1);
    page_->reload();
    settle();
    QCOMPARE(looksRecorded(), before + 1);
    // While the vault is at something else the first reading is dropped for the second.
    QSemaphore busy;
    shell_->vault().ask(
        page_, [&busy](Session&) { busy.acquire(); }, [] {});
    page_->show({}, {});
    page_->reload();
    page_->reload();
    busy.release();
    settle();
    QCOMPARE(looksRecorded(), before + 2);
}

void DeadlinesPageTest::enterOpensWhereItStandsAboutTheClient() {
    fill();
    show();
    press(Qt::Key_Return);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(second_.number), "referrals"}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(first_.number), "protection"}));
}

void DeadlinesPageTest::typingFilters() {
    fill();
    show();
    QTest::keyClicks(table(), "n0270");
    QCOMPARE(table()->model()->rowCount(), 2); // with its week
    QVERIFY(page_->leave());
    QCOMPARE(table()->model()->rowCount(), 4);
}

void DeadlinesPageTest::theMonthFollowsTheListAndTheListTheMonth() {
    fill();
    show();
    table()->selectRow(3);
    QCOMPARE(month()->current(), day("2024-11-02"));
    QVERIFY2(dueThatDay().startsWith("N0066 Reflection period runs out\nact by Fri 1 Nov 2024"),
             qPrintable(dueThatDay()));
    month()->setFocus();
    for (int i = 0; i < 23; ++i)
        press(Qt::Key_Left);
    QVERIFY(dueThatDay().startsWith("N0270 Follow up referral to Socialtjänsten Norr"));
    press(Qt::Key_Return);
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY(table()->hasFocus());
}

void DeadlinesPageTest::theMonthIsWalkedByKeys() {
    show();
    month()->setFocus();
    const std::tuple<Qt::Key, const char*> steps[] = {
        {Qt::Key_PageDown, "2024-11-08"}, {Qt::Key_Down, "2024-11-15"},  {Qt::Key_PageUp, "2024-10-15"},
        {Qt::Key_Up, "2024-10-08"},       {Qt::Key_Right, "2024-10-09"}, {Qt::Key_Home, "2024-10-08"},
    };
    for (const auto& [key, expected] : steps) {
        press(key);
        QCOMPARE(month()->current(), day(expected));
    }
    month()->setCurrent(day("2024-10-31"));
    press(Qt::Key_PageDown); // the last day of a shorter month
    QCOMPARE(month()->current(), day("2024-11-30"));
    QCOMPARE(dueThatDay(), "Nothing is due that day.");
}

void DeadlinesPageTest::lookingFurtherAheadShowsMoreAndIsRemembered() {
    fill();
    show();
    auto* const horizon = page_->findChild<QComboBox*>("horizon");
    horizon->setFocus();
    press(Qt::Key_Down);
    settle();
    QCOMPARE(horizon->currentText(), "90 days");
    QCOMPARE(table()->model()->rowCount(), 6);
    show();
    QCOMPARE(page_->findChild<QComboBox*>("horizon")->currentText(), "90 days");
    QCOMPARE(table()->model()->rowCount(), 6);
}

void DeadlinesPageTest::aSmallWindowShowsTheListOrTheMonth() {
    fill();
    show(780); // what the page has in a window of 1024
    QVERIFY(window_->minimumSizeHint().width() <= 780);
    QVERIFY(table()->isVisible() && !month()->isVisible());
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!table()->isVisible() && month()->isVisible() && month()->hasFocus());
    month()->setCurrent(day("2024-11-02"));
    QTest::qWait(0);
    QVERIFY(month()->height() >= month()->sizeHint().height()); // whole, with all its weeks
    QVERIFY(page_->leave());
    QVERIFY(table()->isVisible() && !month()->isVisible());
}

void DeadlinesPageTest::anEmptyListSaysWhy() {
    show();
    QStringList shown;
    for (const QLabel* const each : page_->findChildren<QLabel*>())
        if (each->isVisible())
            shown << each->text();
    QVERIFY(shown.contains("Nothing runs out in this time, and no referral waits to be followed up."));
}

void DeadlinesPageTest::anEmptyListOffersToLookFurther() {
    referral(shell_->client("N0066"), "2025-06-30");
    show();
    press(Qt::Key_Space);
    settle();
    QCOMPARE(page_->findChild<QComboBox*>("horizon")->currentText(), "365 days");
    QCOMPARE(row(1).left(15), "Mon 30 Jun 2025");
    QVERIFY(table()->hasFocus());
}

void DeadlinesPageTest::theCalendarIsWrittenWhereThePersonSays() {
    fill();
    show();
    const QTemporaryDir folder;
    const QString target = folder.filePath("ours.ics");
    press(Qt::Key_E, Qt::ControlModifier);
    saveAs(target);
    QCOMPARE(shell_->said, "Written to " + target + ".");
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 2);
    QVERIFY(calendar.contains("SUMMARY:N0066: Reflection period runs out"));
    QVERIFY(!calendar.contains("Socialtj"));
}

void DeadlinesPageTest::theWallSheetHasCodesOnly() {
    fill();
    show();
    const QTemporaryDir folder;
    const QString target = folder.filePath("wall.pdf");
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    saveAs(target);
    QCOMPARE(shell_->said, "Written to " + target + ".");
    const QByteArray words = outputOf("pdftotext", {"-layout", target, "-"});
    for (const char* each :
         {"Deadlines", "Week 41, Mon 7 Oct 2024 to Sun 13 Oct 2024", "N0270", "Follow up referral", "N0066",
          "Reflection period runs out", "act by Fri 1 Nov 2024", "Client codes only", "Page 1 of 1"})
        QVERIFY2(words.contains(each), each);
    QVERIFY(!words.contains("Socialtj"));
}

void DeadlinesPageTest::aLongWallSheetTakesMorePages() {
    std::vector<Deadline> list;
    for (int i = 0; i < 80; ++i)
        list.push_back({.dueOn = day("2024-10-08") + i,
                        .daysLeft = i,
                        .kind = DeadlineKind::referral_follow_up,
                        .client = ClientCode::parse("N" + std::to_string(1000 + i)).value(),
                        .clientId = {1},
                        .actBy = day("2024-10-08") + i,
                        .urgency = urgencyOf(i),
                        .renewal = {},
                        .covered = {},
                        .permit = {},
                        .record = {i + 1},
                        .origin = {i + 1}});
    const QTemporaryDir folder;
    QFile file(folder.filePath("long.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(wallSheetPdf(list, day("2024-10-08")));
    file.close();
    const QByteArray words = outputOf("pdftotext", {"-layout", file.fileName(), "-"});
    for (const Deadline& each : list)
        QVERIFY2(words.contains(each.client.text().c_str()), each.client.text().c_str());
    QVERIFY(words.contains("Page 3 of "));
}

void DeadlinesPageTest::printingAsksForThePrinter() {
    fill();
    show();
    press(Qt::Key_P, Qt::ControlModifier);
    QPointer<QWidget> dialog = page_->findChild<QPrintDialog*>("print");
    QVERIFY(dialog && dialog->isVisible());
    const auto paper = static_cast<QPrintDialog*>(dialog.data())->printer()->pageLayout();
    QCOMPARE(paper.pageSize().id(), QPageSize::A4);
    QCOMPARE(paper.margins(QPageLayout::Millimeter), QMarginsF(20, 20, 20, 20)); // as in the PDF
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY2(shell_->said.isEmpty() || !shell_->said.startsWith("Sent"), "nothing is printed without the person's yes");
}

void DeadlinesPageTest::theLanguageChangesWhileOneLooks() {
    fill();
    show();
    speak(DisplayLanguage::swedish);
    page_->retranslate();
    page_->reload();
    settle();
    QCOMPARE(row(2), "Vecka 44, mån 2024-10-28 till sön 2024-11-03|||");
    QCOMPARE(row(3), "lör 2024-11-02 · agera senast fre 2024-11-01|25 dagar kvar|N0066|Betänketiden löper ut · ingen "
                     "ansökan om förlängning · Förlängd betänketid 2024-09-12–2024-11-02");
}

FRISTAD_TEST(DeadlinesPageTest)
#include "DeadlinesPageTest.moc"
