#include "ui/clients/StayLine.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace fristad::ui {

namespace {

constexpr int barHeight = 22;
constexpr int laneHeight = 27;
constexpr int top = 4;
constexpr int axisHeight = 20;
constexpr int narrowestBar = 4;
constexpr int padding = 7;
constexpr int signSize = 9;
constexpr int narrowestTick = 58; ///< pixels between the names of months

Meaning meaningOf(StayBar::Kind kind) {
    switch (kind) {
    case StayBar::Kind::granted: return Meaning::done;
    case StayBar::Kind::appliedFor: return Meaning::urgent;
    case StayBar::Kind::gap: return Meaning::overdue;
    case StayBar::Kind::revoked:
    case StayBar::Kind::declined: return Meaning::neutral;
    }
    return Meaning::neutral;
}

bool isOutlined(StayBar::Kind kind) { return kind == StayBar::Kind::appliedFor || kind == StayBar::Kind::declined; }

/// How many months there are between two names, so that they don't touch.
int monthsBetweenTicks(double pixelsADay) {
    constexpr int daysInAMonth = 30;
    for (const int months : {1, 2, 3, 6, 12})
        if (months * daysInAMonth * pixelsADay >= narrowestTick)
            return months;
    return 24;
}

} // namespace

StayLine::StayLine(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StayLine::show(StayBars bars, Day today) {
    bars_ = std::move(bars);
    today_ = today;
    chosen_ = -1;
    setAccessibleDescription(description());
    updateGeometry();
    update();
}

QString StayLine::description() const {
    QStringList sentences;
    for (const StayBar& each : bars_.bars)
        sentences << each.sentence;
    return sentences.join(u' ');
}

QSize StayLine::sizeHint() const { return {600, axisTop() + axisHeight}; }
QSize StayLine::minimumSizeHint() const { return {200, axisTop() + axisHeight}; }
int StayLine::axisTop() const { return top + bars_.lanes * laneHeight + 2; }

int StayLine::x(Day day) const {
    const double share = double(day - bars_.axis.first) / double(bars_.axis.days());
    return 1 + static_cast<int>(share * (width() - 2));
}

QRect StayLine::rectOf(const StayBar& bar) const {
    const int left = x(bar.span.first);
    const int right = std::max(x(bar.span.last + 1) - 2, left + narrowestBar);
    return {left, top + bar.lane * laneHeight, right - left, barHeight};
}

void StayLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::quietFont());
    paintAxis(painter);
    for (std::size_t i = 0; i < bars_.bars.size(); ++i)
        paintBar(painter, i);
    if (bars_.todayShown)
        paintToday(painter);
}

void StayLine::paintBar(QPainter& painter, std::size_t bar) const {
    const StayBar& each = bars_.bars[bar];
    const Palette& palette = Theme::current().palette();
    const Ink& ink = palette.of(meaningOf(each.kind));
    const QRect rect = rectOf(each);
    painter.setBrush(isOutlined(each.kind) ? palette.surface : ink.ground);
    painter.setPen(isOutlined(each.kind)
                       ? QPen(ink.text, 1.2, Qt::DashLine)
                       : (each.kind == StayBar::Kind::revoked ? QPen(palette.edge) : QPen(Qt::NoPen)));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (hasFocus() && chosen_ == static_cast<int>(bar)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.accent.text, 2));
        painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), 5, 5);
    }
    paintWords(painter, bar, rect);
}

