#pragma once

#include "core/vault/History.h"
#include "core/vocabulary/Progress.h"

#include <filesystem>

namespace fristad {

/// Writes the chain of the whole history for somebody outside, who checks it against checkpoints without the vault
/// (docs/history-export.md): numbers, times, kinds, commitments and hashes; no name, no client's code and nothing of a payload.
///
/// NotAllowed unless the person may see the whole history. The entry about it is the last one in the file, and is in the vault before
/// the file has its name: what has left is never unrecorded, and its end is always a checkpoint of the vault. SystemFailure where no
/// entry can be written, for a target that is in the way (AtomicFile) and a full disk; Cancelled; then all is as it was. Memory is
/// bounded. Returns the checkpoint that the file ends at.
Checkpoint exportHistory(Session& session, const std::filesystem::path& file, bool replace, const Progress& progress);

} // namespace fristad
