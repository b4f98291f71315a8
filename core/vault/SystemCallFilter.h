#pragma once

namespace fristad {

/// Takes from this process, its threads and whatever it starts the means to use a network: from then on socket(2) makes AF_UNIX
/// sockets only (the display, the desktop's bus and the printer service are reached by those) and fails with EAFNOSUPPORT otherwise;
/// io_uring, which makes sockets past that check, is refused. Nor can anything it starts gain rights (PR_SET_NO_NEW_PRIVS). It
/// can't be taken back. Called before there are threads. Kernels without seccomp, and processors other than x86-64, ARM64 and
/// RISC-V 64, go without the filter.
void refuseNetwork() noexcept;

} // namespace fristad
