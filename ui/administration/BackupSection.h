#pragma once

#include "core/vault/AutomaticBackups.h"
#include "core/vault/Backup.h"
#include "ui/administration/Section.h"

class QLabel;
class QPushButton;

namespace fristad::ui {

class BackupPlacesCard;
class OldCopiesCard;
class Card;
class ListView;
class PathField;
class LongWorkBar;

/// Makes backups, shows those there are, checks vault and backups, and restores one into a folder of its own.
class BackupSection : public Section {
    Q_OBJECT
public:
    explicit BackupSection(Shell& shell);
    void retranslate() override;
    void reload() override;

private:
    struct State {
        std::vector<KnownBackup> backups;
        std::optional<Moment> last;
        QString nextFile;
        std::optional<Moment> drilled;
        std::vector<BackupPlace> places;
    };

    void build();
    void showState(State state);
    void showActions();
    void makeBackup();
    void verifyThisVault();
    void askToVerify();
    void askToRestore();
    void askToVerifyAgainst();
    void askToDrill();
    void showResult(const QString& of, const Verification& found);
    [[nodiscard]] const KnownBackup* chosen() const;
    [[nodiscard]] bool may(Action action) const;

    Card* making_;
    QLabel* last_;
    PathField* target_;
    QPushButton* make_;
    QPushButton* verifyVault_;
    QPushButton* verifyAgainstSheet_;
    QLabel* drilled_;
    QPushButton* drill_;
    LongWorkBar* work_;
    QLabel* result_;
    OldCopiesCard* old_;
    BackupPlacesCard* places_;
    Card* there_;
    ListView* list_;
    QPushButton* verifyBackup_;
    QPushButton* restore_;
    std::vector<KnownBackup> backups_;
    QString suggested_; ///< what stands in target_ unless somebody typed
};

} // namespace fristad::ui
