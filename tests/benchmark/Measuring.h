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

inline double medianOf(const std::vector<Taken>& all, double Taken::*part) {
    std::vector<double> values;
    for (const auto& each : all)
        values.push_back(each.*part);
    return median(values);
}

inline void printRatio(const char* what, const std::vector<Taken>& ours, const std::vector<Taken>& theirs, double aim) {
    const double a = medianOf(ours, &Taken::wall);
    const double b = medianOf(theirs, &Taken::wall);
    std::printf("%-44s %8.2f s against %6.2f s  ratio %5.2f (of processor time %5.2f)  aim %.0f  %s\n", what, a, b,
                a / b, medianOf(ours, &Taken::processor) / medianOf(theirs, &Taken::processor), aim,
                a / b <= aim ? "met" : "MISSED");
}

inline constexpr double perSecond = 1000; // milliseconds

/// The median and the worst of many short pieces of work, in milliseconds; the aim is for the worst. What the processor took of it
/// tells a slow piece of work from one that others kept waiting.
inline void printTimes(const std::string& what, const std::vector<Taken>& times, double aim) {
    const auto worst = [&](double Taken::*part) { return std::ranges::max(times, {}, part).*part * perSecond; };
    std::printf("%-44s median %7.2f ms  worst %7.2f ms (of processor time %7.2f and %7.2f)  of %3zu  aim %.0f ms  %s\n",
                what.c_str(), medianOf(times, &Taken::wall) * perSecond, worst(&Taken::wall),
                medianOf(times, &Taken::processor) * perSecond, worst(&Taken::processor), times.size(), aim,
                worst(&Taken::wall) <= aim ? "met" : "MISSED");
}

} // namespace fristad::benchmark
