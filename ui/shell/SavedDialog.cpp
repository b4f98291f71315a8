#include "ui/shell/SavedDialog.h"

#include "ui/shell/UndoStack.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace fristad::ui {

namespace {

QString stateText(const SavedChange& change) {
    if (change.takenBack)
        return SavedDialog::tr("taken back");
    return change.refused ? SavedDialog::tr("can't be taken back") : QString();
}

} // namespace

SavedDialog::SavedDialog(UndoStack& undo, QWidget* parent)
    : QDialog(parent), undo_(undo), list_(new ListView(QStringLiteral("saved-changes"))), takeBack_(button("primary")) {
    setObjectName(QStringLiteral("saved-dialog"));
    setModal(true);
    setWindowTitle(tr("Saved this session"));
    list_->setObjectName(QStringLiteral("saved-list"));
    takeBack_->setObjectName(QStringLiteral("take-back"));
    auto* const close = button("", tr("Close"));
    close->setAutoDefault(false);
    takeBack_->setAutoDefault(false);
    list_->setColumns({{.id = QStringLiteral("at"), .title = tr("Time"), .kind = Column::Kind::dates},
                       {.id = QStringLiteral("what"), .title = tr("What was saved")},
                       {.id = QStringLiteral("state"), .title = tr("State")}},
                      1);
    list_->setEmptyText(tr("Nothing was saved yet since the program was started."));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(takeBack_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    outer->addWidget(textLabel("heading", tr("Saved this session")));
    outer->addWidget(textLabel("quiet", tr("By you, in this vault, since the program was started.")));
    outer->addWidget(list_, 1);
    outer->addLayout(buttons);
    constexpr QSize usual(680, 440);
    resize(usual);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(takeBack_, &QPushButton::clicked, this, &SavedDialog::takeBack);
    connect(list_, &ListView::opened, this, &SavedDialog::takeBack);
    connect(list_, &ListView::currentChanged, this, &SavedDialog::showAction);
    connect(&undo_, &UndoStack::changed, this, &SavedDialog::showChanges);
    showChanges();
    list_->setFocus(); // whichever of it is shown
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
    list_->setRows(std::move(rows));
    showAction();
}

void SavedDialog::showAction() {
    const auto key = static_cast<std::size_t>(list_->currentKey());
    const bool chosen = key > 0 && key <= undo_.changes().size();
    const bool again = chosen && undo_.changes()[key - 1].takenBack;
    takeBack_->setText(again ? tr("Redo") : tr("Undo"));
    takeBack_->setEnabled(chosen && !(again && undo_.changes()[key - 1].isImport));
}

void SavedDialog::takeBack() {
    if (takeBack_->isEnabled())
        undo_.takeBack(static_cast<std::size_t>(list_->currentKey()) - 1);
}

} // namespace fristad::ui
