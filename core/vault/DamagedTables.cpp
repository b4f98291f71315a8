#include "core/vault/DamagedTables.h"

#include "core/vocabulary/Errors.h"

#include <fcntl.h>
#include <sqlcipher/sqlite3.h>

namespace fristad {

namespace {

namespace fs = std::filesystem;

constexpr auto anyPage = "SELECT count(*) FROM sqlite_schema";

FileHandle openLog(fs::path database) {
    database += "-wal";
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(database, ignored)))
        return {};
    return {database, O_RDONLY | O_NOFOLLOW};
}

} // namespace

DamagedTables::DamagedTables(const fs::path& database, const Secret& dataKey)
    : file_(database, O_RDONLY | O_NOFOLLOW), log_(openLog(database)), dataKey_(dataKey) {
    vfs_ = BackupVfs::ofDamaged(file_.number(), log_.number(), log_.number() < 0 ? 0 : log_.size());
    database_ = connect();
}

std::unique_ptr<Database> DamagedTables::connect() const { return std::make_unique<Database>(vfs_->name(), dataKey_); }

void DamagedTables::recover() {
    try {
        database_->integer(anyPage);
        return; // it was no page whose HMAC is wrong
    } catch (const Damaged&) {
        vfs_->noteDamage();
    }
    database_.reset();
    database_ = connect();
}

std::optional<std::int64_t> DamagedTables::number(const std::string& sql) {
    std::optional<std::int64_t> number;
    forEach(sql, [&](const Statement& row) {
        if (!number && !row.isNull(0))
            number = row.integer(0);
    });
    return number;
}

// SQLCipher gives zeros for a page whose HMAC is wrong, and fails with the next page that is asked for. Where the page is the end of a
// long text, nothing is asked for any more, and the row seems whole.
void DamagedTables::requireRead(const Statement& row) {
    constexpr std::size_t fitsOnAPage = 2048;
    std::size_t bytes = 0;
    for (int column = 0, columns = row.columns(); column < columns; ++column)
        if (const int type = row.type(column); type == SQLITE_TEXT || type == SQLITE_BLOB)
            bytes += row.blob(column).size();
    if (bytes > fitsOnAPage)
        database_->integer(anyPage);
}

bool DamagedTables::forEach(const std::string& sql, const Take& take) {
    try {
        auto rows = database_->statement(sql);
        while (rows.step()) {
            requireRead(rows);
            take(rows);
        }
        return true;
    } catch (const Damaged&) {
    }
    recover();
    return false;
}

DamagedTables::Found DamagedTables::lookUp(const std::string& point, std::int64_t number) {
    try {
        auto query = database_->statement(point);
        query.bindAll(number);
        if (!query.step())
            return Found::none;
        requireRead(query);
        return Found::row;
    } catch (const Damaged&) {
    }
    recover();
    return Found::unreadable;
}

std::vector<LostRows> DamagedTables::forEachRow(const std::string& table, const std::string& columns, std::int64_t last,
                                                const Take& take, const Progress& progress) {
    const auto select = "SELECT rowid, " + columns + " FROM \"" + table + "\" NOT INDEXED WHERE rowid ";
    std::vector<LostRows> lost;
    for (std::int64_t next = 1;;) {
        try {
            auto rows = database_->statement(select + ">= ?1 ORDER BY rowid");
            rows.bindAll(next);
            while (rows.step()) {
                requireRead(rows);
                take(rows);
                next = rows.integer(0) + 1;
            }
            return lost;
        } catch (const Damaged&) {
        }
        recover();
        if (next > last) {
            lost.push_back({next, LostRows::unknown});
            return lost;
        }
        // Number by number, until a row is found from which the scan goes on.
        for (; next <= last; ++next) {
            report(progress, static_cast<std::uint64_t>(next), static_cast<std::uint64_t>(last));
            const auto found = lookUp(select + "= ?1", next);
            if (found == Found::row)
                break;
            if (found == Found::unreadable && !lost.empty() && lost.back().last == next - 1)
                lost.back().last = next;
            else if (found == Found::unreadable)
                lost.push_back({next, next});
        }
        if (next > last)
            return lost;
    }
}

} // namespace fristad
