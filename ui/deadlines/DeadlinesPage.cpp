#include "ui/deadlines/DeadlinesPage.h"

#include "core/deadlines/CalendarWriter.h"
#include "core/vault/AtomicFile.h"
#include "core/vault/Recording.h"
#include "ui/deadlines/DeadlineRows.h"
#include "ui/deadlines/MonthCard.h"
#include "ui/deadlines/WallSheet.h"
#include "ui/report/PaperInk.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SaveFile.h"

#include <QAction>
#include <QComboBox>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QResizeEvent>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <array>

namespace fristad::ui {

namespace {

constexpr std::array horizons{30, 90, 180, 365};
constexpr int roomForBoth = 1000;
constexpr auto horizonKey = "deadlines/days";

} // namespace

DeadlinesPage::DeadlinesPage(Shell& shell)
    : Page(shell),
      header_(new PageHeader),
      horizon_(new QComboBox),
      list_(new ListView(QStringLiteral("deadlines"))),
      listCard_(new Card),
      month_(new MonthCard(shell.today())),
      calendar_(new QAction(this)),
      print_(new QAction(this)),
      pdf_(new QAction(this)),
      monthShown_(new QAction(this)) {
    calendar_->setShortcut(Qt::CTRL | Qt::Key_E);
    print_->setShortcut(Qt::CTRL | Qt::Key_P);
    pdf_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    monthShown_->setShortcut(Qt::CTRL | Qt::Key_M);
    monthShown_->setCheckable(true);
    build();
    connect(list_, &ListView::opened, this, &DeadlinesPage::open);
    connect(list_, &ListView::currentChanged, this, [this](qint64 key) {
        // The month begins with today and follows whoever goes through the list.
        const bool moved = chosen_ != 0 && key != 0 && key != chosen_;
        chosen_ = key == 0 ? chosen_ : key;
        if (const DeadlineLine* const line = lineOf(key); line && moved)
            month_->grid().setCurrent(line->deadline.dueOn);
    });
    connect(&month_->grid(), &MonthGrid::chosen, this, &DeadlinesPage::chooseDay);
    connect(horizon_, &QComboBox::activated, this, &DeadlinesPage::takeHorizon);
    connect(list_, &ListView::nextStepTaken, this, [this] {
        horizon_->setCurrentIndex(horizon_->count() - 1);
        takeHorizon();
    });
    connect(monthShown_, &QAction::toggled, this, &DeadlinesPage::showWhatFits);
    connect(calendar_, &QAction::triggered, this, &DeadlinesPage::exportCalendar);
    connect(print_, &QAction::triggered, this, &DeadlinesPage::print);
    connect(pdf_, &QAction::triggered, this, &DeadlinesPage::savePdf);
}

void DeadlinesPage::build() {
    const int chosen = QSettings().value(QLatin1String(horizonKey), horizons.front()).toInt();
    for (const int each : horizons)
        horizon_->addItem(QString(), each);
    horizon_->setCurrentIndex(std::max(0, horizon_->findData(chosen)));
    horizon_->setObjectName(QStringLiteral("horizon"));
    header_->addAction(horizon_);
    for (QAction* const each : menuActions())
        addButton(each);
    list_->setWraps(true);
    listCard_->layout()->setContentsMargins(step / 2, 0, step / 2, step / 2);
    listCard_->body()->addWidget(list_, 1);
    auto* const both = new QHBoxLayout;
    both->setSpacing(2 * step);
    both->addWidget(listCard_, 1);
    both->addWidget(month_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(header_);
    outer->addLayout(both, 1);
}

void DeadlinesPage::addButton(QAction* action) {
    auto* const pressed = button("");
    pressed->setCheckable(action->isCheckable());
    connect(pressed, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, pressed, &QPushButton::setChecked);
    header_->addAction(pressed);
    buttons_.append({action, pressed});
}

void DeadlinesPage::retranslate() {
    header_->setTitle(tr("Deadlines"));
    for (int i = 0; i < horizon_->count(); ++i)
        horizon_->setItemText(i, tr("%n day(s)", nullptr, horizon_->itemData(i).toInt()));
    horizon_->setAccessibleName(tr("How far ahead"));
    horizon_->setToolTip(tr("How far ahead the list looks"));
    list_->setColumns(deadlineColumns(), stretchedDeadlineColumn);
    showWhyEmpty();
    list_->table().setAccessibleName(tr("Deadlines"));
    month_->retranslate();
    retranslateActions();
    showLines();
}

void DeadlinesPage::retranslateActions() {
    monthShown_->setText(tr("&Month"));
    calendar_->setText(tr("To a &calendar"));
    print_->setText(tr("&Print"));
    pdf_->setText(tr("Save as P&DF"));
    for (const auto& [action, pressed] : buttons_) {
        const QString words = QString(action->text()).remove(u'&');
        action->setToolTip(QStringLiteral("%1 (%2)").arg(words, action->shortcut().toString(QKeySequence::NativeText)));
        pressed->setText(words);
        pressed->setToolTip(action->toolTip());
    }
}

void DeadlinesPage::takeHorizon() {
    QSettings().setValue(QLatin1String(horizonKey), days());
    showWhyEmpty();
    *looked_ = true; // at others than before
    reload();
}

void DeadlinesPage::showWhyEmpty() {
    list_->setEmptyText(tr("Nothing runs out in this time, and no referral waits to be followed up."),
                        days() < horizons.back() ? tr("Look a year ahead") : QString());
}

int DeadlinesPage::days() const { return horizon_->currentData().toInt(); }

void DeadlinesPage::show(const QString&, const QString&) { *looked_ = true; }

void DeadlinesPage::reload() {
    vault().askLatest(
        this, QStringLiteral("deadlines"),
        [days = days(), looked = looked_](Session& session) {
            auto lines = deadlineLines(session, session.clock().today(), days);
            if (looked->exchange(false))
                session.recordList("deadlines", lines.size());
            return lines;
        },
        [this](std::vector<DeadlineLine> lines) {
            lines_ = std::move(lines);
            showLines();
        });
}

void DeadlinesPage::showLines() {
    header_->setSubtitle(summary());
    list_->setRows(deadlineRows(lines_, shell().today()));
    month_->setLines(lines_, shell().today());
}

QString DeadlinesPage::summary() const {
    const auto count = [&](Urgency urgency) {
        return static_cast<int>(
            std::ranges::count(lines_, urgency, [](const DeadlineLine& line) { return line.deadline.urgency; }));
    };
    return QStringLiteral("%1 · %2 · %3")
        .arg(tr("%n overdue", nullptr, count(Urgency::overdue)), tr("%n urgent", nullptr, count(Urgency::urgent)),
             tr("%n in all", nullptr, static_cast<int>(lines_.size())));
}

QWidget* DeadlinesPage::firstFocus() { return list_; }

QList<QAction*> DeadlinesPage::menuActions() const { return {monthShown_, calendar_, print_, pdf_}; }

QString DeadlinesPage::manualChapter() const { return QStringLiteral("deadlines"); }

bool DeadlinesPage::leave() {
    if (list_->leave())
        return true;
    const bool shown = monthShown_->isChecked();
    monthShown_->setChecked(false);
    return shown;
}

void DeadlinesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    showWhatFits();
}

void DeadlinesPage::showWhatFits() {
    const bool both = width() >= roomForBoth;
    monthShown_->setEnabled(!both);
    for (const auto& [action, pressed] : buttons_) {
        if (action == monthShown_)
            pressed->setVisible(!both);
        if (action == pdf_) // it stands in the menu too
            pressed->setVisible(both);
    }
    const bool month = !both && monthShown_->isChecked();
    listCard_->setVisible(!month);
    month_->setAlone(!both);
    month_->setVisible(both || month);
    if (month && !month_->grid().hasFocus())
        month_->grid().setFocus(Qt::OtherFocusReason);
}

const DeadlineLine* DeadlinesPage::lineOf(qint64 key) const {
    const auto found = std::ranges::find(lines_, key, [](const DeadlineLine& line) { return keyOf(line.deadline); });
    return found == lines_.end() ? nullptr : &*found;
}

void DeadlinesPage::open(qint64 key) {
    if (const DeadlineLine* const line = lineOf(key))
        shell().go(
            {QStringLiteral("client"), QString::number(line->deadline.clientId.number), clientPartOf(line->deadline)});
}

void DeadlinesPage::chooseDay(Day day) {
    const auto found = std::ranges::find(lines_, day, [](const DeadlineLine& line) { return line.deadline.dueOn; });
    if (found == lines_.end())
        return;
    monthShown_->setChecked(false);
    list_->choose(keyOf(found->deadline));
    list_->table().setFocus(Qt::OtherFocusReason);
}

void DeadlinesPage::takeOut(const char* how, std::function<void(const std::vector<Deadline>&)> then) {
    vault().ask(
        this,
        [days = days(), how](Session& session) {
            auto list = deadlines(session, session.clock().today(), days);
            recordTakenOut(session, "deadlines.exported",
                           {{"format", "", how}, {"count", "", std::to_string(list.size())}});
            return list;
        },
        [then = std::move(then)](const std::vector<Deadline>& list) { then(list); },
        [this](const Failure& failure) { shell().tell(failure); });
}

void DeadlinesPage::write(const QString& path, std::function<QByteArray(Session&)> make) {
    vault().ask(
        this,
        [path, make = std::move(make)](Session& session) {
            const QByteArray bytes = make(session);
            writeAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())}, true);
        },
        [this, path] { shell().tell(tr("Written to %1.").arg(path)); });
}

void DeadlinesPage::exportCalendar() {
    askWhereToSave(this, tr("To a calendar"), tr("deadlines") + QStringLiteral(".ics"), tr("Calendar"),
                   [this](const QString& path) {
                       takeOut("ics", [this, path](const std::vector<Deadline>& list) {
                           write(path, [list, language = displayLanguage()](Session& session) {
                               return QByteArray::fromStdString(deadlinesAsCalendar(session, list, language));
                           });
                       });
                   });
}

void DeadlinesPage::savePdf() {
    askWhereToSave(this, tr("Save as PDF"), tr("deadlines") + QStringLiteral(".pdf"), tr("PDF"),
                   [this](const QString& path) {
                       takeOut("pdf", [this, path](const std::vector<Deadline>& list) {
                           write(path, [pdf = wallSheetPdf(list, shell().today())](Session&) { return pdf; });
                       });
                   });
}

void DeadlinesPage::print() {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(uprightPaper());
    printer->setDocName(tr("Deadlines"));
    auto* const dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("print"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        takeOut("print", [this, printer](const std::vector<Deadline>& list) {
            drawWallSheet(*printer, list, shell().today());
            shell().tell(tr("Sent to the printer."));
        });
    });
    dialog->open();
}

} // namespace fristad::ui
