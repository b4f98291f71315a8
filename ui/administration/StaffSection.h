#pragma once

#include "core/vault/Staff.h"
#include "ui/administration/Section.h"

class QLabel;
class QPushButton;

namespace fristad::ui {

class CodeBox;
class Form;
class ListView;
class Sheet;

/// Who may open the vault, and as what.
class StaffSection : public Section {
    Q_OBJECT
public:
    explicit StaffSection(Shell& shell);
    void retranslate() override;
    void reload() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Work = std::function<void(Session&)>;

    void showStaff(std::vector<StaffMember> staff);
    void showActions();
    [[nodiscard]] const StaffMember* chosen() const;
    /// Asks who takes over the restricted clients that nobody but `member` could open; blank where there are none.
    CodeBox* successorBox(Form* form, int row, const StaffMember& member) const;
    void add();
    void changeRoleOf(const StaffMember& member);
    void givePassphrase(const StaffMember& member);
    void takeOut(const StaffMember& member, bool forGood);
    void letBackIn(const StaffMember& member);
    /// What opened the vault does no more, and still opens backups: whether that is said afterwards.
    enum class Ends : std::uint8_t { nothing, aKey };
    /// Does it while the sheet stands there, and says so in the status line.
    void run(Sheet* sheet, Work work, const QString& doing, const QString& done, Ends ends = Ends::nothing);

    ListView* list_;
    QPushButton* add_;
    QPushButton* role_;
    QPushButton* passphrase_;
    QPushButton* suspend_;
    QPushButton* letIn_;
    QPushButton* remove_;
    QLabel* note_;
    std::vector<StaffMember> staff_;
};

} // namespace fristad::ui
