#include "ui/referrals/ReferralsPage.h"

#include "core/casework/ReferralSteps.h"
#include "core/deadlines/Deadlines.h"
#include "ui/referrals/FollowUpDialog.h"
#include "ui/referrals/ReferralCard.h"
#include "ui/referrals/ReferralColumn.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QAction>
#include <QApplication>
#include <QFocusEvent>
#include <QMenu>

#include <algorithm>

namespace fristad::ui {

namespace {

constexpr std::size_t firstShown = 40;

} // namespace

ReferralsPage::ReferralsPage(Shell& shell)
    : Page(shell),
      header_(new PageHeader),
      out_(button("chip")),
      in_(button("chip")),
      columns_{new ReferralColumn(BoardColumn::waiting), new ReferralColumn(BoardColumn::answered),
               new ReferralColumn(BoardColumn::done)},
      limit_(firstShown) {
    build();
    buildActions();
    connect(out_, &QPushButton::clicked, this, [this] { setDirection(Direction::out); });
    connect(in_, &QPushButton::clicked, this, [this] { setDirection(Direction::in); });
    for (ReferralColumn* each : columns_) {
        connect(each, &ReferralColumn::cardMade, this, &ReferralsPage::made);
        connect(each, &ReferralColumn::moreAsked, this, [this] {
            limit_ += firstShown;
            reload();
        });
    }
    setDirection(Direction::out);
}

void ReferralsPage::build() {
    for (QPushButton* each : {out_, in_}) {
        each->setCheckable(true);
        header_->addAction(each);
    }
    auto* const board = new QHBoxLayout;
    board->setSpacing(2 * step);
    for (ReferralColumn* each : columns_)
        board->addWidget(each, 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(header_);
    outer->addLayout(board, 1);
}

void ReferralsPage::buildActions() {
    const auto make = [this](const QKeySequence& keys, auto&& what) {
        auto* const action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    open_ = make({}, [this] { openCard(); });
    using enum ReferralStatus;
    for (const auto& [to, key] : {std::pair{waiting, Qt::Key_W},
                                  {accepted, Qt::Key_A},
                                  {declined, Qt::Key_D},
                                  {no_reply, Qt::Key_N},
                                  {completed, Qt::Key_C},
                                  {withdrawn, Qt::Key_T}})
        steps_.push_back({to, make(QKeySequence(key), [this, to = to] { take(to); })});
    followUp_ = make(Qt::Key_M, [this] { moveFollowUp(); });
    turn_ = make(Qt::Key_R, [this] { setDirection(direction_ == Direction::out ? Direction::in : Direction::out); });
    refreshActions();
}

void ReferralsPage::setDirection(Direction direction) {
    const bool other = direction != direction_;
    direction_ = direction;
    out_->setChecked(direction == Direction::out);
    in_->setChecked(direction == Direction::in);
    if (!other)
        return;
    limit_ = firstShown;
    chosen_ = stoodOn_ = {};
    looked_ = false;
    reload();
}

void ReferralsPage::show(const QString&, const QString& part) {
    looked_ = false;
    if (const auto direction = parseCode<Direction>(part.toStdString()))
        setDirection(*direction);
}

void ReferralsPage::reload() {
    vault().askLatest(
        this, QStringLiteral("board"),
        [direction = direction_, on = shell().today(), limit = limit_, look = !looked_](Session& session) {
            auto board = referralBoard(session, direction, on, limit);
            std::size_t all = 0;
            for (const auto& column : board.columns)
                all += column.total;
            if (look)
                session.recordList("referrals", all);
            return board;
        },
        [this](const ReferralBoard& board) { showBoard(board); });
}

void ReferralsPage::showBoard(const ReferralBoard& board) {
    looked_ = true;
    // Asked of the window: while a dialog is over it the keys are there, and come back to this afterwards.
    const auto* const focused = qobject_cast<ReferralCard*>(window()->focusWidget());
    const auto [column, place] = placeOf(focused);
    const RecordId chosen = stoodOn_;
    all_ = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        all_ += board.columns.at(i).total;
        columns_[i]->showLines(board.columns.at(i), shell().today());
    }
    showHeader();
    if (focused)
        focusAgain(column, place, chosen);
    else if (hasFocus() && firstFocus())
        firstFocus()->setFocus(Qt::OtherFocusReason);
    refreshActions();
}

/// Whoever stood on a card stands on it again; if it went to another column, on the one that took its place.
void ReferralsPage::focusAgain(std::size_t column, int place, RecordId chosen) {
    for (ReferralCard* card : columns_.at(column)->cards())
        if (card->line().id == chosen) {
            card->setFocus(Qt::OtherFocusReason);
            return;
        }
    if (columns_.at(column)->focusCard(place))
        return;
    QWidget* const first = firstFocus();
    (first ? first : this)->setFocus(Qt::OtherFocusReason);
}

std::pair<std::size_t, int> ReferralsPage::placeOf(const ReferralCard* card) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto& cards = columns_[i]->cards();
        if (const auto at = std::find(cards.begin(), cards.end(), card); at != cards.end())
            return {i, static_cast<int>(at - cards.begin())};
    }
    return {0, 0};
}

void ReferralsPage::made(ReferralCard* card) {
    connect(card, &ReferralCard::opened, this, &ReferralsPage::openCard);
    connect(card, &ReferralCard::moved, this, [this, card](int columns, int cards) { move(card, columns, cards); });
    connect(card, &ReferralCard::menuAsked, this, [this](const QPoint& at) {
        QMenu menu(this);
        for (QAction* each : menuActions())
            if (each->isEnabled() && each != turn_)
                menu.addAction(each);
        menu.exec(at);
    });
    card->installEventFilter(this);
}

