#pragma once

#include "core/vault/KnownCheckpoints.h"
#include "core/vault/RowReplay.h"

#include <map>
#include <set>

namespace fristad {

/// Of how many faults of one kind each is said; of the rest only the number.
inline constexpr std::size_t mostOfAKind = 20;

/// Walks the history once, from its beginning: chain, commitments, certificates, checkpoints; and hands each entry to the replay of rows.
class HistoryWalk {
public:
    HistoryWalk(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints);
    void run(const Progress& progress);

private:
    struct Thinned {
        std::uint64_t count = 0;
        Moment at;
    };

    void visit(const Statement& row);
    void verifyPayload(const Statement& row, const ChainedEntry& entry);
    void findCertificates();
    void damagedAt(std::int64_t number, const char* key);
    void damaged(Message message);
    void contradicts(const FoundCheckpoint& checkpoint);

    Database& database_;
    Verification& found_;
    std::multimap<std::int64_t, const FoundCheckpoint*> checkpoints_;
    std::set<std::int64_t> certificates_; ///< those that a thinning of the chain vouches for
    std::map<std::int64_t, Thinned> thinned_;
    RowReplay rows_;
    ChainHash chain_{};
    std::int64_t last_ = 0;
    std::size_t damaged_ = 0;
};

/// What a thinning's entry commits to: the entries whose payloads went, in order.
ChainHash hashOfThinning(Database& database, std::int64_t certificate);

} // namespace fristad
