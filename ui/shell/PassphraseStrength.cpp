#include "ui/shell/PassphraseStrength.h"

#include "ui/widgets/Parts.h"

#include <zxcvbn.h>

#include <vector>

namespace fristad::ui {

Strength strengthOf(const QString& passphrase, const QStringList& known) {
    // A guess costs most of a second on an ordinary computer (KeyCost.h): 2^40 of them are ten days for ten thousand, 2^55 are
    // some thousand years.
    constexpr double fairBits = 40;
    constexpr double strongBits = 55;
    constexpr qsizetype judged = 64; // more can only be better, and the reckoning takes the square of the length
    QByteArray typed = passphrase.left(judged).toUtf8();
    QList<QByteArray> words;
    for (const QString& each : known)
        words << each.toUtf8();
    std::vector<const char*> dictionary;
    for (const QByteArray& each : words)
        dictionary.push_back(each.constData());
    dictionary.push_back(nullptr);
    const double bits = ZxcvbnMatch(typed.constData(), dictionary.data(), nullptr);
    typed.fill('\0');
    if (bits < fairBits)
        return Strength::weak;
    return bits < strongBits ? Strength::fair : Strength::strong;
}

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
    case Strength::weak:
        pill_->show(Meaning::urgent, tr("Weak"));
        advice_->setText(tr("Somebody who has the vault could guess it. Add words."));
        break;
    case Strength::fair:
        pill_->show(Meaning::soon, tr("Fair"));
        advice_->setText(tr("Another word or two would make it strong."));
        break;
    case Strength::strong:
        pill_->show(Meaning::done, tr("Strong"));
        advice_->setText({});
        break;
    }
}

} // namespace fristad::ui
