#include "ui/widgets/FormField.h"

#include "ui/widgets/Parts.h"
#include "ui/widgets/UndoKey.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace fristad::ui {

namespace {

/// Whether the letters begin words of the label, in order, the first of them its first word.
bool isInitials(const QString& letters, const QString& label) {
    const QStringList words = label.split(u' ', Qt::SkipEmptyParts);
    qsizetype word = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        while (word < words.size() && !words[word].startsWith(letters[i], Qt::CaseInsensitive))
            word = i == 0 ? words.size() : word + 1;
        if (word++ >= words.size())
            return false;
    }
    return true;
}

} // namespace

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
    keepFromLearning(*keys);
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
    return leavesUndoToWindow(watched, event) || QWidget::eventFilter(watched, event);
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
    setEditor(editor_); // the box has the keys, not the line in it
    connect(editor_, &QComboBox::currentTextChanged, this, &FormField::edited);
    connect(editor_->lineEdit(), &QLineEdit::returnPressed, this, &CodeBox::takeTyped);
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
    const int exact = indexOfText();
    return exact >= 0 ? editor_->itemData(exact).toString() : editor_->currentText().trimmed();
}

/// Where the text in the editor stands in the list, -1 if nowhere. Two codes may have the same label: then it is the chosen one.
int CodeBox::indexOfText() const {
    const QString typed = editor_->currentText().trimmed();
    const int chosen = editor_->currentIndex();
    if (chosen >= 0 && editor_->itemText(chosen).compare(typed, Qt::CaseInsensitive) == 0)
        return chosen;
    return editor_->findText(typed, Qt::MatchFixedString);
}

void CodeBox::setValue(const QString& canonical) {
    const int at = editor_->findData(canonical);
    editor_->setCurrentIndex(at);
    if (at < 0)
        editor_->setEditText(canonical);
    editor_->lineEdit()->home(false); // a long label is read from its beginning
}

QString CodeBox::unreadable() const {
    if (editor_->currentText().trimmed().isEmpty() || indexOfText() >= 0)
        return {};
    return tr("There is no such choice. Type a part of one, or open the list with Alt+Down.");
}

bool CodeBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        takeTyped();
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(editor_->lineEdit(), &QLineEdit::selectAll, Qt::QueuedConnection);
    return FormField::eventFilter(watched, event);
}

/// What was typed in part becomes the first choice that begins with it, or whose words begin with its letters ("sb": Stöd till
/// barn), or else contains it.
void CodeBox::takeTyped() {
    const QString typed = editor_->currentText().trimmed();
    if (typed.isEmpty() || indexOfText() >= 0)
        return;
    int at = editor_->findText(typed, Qt::MatchStartsWith);
    for (int i = 0; at < 0 && i < editor_->count(); ++i)
        if (isInitials(typed, editor_->itemText(i)))
            at = i;
    if (at < 0)
        at = editor_->findText(typed, Qt::MatchContains);
    if (at >= 0)
        editor_->setCurrentIndex(at);
}

} // namespace fristad::ui
