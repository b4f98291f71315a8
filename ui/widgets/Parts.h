#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fristad::ui {

/// The window's measure: everything stands in steps of 8 px.
inline constexpr int step = 8;

/// Texts with the style's parts: `title`, `heading`, `quiet`, `hint`, `label`, `fault`. Plain text, wraps, can be selected by mouse.
QLabel* textLabel(const char* part, const QString& text = {}, QWidget* parent = nullptr);
/// A thin horizontal line.
QFrame* thinLine(QWidget* parent = nullptr);
/// Buttons with the style's parts: `primary`, `link`, `danger`, `chip`, or none.
QPushButton* button(const char* part, const QString& text = {}, QWidget* parent = nullptr);

/// Gives a widget another part of the style sheet and lets it repaint.
void setPart(QWidget* widget, const char* part);

/// Asks keyboards on the screen and input methods to keep nothing of what is typed here: they learn words for every program.
void keepFromLearning(QWidget& editor);

/// Takes everything out of a layout and deletes it, later in the event loop.
void empty(QLayout* layout);

/// A white surface with a thin border and, if it has one, a heading. Put what it shows into `body()`.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setHeading(const QString& heading);
    [[nodiscard]] QVBoxLayout* body() { return body_; }

private:
    QLabel* heading_;
    QVBoxLayout* body_;
};

/// A page's title, its quiet subtitle, and its actions to the right.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Adds a button or another widget to the right of the ones there.
    void addAction(QWidget* widget);
    using QWidget::addAction;

private:
    QLabel* title_;
    QLabel* subtitle_;
    QHBoxLayout* actions_;
};

} // namespace fristad::ui
