#include "ui/shell/StrengthHint.h"

#include "core/vault/PassphraseStrength.h"
#include "ui/widgets/Parts.h"

#include <vector>

namespace fristad::ui {

namespace {

PassphraseStrength strengthOf(const QString& passphrase, const QStringList& known) {
    std::vector<std::string> words;
    for (const QString& each : known)
        words.push_back(each.toStdString());
    QByteArray typed = passphrase.toUtf8();
    const auto strength = fristad::strengthOf({typed.constData(), static_cast<std::size_t>(typed.size())}, words);
    typed.fill('\0');
    return strength;
}

} // namespace

StrengthHint::StrengthHint(QWidget* parent) : QWidget(parent), pill_(new Pill), advice_(textLabel("hint")) {
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(step);
    line->addWidget(pill_, 0, Qt::AlignVCenter);
    line->addWidget(advice_, 1);
    setMinimumHeight(4 * step + step / 2);
    advice_->setObjectName(QStringLiteral("strength"));
}

void StrengthHint::show(const QString& passphrase, const QStringList& known) {
    pill_->setVisible(!passphrase.isEmpty());
    if (passphrase.isEmpty()) {
        advice_->setText(tr("Five or six words that nobody would guess. It can't be asked for again."));
        return;
    }
    switch (strengthOf(passphrase, known)) {
    case PassphraseStrength::weak:
        pill_->show(Meaning::urgent, tr("Weak"));
        advice_->setText(tr("Somebody who has the vault could guess it. Add words."));
        break;
    case PassphraseStrength::fair:
        pill_->show(Meaning::soon, tr("Fair"));
        advice_->setText(tr("Another word or two would make it strong."));
        break;
    case PassphraseStrength::strong:
        pill_->show(Meaning::done, tr("Strong"));
        advice_->setText({});
        break;
    }
}

} // namespace fristad::ui
