#pragma once

#include <QStyledItemDelegate>

namespace fristad::ui {

/// Paints a Task: the code and what, wrapped; why, in quiet letters below; how near, as a pill to the right.
class TaskDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace fristad::ui
