#include "ui/clients/ClientHead.h"

#include "ui/clients/ClientWords.h"
#include "ui/clients/StaySentence.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/LanguagesField.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Pill.h"

#include <QGridLayout>

#include <algorithm>

namespace fristad::ui {

namespace {

/// A safe contact may be a paragraph: the head shows how it begins, the tooltip all of it.
constexpr int widestPill = 300;

/// Pills beside the name and not under it.
constexpr int roomBetween = 3 * step;

} // namespace

ClientHead::ClientHead(Shell& shell)
    : shell_(shell),
      code_(textLabel("title")),
      person_(textLabel("quiet")),
      sentence_(textLabel("heading")),
      emergency_(button("link")),
      pills_(new QWidget),
      pillRow_(new QHBoxLayout(pills_)),
      grid_(new QGridLayout(this)) {
    code_->setObjectName(QStringLiteral("code"));
    person_->setObjectName(QStringLiteral("person"));
    sentence_->setObjectName(QStringLiteral("sentence"));
    code_->setWordWrap(false);
    person_->setWordWrap(false);
    person_->setMinimumWidth(1);
    pillRow_->setContentsMargins(0, 0, 0, 0);
    pillRow_->setSpacing(step);
    auto* const who = new QHBoxLayout;
    who->setSpacing(step);
    who->addWidget(code_, 0, Qt::AlignBaseline);
    who->addWidget(person_, 1, Qt::AlignBaseline);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setVerticalSpacing(step / 2 + 2);
    grid_->setColumnStretch(0, 1);
    grid_->addLayout(who, 0, 0);
    grid_->addWidget(pills_, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid_->addWidget(sentence_, 2, 0, 1, 2);
    grid_->addWidget(emergency_, 3, 0, 1, 2, Qt::AlignLeft);
    emergency_->setObjectName(QStringLiteral("emergency-asked"));
    emergency_->hide();
    connect(emergency_, &QPushButton::clicked, this, &ClientHead::emergencyAsked);
}

void ClientHead::retranslate() { emergency_->setText(tr("Open in an emergency…")); }

void ClientHead::show(const ClientView& view) {
    code_->setText(text(view.client.code.text()));
    QStringList parts;
    if (view.details.name)
        parts << (shell_.namesHidden() ? hiddenName() : text(*view.details.name));
    parts << genderAndAge(view.client, shell_.today()) << languageNames(text(view.details.languages.value_or("")));
    parts.removeAll(QString());
    person_->setText(parts.join(QStringLiteral(" · ")));
    person_->setToolTip(person_->text());
    showPills(view);
    showSentence(view);
    arrange();
}

void ClientHead::showPills(const ClientView& view) {
    empty(pillRow_);
    const auto add = [this](Meaning meaning, const QString& words, const QString& whole = {}) {
        auto* const pill = new Pill(meaning, words);
        pill->setToolTip(whole.isEmpty() ? words : whole);
        pill->setMaximumWidth(widestPill);
        pillRow_->addWidget(pill);
        pill->setVisible(true); // or it has no size until events are handled
    };
    // The permit's end is what the sentence tells; of the rest, what is due first says its name.
    const auto isExpiry = [](const Deadline& each) {
        return each.kind == DeadlineKind::reflection_expiry || each.kind == DeadlineKind::permit_expiry;
    };
    const auto addFirst = [&](bool expiry) {
        const auto first =
            std::ranges::find_if(view.due, [&](const Deadline& each) { return isExpiry(each) == expiry; });
        if (first == view.due.end())
            return;
        const QString days = daysLeftText(first->daysLeft);
        add(meaningOf(first->urgency), expiry ? days : QStringLiteral("%1: %2").arg(word(first->kind), days),
            QStringLiteral("%1: %2").arg(word(first->kind), dueText(first->dueOn, shell_.today())));
    };
    addFirst(true);
    addFirst(false);
    if (view.client.closedOn && !isOpen(view.client, shell_.today()))
        add(Meaning::neutral, tr("Closed %1").arg(dateText(*view.client.closedOn)));
    if (view.details.protectedIdentity)
        add(Meaning::urgent, word(*view.details.protectedIdentity));
    if (view.details.restricted == YesNo::yes)
        add(Meaning::urgent, tr("Restricted"), tr("Only those named on the client may open it"));
    if (view.details.safeContact)
        add(Meaning::neutral, tr("Safe contact: %1").arg(text(*view.details.safeContact).simplified()),
            text(*view.details.safeContact));
    if (view.details.risk)
        add(view.details.risk == RiskLevel::high ? Meaning::urgent : Meaning::neutral,
            tr("Risk: %1").arg(word(*view.details.risk).toLower()));
    pills_->setVisible(pillRow_->count() > 0);
}

void ClientHead::showSentence(const ClientView& view) {
    const Day today = shell_.today();
    emergency_->setVisible(view.sight == Sight::existence && !view.emergencyView &&
                           rightOf(shell_.who().role, Action::breakTheGlass) != Reach::no);
    if (!view.inFull()) {
        setPart(sentence_, "quiet");
        sentence_->setText(whyNotInFull(view));
        sentence_->show();
        return;
    }
    // Who has no permit may need none, and a closed case asks for nothing: then it is said without weight.
    const bool quiet = view.stay.state == StayState::noApplication || !isOpen(view.client, today);
    setPart(sentence_, quiet ? "quiet" : "heading");
    sentence_->setText(staySentence(view.stay, today));
    sentence_->setVisible(view.stay.state != StayState::noApplication ||
                          regionOf(view.client) != RegionOfBirth::sweden);
}

QString ClientHead::whyNotInFull(const ClientView& view) {
    if (view.sight == Sight::nothing)
        return tr("There is no such client, or you may not know of them. Ask a coordinator.");
    if (view.emergencyView)
        return tr(
            "Emergency view: the disk is full or write-protected, so nobody could record who looks at whom. Names "
            "and notes are hidden until it can be written to; what is due and the safe contact stand here.");
    return tr("You see that this client exists and what is due, not who it is. To see more, ask a coordinator to name "
              "you on the client.");
}

void ClientHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// To the right of the name where there is room, else on a line of their own.
void ClientHead::arrange() {
    const int needed =
        code_->sizeHint().width() + person_->sizeHint().width() + pills_->sizeHint().width() + roomBetween;
    const bool below = needed > width();
    if (below == pillsBelow_)
        return;
    pillsBelow_ = below;
    grid_->removeWidget(pills_);
    if (!below)
        grid_->addWidget(pills_, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    else
        grid_->addWidget(pills_, 1, 0, 1, 2, Qt::AlignLeft);
}

} // namespace fristad::ui
