#pragma once

#include "core/vault/Secret.h"

#include <string>
#include <string_view>

namespace fristad {

/// The recovery key: 160 random bits as eight groups of five characters, the fifth of each group a check digit that finds every
/// mistyped character, every two neighbours swapped, and groups in the wrong order. Written with 0-9 and A-Z without I, L, O
/// and U; read in any case, with any blanks and hyphens, O as 0 and I and L as 1.

/// A new one, as it is shown: `XXXXX-XXXXX-...`.
Secret newRecoveryKey();

/// The key without its hyphens, in the one form that the slot was made with. Refused, naming the group, for a mistyped one.
Secret canonicalRecoveryKey(std::string_view typed);

} // namespace fristad
