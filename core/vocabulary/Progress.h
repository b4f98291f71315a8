#pragma once

#include <cstdint>
#include <functional>

namespace fristad {

/// How far a long piece of work is: `done` of `total` steps (total 0: not known). Called now and then from the thread that
/// works; returning false asks it to stop, and it throws Cancelled and leaves everything as it was.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// Tells how far it is, where there is somebody to tell (`progress` may be empty); throws Cancelled if the answer is to stop.
void report(const Progress& progress, std::uint64_t done, std::uint64_t total);

} // namespace fristad
