#include "ui/shell/UndoStack.h"

#include "ui/shell/SavedDialog.h"
#include "ui/shell/Sheet.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/WindowActions.h"

#include <QAction>
#include <QPointer>

#include <algorithm>
#include <ranges>

namespace fristad::ui {

UndoStack::UndoStack(VaultWorker& vault, StatusLine& status, WindowActions& actions, const Clock& clock,
                     QWidget& window)
    : QObject(&window),
      vault_(vault),
      status_(status),
      actions_(actions),
      clock_(clock),
      window_(window),
      mine_(&ofEach_[{}]) {
    connect(&vault_, &VaultWorker::saved, this, &UndoStack::add);
    connect(&vault_, &VaultWorker::takenBack, this, &UndoStack::noteTakenBack);
    connect(actions_.undo, &QAction::triggered, this, &UndoStack::undo);
    connect(actions_.redo, &QAction::triggered, this, &UndoStack::redo);
    connect(actions_.saved, &QAction::triggered, this, &UndoStack::showAll);
    connect(&status_, &StatusLine::undoAsked, this, &UndoStack::undo);
    connect(&status_, &StatusLine::redoAsked, this, &UndoStack::redo);
}

void UndoStack::begin(const QString& folder, StaffId who) {
    if (folder != folder_) {
        ofEach_.clear();
        redo_.clear();
    }
    folder_ = folder;
    who_ = who;
    mine_ = &ofEach_[who];
    tellWhatIsNext();
}

std::optional<std::size_t> UndoStack::lastToUndo() const {
    for (std::size_t i = mine_->size(); i-- > 0;)
        if (!(*mine_)[i].takenBack && !(*mine_)[i].refused)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> UndoStack::lastToRedo() const {
    const auto redo = redo_.find(who_);
    if (redo == redo_.end() || redo->second.empty())
        return std::nullopt;
    const auto found = std::ranges::find(*mine_, redo->second.back(), &SavedChange::entry);
    return static_cast<std::size_t>(found - mine_->begin());
}

SavedChange* UndoStack::find(EntryNumber entry) {
    const auto found = std::ranges::find(*mine_, entry, &SavedChange::entry);
    return found == mine_->end() ? nullptr : &*found;
}

void UndoStack::add(EntryNumber entry, const QString& said, bool isImport) {
    mine_->push_back({.entry = entry, .said = said, .at = clock_.now(), .isImport = isImport});
    redo_[who_].clear(); // as everywhere: what was taken back is behind a new beginning; the list still has it
    status_.showSaved(said);
    tellWhatIsNext();
}

void UndoStack::noteTakenBack(EntryNumber entry, EntryNumber opposite, const QString& said) {
    auto* const change = find(entry);
    if (!change) { // somebody else's, or from before: a client who came back out of the bin
        add(opposite, said, false);
        return;
    }
    change->entry = opposite;
    change->takenBack = !change->takenBack;
    change->refused = change->isImport && change->takenBack; // the files bring it in again, nothing else does
    auto& again = redo_[who_];
    std::erase(again, entry);
    if (change->takenBack && !change->isImport)
        again.push_back(opposite);
    if (change->takenBack)
        status_.showTakenBack(said, !change->isImport);
    else
        status_.showSaved(said);
    tellWhatIsNext();
}

void UndoStack::refuse(EntryNumber entry, const Failure& failure) {
    auto* const change = find(entry);
    const bool forGood = failure.kind == Failure::Kind::refused || failure.kind == Failure::Kind::notAllowed;
    if (change && forGood) {
        change->refused = true;
        std::erase(redo_[who_], entry);
    }
    status_.tell(failure);
    tellWhatIsNext();
}

void UndoStack::tellWhatIsNext() {
    const auto undo = lastToUndo();
    const auto redo = lastToRedo();
    const QString next = undo ? (*mine_)[*undo].said : QString();
    status_.setUndoable(next);
    actions_.setUndo(next, redo ? (*mine_)[*redo].said : QString());
    emit changed();
}

void UndoStack::undo() {
    if (const auto last = lastToUndo())
        takeBack(*last);
}

void UndoStack::redo() {
    if (const auto last = lastToRedo())
        takeBack(*last);
}

void UndoStack::takeBack(std::size_t which) {
    if (which >= mine_->size())
        return;
    const SavedChange& change = (*mine_)[which];
    if (change.isImport) {
        takeBackImport(change);
        return;
    }
    vault_.undo(this, change.entry, change.takenBack ? change.said : tr("Taken back: %1").arg(change.said),
                [this, entry = change.entry](const Failure& failure) { refuse(entry, failure); });
}

void UndoStack::takeBackImport(const SavedChange& change) {
    if (change.takenBack)
        return;
    auto* const sheet =
        new Sheet(QStringLiteral("take-back-import-sheet"), tr("Take the whole import back?"), &window_);
    sheet->addText(tr("Everybody who came by it goes with all that was imported of them, and whoever it changed is as "
                      "before. If something of them was changed since, it is named and nothing goes. To bring the "
                      "import in again, import the files again."));
    sheet->setConfirm(tr("Take the import back"), true);
    connect(sheet, &Sheet::confirmed, this, [this, sheet, entry = change.entry, said = change.said] {
        const QPointer<Sheet> open(sheet);
        auto* const work = vault_.run(
            this,
            [entry](Session& session, const Progress& progress) { return fristad::undo(session, entry, progress); },
            [this, open, entry, said](EntryNumber opposite) {
                vault_.tellTakenBack(entry, opposite, tr("Taken back: %1").arg(said));
                if (open)
                    open->accept();
            },
            [this, open](const Failure& failure) {
                if (open)
                    open->fail(failure);
                if (!open || failure.faults.size() > 1)
                    status_.tell(failure);
            });
        sheet->begin(work, tr("Taking back"), true);
    });
    sheet->open();
}

void UndoStack::showAll() { (new SavedDialog(*this, &window_))->show(); }

} // namespace fristad::ui
