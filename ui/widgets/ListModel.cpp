#include "ui/widgets/ListModel.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace fristad::ui {

void ListModel::setColumns(std::vector<Column> columns) {
    if (columns.size() == columns_.size()) {
        // Only the language changed: the view keeps its widths and its sorting.
        columns_ = std::move(columns);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
}

void ListModel::setRows(std::vector<ListRow> rows) {
    beginResetModel();
    fetch_ = {};
    blocks_.clear();
    total_ = 0;
    rows_ = std::move(rows);
    arrange();
    endResetModel();
}

void ListModel::setTotal(std::size_t total, Fetch fetch) {
    beginResetModel();
    rows_.clear();
    shown_.clear();
    blocks_.clear();
    total_ = total;
    fetch_ = std::move(fetch);
    endResetModel();
}

void ListModel::setBlock(std::size_t offset, std::vector<ListRow> rows) {
    if (rows.empty() || offset >= total_)
        return;
    const auto last = std::min(offset + rows.size(), total_) - 1;
    blocks_[offset / blockSize] = std::move(rows);
    emit dataChanged(index(static_cast<int>(offset), 0), index(static_cast<int>(last), columnCount() - 1));
}

void ListModel::filter(const QString& text) {
    if (filter_ == text)
        return;
    beginResetModel();
    filter_ = text;
    arrange();
    endResetModel();
}

std::size_t ListModel::total() const { return fetch_ ? total_ : rows_.size(); }

void ListModel::arrange() {
    const auto words = filter_.split(u' ', Qt::SkipEmptyParts);
    shown_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(rows_[i].cells.begin(), rows_[i].cells.end(), [&](const Cell& cell) {
                return cell.text.contains(word, Qt::CaseInsensitive) ||
                       cell.below.contains(word, Qt::CaseInsensitive) || cell.pill.contains(word, Qt::CaseInsensitive);
            });
        });
        if (fits)
            shown_.push_back({i});
    }
    if (sortColumn_ < 0 || sortColumn_ >= columnCount()) {
        insertHeadings();
        return;
    }
    QCollator collator;
    collator.setNumericMode(true);
    const auto before = [&](const Cell& one, const Cell& other) {
        if (one.order.isValid() && other.order.isValid())
            return QVariant::compare(one.order, other.order) == QPartialOrdering::Less;
        return collator.compare(one.text + one.pill, other.text + other.pill) < 0;
    };
    const auto column = static_cast<std::size_t>(sortColumn_);
    std::stable_sort(shown_.begin(), shown_.end(), [&](const Line& one, const Line& other) {
        const Cell& a = rows_[one.row].cells[column];
        const Cell& b = rows_[other.row].cells[column];
        return sortOrder_ == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
}

void ListModel::insertHeadings() {
    std::vector<Line> lines;
    lines.reserve(shown_.size());
    QString group;
    for (const Line& line : shown_) {
        if (rows_[line.row].group != group)
            lines.push_back({line.row, true});
        group = rows_[line.row].group;
        lines.push_back(line);
    }
    shown_ = std::move(lines);
}

QString ListModel::headingAt(int row) const {
    if (fetch_ || row < 0 || row >= rowCount() || !shown_[static_cast<std::size_t>(row)].heading)
        return {};
    return rows_[shown_[static_cast<std::size_t>(row)].row].group;
}

int ListModel::nearestRow(int row) const {
    const int count = rowCount();
    for (int at = std::max(row, 0); at < count; ++at)
        if (headingAt(at).isEmpty())
            return at;
    for (int at = std::min(row, count - 1); at >= 0; --at)
        if (headingAt(at).isEmpty())
            return at;
    return -1;
}

const ListRow* ListModel::rowAt(int row) const {
    const auto number = static_cast<std::size_t>(row);
    if (!fetch_)
        return &rows_[shown_[number].row];
    const auto found = blocks_.find(number / blockSize);
    if (found == blocks_.end() || number % blockSize >= found->second.size())
        return nullptr;
    return &found->second[number % blockSize];
}

qint64 ListModel::keyAt(int row) const {
    if (row < 0 || row >= rowCount() || !headingAt(row).isEmpty())
        return 0;
    const ListRow* const found = rowAt(row);
    return found ? found->key : 0;
}

int ListModel::rowOf(qint64 key) const {
    if (!fetch_) {
        for (std::size_t i = 0; i < shown_.size(); ++i)
            if (!shown_[i].heading && rows_[shown_[i].row].key == key)
                return static_cast<int>(i);
        return -1;
    }
    for (const auto& [number, rows] : blocks_)
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].key == key)
                return static_cast<int>(number * blockSize + i);
    return -1;
}

const Cell* ListModel::cellAt(int row, int column) const {
    if (!headingAt(row).isEmpty())
        return nullptr;
    const ListRow* const found = rowAt(row);
    if (found)
        return column < static_cast<int>(found->cells.size()) ? &found->cells[static_cast<std::size_t>(column)]
                                                              : nullptr;
    const auto block = static_cast<std::size_t>(row) / blockSize;
    auto& blocks = const_cast<ListModel*>(this)->blocks_; // Qt asks for data through const members only
    if (blocks.try_emplace(block).second)
        fetch_(block * blockSize);
    return nullptr;
}

int ListModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return static_cast<int>(fetch_ ? total_ : shown_.size());
}

int ListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

Qt::ItemFlags ListModel::flags(const QModelIndex& index) const {
    // The arrow keys pass over a heading.
    return headingAt(index.row()).isEmpty() ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

QVariant ListModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (const QString heading = headingAt(index.row()); !heading.isEmpty())
        return index.column() == 0 && role != Qt::ToolTipRole ? heading : QVariant();
    const Cell* const cell = cellAt(index.row(), index.column());
    if (!cell)
        return {};
    QString words = cell->pill.isEmpty() ? cell->text : QString(cell->pill + u' ' + cell->text).trimmed();
    if (!cell->below.isEmpty())
        words += QStringLiteral(" · ") + cell->below;
    return words;
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const Column& column = columns_[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column.kind == Column::Kind::figures ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void ListModel::sort(int column, Qt::SortOrder order) {
    if (column >= columnCount() || (column >= 0 && !columns_[static_cast<std::size_t>(column)].sortable))
        return;
    if (fetch_) {
        if (column >= 0 && (column != sortColumn_ || order != sortOrder_))
            emit sortAsked(columns_[static_cast<std::size_t>(column)].id, order == Qt::DescendingOrder);
        sortColumn_ = column;
        sortOrder_ = order;
        return;
    }
    sortColumn_ = column;
    sortOrder_ = order;
    beginResetModel();
    arrange();
    endResetModel();
}

} // namespace fristad::ui
