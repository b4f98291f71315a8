#pragma once

#include "core/vault/AutomaticBackups.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Parts.h"

class QPushButton;

namespace fristad::ui {

/// Where backups are made by themselves and what lies there; whoever may, names another place or takes one away.
class BackupPlacesCard : public Card {
    Q_OBJECT
public:
    explicit BackupPlacesCard(Shell& shell);
    void retranslate();
    void show(std::vector<BackupPlace> places);
    using QWidget::show;

private:
    void addRow(const BackupPlace& place);
    void askForPlace();
    void remove(const BackupPlace& place);
    /// So that a new place has one at once.
    void backUpNow();
    [[nodiscard]] QString sentenceOn(const BackupPlace& place) const;
    [[nodiscard]] bool mayDecide() const;

    Shell& shell_;
    QLabel* words_;
    QVBoxLayout* rows_;
    QPushButton* add_;
    std::vector<BackupPlace> places_;
};

} // namespace fristad::ui