bool ReferralsPage::eventFilter(QObject* watched, QEvent* event) {
    const auto* const card = qobject_cast<ReferralCard*>(watched);
    if (card && event->type() == QEvent::FocusIn) {
        chosen_ = stoodOn_ = card->line().id;
        refreshActions();
    }
    if (card && event->type() == QEvent::FocusOut) {
        // A menu that opens is about the card; with anything else that gets the keys the card is left.
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::MenuBarFocusReason && reason != Qt::PopupFocusReason &&
            reason != Qt::ActiveWindowFocusReason) {
            chosen_ = {};
            refreshActions();
        }
    }
    return Page::eventFilter(watched, event);
}

void ReferralsPage::move(const ReferralCard* from, int columns, int cards) {
    const auto [column, place] = placeOf(from);
    if (columns == 0) {
        columns_.at(column)->focusCard(place + cards);
        return;
    }
    // A column without cards is passed over.
    const int count = static_cast<int>(columns_.size());
    for (int to = static_cast<int>(column) + columns; to >= 0 && to < count; to += columns)
        if (columns_.at(static_cast<std::size_t>(to))->focusCard(place))
            return;
}

const ReferralCard* ReferralsPage::current() const {
    for (const ReferralColumn* each : columns_)
        for (const ReferralCard* card : each->cards())
            if (card->line().id == chosen_)
                return card;
    return nullptr;
}

void ReferralsPage::openCard() {
    if (const auto* const card = current())
        shell().go(
            {QStringLiteral("client"), QString::number(card->line().client.number), QStringLiteral("referrals")});
}

void ReferralsPage::take(ReferralStatus to) {
    const auto* const card = current();
    if (!card)
        return;
    vault().change(this, saidOf(to, text(card->line().code.text())),
                   [id = card->line().id, to](Change& change) { takeStep(change, id, to); });
}

QString ReferralsPage::saidOf(ReferralStatus to, const QString& code) const {
    switch (to) {
    case ReferralStatus::accepted: return tr("Referral of %1 accepted").arg(code);
    case ReferralStatus::declined: return tr("Referral of %1 declined").arg(code);
    case ReferralStatus::completed: return tr("Referral of %1 completed").arg(code);
    case ReferralStatus::withdrawn: return tr("Referral of %1 withdrawn").arg(code);
    case ReferralStatus::no_reply: return tr("Referral of %1: no reply").arg(code);
    case ReferralStatus::sent:
    case ReferralStatus::waiting: break;
    }
    return tr("Referral of %1: received, awaiting an answer").arg(code);
}

void ReferralsPage::moveFollowUp() {
    if (const auto* const card = current())
        (new FollowUpDialog(shell(), card->line(), this))->show();
}

void ReferralsPage::refreshActions() {
    const auto* const card = current();
    const auto status = card ? std::optional(card->line().referral.status) : std::nullopt;
    const auto next = status ? nextSteps(*status) : std::vector<ReferralStatus>();
    for (const Step& each : steps_)
        each.action->setEnabled(std::find(next.begin(), next.end(), each.to) != next.end());
    open_->setEnabled(card != nullptr);
    followUp_->setEnabled(status && columnOf(*status) == BoardColumn::waiting);
}

QWidget* ReferralsPage::firstFocus() {
    for (const ReferralColumn* each : columns_)
        for (ReferralCard* card : each->cards())
            if (card->line().id == stoodOn_)
                return card;
    for (const ReferralColumn* each : columns_)
        if (!each->cards().empty())
            return each->cards().front();
    return nullptr;
}

QList<QAction*> ReferralsPage::menuActions() const {
    QList<QAction*> actions{open_};
    for (const Step& each : steps_)
        actions << each.action;
    return actions << followUp_ << turn_;
}

QString ReferralsPage::manualChapter() const { return QStringLiteral("referrals"); }

void ReferralsPage::showHeader() {
    header_->setTitle(tr("Referrals"));
    header_->setSubtitle(direction_ == Direction::out ? tr("%n referral(s) from here", nullptr, static_cast<int>(all_))
                                                      : tr("%n referral(s) to here", nullptr, static_cast<int>(all_)));
}

void ReferralsPage::retranslate() {
    showHeader();
    out_->setText(tr("From here"));
    in_->setText(tr("To here"));
    for (QPushButton* each : {out_, in_})
        each->setToolTip(tr("Referrals from here or to here (R)"));
    columns_[0]->setWords(tr("Waiting for an answer"), tr("Nothing waits for an answer."));
    columns_[1]->setWords(tr("Answered: act"), tr("No answer asks for anything."));
    columns_[2]->setWords(tr("Done"), tr("Nothing is completed or withdrawn yet."));
    open_->setText(tr("Open the client's referrals (Enter)"));
    for (const Step& each : steps_)
        each.action->setText(tr("Note: %1").arg(word(each.to)));
    followUp_->setText(tr("Move the follow-up"));
    turn_->setText(tr("Referrals from here or to here"));
}

Badge ReferralsPage::badge(Session& session) {
    Badge badge;
    for (const Deadline& each : deadlines(session, session.clock().today(), mostDaysUrgent)) {
        // The board shows the referrals of those whom the person may see in full.
        if (each.kind != DeadlineKind::referral_follow_up || session.sightOf(each.clientId) != Sight::inFull)
            continue;
        badge.overdue += each.urgency == Urgency::overdue ? 1 : 0;
        badge.urgent += each.urgency == Urgency::urgent ? 1 : 0;
    }
    return badge;
}

} // namespace fristad::ui
