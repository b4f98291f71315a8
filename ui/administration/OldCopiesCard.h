#pragma once

#include "core/vault/OldCopies.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Parts.h"

class QPushButton;

namespace fristad::ui {

class ListView;
class Sheet;

/// Backups that open with what opens the vault no more, and by what each does; they are made anew or destroyed from here. Seen only
/// where there are any, and by whoever may decide on staff.
class OldCopiesCard : public Card {
    Q_OBJECT
public:
    explicit OldCopiesCard(Shell& shell);
    void retranslate();
    void reload();

private:
    using Work = std::function<OldCopiesDone(Session&, const std::vector<std::filesystem::path>&, const Progress&)>;

    void show(OldCopies found);
    using QWidget::show;
    void showRows();
    [[nodiscard]] std::vector<OldCopy> chosen() const;
    void askToReplace();
    void askToDestroy();
    void run(Sheet* sheet, const std::vector<OldCopy>& copies, Work work, const QString& doing);
    void tell(const OldCopiesDone& done);

    Shell& shell_;
    QLabel* words_;
    ListView* list_;
    QLabel* outOfReach_;
    QPushButton* replace_;
    QPushButton* destroy_;
    OldCopies found_;
};

/// Asks the vault whether there are such copies, and if so says it over the page, with the way to this card. After somebody was taken
/// out, a passphrase was changed or the recovery key was used. Nothing for whoever may not decide on staff.
void offerOldCopies(Shell& shell, QWidget* parent);

} // namespace fristad::ui
