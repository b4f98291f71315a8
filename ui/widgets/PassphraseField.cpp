#include "ui/widgets/PassphraseField.h"

#include "core/vault/PassphraseStrength.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Pill.h"

#include <QEvent>
#include <QLineEdit>

namespace fristad::ui {

PassphraseField::PassphraseField(const QString& name) : FormField(name), editor_(new QLineEdit) {
    editor_->setEchoMode(QLineEdit::Password);
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        setFault({});
        emit edited();
    });
}

QString PassphraseField::value() const { return QString(editor_->text().size(), u'*'); }
void PassphraseField::setValue(const QString&) { editor_->clear(); }

Secret PassphraseField::typed() const {
    QByteArray bytes = editor_->text().toUtf8();
    Secret secret = Secret::copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    return secret;
}

std::shared_ptr<Secret> PassphraseField::take() {
    auto secret = std::make_shared<Secret>(typed());
    editor_->clear();
    return secret;
}

NewPassphrase::NewPassphrase(QWidget* parent)
    : QWidget(parent),
      first_(new PassphraseField(QStringLiteral("new-passphrase"))),
      again_(new PassphraseField(QStringLiteral("new-passphrase-again"))),
      strength_(new Pill) {
    strength_->setObjectName(QStringLiteral("strength"));
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(first_);
    outer->addWidget(strength_, 0, Qt::AlignLeft);
    outer->addWidget(again_);
    setFocusProxy(first_);
    first_->setRequired(true);
    again_->setRequired(true);
    connect(first_, &FormField::edited, this, &NewPassphrase::showStrength);
    connect(again_, &FormField::left, this, [this] {
        if (!again_->value().isEmpty() && again_->typed() != first_->typed())
            again_->setFault(tr("The two are not the same."));
    });
    retranslate();
}

void NewPassphrase::retranslate() {
    first_->setLabel(tr("New passphrase"));
    first_->setHint(tr("A long sentence that only you would think of. Nobody can find it out for you."));
    again_->setLabel(tr("Once more"));
    showStrength();
}

void NewPassphrase::showStrength() {
    const Secret typed = first_->typed();
    strength_->setVisible(!typed.empty());
    switch (strengthOf(typed.text())) {
    case PassphraseStrength::weak: strength_->show(Meaning::urgent, tr("Easy to guess: add words")); break;
    case PassphraseStrength::fair: strength_->show(Meaning::soon, tr("Not bad: another word makes it good")); break;
    case PassphraseStrength::strong: strength_->show(Meaning::done, tr("Hard to guess")); break;
    }
}

bool NewPassphrase::accept() {
    first_->setFault(first_->value().isEmpty() ? tr("This is required.") : QString());
    again_->setFault(again_->typed() == first_->typed() ? QString() : tr("The two are not the same."));
    for (PassphraseField* each : {first_, again_})
        if (!each->fault().isEmpty()) {
            each->setFocus();
            return false;
        }
    return true;
}

std::shared_ptr<Secret> NewPassphrase::take() {
    again_->setValue({});
    return first_->take();
}

void NewPassphrase::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace fristad::ui
