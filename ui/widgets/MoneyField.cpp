#include "ui/widgets/MoneyField.h"

#include "ui/widgets/Language.h"

#include <QLineEdit>
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

MoneyField::MoneyField(const QString& name) : FormField(name), editor_(new QLineEdit) {
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        MoneyField::retranslate();
        emit edited();
    });
    MoneyField::retranslate();
}

QString MoneyField::value() const {
    const auto read = readMoney(editor_->text());
    return read ? text(read->canonical()) : editor_->text().trimmed();
}

void MoneyField::setValue(const QString& canonical) {
    editor_->setText(QString(canonical).replace(u'.', displayLocale().decimalPoint()));
}

QString MoneyField::unreadable() const {
    if (editor_->text().trimmed().isEmpty() || readMoney(editor_->text()))
        return {};
    return tr("This is no sum. Write kronor, with at most two decimals: 1200 or 1200,50.");
}

void MoneyField::retranslate() {
    const auto read = readMoney(editor_->text());
    setHint(read ? tr("%1 kronor").arg(moneyText(*read)) : QString());
}

} // namespace fristad::ui
