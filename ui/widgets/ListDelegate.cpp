#include "ui/widgets/ListDelegate.h"

#include "ui/widgets/ListModel.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/TabularText.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

namespace fristad::ui {

namespace {

constexpr int padding = 10;

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

} // namespace

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(*painter, option, index);
    const auto* const model = qobject_cast<const ListModel*>(index.model());
    const Cell* const cell = model ? model->cellAt(index.row(), index.column()) : nullptr;
    if (cell) {
        const Palette& palette = Theme::current().palette();
        QRect inside = option.rect.adjusted(padding, 0, -padding, -1);
        if (!cell->pill.isEmpty()) {
            QSize size = Pill::sizeFor(cell->meaning, cell->pill);
            size.setWidth(std::min(size.width(), inside.width()));
            const QRect place(QPoint(inside.left(), inside.center().y() - size.height() / 2 + 1), size);
            Pill::paint(*painter, place, cell->meaning, cell->pill);
            inside.setLeft(place.right() + 7);
        }
        painter->setFont(cell->strong ? Theme::strong(Theme::textFont()) : Theme::textFont());
        painter->setPen(cell->quiet ? palette.quietText : palette.text);
        const auto kind = model->columns()[static_cast<std::size_t>(index.column())].kind;
        if (kind == Column::Kind::words)
            painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(cell->text, Qt::ElideRight, inside.width()));
        else
            drawTabular(*painter, inside,
                        Qt::AlignVCenter | (kind == Column::Kind::figures ? Qt::AlignRight : Qt::AlignLeft),
                        cell->text);
    }
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {0, rowHeight}; }

} // namespace fristad::ui
