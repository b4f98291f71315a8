#pragma once

#include "ui/widgets/ListModel.h"

#include <QWidget>

#include <set>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace fristad::ui {

/// The one list of the window: columns that sort, are as wide as their words where there is room, and remember how wide a person made them, typing filters, arrows move, Enter and double click
/// open, Ctrl+C copies the chosen rows as a table, and an empty list says why and what to do next.
class ListView : public QWidget {
    Q_OBJECT
public:
    /// `name`: stable, the widths are remembered under it. The first column marked as stretching takes the room that is left.
    explicit ListView(const QString& name, QWidget* parent = nullptr);
    ~ListView() override;

    [[nodiscard]] ListModel& model() { return *model_; }
    [[nodiscard]] QTableView& table() { return *table_; }

    /// The columns; again after a change of language. `stretched`: which takes the room that is left.
    void setColumns(std::vector<Column> columns, int stretched);
    /// New rows; what was chosen stays chosen where it is still there.
    void setRows(std::vector<ListRow> rows);
    /// Rows that are fetched in blocks as they come into view (ListModel::setTotal), of which the first ones are there already.
    /// What was chosen stays chosen if `keep`; else the first row is.
    void setFetched(std::size_t total, std::vector<ListRow> first, ListModel::Fetch fetch, bool keep);
    /// What stands there when there are no rows at all: why, and the next step (no button where it is blank).
    void setEmptyText(const QString& why, const QString& nextStep = {});
    /// Words that are longer than their column take more lines, and what stands below them is shown (false unless told otherwise).
    void setWraps(bool wraps);
    /// Whether typing filters (true unless told otherwise).
    void setFilterable(bool filterable);

    /// 0 where nothing is chosen.
    [[nodiscard]] qint64 currentKey() const;
    void choose(qint64 key);
    [[nodiscard]] QList<qint64> chosenKeys() const;
    void copyChosen();
    /// Esc: takes the filter away; false where there is none.
    bool leave();
    void retranslate();

signals:
    void opened(qint64 key);
    void currentChanged(qint64 key);
    void nextStepTaken();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void restoreWidths();
    void fitWidths();
    [[nodiscard]] int widthNeeded(int column) const;
    void rememberWidths() const;
    void showWhatThereIs();
    void chooseSomeRow();
    void fitHeights();
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers, const QString& typed);
    void keepChosen(const std::function<void()>& change);

    QString name_;
    ListModel* model_;
    QTableView* table_;
    QLineEdit* filter_;
    QWidget* emptyPlace_;
    QLabel* emptyText_;
    QPushButton* nextStep_;
    int stretched_ = 0;
    std::set<QString> madeByHand_; ///< ids of columns whose width a person chose
    bool fitting_ = false;
    int sorted_ = -1;
    Qt::SortOrder sortedOrder_ = Qt::AscendingOrder;
    bool filterable_ = true;
};

} // namespace fristad::ui
