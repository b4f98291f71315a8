#pragma once

#include "core/statistics/StatisticsRun.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

class ListView;

/// The people behind a figure: their codes, and how many more there are whom this person may not see. Enter opens a client.
class PeoplePanel : public Card {
    Q_OBJECT
public:
    explicit PeoplePanel(Shell& shell, QWidget* parent = nullptr);

    /// `what`: the figure in words.
    void show(const QString& what, PeopleBehind people);
    using Card::show;
    [[nodiscard]] ListView& list() { return *list_; }
    void retranslate();

signals:
    void backAsked();

private:
    void fetch(std::size_t offset);
    void showCount();

    Shell& shell_;
    QPushButton* back_;
    QLabel* count_;
    QLabel* hidden_;
    ListView* list_;
    PeopleBehind people_;
    QString what_;
    int shown_ = 0; ///< which asking the rows that arrive belong to
};

} // namespace fristad::ui
