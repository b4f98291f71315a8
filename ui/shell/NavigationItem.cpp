#include "ui/shell/NavigationItem.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace fristad::ui {

NavigationItem::NavigationItem(const PageEntry& page, int number) : page_(page), number_(number) {
    setCheckable(true);
    setAutoExclusive(true);
    setObjectName(QStringLiteral("navigation-") + page.id);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationItem::setBadge(const Badge& badge) {
    badge_ = badge;
    retranslate();
}

void NavigationItem::retranslate() {
    const QString title = titleOf(page_);
    setText(title);
    setToolTip(QStringLiteral("%1 (%2)").arg(
        title, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number_)).toString(QKeySequence::NativeText)));
    QStringList counts;
    if (badge_.overdue > 0)
        counts << tr("%n overdue", nullptr, badge_.overdue);
    if (badge_.urgent > 0)
        counts << tr("%n urgent", nullptr, badge_.urgent);
    setAccessibleName(counts.isEmpty() ? title : title + QStringLiteral(": ") + counts.join(QStringLiteral(", ")));
    if (!counts.isEmpty())
        setToolTip(toolTip() + u'\n' + counts.join(QStringLiteral(", ")));
    update();
}

QSize NavigationItem::sizeHint() const { return {180, 37}; }

void NavigationItem::paintEvent(QPaintEvent*) {
    const Palette& palette = Theme::current().palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inside = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? palette.accent.ground : palette.ground);
        painter.drawRoundedRect(inside, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette.accent.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inside, 6, 6);
    }
    const QColor ink = isChecked() ? palette.accent.text : palette.text;
    const QRect sign(10, (height() - 18) / 2, 18, 18);
    painter.drawPixmap(sign, Theme::drawing(QLatin1String(page_.drawing), ink));
    painter.setFont(isChecked() ? Theme::strong(Theme::textFont()) : Theme::textFont());
    painter.setPen(ink);
    painter.drawText(rect().adjusted(38, 0, -44, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    const int count = badge_.overdue + badge_.urgent;
    if (count == 0)
        return;
    const Ink& badgeInk = palette.of(badge_.overdue > 0 ? Meaning::overdue : Meaning::urgent);
    painter.setFont(Theme::strong(Theme::quietFont()));
    const QString number = count > 999 ? QStringLiteral("999+") : QString::number(count);
    const int width = std::max(24, painter.fontMetrics().horizontalAdvance(number) + 14);
    const QRect place(this->width() - 10 - width, (height() - 20) / 2, width, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badgeInk.ground);
    painter.drawRoundedRect(place, 10, 10);
    painter.setPen(badgeInk.text);
    painter.drawText(place, Qt::AlignCenter, number);
}

void NavigationItem::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void NavigationItem::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace fristad::ui
