#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace fristad::benchmark {

/// What a piece of work took: on the wall, and of the processors (its children's too), which other people's load disturbs less.
struct Taken {
    double wall = 0; ///< seconds
    double processor = 0;
};

inline double processorSeconds() {
    double seconds = 0;
    for (const auto whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(whose, &used);
        for (const auto& each : {used.ru_utime, used.ru_stime})
            seconds += static_cast<double>(each.tv_sec) + static_cast<double>(each.tv_usec) / 1e6;
    }
    return seconds;
}

inline Taken timed(const std::function<void()>& work) {
    const auto processor = processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), processorSeconds() - processor};
}

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

inline Taken medianOf(const std::vector<Taken>& all) {
    Taken middle;
    for (const auto part : {&Taken::wall, &Taken::processor}) {
        std::vector<double> values;
        for (const auto& each : all)
            values.push_back(each.*part);
        middle.*part = median(values);
    }
    return middle;
}

/// Milliseconds of one of many short pieces of work.
inline double milliseconds(const std::function<void()>& work) { return timed(work).wall * 1000; }

inline void printRatio(const char* what, const std::vector<Taken>& ours, const std::vector<Taken>& theirs, double aim) {
    const auto a = medianOf(ours);
    const auto b = medianOf(theirs);
    std::printf("%-44s %8.2f s against %6.2f s  ratio %5.2f (of processor time %5.2f)  aim %.0f  %s\n", what, a.wall,
                b.wall, a.wall / b.wall, a.processor / b.processor, aim, a.wall / b.wall <= aim ? "met" : "MISSED");
}

/// The median and the worst of many, in milliseconds; the aim is for the worst.
inline void printTimes(const std::string& what, const std::vector<double>& times, double aim) {
    const double worst = std::ranges::max(times);
    std::printf("%-44s median %7.2f ms  worst %7.2f ms  of %3zu  aim %.0f ms  %s\n", what.c_str(), median(times), worst,
                times.size(), aim, worst <= aim ? "met" : "MISSED");
}

} // namespace fristad::benchmark
