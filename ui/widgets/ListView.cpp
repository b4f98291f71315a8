#include "ui/widgets/ListView.h"

#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ListDelegate.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <tuple>

namespace fristad::ui {

ListView::ListView(const QString& name, QWidget* parent)
    : QWidget(parent),
      name_(name),
      model_(new ListModel(this)),
      table_(new QTableView),
      filter_(new QLineEdit),
      emptyPlace_(new QWidget),
      emptyText_(textLabel("quiet")),
      nextStep_(button("")) {
    build();
    connect(table_, &QTableView::doubleClicked, this,
            [this](const QModelIndex& at) { emit opened(model_->keyAt(at.row())); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { emit currentChanged(currentKey()); });
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        keepChosen([&] { model_->filter(text); });
        filter_->setVisible(!text.isEmpty());
        if (text.isEmpty())
            table_->setFocus();
        showWhatThereIs();
    });
    connect(nextStep_, &QPushButton::clicked, this, &ListView::nextStepTaken);
    // A head that can't be sorted by must not look as if it were.
    connect(table_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int at, Qt::SortOrder order) {
        if (at >= 0 && at < model_->columnCount() && !model_->columns()[static_cast<std::size_t>(at)].sortable)
            table_->horizontalHeader()->setSortIndicator(sorted_, sortedOrder_);
        else
            std::tie(sorted_, sortedOrder_) = std::tie(at, order);
    });
    connect(&Theme::current(), &Theme::changed, table_->viewport(), qOverload<>(&QWidget::update));
    connect(model_, &QAbstractItemModel::modelReset, this, &ListView::fitHeights);
    connect(table_->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int at, int before, int now) {
        if (!fitting_ && at != stretched_ && before > 0 && now > 0) // 0: hidden
            madeByHand_.insert(model_->columns()[static_cast<std::size_t>(at)].id);
        fitHeights();
    });
    retranslate();
    showWhatThereIs();
}

ListView::~ListView() { rememberWidths(); }

void ListView::build() {
    table_->setModel(model_);
    table_->setItemDelegate(new ListDelegate(table_));
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(ListDelegate::rowHeight);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSortIndicatorClearable(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->installEventFilter(this);
    table_->viewport()->installEventFilter(this);
    filter_->installEventFilter(this);
    keepFromLearning(*filter_);
    filter_->hide();
    emptyText_->setAlignment(Qt::AlignCenter);
    auto* const empty = new QVBoxLayout(emptyPlace_);
    empty->addStretch();
    empty->addWidget(emptyText_);
    empty->addWidget(nextStep_, 0, Qt::AlignCenter);
    empty->addStretch();
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(filter_);
    outer->addWidget(table_, 1);
    outer->addWidget(emptyPlace_, 1);
    setFocusProxy(table_);
}

void ListView::setColumns(std::vector<Column> columns, int stretched) {
    const bool first = model_->columns().size() != columns.size();
    stretched_ = stretched;
    model_->setColumns(std::move(columns));
    if (first)
        restoreWidths();
}

void ListView::setRows(std::vector<ListRow> rows) {
    keepChosen([&] { model_->setRows(std::move(rows)); });
    showWhatThereIs();
    fitWidths();
}

void ListView::setFetched(std::size_t total, std::vector<ListRow> first, ListModel::Fetch fetch, bool keep) {
    if (!keep)
        table_->setCurrentIndex({});
    keepChosen([&] {
        model_->setTotal(total, std::move(fetch));
        model_->setBlock(0, std::move(first));
    });
    if (currentKey() == 0 && total > 0)
        table_->selectRow(0);
    showWhatThereIs();
    fitWidths();
}

void ListView::chooseSomeRow() {
    if (!table_->selectionModel()->hasSelection() && model_->nearestRow(0) >= 0)
        table_->selectRow(model_->nearestRow(table_->currentIndex().row()));
}

void ListView::setWraps(bool wraps) {
    table_->setWordWrap(wraps);
    table_->setVerticalScrollMode(wraps ? QAbstractItemView::ScrollPerPixel : QAbstractItemView::ScrollPerItem);
    fitHeights();
}

void ListView::fitHeights() {
    if (table_->wordWrap())
        table_->resizeRowsToContents();
}

void ListView::keepChosen(const std::function<void()>& change) {
    const qint64 chosen = currentKey();
    const int row = table_->currentIndex().row();
    const int scrolled = table_->verticalScrollBar()->value();
    change();
    if (chosen == 0)
        return;
    int now = model_->rowOf(chosen);
    if (now < 0) // it is gone: the one that took its place
        now = model_->nearestRow(row);
    if (now >= 0)
        table_->selectRow(now);
    table_->verticalScrollBar()->setValue(scrolled);
}

void ListView::setEmptyText(const QString& why, const QString& nextStep) {
    emptyText_->setText(why);
    emptyPlace_->setAccessibleName(why);
    nextStep_->setText(nextStep);
    showWhatThereIs();
}

void ListView::setFilterable(bool filterable) { filterable_ = filterable; }

void ListView::showWhatThereIs() {
    const bool nothing = model_->total() == 0;
    const bool offers = nothing && !nextStep_->text().isEmpty();
    const bool hadKeys = table_->hasFocus() || nextStep_->hasFocus() || emptyPlace_->hasFocus();
    table_->setVisible(!nothing);
    emptyPlace_->setVisible(nothing);
    nextStep_->setVisible(offers);
    // Without a next step whoever listens hears why there is nothing.
    setFocusProxy(!nothing ? static_cast<QWidget*>(table_) : offers ? nextStep_ : emptyPlace_);
    if (hadKeys)
        setFocus();
    if (table_->hasFocus())
        chooseSomeRow();
}

qint64 ListView::currentKey() const { return model_->keyAt(table_->currentIndex().row()); }

void ListView::choose(qint64 key) {
    if (const int row = model_->rowOf(key); row >= 0)
        table_->selectRow(row);
}

QList<qint64> ListView::chosenKeys() const {
    QList<qint64> keys;
    for (const QModelIndex& row : table_->selectionModel()->selectedRows())
        keys << model_->keyAt(row.row());
    return keys;
}

void ListView::copyChosen() {
    QList<QStringList> rows{{}};
    for (const Column& column : model_->columns())
        rows.front() << column.title;
    auto chosen = table_->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    for (const QModelIndex& row : chosen) {
        QStringList cells;
        for (int column = 0; column < model_->columnCount(); ++column)
            cells << model_->index(row.row(), column).data().toString();
        rows << cells;
    }
    if (rows.size() > 1)
        Clipboard::ours().putTable(name_, rows);
}

bool ListView::leave() {
    if (filter_->text().isEmpty())
        return false;
    filter_->clear();
    return true;
}

void ListView::retranslate() { filter_->setAccessibleName(tr("Filter")); }

void ListView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool ListView::eventFilter(QObject* watched, QEvent* event) {
    // A list that has the keys shows which row they are for.
    if (watched == table_ && event->type() == QEvent::FocusIn)
        chooseSomeRow();
    if (watched == table_->viewport() && event->type() == QEvent::Resize)
        fitWidths();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* const pressed = static_cast<QKeyEvent*>(event);
    if (watched == filter_) {
        const bool moves = pressed->key() == Qt::Key_Down || pressed->key() == Qt::Key_Up;
        if (moves || pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter) {
            chooseSomeRow();
            table_->setFocus();
            return moves || keyPressed(pressed->key(), pressed->modifiers(), {});
        }
        return pressed->key() == Qt::Key_Escape && leave();
    }
    return keyPressed(pressed->key(), pressed->modifiers(), pressed->text()) || QWidget::eventFilter(watched, event);
}

bool ListView::keyPressed(int key, Qt::KeyboardModifiers modifiers, const QString& typed) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (const qint64 chosen = currentKey(); chosen != 0)
            emit opened(chosen);
        return true;
    }
    if (key == Qt::Key_C && modifiers == Qt::ControlModifier) {
        copyChosen();
        return true;
    }
    if (key == Qt::Key_Escape)
        return leave();
    const bool letters = !typed.isEmpty() && typed.front().isPrint() && typed.front() != u' ' &&
                         !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!letters || !filterable_ || model_->isFetched())
        return false;
    filter_->show();
    filter_->setFocus();
    filter_->setText(filter_->text() + typed);
    return true;
}

