#pragma once

#include "ui/report/ReportLines.h"

#include <QAbstractTableModel>

namespace fristad::ui {

/// The lines of a table of the report for a table view.
class FigureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column : std::uint8_t { label, count, percent, base, bar };

    using QAbstractTableModel::QAbstractTableModel;

    /// `open`: whether this person may ask who is behind a number.
    void show(ReportLines lines, bool open);
    [[nodiscard]] const ReportLines& lines() const { return lines_; }
    [[nodiscard]] const ReportLine& line(int row) const { return lines_.lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] Column columnAt(int column) const { return columns_[static_cast<std::size_t>(column)]; }
    /// Whom the number in a cell stands for; nothing where it can't be opened.
    [[nodiscard]] std::optional<FigurePlace> placeAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const ReportLine& line, Column column) const;

    ReportLines lines_;
    std::vector<Column> columns_;
    bool open_ = false;
};

} // namespace fristad::ui
