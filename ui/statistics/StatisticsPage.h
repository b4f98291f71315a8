#pragma once

#include "ui/shell/Page.h"
#include "ui/statistics/YearCount.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace fristad::ui {

class PageHeader;
class PeoplePanel;
class ReportExport;
class TableList;
class TablePanel;
class WorkBar;

/// The year's figures: the report's tables by topic, the chosen one with its chart, and the people behind a number. The year and the
/// table stay chosen while the vault is open.
class StatisticsPage : public Page {
    Q_OBJECT
public:
    explicit StatisticsPage(Shell& shell);

    void retranslate() override;
    void reload() override;
    /// `subject`: a year; `part`: a table by its id. Blank: what was chosen before.
    void show(const QString& subject, const QString& part) override;
    using Page::show;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;
    bool leave() override;

private:
    void build();
    void buildActions();
    void connectParts();
    void showYears(const std::vector<int>& years);
    void count();
    void showReport();
    void showTable();
    void showPeople(const QString& what, const PeopleBehind& people);
    void backToTable();
    void ended(const Failure& failure);
    void askDay();
    void showDay();
    void showNothing(const QString& why, const QString& nextStep, std::function<void()> next);
    void enableHeader(bool enabled);

    YearCount* count_;
    PageHeader* header_;
    QComboBox* years_;
    QPushButton* day_;
    QPushButton* exportButton_;
    ReportExport* export_;
    WorkBar* work_;
    TableList* tables_;
    TablePanel* table_;
    PeoplePanel* people_;
    QStackedWidget* right_;
    QWidget* figures_;
    QWidget* nothing_;
    QLabel* why_;
    QPushButton* nextStep_;
    QAction* exportAction_;
    QAction* dayAction_;
    QAction* copy_;
    int year_ = 0;            ///< 0: not chosen yet
    std::optional<Day> asOf_; ///< nothing: today
    QString wanted_;          ///< the table to choose when the report is there
    std::function<void()> next_;
};

} // namespace fristad::ui
