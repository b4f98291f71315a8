#include "core/vault/BackupVfs.h"
#include "core/vault/Database.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>

// The pages of an encrypted database as a backup, a restore and a rescue read them, bent by somebody without the key: each input is a list
// of changes to one small database and its log. What is read is what was written, or it is damage. `rescue` reads past damage, and
// gives no row that was not there.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

constexpr std::int64_t rows = 300;
constexpr std::size_t page = 4096;

Secret dataKey() {
    Secret key(32);
    std::fill_n(key.data(), key.size(), static_cast<unsigned char>('k'));
    return key;
}

struct Files {
    std::string database;
    std::string log;
};

/// A database of some pages, and a log that holds the second half of its rows.
const Files& made() {
    static const Files files = [] {
        std::string name = "/dev/shm/fristad-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr, "there is a place for a folder");
        const std::filesystem::path folder(name);
        const auto file = folder / "pages.db";
        Files read;
        {
            Database database(file, dataKey(), Database::Access::create);
            const auto fill = [&](std::int64_t from, std::int64_t to) {
                Transaction transaction(database);
                for (auto i = from; i < to; ++i)
                    database.statement("INSERT INTO t VALUES (?1, ?2)")
                        .bindAll(i, std::string(100, static_cast<char>('a' + i % 26)))
                        .run();
                transaction.commit();
            };
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
            fill(0, rows / 2);
            database.useLog();
            database.emptyLog();
            fill(rows / 2, rows);
            constexpr std::size_t most = 1 << 20;
            read.database = readSmallFile(file, most);
            auto log = file;
            log += "-wal";
            read.log = readSmallFile(log, most);
        }
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
        return read;
    }();
    return files;
}

/// Takes changes off the input: which file, what, where, and with what.
void bend(Files& files, std::string_view changes) {
    constexpr std::size_t each = 5;
    for (; changes.size() >= each; changes.remove_prefix(each)) {
        const auto byte = [&](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(changes[at]));
        };
        auto& file = (byte(0) & 1U) != 0 ? files.log : files.database;
        const std::size_t at = byte(1) * 1024 + byte(2) * 4 + byte(3) % 4;
        if (file.empty() || at >= file.size())
            continue;
        switch (byte(0) >> 1U & 3U) {
        case 0: file[at] = static_cast<char>(file[at] ^ changes[4]); break;
        case 1: file.resize(at); break;
        case 2: file.append(byte(4), changes[3]); break;
        default: { // one page or frame over another one
            const std::size_t size = (byte(0) & 1U) != 0 ? page + 24 : page;
            const std::size_t from = byte(4) * size;
            if (from + size <= file.size() && at / size * size + size <= file.size())
                file.replace(at / size * size, size, file.substr(from, size));
        }
        }
    }
}

/// The rows that can be read; nothing where reading met damage. None of them may be another than the one that was written.
std::int64_t readRows(Database& database) {
    std::int64_t count = 0;
    auto query = database.statement("SELECT id, text FROM t ORDER BY id");
    while (query.step()) {
        const auto id = query.integer(0);
        require(id == count && id < rows, "a row that is read is one that was written, and none is left out");
        require(query.text(1) == std::string(100, static_cast<char>('a' + id % 26)), "a row is read as it was written");
        ++count;
    }
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    auto files = made();
    bend(files, textIn(data, size));
    const MemoryFile whole("header" + files.database + files.log);
    const FileHandle handle(whole.path(), 0);
    BackupVfs vfs(handle.number(), {6, files.database.size()}, {6 + files.database.size(), files.log.size()});
    const auto count = unlessRefused([&] {
        Database database(vfs.name(), dataKey());
        unlessRefused([&] { return database.damagedPages(); });
        return readRows(database);
    });
    // A log that is cut off, or whose frames are not what they were, ends before them: what was in it is gone as after a power cut.
    require(!count || *count == rows || *count == rows / 2 || *count == 0, "whole changes are read");
    require(!count || *count > 0 || files.database != made().database, "a database that was not bent is read");
    const FileHandle database(MemoryFile(files.database).path(), 0);
    const FileHandle log(MemoryFile(files.log).path(), 0);
    const auto damaged = BackupVfs::ofDamaged(database.number(), log.number(), files.log.size());
    unlessRefused([&] { return readRows(*std::make_unique<Database>(damaged->name(), dataKey())); });
    return 0;
}