/// On the bar where they have room, else beside it up to the next one.
void StayLine::paintWords(QPainter& painter, std::size_t bar, const QRect& rect) const {
    const StayBar& each = bars_.bars[bar];
    const bool isGap = each.kind == StayBar::Kind::gap;
    const int signRoom = isGap ? signSize + 5 : 0;
    const QFontMetrics metrics(painter.font());
    const int needed = metrics.horizontalAdvance(each.words) + signRoom + 2 * padding;
    QRect room = rect;
    if (needed > rect.width()) {
        const bool isLast = bar + 1 == bars_.bars.size() || bars_.bars[bar + 1].lane != each.lane;
        const int until = isLast ? width() : rectOf(bars_.bars[bar + 1]).left();
        if (until - rect.right() > needed)
            room = QRect(rect.right() + 1, rect.top(), until - rect.right(), rect.height());
    }
    const QColor colour = Theme::current().palette().of(meaningOf(each.kind)).text;
    room.adjust(padding, 0, -padding / 2, 0);
    if (isGap && room.width() >= signSize) {
        painter.drawPixmap(QRect(room.left(), room.center().y() - signSize / 2, signSize, signSize),
                           Theme::drawing(Pill::sign(Meaning::overdue), colour, signSize));
        room.setLeft(room.left() + signRoom);
    }
    // Half a word says nothing: the bar's tooltip and the keys do.
    if (room.width() < metrics.horizontalAdvance(each.words) / 2)
        return;
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(each.words, Qt::ElideRight, room.width() + padding / 2));
}

void StayLine::paintAxis(QPainter& painter) const {
    const Palette& palette = Theme::current().palette();
    const double pixelsADay = double(width()) / bars_.axis.days();
    const int months = monthsBetweenTicks(pixelsADay);
    const QFontMetrics metrics(painter.font());
    int free = 0;
    for (Day day = Day::of(bars_.axis.first.year(), 1, 1); day <= bars_.axis.last;) {
        const int month = day.month();
        if (day >= bars_.axis.first && (month - 1) % months == 0 && (months <= 12 || day.year() % 2 == 0)) {
            const QString name = month == 1 ? QString::number(day.year()) : shortMonthName(month);
            const int left = x(day);
            painter.setPen(palette.line);
            painter.drawLine(left, top, left, axisTop());
            if (left >= free && left + metrics.horizontalAdvance(name) < width()) {
                painter.setPen(palette.quietText);
                painter.drawText(left, axisTop() + axisHeight - 5, name);
                free = left + metrics.horizontalAdvance(name) + padding;
            }
        }
        day = month == 12 ? Day::of(day.year() + 1, 1, 1) : Day::of(day.year(), month + 1, 1);
    }
}

void StayLine::paintToday(QPainter& painter) const {
    const Palette& palette = Theme::current().palette();
    const int at = x(today_);
    painter.setPen(QPen(palette.accent.text, 2));
    painter.drawLine(at, 0, at, axisTop() + 1);
    const QString word = distanceText(today_, today_);
    const QFontMetrics metrics(painter.font());
    const int wordWidth = metrics.horizontalAdvance(word);
    const int left = std::clamp(at - wordWidth / 2, 0, width() - wordWidth);
    const QRect place(left - 4, axisTop() + 2, wordWidth + 8, axisHeight - 2);
    painter.fillRect(place, palette.surface); // a month's name would stand under it
    painter.drawText(left, axisTop() + axisHeight - 5, word);
}

void StayLine::choose(int bar) {
    chosen_ = bar;
    update();
    const QString sentence = bar < 0 ? QString() : bars_.bars[static_cast<std::size_t>(bar)].sentence;
    setAccessibleDescription(sentence.isEmpty() ? description() : sentence);
    emit chosen(sentence);
}

void StayLine::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(bars_.bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right: choose(std::min(chosen_ + 1, last)); return;
    case Qt::Key_Left: choose(std::max(chosen_ - 1, 0)); return;
    case Qt::Key_Home: choose(0); return;
    case Qt::Key_End: choose(last); return;
    default: QWidget::keyPressEvent(event);
    }
}

void StayLine::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    choose(bars_.bars.empty() ? -1 : std::max(chosen_, 0));
}

void StayLine::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    choose(-1);
}

bool StayLine::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    for (const StayBar& each : bars_.bars)
        if (rectOf(each).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), each.sentence, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace fristad::ui
