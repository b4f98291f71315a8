#include "core/vault/ProgressHandler.h"

#include "core/vocabulary/Errors.h"

#include <sqlcipher/sqlite3.h>

#include <exception>
#include <utility>

namespace fristad {

namespace {

constexpr int everySteps = 100'000;

// The thread that runs a statement is the one that SQLite calls back on.
std::exception_ptr& thrown() {
    thread_local std::exception_ptr one;
    return one;
}

int goesOn(void* progress) noexcept {
    try {
        return (*static_cast<const Progress*>(progress))(0, 0) ? 0 : 1;
    } catch (...) {
        thrown() = std::current_exception();
        return 1;
    }
}

} // namespace

void setProgressHandler(sqlite3* connection, const Progress* progress) {
    thrown() = nullptr;
    sqlite3_progress_handler(connection, progress == nullptr ? 0 : everySteps, goesOn, const_cast<Progress*>(progress));
}

void throwInterrupted() {
    if (const auto waiting = std::exchange(thrown(), nullptr))
        std::rethrow_exception(waiting);
    throw Cancelled();
}

} // namespace fristad
