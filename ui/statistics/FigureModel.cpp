#include "ui/statistics/FigureModel.h"

namespace fristad::ui {

void FigureModel::show(ReportLines lines, bool open) {
    beginResetModel();
    lines_ = std::move(lines);
    open_ = open;
    columns_ = {Column::label, Column::count};
    if (lines_.hasPercent())
        columns_.push_back(Column::percent);
    if (lines_.hasBase())
        columns_.push_back(Column::base);
    columns_.push_back(Column::bar);
    endResetModel();
}

std::optional<FigurePlace> FigureModel::placeAt(const QModelIndex& index) const {
    if (!open_ || !index.isValid())
        return std::nullopt;
    const ReportLine& at = line(index.row());
    switch (columnAt(index.column())) {
    case Column::count: return at.counted;
    case Column::base: return at.behindBase;
    default: return std::nullopt;
    }
}

int FigureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.lines.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QString FigureModel::textAt(const ReportLine& at, Column column) const {
    switch (column) {
    case Column::label: return at.label;
    case Column::count: return at.count;
    case Column::percent: return at.percent;
    case Column::base: return at.base;
    case Column::bar: return at.barLabel;
    }
    return {};
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return textAt(line(index.row()), columnAt(index.column()));
    if (role == Qt::ToolTipRole && placeAt(index))
        return tr("Show the people behind this figure (Enter)");
    return {};
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Column::label ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::label: return lines_.rowHeading;
    case Column::count: return lines_.countHeading;
    case Column::percent: return lines_.percentHeading;
    case Column::base: return lines_.baseHeading;
    case Column::bar: return {};
    }
    return {};
}

} // namespace fristad::ui
