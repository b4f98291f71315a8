#pragma once

#include "core/register/RowSql.h"
#include "core/vault/RowBinding.h"
#include "core/vault/SideWork.h"

#include <condition_variable>
#include <mutex>

namespace fristad {

/// A row of a file of the register, as it goes in.
template <class Value> struct NewRow {
    ClientId client;
    Value value;
    std::uint64_t line = 0; ///< of the file
};

/// The hash over all rows of each client who comes by an import (core/vault/RowBinding.h). Another thread reckons it from the rows while
/// they go in, for to read them all again costs a third of an import; `verify` does read them.
class NewRows {
public:
    /// So many are worth waking the other thread for.
    static constexpr std::size_t rowsAtOnce = 64;

    /// Of clients with a number above `lastOldClient`.
    NewRows(Database& database, std::int64_t lastOldClient);

    /// Rows that went in one after the other, the first of them as `first`. The clients come first, then the other tables by name.
    template <class Value> void take(RecordId first, std::vector<NewRow<Value>> rows) {
        isOfNextTable(Fields<Value>::table);
        give([this, first, rows = std::move(rows)] {
            RecordId id = first;
            for (const auto& each : rows) {
                RowBytes bytes(Fields<Value>::table);
                bindRecord(bytes, id, each.client, each.value);
                add(hasOwnNumber<Value> ? each.client : ClientId{id.number}, bytes.hash());
                ++id.number;
            }
        });
    }

    /// After the last row: calls `visit` for every client who has rows, in order.
    void forEachClient(const std::function<void(ClientId client, const ChainHash& rows)>& visit);

private:
    using Batch = std::function<void()>;

    void isOfNextTable(std::string_view table);
    void give(Batch batch);
    void takeBatches(const Progress& progress);
    void takeUntilTheLast(const Progress& progress);
    void add(ClientId client, const ChainHash& row);

    std::int64_t lastOldClient_;
    std::string_view table_;
    std::vector<ChainHash> clients_; ///< from lastOldClient_ + 1 on; zeros: no row
    std::mutex mutex_;
    std::condition_variable enough_;
    std::vector<Batch> batches_;
    bool isLast_ = false;
    bool hasEnded_ = false; ///< the other thread, by an error
    SideWork work_;         ///< last: it ends first
};

} // namespace fristad
