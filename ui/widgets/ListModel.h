#pragma once

#include "ui/widgets/Palette.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace fristad::ui {

struct Column {
    /// `figures` are tabular and stand to the right; `dates` are tabular.
    enum class Kind : std::uint8_t { words, figures, dates };

    QString id;    ///< stable: the remembered width goes by it
    QString title; ///< of the head, in the window's language
    int width = 120;
    Kind kind = Kind::words;
    bool sortable = true;
};

struct Cell {
    QString text;
    QVariant order = {};                ///< what to sort by where the text doesn't do (a day's number)
    QString below = {};                 ///< quiet words under the text, in lists that wrap
    QString pill = {};                  ///< a pill before the text, with
    Meaning meaning = Meaning::neutral; ///< this meaning
    bool strong = false;
    bool quiet = false;
};

struct ListRow {
    qint64 key = 0; ///< what the row is about: opened() and selection go by it
    std::vector<Cell> cells;
    QString group = {}; ///< the heading it stands under while the rows stand as they were given; blank: none
};

/// Rows of values for a ListView. Fed either with all rows at once (it then sorts and filters by itself), or with their number
/// and a way to fetch blocks of them as they come into view (whoever feeds it then sorts and filters in the vault).
class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int blockSize = 100;
    /// Asked for the rows from `offset`, at most blockSize; answers by `setBlock`, then or later.
    using Fetch = std::function<void(std::size_t offset)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<Column> columns);
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

    void setRows(std::vector<ListRow> rows);
    void setTotal(std::size_t total, Fetch fetch);
    void setBlock(std::size_t offset, std::vector<ListRow> rows);
    /// Whether it is fed by blocks.
    [[nodiscard]] bool isFetched() const { return static_cast<bool>(fetch_); }

    /// Keeps the rows that have all words of the text somewhere (rows given at once only).
    void filter(const QString& text);
    /// Rows before filtering.
    [[nodiscard]] std::size_t total() const;

    /// Blank for a row of values.
    [[nodiscard]] QString headingAt(int row) const;
    /// The nearest row of values at or after it, else before it; -1 where there is none.
    [[nodiscard]] int nearestRow(int row) const;
    /// 0 for a heading, and where the row is not fetched yet.
    [[nodiscard]] qint64 keyAt(int row) const;
    /// -1 where there is none, or it is not fetched.
    [[nodiscard]] int rowOf(qint64 key) const;
    /// Null where the row is not fetched yet; asks for it.
    [[nodiscard]] const Cell* cellAt(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    /// The head was clicked while fed by blocks.
    void sortAsked(const QString& columnId, bool descending);

private:
    /// What stands in a line: a row, or the heading of the group that begins with it.
    struct Line {
        std::size_t row;
        bool heading = false;
    };

    void arrange();
    void insertHeadings();
    [[nodiscard]] const ListRow* rowAt(int row) const;

    std::vector<Column> columns_;
    std::vector<ListRow> rows_;
    std::vector<Line> shown_; ///< sorted and filtered
    QString filter_;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;

    std::size_t total_ = 0;
    Fetch fetch_;
    std::map<std::size_t, std::vector<ListRow>> blocks_; ///< by number; an empty one is asked for
};

} // namespace fristad::ui
