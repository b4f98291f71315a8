#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QSvgRenderer>

#include <stdexcept>

namespace fristad::ui {

namespace {

QByteArray builtIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::out_of_range("not built in: " + path.toStdString());
    return file.readAll();
}

QPalette qtPalette(const Palette& from) {
    QPalette to;
    to.setColor(QPalette::Window, from.ground);
    to.setColor(QPalette::WindowText, from.text);
    to.setColor(QPalette::Base, from.surface);
    to.setColor(QPalette::AlternateBase, from.ground);
    to.setColor(QPalette::Text, from.text);
    to.setColor(QPalette::PlaceholderText, from.quietText);
    to.setColor(QPalette::Button, from.surface);
    to.setColor(QPalette::ButtonText, from.text);
    to.setColor(QPalette::Highlight, from.accent.ground);
    to.setColor(QPalette::HighlightedText, from.text);
    to.setColor(QPalette::Link, from.accent.text);
    to.setColor(QPalette::LinkVisited, from.accent.text);
    to.setColor(QPalette::ToolTipBase, from.surface);
    to.setColor(QPalette::ToolTipText, from.text);
    to.setColor(QPalette::Mid, from.line);
    to.setColor(QPalette::Light, from.surface);
    to.setColor(QPalette::Dark, from.edge);
    to.setColor(QPalette::Disabled, QPalette::Text, from.quietText);
    to.setColor(QPalette::Disabled, QPalette::WindowText, from.quietText);
    to.setColor(QPalette::Disabled, QPalette::ButtonText, from.quietText);
    return to;
}

QString styleSheet(const Palette& from, bool dark) {
    auto sheet = QString::fromUtf8(builtIn(QStringLiteral(":/style/fristad.qss")));
    const auto put = [&](const char* name, const QColor& colour) {
        sheet.replace(QStringLiteral("@") + QLatin1String(name) + QStringLiteral(";"),
                      colour.name() + QStringLiteral(";"));
    };
    put("ground", from.ground);
    put("surface", from.surface);
    put("line", from.line);
    put("edge", from.edge);
    put("text", from.text);
    put("quiet", from.quietText);
    put("accent", from.accent.text);
    put("accent-ground", from.accent.ground);
    put("primary", from.primary.ground);
    put("on-primary", from.primary.text);
    put("overdue", from.of(Meaning::overdue).text);
    put("overdue-ground", from.of(Meaning::overdue).ground);
    sheet.replace(QStringLiteral("@shade"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

QFont inter(qreal points) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPointSizeF(points);
    return font;
}

/// Whether the desktop asks for dark: Qt 6.4 tells by the palette that its platform theme brought along.
bool desktopIsDark() {
    static const bool dark = [] {
        const QPalette given = QApplication::style()->standardPalette();
        const QPalette platform = QGuiApplication::palette();
        return std::min(platform.color(QPalette::Window).lightness(), given.color(QPalette::Window).lightness()) < 96;
    }();
    return dark;
}

} // namespace

Theme& Theme::current() {
    static Theme theme;
    return theme;
}

bool Theme::isDark() const { return look_ == Look::dark || (look_ == Look::system && desktopIsDark()); }

void Theme::apply(Look look) {
    static_cast<void>(desktopIsDark()); // asked before our own palette hides the desktop's
    look_ = look;
    if (QApplication::style()->name() != QStringLiteral("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(qtPalette(palette()));
    QApplication::setFont(textFont());
    qApp->setStyleSheet(styleSheet(palette(), isDark()));
    emit changed();
}

QFont Theme::textFont() { return inter(10.5); }
QFont Theme::quietFont() { return inter(9.375); }
QFont Theme::titleFont() { return strong(inter(15.75)); }

QFont Theme::strong(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

QPixmap Theme::drawing(const QString& name, const QColor& colour, int size, qreal ratio) {
    auto svg = builtIn(QStringLiteral(":/icons/%1.svg").arg(name));
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon Theme::icon(const QString& name) const {
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(drawing(name, palette().text, 18, ratio), QIcon::Normal);
        icon.addPixmap(drawing(name, palette().text, 18, ratio), QIcon::Selected);
        icon.addPixmap(drawing(name, palette().quietText, 18, ratio), QIcon::Disabled);
    }
    return icon;
}

} // namespace fristad::ui
