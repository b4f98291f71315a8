#pragma once

#include "core/vault/RowBinding.h"
#include "core/vocabulary/Message.h"
#include "core/vocabulary/Progress.h"

#include <functional>
#include <unordered_map>

namespace fristad {

/// Replays what the history says of every row and compares it with the rows that are there (RowBinding.h has how they are bound). Takes
/// the entries in order, then reads each bound table once. Memory: some 150 bytes for each record that has an entry of its own, 40 for
/// each client that came by an import.
class RowReplay {
public:
    using Damage = std::function<void(Message)>;

    RowReplay(Database& database, Damage damage);

    /// An entry whose payload is committed to by the chain. `hasPayload` false: it has none, or it was thinned.
    void take(const ChainedEntry& entry, bool hasPayload, const RowHashes& row);
    /// After the last entry.
    void compare(const Progress& progress);

private:
    struct Key {
        std::uint32_t table = 0;
        std::int64_t client = 0; ///< of tables whose key it is part of; else 0
        std::int64_t record = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    struct Touched {
        std::int64_t client = 0;
        std::int64_t last = 0;           ///< its last entry
        std::optional<ChainHash> before; ///< as the first entry since the client's last import says
        std::optional<ChainHash> after;
    };
    struct Import {
        std::int64_t entry = 0; ///< 0: the client came by no import
        ChainHash said{};
        ChainHash found{};
    };

    [[nodiscard]] Import* importOf(std::int64_t client);
    [[nodiscard]] bool isCovered(std::int64_t client, std::int64_t entry) const;
    void compareTable(std::uint32_t place, const Progress& progress);
    void compareRow(const BoundTable& table, const Key& key, std::int64_t client, const ChainHash& row,
                    const Touched* touched);
    void missing(const BoundTable& table, const Key& key, const Touched& touched);
    void compareSequence(const BoundTable& table, std::uint32_t place);
    void say(const char* key, const BoundTable& table, std::int64_t record);

    Database& database_;
    Damage damage_;
    const std::vector<BoundTable>& tables_;
    std::unordered_map<Key, Touched, KeyHash> touched_;
    std::vector<Import> imports_;          ///< by client
    std::vector<std::int64_t> lastRecord_; ///< by table: the greatest number that the history or a row has
    std::uint64_t rows_ = 0;
};

} // namespace fristad
