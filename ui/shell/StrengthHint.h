#pragma once

#include "ui/widgets/Pill.h"

#include <QStringList>

class QLabel;

namespace fristad::ui {

/// Says, below the field where a passphrase is chosen, how hard it is to guess; advice alone while nothing is typed. `known`: the
/// person's own names.
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
