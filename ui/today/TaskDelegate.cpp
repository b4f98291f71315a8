#include "ui/today/TaskDelegate.h"

#include "ui/today/TaskList.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace fristad::ui {

namespace {

constexpr int paddingAcross = 8;
constexpr int paddingDown = 9;
constexpr int gap = 12;
constexpr int linesGap = 2;
constexpr int leastWords = 140; ///< where less room than that is left beside the pill, it goes below

const Task* taskOf(const QModelIndex& index) {
    const auto* const model = qobject_cast<const TaskModel*>(index.model());
    return model ? &model->at(index.row()) : nullptr;
}

/// The code and what, as lines of at most `width`, the code in strong letters.
qreal layOut(QTextLayout& layout, const Task& task, int width) {
    layout.setFont(Theme::textFont());
    layout.setText(task.code.isEmpty() ? task.title : task.code + u' ' + task.title);
    QTextLayout::FormatRange code;
    code.start = 0;
    code.length = static_cast<int>(task.code.size());
    code.format.setFont(Theme::strong(Theme::textFont()));
    layout.setFormats({code});
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

/// Whether the pill goes below the words: where they would be squeezed into a narrow strip, or into more than one line more.
bool pillGoesBelow(const Task& task, int whole, int beside) {
    if (beside == whole || beside < leastWords)
        return beside < leastWords;
    QTextLayout layout;
    const qreal most = layOut(layout, task, whole) + 1.5 * QFontMetrics(Theme::textFont()).lineSpacing();
    return layOut(layout, task, beside) > most;
}

struct Places {
    QRect title;
    QRect detail;
    QRect pill;
    int height = 0;
};

Places placesIn(const Task& task, const QRect& row) {
    const QRect inside = row.adjusted(paddingAcross, paddingDown, -paddingAcross, -paddingDown);
    const QSize pill = task.pill.isEmpty() ? QSize(0, 0) : Pill::sizeFor(task.meaning, task.pill);
    const int beside = inside.width() - (pill.isEmpty() ? 0 : pill.width() + gap);
    const bool below = !pill.isEmpty() && pillGoesBelow(task, inside.width(), beside);
    const int words = below ? inside.width() : beside;
    QTextLayout layout;
    const int titleHeight = qCeil(layOut(layout, task, words));
    Places places;
    places.title = QRect(inside.left(), inside.top(), words, titleHeight);
    places.pill = below ? QRect(QPoint(inside.left(), places.title.bottom() + 1 + linesGap), pill)
                        : QRect(QPoint(inside.right() + 1 - pill.width(), inside.top()), pill);
    int bottom = std::max(places.title.bottom(), places.pill.bottom());
    if (!task.detail.isEmpty()) { // below both, so that it has the whole width
        const QRect room(inside.left(), bottom + 1 + linesGap, inside.width(), 10'000);
        places.detail = QFontMetrics(Theme::quietFont()).boundingRect(room, Qt::TextWordWrap, task.detail);
        places.detail.setWidth(inside.width());
        bottom = places.detail.bottom();
    }
    places.height = bottom + 1 + paddingDown - row.top();
    return places;
}

int widthOf(const QStyleOptionViewItem& option) {
    const auto* const view = qobject_cast<const QListView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Task* const task = taskOf(index);
    if (!task)
        return;
    const Palette& palette = Theme::current().palette();
    const bool hasKeys = option.widget && option.widget->hasFocus();
    painter->save();
    if (hasKeys && (option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect, palette.accent.ground);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1),
                          palette.accent.text);
    }
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.line);
    const Places places = placesIn(*task, option.rect);
    QTextLayout layout;
    layOut(layout, *task, places.title.width());
    painter->setPen(palette.text);
    layout.draw(painter, places.title.topLeft());
    painter->setFont(Theme::quietFont());
    painter->setPen(palette.quietText);
    painter->drawText(places.detail, Qt::TextWordWrap, task->detail);
    if (!task->pill.isEmpty())
        Pill::paint(*painter, places.pill, task->meaning, task->pill);
    painter->restore();
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Task* const task = taskOf(index);
    const int width = widthOf(option);
    return {width, task ? placesIn(*task, QRect(0, 0, width, 0)).height : 0};
}

} // namespace fristad::ui
