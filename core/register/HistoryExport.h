#pragma once

#include "core/vault/History.h"
#include "core/vocabulary/Progress.h"

#include <filesystem>

namespace fristad {

/// Writes the chain of the whole history for somebody outside, who checks it against checkpoints without the vault
/// (docs/history-export.md): numbers, times, kinds, commitments and hashes; no name, no client's code and nothing of a payload.
///
/// NotAllowed unless the person may see the whole history. The entry about it is written before the file and is the last one in it, so
/// that what has left is never unrecorded and the end of the file is always a checkpoint of the vault; if writing fails afterwards the
/// entry stays and the target is as it was. SystemFailure where no entry can be written, for a target that is in the way (AtomicFile)
/// and a full disk; Cancelled. Memory is bounded. Returns the checkpoint that the file ends at.
Checkpoint exportHistory(Session& session, const std::filesystem::path& file, bool replace, const Progress& progress);

} // namespace fristad
