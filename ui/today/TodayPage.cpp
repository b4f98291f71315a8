#include "ui/today/TodayPage.h"

#include "core/register/ClientStore.h"
#include "core/vault/Roles.h"
#include "ui/shell/NoticeBar.h"
#include "ui/today/EmergencyCard.h"
#include "ui/today/TaskCard.h"
#include "ui/today/TaskDialogs.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Pill.h"

#include <QAction>
#include <QResizeEvent>

namespace fristad::ui {

namespace {

constexpr int daysAhead = 7;
constexpr std::size_t mostRecent = 50;
constexpr int roomForThree = 1000;

Task taskOf(const DeadlineLine& line, Day today) {
    const Deadline& deadline = line.deadline;
    QStringList detail{weekdayText(deadline.dueOn), actByWords(deadline), deadlineReason(line, today)};
    detail.removeAll(QString());
    return {.key = keyOf(deadline),
            .code = text(deadline.client.text()),
            .title = deadlineTitle(line),
            .detail = detail.join(QStringLiteral(" · ")),
            .pill = deadlineNearness(deadline),
            .meaning = meaningOf(deadline.urgency)};
}

Task taskOf(const RecentLine& line, Day today) {
    return {.key = line.entry.number.number,
            .code = text(line.entry.code.text()),
            .title = recentTitle(line),
            .detail = QStringLiteral("%1 · %2").arg(text(line.entry.who), momentText(line.entry.at, today))};
}

} // namespace

TodayPage::TodayPage(Shell& shell)
    : Page(shell),
      header_(new PageHeader),
      backupNotice_(new NoticeBar),
      emergencies_(new EmergencyCard(shell)),
      columns_(new QHBoxLayout),
      right_(new QHBoxLayout),
      cards_{new TaskCard(QStringLiteral("must")), new TaskCard(QStringLiteral("week")),
             new TaskCard(QStringLiteral("since"))},
      open_(new QAction(this)),
      done_(new QAction(this)),
      move_(new QAction(this)) {
    build();
    buildActions();
}

void TodayPage::build() {
    columns_->setSpacing(2 * step);
    right_->setSpacing(2 * step);
    columns_->addWidget(cards_[must], 44);
    columns_->addLayout(right_, 66);
    right_->addWidget(cards_[week], 35);
    right_->addWidget(cards_[since], 30);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(header_);
    outer->addWidget(backupNotice_);
    outer->addWidget(emergencies_);
    outer->addLayout(columns_);
    outer->addStretch(1);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        connect(&cards_[i]->list(), &TaskList::opened, this, [this, i](int row) { open(i, row); });
        connect(&cards_[i]->list(), &TaskList::sideways, this, [this, i](int by) { goSideways(i, by); });
    }
    connect(backupNotice_, &NoticeBar::pressed, this, [this] {
        shell().go({QStringLiteral("settings"), {}, QStringLiteral("backups")});
    });
    for (TaskCard* const each : {cards_[must], cards_[week]})
        connect(each, &TaskCard::nextStepTaken, this, &TodayPage::takeNextStep);
}

void TodayPage::buildActions() {
    open_->setShortcut(Qt::Key_Return);
    done_->setShortcut(Qt::Key_D);
    move_->setShortcut(Qt::Key_M);
    // The list itself opens at Enter; the menu shows the key.
    open_->setShortcutContext(Qt::WidgetShortcut);
    connect(open_, &QAction::triggered, this, [this] {
        for (std::size_t i = 0; i < cards_.size(); ++i)
            if (cards_[i]->list().hasFocus())
                open(i, cards_[i]->list().currentRow());
    });
    connect(done_, &QAction::triggered, this, &TodayPage::done);
    connect(move_, &QAction::triggered, this, &TodayPage::move);
}

void TodayPage::retranslate() {
    header_->setTitle(tr("Today"));
    emergencies_->retranslate();
    header_->setSubtitle(dayAndWeekText(shell().today()));
    const bool mayBackUp = rightOf(shell().who().role, Action::makeBackup) != Reach::no;
    backupNotice_->show(mayBackUp ? backupWarning(backup_, asked_) : QString(), tr("Back up…"));
    const QString all = anyClient_ ? tr("Show all deadlines") : QString();
    if (anyClient_)
        cards_[must]->setWords(tr("Must act"), tr("Nothing is late, and nothing must be done in the next three days."),
                               all);
    else
        cards_[must]->setWords(tr("Must act"), tr("No client is in the vault yet, so nothing runs out."),
                               tr("Go to Clients to add the first one"));
    cards_[must]->setFooter(tr("Enter opens the client. D marks as done, M moves to another day."));
    cards_[week]->setWords(tr("This week"), tr("Nothing more in the next seven days."), all);
    cards_[since]->setWords(tr("Since you were here"), whyNothingRecent(), {});
    open_->setText(tr("&Open the client"));
    done_->setText(tr("&Done"));
    move_->setText(tr("&Move to another day"));
    for (QAction* const each : menuActions())
        each->setToolTip(QStringLiteral("%1 (%2)").arg(QString(each->text()).remove(u'&'),
                                                       each->shortcut().toString(QKeySequence::NativeText)));
}

