#pragma once

#include "core/vault/Session.h"

// Nothing is looked at unrecorded (vault.md, last section). Where the history can't be written (the folder is read only, its disk is
// full) the session is an emergency view: codes, what is due and safe contacts are shown, names and notes are not (Session::sightOf),
// and nothing leaves the vault but a backup, which is as encrypted as the vault itself.

namespace fristad {

/// Whether looks can't be recorded now. On a disk that filled up during the session they are kept in memory and recorded, with the time
/// of the look, before the next change or look that succeeds; from then on this is false again.
[[nodiscard]] bool isEmergencyView(Session& session);

/// SystemFailure `vault.nothing_leaves` if what is taken out couldn't be recorded. Asked before anything is read.
void requireRecording(Session& session);

/// Records that something was taken out of the vault, or that people or one's own questions were looked at, as an entry `kind`
/// ("statistics.exported"). Unlike Session::recordList it is no courtesy: SystemFailure where it can't be written, and then nothing may
/// be shown or written out.
void recordTakenOut(Session& session, std::string_view kind, std::vector<FieldChange> fields);

/// Records what is worth an entry but no reason to fail: a vault that was verified, a run that was refused. Lost where it can't be
/// written, damage included.
void recordIfPossible(Session& session, std::string_view kind, std::vector<FieldChange> fields);

} // namespace fristad
