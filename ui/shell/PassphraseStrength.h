#pragma once

#include "ui/widgets/Pill.h"

#include <QStringList>

class QLabel;

namespace fristad::ui {

/// How hard a passphrase is to guess for somebody who has the vault. Reckoned with zxcvbn; no passphrase is refused for it.
enum class Strength : std::uint8_t {
    weak,   ///< within reach of somebody who means it
    fair,   ///< years on many computers
    strong, ///< out of reach
};

/// `known`: what a guesser would try first (the person's own name).
Strength strengthOf(const QString& passphrase, const QStringList& known);

/// Says it below the field where a passphrase is chosen; empty while nothing is typed.
class StrengthHint : public QWidget {
    Q_OBJECT
public:
    explicit StrengthHint(QWidget* parent = nullptr);
    void show(const QString& passphrase, const QStringList& known);
    using QWidget::show;

private:
    Pill* pill_;
    QLabel* advice_;
};

} // namespace fristad::ui
