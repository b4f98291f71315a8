#pragma once

#include "core/vault/Session.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The history as it is read (vault.md, History). Written only through Change::record and Session::recordLookAt/recordList.

namespace fristad {

/// An entry. `fields` is its payload, where it has one that is not thinned and this person may see it.
struct HistoryEntry {
    EntryNumber number;
    EntryNumber change; ///< the first entry of the change it belongs to
    Moment at;
    StaffId who;
    std::string kind;
    std::string table;
    std::int64_t record = 0;
    ClientId client;
    std::optional<std::vector<FieldChange>> fields;
};

/// The history's hash up to and with an entry: BLAKE2b.
using ChainHash = Hash;

/// How far the history reached at some time: the number of its last entry and the chain's hash there. Kept elsewhere (in every
/// backup, on the recovery sheet, in a submission) it shows whether the history was rewritten since.
struct Checkpoint {
    EntryNumber number;
    ChainHash chain{};
    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// `1234-` and 64 hex digits: as it is printed and typed back.
std::string textOf(const Checkpoint& checkpoint);
std::optional<Checkpoint> parseCheckpoint(std::string_view text);

/// Where the history stands now.
Checkpoint checkpointOf(Session& session);

/// What a checkpoint leaves the vault on.
enum class CheckpointOn : std::uint8_t { backup, recoverySheet, submission };

/// Notes, as part of a change and as an entry of that kind, that this checkpoint leaves the vault and for where: `verify` requires the
/// chain to extend it from then on.
void noteCheckpoint(Change& change, const Checkpoint& checkpoint, CheckpointOn on, std::string_view place,
                    std::string_view kind, const std::vector<FieldChange>& also = {});

/// Where the history stands now, noted as printed on the recovery sheet or sent with a submission, and an entry.
Checkpoint giveOutCheckpoint(Session& session, CheckpointOn on, std::string_view place);

/// The entries about a client, newest first, at most `limit` of them with a number below `before`. NotAllowed unless the person
/// may see the history of this client's records; without payloads where roles.md says so.
std::vector<HistoryEntry> historyOf(Session& session, ClientId client, std::size_t limit,
                                    std::optional<EntryNumber> before = std::nullopt);
/// The whole history, who looked at whom included; without the payloads of entries about clients whom the person may not see in full
/// (restricted ones on whom they are not named, and those who are gone).
std::vector<HistoryEntry> wholeHistory(Session& session, std::size_t limit,
                                       std::optional<EntryNumber> before = std::nullopt);

/// All entries of the change that an entry belongs to, with payloads, in order; empty if there is no such entry. Asks for no
/// permission: it is what undo reads, which needs the rights of the opposite change.
std::vector<HistoryEntry> changeOf(Database& database, EntryNumber entry);

} // namespace fristad
