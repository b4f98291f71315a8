#pragma once

#include "ui/widgets/Palette.h"

#include <QAbstractListModel>
#include <QListView>

#include <optional>
#include <vector>

namespace fristad::ui {

/// One line of a card on the page Today: whose, what, why, and how near.
struct Task {
    qint64 key = 0; ///< of the row it comes from: what is chosen stays chosen by it
    QString code = {};
    QString title = {};
    QString detail = {};
    QString pill = {}; ///< blank: none
    Meaning meaning = Meaning::neutral;
    friend bool operator==(const Task&, const Task&) = default;
};

class TaskModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setTasks(std::vector<Task> tasks);
    /// -1 where there is none.
    [[nodiscard]] int rowOf(qint64 key) const;
    [[nodiscard]] const Task& at(int row) const { return tasks_.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// All of it in one sentence, for whoever listens to the window.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Task> tasks_;
};

/// Lines under each other, as high as their words need; arrows move, Enter and double click open.
class TaskList : public QListView {
    Q_OBJECT
public:
    explicit TaskList(QWidget* parent = nullptr);

    /// The chosen line stays chosen, or the one that took its place.
    void setTasks(std::vector<Task> tasks);
    [[nodiscard]] const TaskModel& tasks() const { return *model_; }
    /// -1 where there is none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void opened(int row);
    /// Left or right: to the card beside.
    void sideways(int by);

protected:
    /// Ctrl+C copies the chosen line as a table.
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void copyChosen() const;

    TaskModel* model_;
};

} // namespace fristad::ui
