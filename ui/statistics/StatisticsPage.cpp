#include "ui/statistics/StatisticsPage.h"

#include "core/register/RegisterYears.h"
#include "ui/statistics/AsOfDialog.h"
#include "ui/statistics/FigureTable.h"
#include "ui/statistics/PeoplePanel.h"
#include "ui/statistics/ReportExport.h"
#include "ui/statistics/TableList.h"
#include "ui/statistics/TablePanel.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/WorkBar.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace fristad::ui {

StatisticsPage::StatisticsPage(Shell& shell)
    : Page(shell),
      count_(new YearCount(shell)),
      header_(new PageHeader),
      years_(new QComboBox),
      day_(button("")),
      exportButton_(button("primary")),
      export_(new ReportExport(shell, this)),
      work_(new WorkBar),
      tables_(new TableList),
      table_(new TablePanel),
      people_(new PeoplePanel(shell)),
      right_(new QStackedWidget),
      figures_(new QWidget),
      nothing_(new QWidget),
      why_(textLabel("quiet")),
      nextStep_(button("")),
      exportAction_(new QAction(this)),
      dayAction_(new QAction(this)),
      copy_(new QAction(this)) {
    count_->setParent(this);
    build();
    buildActions();
    connectParts();
}

void StatisticsPage::build() {
    years_->setObjectName(QStringLiteral("year"));
    day_->setObjectName(QStringLiteral("as-of"));
    exportButton_->setObjectName(QStringLiteral("export"));
    exportButton_->setMenu(export_->menu());
    tables_->setObjectName(QStringLiteral("tables"));
    for (QWidget* const each :
         {static_cast<QWidget*>(years_), static_cast<QWidget*>(day_), static_cast<QWidget*>(exportButton_)})
        header_->addAction(each);
    auto* const left = new Card;
    left->body()->addWidget(tables_);
    constexpr int leftWidth = 250;
    left->setMaximumWidth(leftWidth);
    right_->addWidget(table_);
    right_->addWidget(people_);
    auto* const both = new QHBoxLayout(figures_);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(2 * step);
    both->addWidget(left, 2); // in a narrow window it gives way
    both->addWidget(right_, 5);
    why_->setAlignment(Qt::AlignCenter);
    auto* const empty = new QVBoxLayout(nothing_);
    empty->addStretch();
    empty->addWidget(why_);
    empty->addWidget(nextStep_, 0, Qt::AlignCenter);
    empty->addStretch();
    nothing_->hide();
    figures_->hide();
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(header_);
    outer->addWidget(work_);
    outer->addWidget(figures_, 1);
    outer->addWidget(nothing_, 1);
    enableHeader(false);
}

void StatisticsPage::buildActions() {
    exportAction_->setShortcut(Qt::CTRL | Qt::Key_E);
    dayAction_->setShortcut(Qt::CTRL | Qt::Key_D);
    copy_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(exportAction_, &QAction::triggered, exportButton_, &QPushButton::showMenu);
    connect(dayAction_, &QAction::triggered, this, &StatisticsPage::askDay);
    connect(copy_, &QAction::triggered, this, [this] { table_->figures().copyAll(); });
}

void StatisticsPage::connectParts() {
    connect(years_, &QComboBox::activated, this, [this] {
        year_ = years_->currentData().toInt();
        right_->setCurrentWidget(table_);
        count();
    });
    connect(nextStep_, &QPushButton::clicked, this, [this] { next_(); });
    connect(day_, &QPushButton::clicked, this, &StatisticsPage::askDay);
    connect(work_, &WorkBar::stopAsked, count_, &YearCount::stop);
    connect(tables_, &TableList::chosen, this, [this] {
        right_->setCurrentWidget(table_);
        showTable();
    });
    connect(tables_, &QListWidget::itemActivated, this, [this] { table_->figures().setFocus(); });
    connect(table_, &TablePanel::asked, count_, &YearCount::find);
    connect(people_, &PeoplePanel::backAsked, this, &StatisticsPage::backToTable);
    connect(count_, &YearCount::begun, work_, &WorkBar::begin);
    connect(count_, &YearCount::progressed, work_, &WorkBar::setProgress);
    connect(count_, &YearCount::counted, this, &StatisticsPage::showReport);
    connect(count_, &YearCount::found, this, &StatisticsPage::showPeople);
    connect(count_, &YearCount::ended, this, &StatisticsPage::ended);
}

void StatisticsPage::retranslate() {
    header_->setTitle(tr("Statistics"));
    years_->setAccessibleName(tr("Year"));
    years_->setToolTip(tr("Which year is counted"));
    exportButton_->setText(tr("Export"));
    exportButton_->setToolTip(QStringLiteral("%1 (%2)").arg(
        tr("Save the figures as a file, or print them"), exportAction_->shortcut().toString(QKeySequence::NativeText)));
    exportAction_->setText(tr("Export"));
    dayAction_->setText(tr("Up to which day"));
    copy_->setText(tr("Copy the table"));
    tables_->setAccessibleName(tr("Tables of the report"));
    showDay();
    export_->retranslate();
    work_->retranslate();
    table_->retranslate();
    people_->retranslate();
}

