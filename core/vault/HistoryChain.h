#pragma once

#include "core/vault/Database.h"
#include "core/vault/History.h"

namespace fristad {

/// An entry as it is chained, without its payload.
struct ChainedEntry {
    std::int64_t number = 0;
    std::int64_t change = 0;
    std::int64_t at = 0;
    std::int64_t staff = 0;
    std::string_view kind;
    std::string_view table;
    std::int64_t record = 0;
    std::int64_t client = 0;
    std::span<const unsigned char> commitment; ///< 32 bytes, or none where there is no payload
};

/// The chain's hash at an entry: BLAKE2b over the hash before it and all of the entry, every text with its length.
ChainHash chainedAfter(const ChainHash& before, const ChainedEntry& entry);

/// What an entry's payload says of the record's row (RowBinding.h); nothing where there was or is none.
struct RowHashes {
    std::optional<ChainHash> before;
    std::optional<ChainHash> after;
};

/// BLAKE2b over salt, both hashes of the row and the fields' text.
ChainHash commitmentTo(std::span<const unsigned char> salt, std::span<const unsigned char> rowBefore,
                       std::span<const unsigned char> rowAfter, std::string_view content);

/// A hash as it stands in a column. The schema lets no other length in, but whoever has the key and a tool can: nothing then.
std::optional<ChainHash> hashIn(std::span<const unsigned char> column);

/// A payload as it is kept: JSON, [[field, from, to], ...].
std::string payloadOf(const std::vector<FieldChange>& fields);
/// Damaged for what payloadOf never wrote.
std::vector<FieldChange> fieldsOf(std::string_view payload);

/// Appends entries; knows the chain's end. What it appends belongs to the caller's transaction: `returnTo` after a rollback.
/// Random salts of payloads. Many are drawn at once: an import needs one for each client, and asking the system costs as much as the
/// rest of an entry.
class PayloadSalts {
public:
    using Salt = std::array<unsigned char, 32>;
    Salt next();

private:
    std::array<Salt, 64> drawn_{};
    std::size_t used_ = drawn_.size();
};

class HistoryChain {
public:
    /// Damaged if what stands at its end is no hash.
    explicit HistoryChain(Database& database);

    [[nodiscard]] const Checkpoint& end() const noexcept { return end_; }
    /// The next entry is the first of a new change.
    void beginChange() noexcept { change_ = end_.number.number + 1; }
    EntryNumber append(const EntryDraft& entry, StaffId who, Moment at, const RowHashes& row = {});
    /// When the last entry was written.
    [[nodiscard]] Moment endedAt() const noexcept { return endedAt_; }
    void returnTo(const Checkpoint& end, Moment at) noexcept {
        end_ = end;
        endedAt_ = at;
    }

private:
    Database* database_;
    Checkpoint end_;
    Moment endedAt_;
    std::int64_t change_ = 0;
    PayloadSalts salts_;
};

} // namespace fristad
