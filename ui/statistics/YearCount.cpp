#include "ui/statistics/YearCount.h"

#include "core/statistics/Definitions.h"

namespace fristad::ui {

YearCount::YearCount(Shell& shell) : shell_(shell) {}

template <class Work, class Done> void YearCount::run(const QString& what, Work work, Done done) {
    stop();
    const int number = ++number_;
    work_ = shell_.vault().run(
        this,
        [work = std::move(work)](Session& session, const Progress& progress) {
            if (!progress(0, 0)) // stopped while it waited for its turn
                throw Cancelled();
            return work(session, progress);
        },
        [this, number, done = std::move(done)](auto result) {
            if (number != number_)
                return;
            work_ = nullptr;
            done(std::move(result));
        },
        [this, number](const Failure& failure) {
            if (number != number_)
                return;
            work_ = nullptr;
            emit ended(failure);
        });
    connect(work_, &LongWork::progressed, this, [this, number](quint64 done_, quint64 total) {
        if (number == number_ && work_)
            emit progressed(done_, total);
    });
    emit begun(what);
}

void YearCount::begin(int year, std::optional<Day> asOf) {
    run(
        tr("Counting %1").arg(year),
        [year, asOf](Session& session, const Progress& progress) {
            return countStatistics(session, definitionFor(year), year, asOf.value_or(session.clock().today()),
                                   progress);
        },
        [this](Report report) {
            report_ = std::move(report);
            emit counted();
        });
}

void YearCount::find(const FigurePlace& place, const QString& what) {
    const int year = report_->year;
    const Day asOf = report_->asOf;
    run(
        tr("Finding the people behind the figure"),
        [place, year, asOf](Session& session, const Progress& progress) {
            return peopleBehind(session, definitionFor(year), place, year, asOf, progress);
        },
        [this, what](const PeopleBehind& people) { emit found(what, people); });
}

void YearCount::stop() {
    if (work_)
        work_->cancel();
}

} // namespace fristad::ui