void ListView::restoreWidths() {
    const QSettings settings;
    const QScopedValueRollback fitting(fitting_, true);
    auto* const head = table_->horizontalHeader();
    head->setMinimumSectionSize(48);
    for (int i = 0; i < model_->columnCount(); ++i) {
        const Column& column = model_->columns()[static_cast<std::size_t>(i)];
        const auto width = settings.value(QStringLiteral("lists/%1/%2").arg(name_, column.id));
        head->setSectionResizeMode(i, i == stretched_ ? QHeaderView::Stretch : QHeaderView::Interactive);
        head->resizeSection(i, width.isValid() ? width.toInt() : column.width);
        if (width.isValid())
            madeByHand_.insert(column.id);
    }
}

int ListView::widthNeeded(int column) const {
    const QAbstractItemView& table = *table_; // where it is public
    return std::max(table.sizeHintForColumn(column), table_->horizontalHeader()->sectionSizeHint(column));
}

/// Columns that are too narrow for what stands in them get what is left when each has its own width; the stretched one the rest.
void ListView::fitWidths() {
    const QScopedValueRollback fitting(fitting_, true);
    auto* const head = table_->horizontalHeader();
    // Of rows that are fetched only those in view are looked at, for the others would be fetched for it.
    head->setResizeContentsPrecision(model_->isFetched() ? 0 : ListModel::blockSize);
    std::vector<int> own;
    int room = table_->viewport()->width();
    for (int i = 0; i < model_->columnCount(); ++i) {
        const Column& column = model_->columns()[static_cast<std::size_t>(i)];
        const bool free = !head->isSectionHidden(i) && i != stretched_ && !madeByHand_.contains(column.id);
        if (free)
            own.push_back(i);
        room -= free || i == stretched_ ? column.width : head->sectionSize(i);
    }
    for (const int i : own) {
        const int width = model_->columns()[static_cast<std::size_t>(i)].width;
        const int more = std::clamp(widthNeeded(i) - width, 0, std::max(room, 0));
        room -= more;
        head->resizeSection(i, width + more);
    }
    if (table_->wordWrap()) // once the head has given the stretched column what is left
        QMetaObject::invokeMethod(this, &ListView::fitHeights, Qt::QueuedConnection);
}

void ListView::rememberWidths() const {
    QSettings settings;
    for (int i = 0; i < model_->columnCount(); ++i)
        if (const QString& id = model_->columns()[static_cast<std::size_t>(i)].id; madeByHand_.contains(id))
            settings.setValue(QStringLiteral("lists/%1/%2").arg(name_, id), table_->columnWidth(i));
}

} // namespace fristad::ui
