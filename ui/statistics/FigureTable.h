#pragma once

#include "ui/statistics/FigureModel.h"

#include <QTableView>

namespace fristad::ui {

/// Table and chart of what is chosen. The arrows move among the cells, Enter or a click on a number asks who is behind it (from a
/// line's label: behind its count), Ctrl+C copies the whole table.
class FigureTable : public QTableView {
    Q_OBJECT
public:
    explicit FigureTable(QWidget* parent = nullptr);

    /// `open`: whether this person may ask who is behind a number.
    void show(const ReportTable& table, bool open);
    using QTableView::show;
    [[nodiscard]] const FigureModel& figures() const { return *model_; }
    void copyAll() const;

signals:
    void asked(const fristad::FigurePlace& place, const QString& label);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask(const QModelIndex& index);
    void layOut();
    [[nodiscard]] int numberWidth(int column) const;

    FigureModel* model_;
    QString shown_;
};

} // namespace fristad::ui
