#include "core/register/NewRows.h"

#include <chrono>
#include <stdexcept>

namespace fristad {

namespace {

constexpr std::size_t enoughBatches = 8; // to wake the other thread for
constexpr std::size_t mostBatches = 64;  // that wait: an import takes no more memory, however fast its file is read

/// The order in which rows are bound is that of the table's columns: they must be where they are hashed.
template <class Value> void requireColumns(Database& database) {
    std::string columns;
    auto names = database.statement("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    names.bindAll(Fields<Value>::table);
    while (names.step())
        columns.append(columns.empty() ? "\"" : ", \"").append(names.text(0)).append("\"");
    std::string bound = "\"" + std::string(RowKey<Value>::id) + "\", ";
    if constexpr (hasOwnNumber<Value>)
        bound.append("\"").append(RowKey<Value>::client).append("\", ");
    if (columns != bound + columnList<Value>())
        throw std::logic_error("columns stand in another order than fields");
}

} // namespace

NewRows::NewRows(Database& database, std::int64_t lastOldClient)
    : lastOldClient_(lastOldClient), work_([this](const Progress& progress) { takeBatches(progress); }) {
    requireColumns<Client>(database);
    forEachRecordType([&]<class Value>() { requireColumns<Value>(database); });
}

void NewRows::isOfNextTable(std::string_view table) {
    if (table < table_)
        throw std::logic_error("tables are hashed by name");
    table_ = table;
}

void NewRows::give(Batch batch) {
    std::unique_lock lock(mutex_);
    enough_.wait(lock, [&] { return hasEnded_ || batches_.size() < mostBatches; });
    if (hasEnded_)
        work_.finish({}); // says why
    batches_.push_back(std::move(batch));
    if (batches_.size() == enoughBatches)
        enough_.notify_all();
}

void NewRows::takeBatches(const Progress& progress) {
    try {
        takeUntilTheLast(progress);
    } catch (...) { // nobody may go on waiting for it
        const std::lock_guard lock(mutex_);
        hasEnded_ = true;
        enough_.notify_all();
        throw;
    }
}

void NewRows::takeUntilTheLast(const Progress& progress) {
    constexpr std::chrono::milliseconds askedEvery(50);
    std::vector<Batch> taken;
    for (bool last = false; !last;) {
        std::unique_lock lock(mutex_);
        enough_.wait_for(lock, askedEvery, [&] { return isLast_ || batches_.size() >= enoughBatches; });
        last = isLast_;
        taken.swap(batches_);
        lock.unlock();
        enough_.notify_all();
        for (const auto& batch : taken)
            batch();
        taken.clear();
        report(progress, 0, 0);
    }
}

void NewRows::add(ClientId client, const ChainHash& row) {
    if (client.number <= lastOldClient_)
        return;
    const auto place = static_cast<std::size_t>(client.number - lastOldClient_ - 1);
    if (place >= clients_.size())
        clients_.resize(std::max(place + 1, clients_.size() * 3 / 2));
    addRowOfClient(clients_[place], row);
}

void NewRows::forEachClient(const std::function<void(ClientId client, const ChainHash& rows)>& visit) {
    {
        const std::lock_guard lock(mutex_);
        isLast_ = true;
    }
    enough_.notify_all();
    work_.finish({});
    for (std::size_t i = 0; i < clients_.size(); ++i)
        if (clients_[i] != ChainHash{})
            visit({lastOldClient_ + 1 + static_cast<std::int64_t>(i)}, clients_[i]);
}

} // namespace fristad
