#pragma once

namespace fristad::app {

/// From now on Ctrl+C, a closed terminal and a request to end are noted instead of killing the program, so that what is being done
/// can be undone and the terminal put right; and a closed pipe is a write error, not a death.
void watchInterrupts();

/// Whether the person has asked the program to stop.
bool interrupted() noexcept;

} // namespace fristad::app
