#include "ui/widgets/PassphraseField.h"

#include "core/vault/Passphrase.h"
#include "core/vault/PassphraseStrength.h"
#include "ui/widgets/Language.h"
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

void PassphraseField::type(const Secret& passphrase) { editor_->setText(text(passphrase.text())); }

std::shared_ptr<Secret> PassphraseField::take() {
    auto secret = std::make_shared<Secret>(typed());
    editor_->clear();
    return secret;
}

NewPassphrase::NewPassphrase(QWidget* parent)
    : QWidget(parent),
      first_(new PassphraseField(QStringLiteral("new-passphrase"))),
      again_(new PassphraseField(QStringLiteral("new-passphrase-again"))),
      strength_(new Pill),
      suggest_(button("link")),
      reveal_(button("link")),
      shown_(new QLabel),
      advice_(textLabel("hint")) {
    strength_->setObjectName(QStringLiteral("strength"));
    suggest_->setObjectName(QStringLiteral("suggest-words"));
    suggest_->setAutoDefault(false);
    reveal_->setObjectName(QStringLiteral("reveal"));
    reveal_->setCheckable(true);
    reveal_->setAutoDefault(false);
    shown_->setObjectName(QStringLiteral("shown-passphrase"));
    shown_->setProperty("part", "key");
    shown_->setTextFormat(Qt::PlainText);
    shown_->setWordWrap(true);
    shown_->hide();
    advice_->hide();
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(first_);
    auto* const below = new QHBoxLayout;
    below->addWidget(strength_);
    below->addStretch();
    below->addWidget(reveal_);
    below->addWidget(suggest_);
    outer->addLayout(below);
    outer->addWidget(shown_);
    outer->addWidget(advice_);
    outer->addWidget(again_);
    setFocusProxy(first_);
    first_->setRequired(true);
    again_->setRequired(true);
    connect(first_, &FormField::edited, this, [this] {
        advice_->hide();
        showStrength();
        showTyped();
    });
    connect(suggest_, &QPushButton::clicked, this, &NewPassphrase::suggest);
    connect(reveal_, &QPushButton::toggled, this, &NewPassphrase::showTyped);
    connect(again_, &FormField::left, this, [this] {
        if (!again_->value().isEmpty() && again_->typed() != first_->typed())
            again_->setFault(tr("The two are not the same."));
    });
    retranslate();
}

void NewPassphrase::retranslate() {
    first_->setLabel(tr("New passphrase"));
    first_->setHint(forColleague_ ? tr("You know it too, so they choose another when they sign in. Tell it in private.")
                                  : tr("Words that don't belong together, and that only you know. Nobody can find it "
                                       "out for you."));
    again_->setLabel(tr("Once more"));
    suggest_->setText(tr("Suggest six words"));
    advice_->setText(
        tr("Drawn at random, 66 bits: nobody can guess them. Write them down, and type them from the paper."));
    showStrength();
    showTyped();
}

void NewPassphrase::setNames(std::function<std::vector<std::string>()> names) { names_ = std::move(names); }

void NewPassphrase::setForColleague() {
    forColleague_ = true;
    retranslate();
}

std::vector<std::string> NewPassphrase::names() const { return names_ ? names_() : std::vector<std::string>(); }

// Into the first field only: whoever types them once more has them on paper.
void NewPassphrase::suggest() {
    first_->type(suggestPassphrase(displayLanguage()));
    again_->setValue({});
    reveal_->setChecked(true);
    advice_->show();
    again_->setFocus();
}

void NewPassphrase::showTyped() {
    const bool shown = reveal_->isChecked();
    reveal_->setText(shown ? tr("Hide") : tr("Show"));
    const Secret typed = shown ? first_->typed() : Secret();
    shown_->setText(text(typed.text()));
    shown_->setVisible(!typed.empty());
    if (!shown)
        advice_->hide();
}

void NewPassphrase::showStrength() {
    const Secret typed = first_->typed();
    strength_->setVisible(!typed.empty());
    switch (strengthOf(typed.text(), names())) {
    case PassphraseStrength::weak: strength_->show(Meaning::urgent, tr("Too easy to guess: add words")); break;
    case PassphraseStrength::fair: strength_->show(Meaning::soon, tr("Not bad: another word makes it good")); break;
    case PassphraseStrength::strong: strength_->show(Meaning::done, tr("Hard to guess")); break;
    }
}

bool NewPassphrase::accept() {
    first_->setFault(first_->value().isEmpty() ? tr("This is required.") : QString());
    try {
        if (first_->fault().isEmpty())
            requireUsablePassphrase(first_->typed(), names());
    } catch (const Refused& refused) {
        first_->setFault(say(refused.message()));
    }
    again_->setFault(again_->typed() == first_->typed() ? QString() : tr("The two are not the same."));
    for (PassphraseField* each : {first_, again_})
        if (!each->fault().isEmpty()) {
            each->setFocus();
            return false;
        }
    return true;
}

std::shared_ptr<Secret> NewPassphrase::take() {
    auto taken = first_->take();
    clear();
    return taken;
}

std::shared_ptr<Secret> NewPassphrase::copy() {
    reveal_->setChecked(false);
    return std::make_shared<Secret>(first_->typed());
}

void NewPassphrase::clear() {
    reveal_->setChecked(false);
    first_->setValue({});
    again_->setValue({});
}

void NewPassphrase::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace fristad::ui
