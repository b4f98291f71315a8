#pragma once

#include "core/vocabulary/Progress.h"

struct sqlite3;

namespace fristad {

/// SQLite asks `progress` now and then while it runs a statement, and interrupts the statement if the answer is to stop; null: no
/// more. It must live until then. What `progress` throws does not pass through SQLite, which is C: the statement is interrupted, and
/// throwInterrupted throws it again.
void setProgressHandler(sqlite3* connection, const Progress* progress);

/// Of a statement that SQLite says was interrupted, on the thread that ran it: throws what `progress` threw, or Cancelled.
[[noreturn]] void throwInterrupted();

} // namespace fristad
