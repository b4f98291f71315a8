#pragma once

#include "core/statistics/Report.h"
#include "core/statistics/StatisticsCount.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

class FigureTable;

/// The chosen table: title, base and counting rule in sentences, who is missing, and the table with its chart.
class TablePanel : public Card {
    Q_OBJECT
public:
    explicit TablePanel(QWidget* parent = nullptr);

    /// `open`: whether this person may ask who is behind a number.
    void show(const ReportTable& table, bool open);
    using Card::show;
    [[nodiscard]] FigureTable& figures() { return *figures_; }
    void retranslate();

signals:
    /// `what`: the number asked about, in words.
    void asked(const fristad::FigurePlace& place, const QString& what);

private:
    QLabel* explanation_;
    QLabel* blanks_;
    QPushButton* openBlanks_;
    QLabel* nobody_;
    FigureTable* figures_;
    std::string table_;
};

} // namespace fristad::ui
