#include "ui/statistics/TableList.h"

#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace fristad::ui {

namespace {

enum ItemRole : int { idRole = Qt::UserRole, markRole, topicRole };

constexpr int padding = 10;
constexpr int rowHeight = 35;
constexpr int gap = 6;

/// A topic's name, or a table's with its mark: behind the name where there is room, else under it.
class TableDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        // Before the first layout the option knows no width.
        const auto* const list = qobject_cast<const QAbstractItemView*>(option.widget);
        const Place place = placeOf(index, list ? list->viewport()->width() : option.rect.width());
        return {0, std::max(rowHeight, place.height + 2 * step)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Palette& palette = Theme::current().palette();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (chosen) {
            painter->fillRect(option.rect, palette.accent.ground);
            if (option.widget && option.widget->hasFocus())
                painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height() - 1)),
                                  palette.accent.text);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.line);
        const bool topic = index.data(topicRole).toBool();
        const Place place = placeOf(index, option.rect.width());
        const QRect inside(option.rect.left() + padding, option.rect.top() + (option.rect.height() - place.height) / 2,
                           place.words.width(), place.height);
        painter->setFont(fontOf(index, chosen));
        painter->setPen(topic ? palette.quietText : palette.text);
        painter->drawText(QRect(inside.topLeft(), place.words), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data().toString());
        if (const QString mark = index.data(markRole).toString(); !mark.isEmpty())
            Pill::paint(*painter, QRect(inside.topLeft() + place.mark, Pill::sizeFor(Meaning::soon, mark)),
                        Meaning::soon, mark);
        painter->restore();
    }

private:
    struct Place {
        QSize words;
        QPoint mark;
        int height;
    };

    static QFont fontOf(const QModelIndex& index, bool chosen) {
        if (index.data(topicRole).toBool())
            return Theme::quietFont();
        return chosen ? Theme::strong(Theme::textFont()) : Theme::textFont();
    }

    static Place placeOf(const QModelIndex& index, int width) {
        const QFontMetrics metrics(fontOf(index, true)); // the wider one, so that nothing moves when it is chosen
        const int room = width - 2 * padding;
        const QString words = index.data().toString();
        const QRect bounds = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, words);
        const QString mark = index.data(markRole).toString();
        if (mark.isEmpty())
            return {QSize(room, bounds.height()), {}, bounds.height()};
        const QSize pill = Pill::sizeFor(Meaning::soon, mark);
        const int line = metrics.horizontalAdvance(words);
        if (line + gap + pill.width() <= room)
            return {QSize(room, bounds.height()), QPoint(line + gap, (bounds.height() - pill.height()) / 2),
                    bounds.height()};
        return {QSize(room, bounds.height()), QPoint(0, bounds.height() + 3), bounds.height() + 3 + pill.height()};
    }
};

} // namespace

TableList::TableList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new TableDelegate(this));
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(this, &QListWidget::currentItemChanged, this, [this] {
        if (const QString table = current(); !table.isEmpty())
            emit chosen(table);
    });
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TableList::show(const Report& report) {
    const QString before = current();
    const QSignalBlocker quiet(this);
    clear();
    for (const ReportTopic& topic : report.topics) {
        if (topic.tables.empty())
            continue;
        auto* const head = new QListWidgetItem(text(topic.title.in(displayLanguage())), this);
        head->setFlags(Qt::ItemIsEnabled); // the keys pass it by
        head->setData(topicRole, true);
        for (const std::size_t each : topic.tables) {
            const ReportTable& table = report.tables[each];
            auto* const item = new QListWidgetItem(text(table.title.in(displayLanguage())), this);
            item->setData(idRole, text(table.id));
            if (table.blanks == 0)
                continue;
            const QString mark = tr("%n missing", nullptr, static_cast<int>(table.blanks));
            item->setData(markRole, mark);
            item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + mark);
        }
    }
    choose(before);
    if (current().isEmpty() && count() > 1)
        setCurrentRow(1); // below the first topic
}

void TableList::choose(const QString& table) {
    for (int row = 0; row < count(); ++row)
        if (!table.isEmpty() && item(row)->data(idRole) == table)
            setCurrentRow(row);
}

QString TableList::current() const { return currentItem() ? currentItem()->data(idRole).toString() : QString(); }

void TableList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // names wrap by the width
}

} // namespace fristad::ui
