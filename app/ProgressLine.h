#pragma once

#include "app/Console.h"
#include "core/vocabulary/Progress.h"

#include <chrono>
#include <cstddef>

namespace fristad::app {

/// One line on standard error that says how far long work is, rewritten in place and gone when the work is over. Shown only where
/// somebody watches; at most 39 characters, for a terminal of 40 columns.
class ProgressLine {
public:
    ProgressLine(const Console& console, const Message& what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// To hand to core; also what makes Ctrl+C stop the work. Valid while this lives.
    [[nodiscard]] Progress callback();

private:
    void show(std::uint64_t done, std::uint64_t total);

    const Console& console_;
    std::string what_;
    bool watched_;
    std::size_t width_ = 0; ///< characters shown now
    std::chrono::steady_clock::time_point next_;
};

} // namespace fristad::app
