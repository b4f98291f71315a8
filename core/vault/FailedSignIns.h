#pragma once

#include "core/calendar/Clock.h"

#include <filesystem>

// Sign-ins that failed (vault.md, "Nothing is looked at unrecorded"). Whoever fails has no key, so nothing can be written into the
// database then: the moment goes into a small file in the vault's folder, and the next opening makes one entry of all of them. The file
// holds times only: a name that doesn't exist may well be a passphrase typed into the wrong field.

namespace fristad {

class Session;

/// Adds a line with the moment. Where that can't be (read only, a full disk, something else stands under the name) nothing happens:
/// the refusal is what counts. At most 64 KiB are kept, over 4,000 failures.
void noteFailedSignIn(const std::filesystem::path& folder, Moment at) noexcept;

/// Makes one entry `sign_in.failed` (how many, first, last) of what stands in the file and removes it. A missing or garbled file is no
/// error: lines that are no moment are counted as such. Nothing happens in a vault that can only be read.
void enterFailedSignIns(Session& session, const std::filesystem::path& folder);

} // namespace fristad
