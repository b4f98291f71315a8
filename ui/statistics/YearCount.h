#pragma once

#include "core/statistics/StatisticsRun.h"
#include "ui/shell/Shell.h"

#include <QObject>

namespace fristad::ui {

/// The counting of a year, off the window's thread: one at a time, the latest asked for. What was counted last stays until the next
/// is there. Window's thread.
class YearCount : public QObject {
    Q_OBJECT
public:
    explicit YearCount(Shell& shell);

    /// Counts; `asOf` nothing: today.
    void begin(int year, std::optional<Day> asOf);
    /// Finds who is behind a figure of the report there is.
    void find(const FigurePlace& place, const QString& what);
    void stop();
    [[nodiscard]] bool isUnderWay() const { return work_ != nullptr; }
    [[nodiscard]] const std::optional<Report>& report() const { return report_; }

signals:
    void begun(const QString& what);
    void progressed(quint64 done, quint64 total);
    /// Counted: `report()` is another one.
    void counted();
    void found(const QString& what, const fristad::PeopleBehind& people);
    /// Ended without a result: stopped by the person (then there is nothing to say), or failed.
    void ended(const fristad::ui::Failure& failure);

private:
    template <class Work, class Done> void run(const QString& what, Work work, Done done);

    Shell& shell_;
    std::optional<Report> report_;
    LongWork* work_ = nullptr; ///< what is under way
    int number_ = 0;           ///< of the work that is waited for
};

} // namespace fristad::ui
