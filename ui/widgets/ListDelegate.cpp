#include "ui/widgets/ListDelegate.h"

#include "ui/widgets/ListModel.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/TabularText.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QTableView>

namespace fristad::ui {

namespace {

constexpr int padding = 10;
constexpr int paddingDown = 9;
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr QSize endless(0, 10'000);
constexpr int besidePill = 7;

const ListModel* modelOf(const QModelIndex& index) { return qobject_cast<const ListModel*>(index.model()); }

bool wraps(const QStyleOptionViewItem& option) {
    const auto* const table = qobject_cast<const QTableView*>(option.widget);
    return table && table->wordWrap();
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Palette& palette = Theme::current().palette();
    const QRect& rect = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(rect, palette.accent.ground);
        // Where the keys go is seen by more than a colour: a bar at the row's beginning while the list has the focus.
        if (index.column() == 0 && option.widget && option.widget->hasFocus())
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), palette.accent.text);
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette.line);
}

/// A heading goes across all columns; each cell paints its own piece of it.
void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& heading) {
    const auto* const table = qobject_cast<const QTableView*>(option.widget);
    if (!table)
        return;
    painter.setClipRect(option.rect);
    painter.setFont(Theme::strong(Theme::quietFont()));
    painter.setPen(Theme::current().palette().quietText);
    QRect line = option.rect;
    line.setLeft(table->columnViewportPosition(0) + padding);
    line.setRight(table->viewport()->width() - padding);
    painter.drawText(line.adjusted(0, 0, 0, -5), Qt::AlignLeft | Qt::AlignBottom, heading);
}

/// Where the words of a cell stand: right of its pill, where it has one.
QRect paintPill(QPainter& painter, const QRect& inside, const Cell& cell, int top) {
    if (cell.pill.isEmpty())
        return inside;
    QSize size = Pill::sizeFor(cell.meaning, cell.pill);
    size.setWidth(std::min(size.width(), inside.width()));
    const QRect place(QPoint(inside.left(), top < 0 ? inside.center().y() - size.height() / 2 + 1 : top), size);
    Pill::paint(painter, place, cell.meaning, cell.pill);
    return inside.adjusted(size.width() + besidePill, 0, 0, 0);
}

QFont fontOf(const Cell& cell) { return cell.strong ? Theme::strong(Theme::textFont()) : Theme::textFont(); }

/// The heights of a cell's words and of those below them, in that width.
std::pair<int, int> heightsOf(const Cell& cell, int width) {
    const auto heightOf = [width](const QFont& font, const QString& words) {
        return words.isEmpty()
                   ? 0
                   : QFontMetrics(font).boundingRect({{}, QSize(width, endless.height())}, wrapped, words).height();
    };
    return {heightOf(fontOf(cell), cell.text), heightOf(Theme::quietFont(), cell.below)};
}

int pillWidth(const Cell& cell) { return cell.pill.isEmpty() ? 0 : Pill::sizeFor(cell.meaning, cell.pill).width(); }

/// What it takes to stand on one line.
int widthOf(const Cell& cell) {
    const int words = cell.text.isEmpty() ? 0 : QFontMetrics(fontOf(cell)).horizontalAdvance(cell.text) + 1;
    const int pill = pillWidth(cell);
    return pill + (pill > 0 && words > 0 ? besidePill : 0) + words + 2 * padding;
}

void paintWrapped(QPainter& painter, const QRect& rect, const Cell& cell, Column::Kind kind) {
    const Palette& palette = Theme::current().palette();
    const QRect inside =
        paintPill(painter, rect.adjusted(padding, paddingDown, -padding, 0), cell, rect.top() + paddingDown - 2);
    const auto [words, below] = heightsOf(cell, inside.width());
    painter.setFont(fontOf(cell));
    painter.setPen(cell.quiet ? palette.quietText : palette.text);
    if (kind == Column::Kind::words)
        painter.drawText(inside, wrapped, cell.text);
    else
        drawTabular(painter, QRect(inside.topLeft(), QSize(inside.width(), words)),
                    Qt::AlignVCenter | (kind == Column::Kind::figures ? Qt::AlignRight : Qt::AlignLeft), cell.text);
    painter.setFont(Theme::quietFont());
    painter.setPen(palette.quietText);
    painter.drawText(inside.adjusted(0, words + 2, 0, 0), wrapped, cell.below);
}

void paintLine(QPainter& painter, const QRect& rect, const Cell& cell, Column::Kind kind) {
    const Palette& palette = Theme::current().palette();
    const QRect inside = paintPill(painter, rect.adjusted(padding, 0, -padding, -1), cell, -1);
    painter.setFont(fontOf(cell));
    painter.setPen(cell.quiet ? palette.quietText : palette.text);
    if (kind == Column::Kind::words)
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, inside.width()));
    else
        drawTabular(painter, inside,
                    Qt::AlignVCenter | (kind == Column::Kind::figures ? Qt::AlignRight : Qt::AlignLeft), cell.text);
}

} // namespace

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* const model = modelOf(index);
    if (!model)
        return;
    painter->save();
    paintGround(*painter, option, index);
    if (const QString heading = model->headingAt(index.row()); !heading.isEmpty()) {
        paintHeading(*painter, option, heading);
    } else if (const Cell* const cell = model->cellAt(index.row(), index.column())) {
        const auto kind = model->columns()[static_cast<std::size_t>(index.column())].kind;
        if (wraps(option))
            paintWrapped(*painter, option.rect, *cell, kind);
        else
            paintLine(*painter, option.rect, *cell, kind);
    }
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* const model = modelOf(index);
    const Cell* const cell = model ? model->cellAt(index.row(), index.column()) : nullptr;
    if (!cell)
        return {0, rowHeight};
    if (!wraps(option))
        return {widthOf(*cell), rowHeight};
    const int pill = cell->pill.isEmpty() ? 0 : pillWidth(*cell) + besidePill;
    const auto [words, below] = heightsOf(*cell, std::max(1, option.rect.width() - 2 * padding - pill));
    return {widthOf(*cell), std::max(rowHeight, words + (below == 0 ? 0 : below + 2) + 2 * paddingDown)};
}

} // namespace fristad::ui
