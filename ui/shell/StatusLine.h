#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"
#include "ui/shell/Failure.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace fristad::ui {

/// The line at the bottom: who, what was saved or failed just now (with a link that takes it back), the last verified backup.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showWho(const StaffMember& who, bool readOnly);
    void showBackup(std::optional<Moment> last, Day today);
    /// A change was saved: `Undo` takes it back.
    void showSaved(const QString& said, EntryNumber entry);
    void tell(const QString& sentence);
    /// A failure stays until something else is said; more faults than one open a list.
    void tell(const Failure& failure);
    void clear();
    /// What Ctrl+Z takes back; nothing where there is nothing.
    [[nodiscard]] std::optional<EntryNumber> undoable() const { return undoable_; }
    /// What is said once what stands here is taken back. Taking back a taking back does it again, and says so.
    [[nodiscard]] QString takenBack() const;

signals:
    void undoAsked();
    void faultsAsked(const std::vector<fristad::Fault>& faults);

private:
    [[nodiscard]] bool isTakenBack() const;
    void say(const QString& sentence, bool failed);

    QLabel* who_;
    QLabel* said_;
    QPushButton* undo_;
    QPushButton* faultsButton_;
    QLabel* backup_;
    std::optional<EntryNumber> undoable_;
    std::vector<Fault> faults_;
};

} // namespace fristad::ui