void TodayPage::takeNextStep() {
    shell().go({anyClient_ ? QStringLiteral("deadlines") : QStringLiteral("clients"), {}, {}});
}

QString TodayPage::whyNothingRecent() const {
    return here_ ? tr("Nobody else changed anything since %1.").arg(momentText(*here_, shell().today()))
                 : tr("What others do while you are away will stand here the next time you come.");
}

void TodayPage::show(const QString&, const QString&) { *looked_ = true; }

void TodayPage::reload() {
    vault().askLatest(
        this, QStringLiteral("today"),
        [presence = presence_, looked = looked_](Session& session) {
            return read(session, *presence, looked->exchange(false));
        },
        [this](Answer answer) { take(std::move(answer)); });
}

TodayPage::Answer TodayPage::read(Session& session, Presence& presence, bool looked) {
    if (!presence.known)
        presence = {true, lastPresence(session, session.clock().now())};
    Answer answer{.lines = deadlineLines(session, session.clock().today(), daysAhead),
                  .here = presence.last,
                  .recent = {},
                  .emergencies = unacknowledgedEmergencies(session),
                  .anyClient = true,
                  .backup = {},
                  .asked = {}};
    if (presence.last)
        answer.recent = recentLines(session, *presence.last, mostRecent);
    answer.anyClient = !answer.lines.empty() || searchClients(session, {.text = {}, .limit = 1}).total > 0;
    answer.backup = backupAge(session);
    answer.asked = session.clock().now();
    if (looked)
        session.recordList("today", answer.lines.size() + answer.recent.size());
    return answer;
}

void TodayPage::take(Answer answer) {
    for (auto& each : lines_)
        each.clear();
    for (DeadlineLine& line : answer.lines) {
        const bool now = line.deadline.urgency == Urgency::overdue || line.deadline.urgency == Urgency::urgent;
        lines_.at(now ? must : week).push_back(std::move(line));
    }
    recent_ = std::move(answer.recent);
    emergencies_->show(std::move(answer.emergencies));
    here_ = answer.here;
    anyClient_ = answer.anyClient;
    backup_ = answer.backup;
    asked_ = answer.asked;
    showTasks();
}

void TodayPage::showTasks() {
    const Day today = shell().today();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        std::vector<Task> tasks;
        for (const DeadlineLine& line : lines_[i])
            tasks.push_back(taskOf(line, today));
        cards_.at(i)->setTasks(std::move(tasks));
    }
    std::vector<Task> recent;
    for (const RecentLine& line : recent_)
        recent.push_back(taskOf(line, today));
    cards_[since]->setTasks(std::move(recent));
    retranslate();
}

QWidget* TodayPage::firstFocus() {
    for (TaskCard* each : cards_)
        if (!each->list().isHidden())
            return &each->list();
    return cards_[must]->keysTo();
}

QList<QAction*> TodayPage::menuActions() const { return {open_, done_, move_}; }

QString TodayPage::manualChapter() const { return QStringLiteral("today"); }

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool three = event->size().width() >= roomForThree;
    right_->setDirection(three ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    columns_->setStretch(1, three ? 66 : 44);
}

void TodayPage::open(std::size_t card, int row) {
    if (row < 0)
        return;
    const auto at = static_cast<std::size_t>(row);
    if (card == since) {
        shell().go({QStringLiteral("client"), QString::number(recent_.at(at).entry.client.number), {}});
        return;
    }
    const Deadline& deadline = lines_.at(card).at(at).deadline;
    shell().go({QStringLiteral("client"), QString::number(deadline.clientId.number), clientPartOf(deadline)});
}

void TodayPage::goSideways(std::size_t card, int by) {
    const int count = static_cast<int>(cards_.size());
    for (int next = static_cast<int>(card) + by; next >= 0 && next < count; next += by) {
        TaskList& list = cards_.at(static_cast<std::size_t>(next))->list();
        if (list.isVisible()) {
            list.setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

const DeadlineLine* TodayPage::current() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const TaskList& list = cards_.at(i)->list();
        if (list.hasFocus() && list.currentRow() >= 0)
            return &lines_[i].at(static_cast<std::size_t>(list.currentRow()));
    }
    return nullptr;
}

bool TodayPage::mayChange(const DeadlineLine* line) {
    if (!line)
        return false;
    if (isOurs(*line))
        return true;
    const bool expiry = line->deadline.renewal.has_value();
    shell().tell(
        expiry
            ? tr("The last day stands in the decision and can't be moved or marked as done. What can be done is to apply for a "
                 "renewal.")
            : tr("You may not see this client in full, so it can't be changed from here."));
    return false;
}

void TodayPage::done() {
    const DeadlineLine* const line = current();
    if (!mayChange(line))
        return;
    if (line->referral)
        askAnswer(shell(), *line, this);
    else
        endHousing(shell(), *line, this);
}

void TodayPage::move() {
    if (const DeadlineLine* const line = current(); mayChange(line))
        askNewDay(shell(), *line, this);
}

} // namespace fristad::ui
