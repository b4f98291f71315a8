#pragma once

#include "core/vault/Secret.h"
#include "core/vocabulary/Message.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fristad {

struct Rescued {
    std::uint64_t rows = 0;     ///< that came
    std::uint64_t lostRows = 0; ///< that are known to have been there, and did not come
    std::vector<Message> lost;  ///< a sentence for each loss, without contents; empty: everything came
};

/// Copies every row that can be read of a damaged vault into a new vault, with a new data key and the old passphrases and recovery key.
/// The new vault is whole by `verify`. Its history is the old one as far as that hangs together; the rescue is its next entry and says
/// where the old one ended and what was lost. The damaged vault is only read, and nobody else has it open meanwhile.
///
/// Needs an administrator of it, by its own rows or by its history. Damaged where neither can be read, where the database's schema
/// can't, or where the key file is not the one that belongs to it; SystemFailure where a change of keys must be brought to its end
/// first. On any error nothing is left behind.
Rescued rescueVault(const std::filesystem::path& damaged, const std::filesystem::path& folder, const std::string& name,
                    const Secret& passphrase, const Progress& progress);

} // namespace fristad
