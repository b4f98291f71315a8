#pragma once

#include "core/vault/KeyFile.h"

namespace fristad {

/// Slots that were made at different times may cost differently ("room to grow"), and how long a refusal takes would tell whose name
/// is known. Therefore an attempt to sign in stretches the passphrase once with every cost that there is in the file, whoever's name
/// was given. This does it for all but `own`; Damaged where there are more costs than programs can have left.
void spendOtherCosts(const KeyFile& file, const KeyCost& own, const Secret& passphrase);

} // namespace fristad
