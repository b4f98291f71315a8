#include "ui/widgets/LanguagesField.h"

#include "ui/widgets/Choices.h"
#include "ui/widgets/Language.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace fristad::ui {

namespace {

/// Blank where no language is called so.
QString codeOf(const QString& name) {
    for (const auto& each : languageChoices())
        if (each.label.compare(name, Qt::CaseInsensitive) == 0)
            return each.code;
    return {};
}

QStringList allNames() {
    QStringList names;
    for (const auto& each : languageChoices())
        names << each.label;
    return names;
}

} // namespace

QString languageNames(const QString& codes) {
    QStringList names;
    for (const QString& code : codes.split(u' ', Qt::SkipEmptyParts)) {
        const auto language = SpokenLanguage::parse(code.toStdString());
        names << (language ? text(language->name(displayLanguage())) : code);
    }
    return names.join(QStringLiteral(", "));
}

LanguagesField::LanguagesField(const QString& name)
    : FormField(name), editor_(new QLineEdit), completer_(new QCompleter(this)) {
    completer_->setModel(new QStringListModel(completer_));
    completer_->setWidget(editor_);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->popup()->setProperty("part", "popup");
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        if (unreadable().isEmpty())
            codes_ = value();
        emit edited();
    });
    connect(editor_, &QLineEdit::textEdited, this, [this] { offer(); });
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &LanguagesField::take);
}

QStringList LanguagesField::names() const {
    QStringList names;
    for (const QString& each : editor_->text().split(u',', Qt::SkipEmptyParts))
        if (const QString name = each.simplified(); !name.isEmpty())
            names << name;
    return names;
}

QString LanguagesField::value() const {
    if (editor_->text() == languageNames(codes_))
        return codes_; // as it was written, `tir` too
    QStringList codes;
    for (const QString& name : names()) {
        const QString code = codeOf(name);
        codes << (code.isEmpty() ? name : code);
    }
    codes.removeDuplicates();
    return codes.join(u' ');
}

void LanguagesField::setValue(const QString& canonical) {
    codes_ = canonical;
    editor_->setText(languageNames(canonical));
}

QString LanguagesField::unreadable() const {
    for (const QString& name : names())
        if (codeOf(name).isEmpty())
            return tr("There is no language called %1 in the list. Write commas between languages.").arg(name);
    return {};
}

/// Offers what begins with the name that is being typed, the last one.
void LanguagesField::offer() {
    const QString typed = editor_->text().section(u',', -1).trimmed();
    if (typed.isEmpty()) {
        completer_->popup()->hide();
        return;
    }
    auto* const model = static_cast<QStringListModel*>(completer_->model());
    if (model->rowCount() == 0)
        model->setStringList(allNames());
    completer_->setCompletionPrefix(typed);
    if (completer_->completionCount() == 0 || codeOf(typed) != QString())
        completer_->popup()->hide();
    else
        completer_->complete();
}

void LanguagesField::take(const QString& name) {
    QStringList all = names();
    if (!all.isEmpty())
        all.removeLast();
    all << name;
    editor_->setText(all.join(QStringLiteral(", ")));
}

bool LanguagesField::eventFilter(QObject* watched, QEvent* event) {
    // What was begun becomes the first language that begins so, as in a choice.
    if (event->type() == QEvent::FocusOut && !unreadable().isEmpty() && !completer_->popup()->isVisible()) {
        const QString begun = editor_->text().section(u',', -1).trimmed();
        const auto& all = languageChoices();
        const auto fits = std::find_if(all.begin(), all.end(), [&](const auto& each) {
            return !begun.isEmpty() && each.label.startsWith(begun, Qt::CaseInsensitive);
        });
        if (fits != all.end())
            take(fits->label);
    }
    return FormField::eventFilter(watched, event);
}

void LanguagesField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        static_cast<QStringListModel*>(completer_->model())->setStringList({});
        const QSignalBlocker quiet(editor_);
        editor_->setText(languageNames(codes_));
    }
    FormField::changeEvent(event);
}

} // namespace fristad::ui
