#include "core/vocabulary/Progress.h"

#include "core/vocabulary/Errors.h"

namespace fristad {

void report(const Progress& progress, std::uint64_t done, std::uint64_t total) {
    if (progress && !progress(done, total))
        throw Cancelled();
}

} // namespace fristad
