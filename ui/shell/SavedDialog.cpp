#include "ui/shell/SavedDialog.h"

#include "ui/shell/UndoStack.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/ListView.h"

#include <QPushButton>

namespace fristad::ui {

namespace {

QString stateText(const SavedChange& change) {
    if (change.takenBack)
        return SavedDialog::tr("taken back");
    return change.refused ? SavedDialog::tr("can't be taken back") : QString();
}

} // namespace

SavedDialog::SavedDialog(UndoStack& undo, QWidget* parent)
    : ListDialog(QStringLiteral("saved"), tr("Saved this session"),
                 tr("By you, in this vault, since the program was started."), parent),
      undo_(undo) {
    list().setColumns({{.id = QStringLiteral("at"), .title = tr("Time"), .kind = Column::Kind::dates},
                       {.id = QStringLiteral("what"), .title = tr("What was saved")},
                       {.id = QStringLiteral("state"), .title = tr("State")}},
                      1);
    list().setEmptyText(tr("Nothing was saved yet since the program was started."));
    connect(&list(), &ListView::currentChanged, this, &SavedDialog::showAction);
    connect(this, &ListDialog::taken, this, [this](qint64 key) { undo_.takeBack(static_cast<std::size_t>(key) - 1); });
    connect(&undo_, &UndoStack::changed, this, &SavedDialog::showChanges);
    showChanges();
    list().setFocus(); // whichever of it is shown
}

void SavedDialog::showChanges() {
    std::vector<ListRow> rows;
    const auto& changes = undo_.changes();
    const Day today = undo_.clock().today();
    for (std::size_t i = changes.size(); i-- > 0;) {
        const SavedChange& each = changes[i];
        const Cell at{.text = momentText(each.at, today), .order = static_cast<qint64>(each.at.milliseconds)};
        rows.push_back({static_cast<qint64>(i + 1), {at, {.text = each.said}, {.text = stateText(each)}}});
    }
    list().setRows(std::move(rows));
    showAction();
}

void SavedDialog::showAction() {
    const auto key = static_cast<std::size_t>(list().currentKey());
    const bool chosen = key > 0 && key <= undo_.changes().size();
    const bool again = chosen && undo_.changes()[key - 1].takenBack;
    action().setText(again ? tr("Redo") : tr("Undo"));
    action().setEnabled(chosen && !(again && undo_.changes()[key - 1].isImport));
}

} // namespace fristad::ui
