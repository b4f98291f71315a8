#pragma once

#include "core/statistics/Report.h"

#include <QListWidget>

namespace fristad::ui {

/// The report's tables by topic, with a mark at those that miss answers. Arrow keys choose at once.
class TableList : public QListWidget {
    Q_OBJECT
public:
    explicit TableList(QWidget* parent = nullptr);

    /// The chosen table stays chosen where it is still there; else the first is.
    void show(const Report& report);
    using QListWidget::show;
    void choose(const QString& table);
    /// Blank where there is none.
    [[nodiscard]] QString current() const;

signals:
    void chosen(const QString& table);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace fristad::ui