void StatisticsPage::reload() {
    showDay();
    vault().askLatest(this, QStringLiteral("years"), yearsOfRegister,
                      [this](const std::vector<int>& years) { showYears(years); });
}

void StatisticsPage::show(const QString& subject, const QString& part) {
    if (const int year = subject.toInt(); year > 0)
        year_ = year;
    if (!part.isEmpty()) {
        wanted_ = part;
        right_->setCurrentWidget(table_);
    }
}

QWidget* StatisticsPage::firstFocus() {
    if (!nothing_->isHidden())
        return nextStep_;
    // Back from a client one goes on with the next.
    return right_->currentWidget() == people_ ? static_cast<QWidget*>(&people_->list()) : tables_;
}

QList<QAction*> StatisticsPage::menuActions() const { return {exportAction_, export_->printing(), dayAction_, copy_}; }

QString StatisticsPage::manualChapter() const { return QStringLiteral("statistics"); }

bool StatisticsPage::leave() {
    if (count_->isUnderWay())
        count_->stop();
    else if (right_->currentWidget() == people_)
        backToTable();
    else
        return false;
    return true;
}

void StatisticsPage::showYears(const std::vector<int>& years) {
    if (years.empty()) {
        showNothing(tr("Nobody is in the register yet. The year's figures are counted from what is written about the "
                       "clients."),
                    tr("Go to the clients"), [this] {
                        shell().go({QStringLiteral("clients"), {}, {}});
                    });
        return;
    }
    std::vector<int> offered = years;
    if (year_ == 0) { // the newest, but none that is yet to come
        const auto begun = std::ranges::find_if(offered, [this](int year) { return year <= shell().today().year(); });
        year_ = begun == offered.end() ? offered.back() : *begun;
    }
    if (std::ranges::find(offered, year_) == offered.end())
        offered.push_back(year_);
    std::ranges::sort(offered, std::greater<>());
    const QSignalBlocker quiet(years_);
    years_->clear();
    for (const int year : offered)
        years_->addItem(QString::number(year), year);
    years_->setCurrentIndex(years_->findData(year_));
    count();
}

void StatisticsPage::count() { count_->begin(year_, asOf_); }

void StatisticsPage::showReport() {
    work_->end();
    const Report& report = *count_->report();
    header_->setSubtitle(
        QStringLiteral("%1 · %2").arg(text(report.heading(displayLanguage())),
                                      text(report.basis(displayLanguage(), dateText(report.asOf).toStdString()))));
    export_->setReport(report);
    nothing_->hide();
    figures_->show();
    enableHeader(true);
    tables_->show(report);
    tables_->choose(std::exchange(wanted_, {}));
    showTable();
}

void StatisticsPage::showTable() {
    const ReportTable* const table = count_->report()->table(tables_->current().toStdString());
    // A role without the right sees plain numbers.
    const bool open = rightOf(shell().who().role, Action::openPeopleBehindFigure) != Reach::no;
    if (table)
        table_->show(*table, open);
}

void StatisticsPage::showPeople(const QString& what, const PeopleBehind& people) {
    work_->end();
    const ReportTable* const table = count_->report()->table(tables_->current().toStdString());
    const QString title = table ? text(table->title.in(displayLanguage())) : QString();
    people_->show(QStringLiteral("%1: %2").arg(title, what), people);
    right_->setCurrentWidget(people_);
    people_->list().setFocus();
}

void StatisticsPage::backToTable() {
    if (right_->currentWidget() != people_)
        return;
    right_->setCurrentWidget(table_);
    table_->figures().setFocus();
}

void StatisticsPage::ended(const Failure& failure) {
    work_->end();
    if (failure.kind != Failure::Kind::cancelled)
        shell().tell(failure);
    if (!count_->report())
        showNothing(failure.kind == Failure::Kind::cancelled ? tr("The counting was stopped.") : failure.sentence(),
                    tr("Count again"), [this] { count(); });
}

void StatisticsPage::showNothing(const QString& why, const QString& nextStep, std::function<void()> next) {
    header_->setSubtitle({});
    why_->setText(why);
    const QWidget* const last = window()->focusWidget();
    const bool hadKeys = last && (last == this || figures_->isAncestorOf(last));
    nextStep_->setText(nextStep);
    next_ = std::move(next);
    figures_->hide();
    nothing_->show();
    if (hadKeys)
        nextStep_->setFocus(Qt::OtherFocusReason);
    enableHeader(false);
}

void StatisticsPage::enableHeader(bool enabled) {
    for (QWidget* const each :
         {static_cast<QWidget*>(years_), static_cast<QWidget*>(day_), static_cast<QWidget*>(exportButton_)})
        each->setEnabled(enabled);
    for (QAction* const each : menuActions())
        each->setEnabled(enabled);
}

void StatisticsPage::askDay() {
    const Day shown = asOf_.value_or(shell().today());
    askAsOf(this, shown, shell().today(), [this](Day day) {
        asOf_ = day == shell().today() ? std::nullopt : std::optional(day);
        showDay();
        count();
    });
}

void StatisticsPage::showDay() {
    day_->setText(tr("As of %1").arg(dateText(asOf_.value_or(shell().today()))));
    day_->setToolTip(QStringLiteral("%1 (%2)").arg(tr("Up to which day ongoing interventions count"),
                                                   dayAction_->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace fristad::ui
