#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/deadlines/MonthGrid.h"
#include "ui/widgets/Parts.h"

class QToolButton;

namespace fristad::ui {

/// A month with its deadlines, and in words what is due on the chosen day.
class MonthCard : public Card {
    Q_OBJECT
public:
    explicit MonthCard(Day today, QWidget* parent = nullptr);

    void setLines(const std::vector<DeadlineLine>& lines, Day today);
    void retranslate();
    /// Alone on the page, what is due that day stands beside the month; else below it.
    void setAlone(bool alone);
    [[nodiscard]] MonthGrid& grid() { return *grid_; }

private:
    void showDay();

    QBoxLayout* parts_;
    QLabel* month_;
    QToolButton* back_;
    QToolButton* on_;
    MonthGrid* grid_;
    QLabel* day_;
    QLabel* due_;
    std::vector<DeadlineLine> lines_;
};

} // namespace fristad::ui
