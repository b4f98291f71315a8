#include "ui/widgets/Parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>

namespace fristad::ui {

QLabel* textLabel(const char* part, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("part", QLatin1String(part));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QFrame* thinLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("part", "line");
    return line;
}

namespace {

/// Enter presses the button that has the keys, as Space does, and not only in dialogs.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && !event->isAutoRepeat() && !(event->modifiers() & ~Qt::KeypadModifier))
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

} // namespace

QPushButton* button(const char* part, const QString& text, QWidget* parent) {
    auto* made = new Button(text, parent);
    made->setProperty("part", QLatin1String(part));
    made->setAutoDefault(false);
    return made;
}

void setPart(QWidget* widget, const char* part) {
    widget->setProperty("part", QLatin1String(part));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void keepFromLearning(QWidget& editor) { editor.setInputMethodHints(editor.inputMethodHints() | Qt::ImhSensitiveData); }

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* inner = item->layout())
            empty(inner);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Card::Card(QWidget* parent) : QFrame(parent), heading_(textLabel("heading")), body_(new QVBoxLayout) {
    setProperty("part", "card");
    heading_->hide();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(14, 12, 14, 14);
    outer->setSpacing(step);
    outer->addWidget(heading_);
    outer->addLayout(body_, 1);
    body_->setContentsMargins(0, 0, 0, 0);
    body_->setSpacing(step);
}

void Card::setHeading(const QString& heading) {
    heading_->setText(heading);
    heading_->setVisible(!heading.isEmpty());
}

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent), title_(textLabel("title")), subtitle_(textLabel("quiet")), actions_(new QHBoxLayout) {
    subtitle_->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title_);
    words->addWidget(subtitle_);
    words->addStretch();
    actions_->setSpacing(step);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addLayout(words, 1);
    outer->addLayout(actions_);
    outer->setAlignment(actions_, Qt::AlignTop);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }

void PageHeader::setSubtitle(const QString& subtitle) {
    subtitle_->setText(subtitle);
    subtitle_->setVisible(!subtitle.isEmpty());
}

void PageHeader::addAction(QWidget* widget) { actions_->addWidget(widget); }

} // namespace fristad::ui
