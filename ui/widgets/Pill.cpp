#include "ui/widgets/Pill.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace fristad::ui {

namespace {

constexpr int padding = 8;
constexpr int signSize = 12;
constexpr int signGap = 5;
constexpr int pillHeight = 22;

QFont pillFont() {
    QFont font = Theme::quietFont();
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

Pill::Pill(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

Pill::Pill(Meaning meaning, const QString& words, QWidget* parent) : Pill(parent) { show(meaning, words); }

void Pill::show(Meaning meaning, const QString& words) {
    meaning_ = meaning;
    words_ = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return sizeFor(meaning_, words_); }

QSize Pill::sizeFor(Meaning meaning, const QString& words) {
    const int signWidth = sign(meaning).isEmpty() ? 0 : signSize + signGap;
    return {2 * padding + signWidth + QFontMetrics(pillFont()).horizontalAdvance(words) + 1, pillHeight};
}

void Pill::paint(QPainter& painter, const QRect& rect, Meaning meaning, const QString& words) {
    const Palette& palette = Theme::current().palette();
    const Ink& ink = palette.of(meaning);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(meaning == Meaning::neutral ? QPen(palette.line) : QPen(Qt::NoPen));
    painter.setBrush(ink.ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    QRect inside = rect.adjusted(padding, 0, -padding, 0);
    if (const QString name = sign(meaning); !name.isEmpty()) {
        const QRect place(inside.left(), inside.center().y() - signSize / 2 + 1, signSize, signSize);
        painter.drawPixmap(place, Theme::drawing(name, ink.text, signSize));
        inside.setLeft(place.right() + 1 + signGap);
    }
    painter.setFont(pillFont());
    painter.setPen(ink.text);
    const auto shown = QFontMetrics(pillFont()).elidedText(words, Qt::ElideRight, inside.width() + 1);
    painter.drawText(inside.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.restore();
}

QString Pill::sign(Meaning meaning) {
    switch (meaning) {
    case Meaning::overdue: return QStringLiteral("triangle");
    case Meaning::urgent: return QStringLiteral("dot");
    case Meaning::soon: return QStringLiteral("ring");
    case Meaning::done: return QStringLiteral("check");
    case Meaning::neutral: return {};
    }
    return {};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), meaning_, words_);
}

Meaning meaningOf(Urgency urgency) {
    switch (urgency) {
    case Urgency::overdue: return Meaning::overdue;
    case Urgency::urgent: return Meaning::urgent;
    case Urgency::soon: return Meaning::soon;
    case Urgency::upcoming: return Meaning::neutral;
    }
    return Meaning::neutral;
}

} // namespace fristad::ui
