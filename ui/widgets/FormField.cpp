#include "ui/widgets/FormField.h"

#include "ui/widgets/Parts.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace fristad::ui {

FormField::FormField(const QString& name)
    : name_(name), label_(textLabel("label")), note_(textLabel("hint")), layout_(new QVBoxLayout(this)) {
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    label_->setWordWrap(false);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(3);
    layout_->addWidget(label_);
    layout_->addWidget(note_);
    note_->hide();
}

void FormField::setEditor(QWidget* editor, QWidget* keysGoTo) {
    layout_->insertWidget(1, editor);
    QWidget* const keys = keysGoTo ? keysGoTo : editor;
    marked_ = editor;
    keys->installEventFilter(this);
    setFocusProxy(keys);
    label_->setBuddy(keys);
}

void FormField::setLabel(const QString& label) {
    labelText_ = label;
    showLabel();
}

void FormField::setRequired(bool required) {
    required_ = required;
    showLabel();
}

void FormField::showLabel() {
    label_->setText(required_ ? tr("%1 (required)").arg(labelText_) : labelText_);
    if (focusProxy())
        focusProxy()->setAccessibleName(label_->text());
}

void FormField::setHint(const QString& hint) {
    hint_ = hint;
    showNote();
}

void FormField::setFault(const QString& fault) {
    if (fault_ == fault)
        return;
    fault_ = fault;
    marked_->setProperty("faulty", !fault.isEmpty());
    marked_->style()->unpolish(marked_);
    marked_->style()->polish(marked_);
    showNote();
}

void FormField::showNote() {
    setPart(note_, fault_.isEmpty() ? "hint" : "fault");
    note_->setText(fault_.isEmpty() ? hint_ : fault_);
    note_->setVisible(!note_->text().isEmpty());
    if (focusProxy())
        focusProxy()->setAccessibleDescription(note_->text());
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::MenuBarFocusReason)
            emit left();
    }
    return QWidget::eventFilter(watched, event);
}

void FormField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        showLabel();
        retranslate();
    }
    QWidget::changeEvent(event);
}

TextField::TextField(const QString& name) : FormField(name), editor_(new QLineEdit) {
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, &FormField::edited);
}

QString TextField::value() const { return editor_->text().trimmed(); }
void TextField::setValue(const QString& canonical) { editor_->setText(canonical); }

NoteField::NoteField(const QString& name, int lines) : FormField(name), editor_(new QPlainTextEdit) {
    editor_->setTabChangesFocus(true);
    editor_->setFixedHeight(lines * editor_->fontMetrics().lineSpacing() + 3 * step);
    setEditor(editor_);
    connect(editor_, &QPlainTextEdit::textChanged, this, &FormField::edited);
}

QString NoteField::value() const { return editor_->toPlainText().trimmed(); }
void NoteField::setValue(const QString& canonical) { editor_->setPlainText(canonical); }

CodeBox::CodeBox(const QString& name) : FormField(name), editor_(new QComboBox) {
    editor_->setEditable(true);
    editor_->setInsertPolicy(QComboBox::NoInsert);
    editor_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    editor_->setMinimumContentsLength(12);
    editor_->setMaxVisibleItems(16);
    auto* const completer = new QCompleter(editor_->model(), editor_);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    editor_->setCompleter(completer);
    setEditor(editor_, editor_->lineEdit());
    setFocusProxy(editor_);
    connect(editor_, &QComboBox::currentTextChanged, this, &FormField::edited);
}

void CodeBox::setChoices(const std::vector<Choice>& choices, const QString& blankLabel) {
    const QString chosen = value();
    const QSignalBlocker quiet(editor_);
    editor_->clear();
    if (!blankLabel.isNull())
        editor_->addItem(blankLabel, QString());
    for (const Choice& choice : choices)
        editor_->addItem(choice.label, choice.code);
    setValue(chosen);
}

QString CodeBox::value() const {
    const int exact = editor_->findText(editor_->currentText(), Qt::MatchFixedString);
    return exact >= 0 ? editor_->itemData(exact).toString() : editor_->currentText().trimmed();
}

void CodeBox::setValue(const QString& canonical) {
    const int at = editor_->findData(canonical);
    editor_->setCurrentIndex(at);
    if (at < 0)
        editor_->setEditText(canonical);
}

QString CodeBox::unreadable() const {
    const QString typed = editor_->currentText().trimmed();
    if (typed.isEmpty() || editor_->findText(typed, Qt::MatchFixedString) >= 0)
        return {};
    return tr("There is no such choice in the list.");
}

bool CodeBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        takeTyped();
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(editor_->lineEdit(), &QLineEdit::selectAll, Qt::QueuedConnection);
    return FormField::eventFilter(watched, event);
}

/// What was typed in part becomes the first choice that begins with it, or else contains it.
void CodeBox::takeTyped() {
    const QString typed = editor_->currentText().trimmed();
    if (typed.isEmpty() || editor_->findText(typed, Qt::MatchFixedString) >= 0)
        return;
    int at = editor_->findText(typed, Qt::MatchStartsWith);
    if (at < 0)
        at = editor_->findText(typed, Qt::MatchContains);
    if (at >= 0)
        editor_->setCurrentIndex(at);
}

} // namespace fristad::ui
