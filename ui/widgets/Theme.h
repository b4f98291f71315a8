#pragma once

#include "ui/widgets/Palette.h"

#include <QFont>
#include <QIcon>
#include <QObject>

namespace fristad::ui {

/// What the person chose: `system` follows the desktop.
enum class Look : std::uint8_t { system, light, dark };

/// The window's colours, letters and icons. There is one for the program; `apply` sets it, and everything repaints.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& current();

    /// Gives the application its style sheet (resources/style), palette and fonts. `changed()` follows.
    void apply(Look look);
    [[nodiscard]] Look look() const { return look_; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Palette& palette() const { return isDark() ? darkPalette() : lightPalette(); }

    /// Inter with Noto Sans for other scripts; in points, so that 96 dpi gives 14, 12.5 and 21 px.
    [[nodiscard]] static QFont textFont();
    [[nodiscard]] static QFont quietFont();
    [[nodiscard]] static QFont titleFont();
    [[nodiscard]] static QFont strong(QFont font);

    /// A drawing of resources/icons by its name (`search`) as a pixmap of `size` logical pixels in one colour.
    [[nodiscard]] static QPixmap drawing(const QString& name, const QColor& colour, int size = 18, qreal ratio = 2.0);
    /// The same as an icon in the text's colour (quiet where disabled).
    [[nodiscard]] QIcon icon(const QString& name) const;

signals:
    void changed();

private:
    Theme() = default;
    Look look_ = Look::light;
};

} // namespace fristad::ui
