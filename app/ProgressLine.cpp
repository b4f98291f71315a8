#include "app/ProgressLine.h"

#include "app/Interrupt.h"
#include "core/vocabulary/Text.h"

#include <algorithm>

namespace fristad::app {

namespace {

constexpr std::size_t widest = 39;
constexpr auto interval = std::chrono::milliseconds(100);

std::uint64_t percentOf(std::uint64_t done, std::uint64_t total) {
    const std::uint64_t reached = std::min(done, total);
    // Either side may be bytes of a large file; divided first where the product would not fit.
    return total > UINT64_MAX / 100 ? reached / (total / 100) : reached * 100 / total;
}

} // namespace

ProgressLine::ProgressLine(const Console& console, const Message& what)
    : console_(console), what_(console.text(what)), watched_(console.isWatched()) {}

ProgressLine::~ProgressLine() {
    if (width_ > 0)
        console_.sayPlain("\r" + std::string(width_, ' ') + "\r");
}

Progress ProgressLine::callback() {
    return [this](std::uint64_t done, std::uint64_t total) {
        show(done, total);
        return !interrupted();
    };
}

void ProgressLine::show(std::uint64_t done, std::uint64_t total) {
    const auto now = std::chrono::steady_clock::now();
    if (!watched_ || now < next_)
        return;
    next_ = now + interval;
    const std::string number = total > 0 ? std::to_string(percentOf(done, total)) + " %" : std::to_string(done);
    const std::string line = shown(what_, widest - 1 - number.size()) + ' ' + number;
    const std::size_t width = charactersIn(line);
    console_.sayPlain("\r" + line + std::string(width_ > width ? width_ - width : 0, ' '));
    width_ = std::max(width_, width);
}

} // namespace fristad::app
