#pragma once

#include <QColor>

#include <array>

namespace fristad::ui {

/// What a colour (with its word and its sign) says. The first four are the only colours of meaning; `neutral` says nothing.
enum class Meaning : std::uint8_t { overdue, urgent, soon, done, neutral };

inline constexpr std::array everyMeaning{Meaning::overdue, Meaning::urgent, Meaning::soon, Meaning::done,
                                         Meaning::neutral};

/// A text colour and the ground it is read on: at least 4.5:1.
struct Ink {
    QColor text;
    QColor ground;
};

/// Every colour of the window, once for light and once for dark.
struct Palette {
    QColor ground;  ///< behind everything
    QColor surface; ///< cards, bars, fields
    QColor line;    ///< thin lines and the borders of cards
    QColor edge;    ///< the border of a field or a button: 3:1 to its surface, for it is what shows where to type
    QColor text;
    QColor quietText; ///< subtitles, hints
    Ink accent;       ///< selection and links
    Ink primary;      ///< the one primary button
    std::array<Ink, everyMeaning.size()> meanings;

    [[nodiscard]] const Ink& of(Meaning meaning) const { return meanings.at(static_cast<std::size_t>(meaning)); }
};

const Palette& lightPalette();
const Palette& darkPalette();

/// The contrast of two colours, 1 to 21, as WCAG 2.1 reckons it.
double contrast(const QColor& one, const QColor& other);

} // namespace fristad::ui
