#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"
#include "ui/shell/Failure.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace fristad::ui {

/// The line at the bottom: who, what was saved or failed just now (with a link that takes back what was saved last), the last verified backup.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showWho(const StaffMember& who, bool readOnly);
    void showBackup(std::optional<Moment> last, Day today);
    /// A change was saved: `Undo` stands beside it.
    void showSaved(const QString& said);
    /// A change was taken back; `Redo` stands beside it where it can be done again.
    void showTakenBack(const QString& said, bool again);
    /// What Ctrl+Z takes back, whatever else is said; blank where there is nothing.
    void setUndoable(const QString& said);
    void tell(const QString& sentence);
    /// A failure stays until something else is said; more faults than one open a list.
    void tell(const Failure& failure);
    void clear();

signals:
    void undoAsked();
    void redoAsked();
    void faultsAsked(const std::vector<fristad::Fault>& faults);

private:
    /// What the words on the left are about, and so what the link beside them does.
    enum class About : std::uint8_t { saved, takenBack, goneForGood, other };
    void say(const QString& sentence, bool failed, About about);
    void showLink();

    QLabel* who_;
    QLabel* said_;
    QPushButton* undo_;
    QPushButton* faultsButton_;
    QLabel* backup_;
    About about_ = About::other;
    QString undoable_;
    std::vector<Fault> faults_;
};

} // namespace fristad::ui
