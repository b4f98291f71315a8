#include "ui/referrals/ReferralColumn.h"

#include "ui/referrals/ReferralCard.h"

#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace fristad::ui {

ReferralColumn::ReferralColumn(BoardColumn column)
    : why_(textLabel("quiet")), area_(new QScrollArea), inside_(new QVBoxLayout), more_(button("link")) {
    setObjectName(QStringLiteral("column-%1").arg(static_cast<int>(column)));
    auto* const holder = new QWidget;
    holder->setLayout(inside_);
    inside_->setContentsMargins(0, 0, step / 2, 0);
    inside_->setSpacing(step);
    inside_->addWidget(why_);
    inside_->addWidget(more_);
    inside_->addStretch();
    area_->setWidget(holder);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(area_);
    more_->hide();
    connect(more_, &QPushButton::clicked, this, &ReferralColumn::moreAsked);
}

void ReferralColumn::showLines(const ReferralBoard::Column& lines, Day today) {
    const int scrolled = area_->verticalScrollBar()->value();
    const int before = static_cast<int>(cards_.size());
    const bool askedForMore = window()->focusWidget() == more_;
    for (ReferralCard* each : cards_)
        delete each;
    cards_.clear();
    for (const ReferralLine& line : lines.lines) {
        auto* const card = new ReferralCard(line, today);
        inside_->insertWidget(static_cast<int>(cards_.size()), card);
        card->show(); // at once: what is hidden can't be what the window's keys come back to
        cards_.push_back(card);
        emit cardMade(card);
    }
    total_ = lines.total;
    why_->setVisible(cards_.empty());
    more_->setVisible(total_ > cards_.size());
    more_->setText(tr("Show more (%n left)", nullptr, static_cast<int>(total_ - cards_.size())));
    area_->widget()->adjustSize();
    area_->verticalScrollBar()->setValue(scrolled);
    showHeading();
    if (askedForMore && before < static_cast<int>(cards_.size()))
        focusCard(before);
}

void ReferralColumn::setWords(const QString& heading, const QString& whyEmpty) {
    words_ = heading;
    why_->setText(whyEmpty);
    area_->setAccessibleName(heading);
    showHeading();
}

void ReferralColumn::showHeading() {
    setHeading(total_ == 0 ? words_ : QStringLiteral("%1 %2").arg(words_).arg(total_));
}

bool ReferralColumn::focusCard(int place) {
    if (cards_.empty())
        return false;
    auto* const card = cards_[static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(cards_.size()) - 1))];
    card->setFocus(Qt::TabFocusReason);
    area_->ensureWidgetVisible(card, 0, step);
    return true;
}

} // namespace fristad::ui
