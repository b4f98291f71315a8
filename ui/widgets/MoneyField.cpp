#include "ui/widgets/MoneyField.h"

#include "ui/widgets/Language.h"

#include <QRegularExpression>

namespace fristad::ui {

namespace {

/// `1 200,50` in the window's manner.
QString moneyText(Sek money) {
    constexpr std::int64_t perKrona = 100;
    const QString kronor = displayLocale().toString(static_cast<qlonglong>(money.hundredths / perKrona));
    const auto ore = money.hundredths % perKrona;
    return ore == 0
               ? kronor
               : QStringLiteral("%1%2%3").arg(kronor, displayLocale().decimalPoint()).arg(ore, 2, 10, QLatin1Char('0'));
}

} // namespace

std::optional<Sek> readMoney(const QString& typed) {
    static const QRegularExpression unit(QStringLiteral("(kr\\.?|kronor|sek|:-)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spaces(QStringLiteral("\\s"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression thousands(QStringLiteral("[.,]\\d{3}$"));
    QString amount = typed;
    amount.remove(spaces);
    amount.remove(unit);
    return thousands.match(amount).hasMatch() ? std::nullopt : Sek::parse(amount.toStdString());
}

MoneyField::MoneyField(const QString& name) : ReadingField(name) { retranslate(); }

void MoneyField::setValue(const QString& canonical) {
    ReadingField::setValue(QString(canonical).replace(u'.', displayLocale().decimalPoint()));
}

QString MoneyField::read(const QString& typed) const {
    const auto money = readMoney(typed);
    return money ? text(money->canonical()) : QString();
}

QString MoneyField::reading(const QString& typed) const {
    const auto money = readMoney(typed);
    return money ? tr("%1 kronor").arg(moneyText(*money)) : QString();
}

QString MoneyField::howToWrite() const {
    return tr("This is no sum. Write kronor, with at most two decimals: 1200 or 1200,50.");
}

} // namespace fristad::ui
