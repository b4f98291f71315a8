#include "ui/today/TaskList.h"

#include "ui/today/TaskDelegate.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace fristad::ui {

void TaskModel::setTasks(std::vector<Task> tasks) {
    beginResetModel();
    tasks_ = std::move(tasks);
    endResetModel();
}

int TaskModel::rowOf(qint64 key) const {
    const auto found = std::ranges::find(tasks_, key, &Task::key);
    return found == tasks_.end() ? -1 : static_cast<int>(found - tasks_.begin());
}

int TaskModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tasks_.size());
}

QVariant TaskModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Task& task = at(index.row());
    QStringList parts{task.code, task.title, task.pill, task.detail};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

TaskList::TaskList(QWidget* parent) : QListView(parent), model_(new TaskModel(this)) {
    setModel(model_);
    setItemDelegate(new TaskDelegate(this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& at) { emit opened(at.row()); });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void TaskList::setTasks(std::vector<Task> tasks) {
    const int row = currentRow();
    const qint64 chosen = row < 0 ? 0 : model_->at(row).key;
    model_->setTasks(std::move(tasks));
    if (const int now = model_->rowOf(chosen); now >= 0)
        setCurrentIndex(model_->index(now));
    else if (model_->rowCount() > 0)
        setCurrentIndex(model_->index(std::clamp(row, 0, model_->rowCount() - 1)));
    updateGeometry();
}

QSize TaskList::sizeHint() const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, model_->index(row)).height();
    return {QListView::sizeHint().width(), height};
}

void TaskList::copyChosen() const {
    if (currentRow() < 0)
        return;
    const Task& task = model_->at(currentRow());
    Clipboard::ours().putTable(QStringLiteral("today"), {{tr("Client"), tr("What"), tr("Left"), tr("Details")},
                                                         {task.code, task.title, task.pill, task.detail}});
}

void TaskList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) { // not Qt's own copying, which nothing takes away again
        copyChosen();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0)
            emit opened(currentRow());
        return;
    case Qt::Key_Left: emit sideways(-1); return;
    case Qt::Key_Right: emit sideways(1); return;
    default: QListView::keyPressEvent(event);
    }
}

void TaskList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    scheduleDelayedItemsLayout(); // in another width the words wrap elsewhere
    updateGeometry();
}

void TaskList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (currentRow() < 0 && model_->rowCount() > 0)
        setCurrentIndex(model_->index(0));
    viewport()->update();
}

void TaskList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace fristad::ui
