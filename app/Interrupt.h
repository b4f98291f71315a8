#pragma once

namespace fristad::app {

/// From now on Ctrl+C, a closed terminal and a request to end are noted instead of killing the program, so that what is being done
/// can be undone and the terminal put right; and a closed pipe is a write error, not a death.
void watchInterrupts();

/// Whether the person has asked the program to stop.
bool interrupted() noexcept;

/// Reads one byte of what somebody may yet have to type: 1, or 0 at the end of the input, or -1 with errno, as from read. Throws
/// Cancelled as soon as the person asks to stop.
int readByte(int file, unsigned char& byte);

} // namespace fristad::app
