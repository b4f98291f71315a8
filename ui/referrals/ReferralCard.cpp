#include "ui/referrals/ReferralCard.h"

#include "core/deadlines/Urgency.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace fristad::ui {

namespace {

constexpr int padding = 10;
constexpr int gap = 8;
constexpr int between = 4;
constexpr int abovePill = 6;
constexpr int corner = 6;
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

QFont strongFont() { return Theme::strong(Theme::textFont()); }

int heightOf(const QFont& font, const QString& words, int width) {
    constexpr int endless = 10'000;
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(width, 1), endless), wrapped, words).height();
}

} // namespace

ReferralCard::ReferralCard(const ReferralLine& line, Day today) : line_(line) {
    const Referral& referral = line.referral;
    if (columnOf(referral.status) == BoardColumn::waiting && referral.followUpOn) {
        const int left = *referral.followUpOn - today;
        urgency_ = meaningOf(urgencyOf(left));
        followUp_ = left < 0 ? daysLeftText(left) : tr("Follow up %1").arg(distanceText(*referral.followUpOn, today));
    }
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("referral-%1").arg(line.id.number));
    QStringList words{text(line.code.text()), agency(), details(), waited()};
    words << (urgency_ == Meaning::overdue ? QStringLiteral("%1 %2").arg(tr("follow-up"), followUp_) : followUp_);
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.mid(1).join(u'\n'));
}

QString ReferralCard::agency() const {
    const Referral& referral = line_.referral;
    return referral.agencyName ? text(*referral.agencyName) : word(referral.agencyType);
}

QString ReferralCard::details() const {
    const Referral& referral = line_.referral;
    QStringList parts;
    if (referral.purpose)
        parts << word(*referral.purpose);
    if (referral.status != ReferralStatus::sent)
        parts << word(referral.status);
    return parts.join(QStringLiteral(" · "));
}

QString ReferralCard::waited() const {
    const Referral& referral = line_.referral;
    if (columnOf(referral.status) == BoardColumn::waiting)
        return line_.daysWaited == 0 ? tr("Sent today") : tr("Has waited %n day(s)", nullptr, line_.daysWaited);
    if (referral.answeredOn)
        return line_.daysWaited == 0 ? tr("Answered the same day")
                                     : tr("Answered after %n day(s)", nullptr, line_.daysWaited);
    return tr("Sent %1").arg(dateText(referral.sentOn));
}

int ReferralCard::codeWidth() const {
    return QFontMetrics(strongFont()).horizontalAdvance(text(line_.code.text())) + gap;
}

QSize ReferralCard::sizeHint() const {
    constexpr int width = 240;
    return {width, heightForWidth(width)};
}

int ReferralCard::heightForWidth(int width) const {
    const int inside = width - 2 * padding;
    int height = 2 * padding + heightOf(Theme::textFont(), agency(), inside - codeWidth());
    for (const QString& words : {details(), waited()})
        if (!words.isEmpty())
            height += between + heightOf(Theme::quietFont(), words, inside);
    return followUp_.isEmpty() ? height : height + abovePill + Pill::sizeFor(urgency_, followUp_).height();
}

void ReferralCard::paintEvent(QPaintEvent*) {
    const Palette& palette = Theme::current().palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(palette.accent.text, 2) : QPen(palette.line, 1));
    painter.setBrush(hasFocus() ? palette.accent.ground : palette.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);

    QRect room = rect().adjusted(padding, padding, -padding, 0);
    const auto write = [&](const QRect& at, const QFont& font, const QColor& colour, const QString& words) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(at, wrapped, words);
        return heightOf(font, words, at.width());
    };
    write(room, strongFont(), palette.text, text(line_.code.text()));
    room.setTop(room.top() + write(room.adjusted(codeWidth(), 0, 0, 0), Theme::textFont(), palette.text, agency()));
    for (const QString& words : {details(), waited()})
        if (!words.isEmpty())
            room.setTop(room.top() + between +
                        write(room.adjusted(0, between, 0, 0), Theme::quietFont(), palette.quietText, words));
    if (!followUp_.isEmpty())
        paintFollowUp(painter, room.adjusted(0, abovePill, 0, 0));
}

void ReferralCard::paintFollowUp(QPainter& painter, const QRect& room) const {
    QSize size = Pill::sizeFor(urgency_, followUp_);
    size.setWidth(std::min(size.width(), room.width()));
    const QRect pill(room.topLeft(), size);
    Pill::paint(painter, pill, urgency_, followUp_);
    const QRect beside(pill.right() + gap, pill.top(), room.right() - pill.right() - gap, pill.height());
    const QString words = tr("follow-up");
    if (urgency_ != Meaning::overdue || QFontMetrics(Theme::quietFont()).horizontalAdvance(words) > beside.width())
        return;
    painter.setFont(Theme::quietFont());
    painter.setPen(Theme::current().palette().quietText);
    painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, words);
}

void ReferralCard::copy() const {
    Clipboard::ours().putTable(QStringLiteral("referrals"),
                               {{tr("Client"), tr("Agency"), tr("What"), tr("Waiting"), tr("Follow-up")},
                                {text(line_.code.text()), agency(), details(), waited(), followUp_}});
}

void ReferralCard::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    constexpr int wholeColumn = std::numeric_limits<int>::max() / 2;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(); return;
    case Qt::Key_Left: emit moved(-1, 0); return;
    case Qt::Key_Right: emit moved(1, 0); return;
    case Qt::Key_Up: emit moved(0, -1); return;
    case Qt::Key_Down: emit moved(0, 1); return;
    case Qt::Key_Home: emit moved(0, -wholeColumn); return;
    case Qt::Key_End: emit moved(0, wholeColumn); return;
    case Qt::Key_Space: emit menuAsked(mapToGlobal(rect().bottomLeft())); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ReferralCard::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

void ReferralCard::mouseDoubleClickEvent(QMouseEvent*) { emit opened(); }

void ReferralCard::contextMenuEvent(QContextMenuEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuAsked(byKey ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
}

void ReferralCard::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void ReferralCard::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

} // namespace fristad::ui
