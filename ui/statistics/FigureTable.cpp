#include "ui/statistics/FigureTable.h"

#include "ui/report/ReportBars.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/TabularText.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace fristad::ui {

namespace {

using Column = FigureModel::Column;

constexpr int padding = 10;
constexpr int rowHeight = 35;
constexpr int barGap = 24;
constexpr int thickness = 18;

bool isStrong(const ReportLine& line) {
    return line.kind == ReportLine::Kind::group || line.kind == ReportLine::Kind::total;
}
int insetOf(const ReportLine& line) { return line.kind == ReportLine::Kind::part ? 16 : 0; }
QFont fontOf(const ReportLine& line) { return isStrong(line) ? Theme::strong(Theme::textFont()) : Theme::textFont(); }

int widestBarLabel(const ReportLines& lines) {
    const QFontMetrics metrics(Theme::quietFont());
    int widest = 0;
    for (const ReportLine& line : lines.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.barLabel));
    return widest;
}

class FigureDelegate : public QStyledItemDelegate {
public:
    FigureDelegate(const FigureModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (model_.columnAt(index.column()) != Column::label)
            return {0, rowHeight};
        const ReportLine& line = model_.line(index.row());
        const int room = option.rect.width() - 2 * padding - insetOf(line);
        const QRect words =
            QFontMetrics(fontOf(line)).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, line.label);
        return {0, std::max(rowHeight, words.height() + 14)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Palette& palette = Theme::current().palette();
        const Column column = model_.columnAt(index.column());
        const ReportLine& line = model_.line(index.row());
        painter->save();
        if (column == Column::bar) {
            paintBar(*painter, option.rect, line);
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
            painter->fillRect(option.rect, palette.accent.ground);
            painter->setPen(QPen(palette.accent.text, 2));
            painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.line);
        const QRect inside = option.rect.adjusted(padding, 0, -padding, -1);
        painter->setFont(fontOf(line));
        painter->setPen(model_.placeAt(index) ? palette.accent.text : palette.text);
        if (column == Column::label)
            painter->drawText(inside.adjusted(insetOf(line), 0, 0, 0),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, line.label);
        else
            drawTabular(*painter, inside, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        painter->restore();
    }

private:
    void paintBar(QPainter& painter, const QRect& rect, const ReportLine& line) const {
        if (!line.bar)
            return;
        painter.setFont(Theme::quietFont());
        ReportBars(Theme::current().palette(), widestBarLabel(model_.lines()), thickness)
            .draw(painter, QRectF(rect).adjusted(barGap, 0, -padding, 0), *line.bar, line.barLabel);
    }

    const FigureModel& model_;
};

} // namespace

FigureTable::FigureTable(QWidget* parent) : QTableView(parent), model_(new FigureModel(this)) {
    setModel(model_);
    setItemDelegate(new FigureDelegate(*model_, this));
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setProperty("part", "unsorted");
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (model_->placeAt(index))
            ask(index);
    });
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FigureTable::show(const ReportTable& table, bool open) {
    const QModelIndex before = currentIndex();
    const bool same = shown_ == text(table.id);
    shown_ = text(table.id);
    model_->show(linesOf(table, displayLanguage()), open);
    layOut();
    const int row = same && before.isValid() ? std::min(before.row(), model_->rowCount() - 1) : 0;
    const int column = same && before.isValid() ? std::min(before.column(), model_->columnCount() - 1) : 1;
    setCurrentIndex(model_->index(row, column));
    if (!same)
        scrollToTop();
}

void FigureTable::copyAll() const {
    QList<QStringList> rows;
    const int columns = model_->columnCount() - 1; // the bars say what the percentages do
    for (int row = -1; row < model_->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << (row < 0 ? model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                              : model_->index(row, column).data().toString());
        rows << cells;
    }
    if (rows.size() > 1)
        Clipboard::ours().putTable(QStringLiteral("statistics"), rows);
}

void FigureTable::ask(const QModelIndex& index) {
    const QModelIndex figure =
        model_->placeAt(index) ? index : index.siblingAtColumn(1); // the count, from anywhere else in the line
    if (const auto place = model_->placeAt(figure))
        emit asked(*place, model_->line(figure.row()).label);
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        ask(currentIndex());
    else if (event->matches(QKeySequence::Copy))
        copyAll();
    else
        QTableView::keyPressEvent(event);
}

void FigureTable::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(model_->placeAt(indexAt(event->pos())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void FigureTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

/// Numbers get what they need, the label about half of the rest, the bars what is left.
void FigureTable::layOut() {
    const int last = model_->columnCount() - 1;
    if (last < 0)
        return;
    constexpr int leastBar = 104;
    constexpr int usualLabel = 220;
    int numbers = 0;
    for (int column = 1; column < last; ++column) {
        setColumnWidth(column, numberWidth(column));
        numbers += columnWidth(column);
    }
    int label = usualLabel;
    for (const ReportLine& line : model_->lines().lines)
        label =
            std::max(label, QFontMetrics(fontOf(line)).horizontalAdvance(line.label) + insetOf(line) + 2 * padding + 4);
    const int rest = viewport()->width() - numbers;
    label = std::max(0, std::min({label, rest - leastBar, std::max(usualLabel, rest / 2)}));
    setColumnWidth(0, label);
    setColumnWidth(last, std::max(leastBar, rest - label));
    for (int row = 0; row < model_->rowCount();
         ++row) // as high as the delegate says, whatever the hidden head would need
        setRowHeight(row, sizeHintForRow(row));
}

int FigureTable::numberWidth(int column) const {
    constexpr int least = 64;
    const QString head = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = std::max(least, horizontalHeader()->fontMetrics().horizontalAdvance(head) + 2 * padding + 2);
    const QFont strong = Theme::strong(Theme::textFont());
    for (int row = 0; row < model_->rowCount(); ++row)
        width = std::max(width, tabularWidth(strong, model_->index(row, column).data().toString()) + 2 * padding);
    return width;
}

} // namespace fristad::ui
