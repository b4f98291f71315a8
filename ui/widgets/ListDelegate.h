#pragma once

#include <QStyledItemDelegate>

namespace fristad::ui {

/// Paints the cells of a ListModel: text, pills, tabular figures, the line under a row, and the chosen row.
class ListDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight = 36;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace fristad::ui
