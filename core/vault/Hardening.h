#pragma once

namespace fristad {

/// Makes sure that this process leaves no memory behind: no core dump (RLIMIT_CORE 0), and no other process of the same user may
/// read its memory or attach to it (PR_SET_DUMPABLE 0); and that whatever it makes, libraries' files included, is for its user alone
/// (umask 077). It can use no network (SystemCallFilter.h), and a limit on the size of files (RLIMIT_FSIZE) is an error of the write and
/// no longer kills. Called first of all in main; throws SystemFailure if the system says no.
void hardenProcess();

} // namespace fristad
