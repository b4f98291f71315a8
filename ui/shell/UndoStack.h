#pragma once

#include "core/calendar/Clock.h"
#include "ui/shell/VaultWorker.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace fristad::ui {

class StatusLine;
class WindowActions;

/// A change that somebody saved at this window, and what takes it back.
struct SavedChange {
    EntryNumber entry; ///< undoing it takes the change back, or does it again where it was taken back
    QString said;      ///< what the status line said of it
    Moment at;
    bool isImport = false;
    bool takenBack = false;
    bool refused = false; ///< it couldn't be taken back: Ctrl+Z goes on to the one before
};

/// Everything that each person saved in this vault while the window stands, over messages and locks, and the way back: Ctrl+Z takes back
/// what was saved last and is not taken back yet, Ctrl+Shift+Z does it again, and each can be taken back by itself. Unlike Qt's own stack
/// it holds no commands but numbers of the history, which knows how to go back and refuses what was changed since.
class UndoStack : public QObject {
    Q_OBJECT
public:
    /// Tells what was saved in `status`, and keeps the words of `actions`.
    UndoStack(VaultWorker& vault, StatusLine& status, WindowActions& actions, const Clock& clock, QWidget& window);

    /// Whose changes they are from now on; those of another vault are forgotten.
    void begin(const QString& folder, StaffId who);
    /// In the order in which they were saved.
    [[nodiscard]] const std::vector<SavedChange>& changes() const { return *mine_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }

    /// Ctrl+Z and Ctrl+Shift+Z; nothing where there is nothing.
    void undo();
    void redo();
    /// Takes one back, or does it again.
    void takeBack(std::size_t which);
    /// The list of them, each with its own way back.
    void showAll();

signals:
    void changed();

private:
    [[nodiscard]] std::optional<std::size_t> lastToUndo() const;
    [[nodiscard]] std::optional<std::size_t> lastToRedo() const;
    [[nodiscard]] SavedChange* find(EntryNumber entry);
    void add(EntryNumber entry, const QString& said, bool isImport);
    void noteTakenBack(EntryNumber entry, EntryNumber opposite, const QString& said);
    void refuse(EntryNumber entry, const Failure& failure);
    void takeBackImport(const SavedChange& change);
    void tellWhatIsNext();

    VaultWorker& vault_;
    StatusLine& status_;
    WindowActions& actions_;
    const Clock& clock_;
    QWidget& window_;
    QString folder_;
    std::map<StaffId, std::vector<SavedChange>> ofEach_;
    std::vector<SavedChange>* mine_;
    std::map<StaffId, std::vector<EntryNumber>> redo_; ///< what Ctrl+Shift+Z does again, the next one last
    StaffId who_;
};

} // namespace fristad::ui
