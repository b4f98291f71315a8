#pragma once

#include "ui/administration/Section.h"

class QLabel;
class QPushButton;

namespace fristad::ui {

class Card;

/// Changing the passphrase of whoever signed in.
class OwnPassphrase : public Section {
    Q_OBJECT
public:
    explicit OwnPassphrase(Shell& shell);
    void retranslate() override;
    void reload() override;

private:
    void ask();

    Card* card_;
    QLabel* what_;
    QPushButton* change_;
};

} // namespace fristad::ui
