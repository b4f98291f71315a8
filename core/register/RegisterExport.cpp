#include "core/register/CsvText.h"
#include "core/register/ImportRun.h"
#include "core/register/RegisterCsv.h"
#include "core/register/RowSql.h"
#include "core/vault/DurableFile.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace fristad {

namespace {

constexpr std::size_t bufferSize = 256U << 10U;
constexpr std::uint64_t rowsBetweenReports = 4096;

/// A folder that is made beside its target and gets the target's name only when it is whole.
class FolderToBe {
public:
    explicit FolderToBe(std::filesystem::path target) : target_(std::move(target)) {
        const auto number = std::to_string(::getpid());
        place_ = target_.parent_path() / ("." + target_.filename().string() + ".partial-" + number);
        std::filesystem::remove_all(place_);
        if (::mkdir(place_.c_str(), S_IRWXU) != 0)
            throw systemFailure(errno, place_);
    }
    FolderToBe(const FolderToBe&) = delete;
    FolderToBe& operator=(const FolderToBe&) = delete;
    ~FolderToBe() {
        std::error_code ignored; // what is left then is named as partial
        std::filesystem::remove_all(place_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& place() const noexcept { return place_; }

    /// Gives it its name. Where a folder is replaced the two change places in one step, so that one of them is always there.
    void finish(bool replace) {
        syncFolder(place_);
        const unsigned flags = replace ? RENAME_EXCHANGE : RENAME_NOREPLACE;
        if (::renameat2(AT_FDCWD, place_.c_str(), AT_FDCWD, target_.c_str(), flags) != 0)
            throw systemFailure(errno, target_);
        syncFolder(target_.parent_path());
    }

private:
    std::filesystem::path target_;
    std::filesystem::path place_;
};

class CsvFile {
public:
    explicit CsvFile(const std::filesystem::path& file) : handle_(file, O_WRONLY | O_CREAT | O_EXCL) {}

    std::string& line() noexcept { return buffer_; }
    void endLine() {
        buffer_ += '\n';
        if (buffer_.size() >= bufferSize)
            write();
    }
    void close() {
        write();
        handle_.sync();
    }

private:
    void write() {
        handle_.write({reinterpret_cast<const unsigned char*>(buffer_.data()), buffer_.size()});
        buffer_.clear();
    }

    FileHandle handle_;
    std::string buffer_;
};

class Steps {
public:
    Steps(Database& database, const Progress& progress) : progress_(progress) {
        total_ = countOf<Client>(database);
        forEachRecordType([&]<class Value>() { total_ += countOf<Value>(database); });
    }
    void step() {
        if (++done_ % rowsBetweenReports == 0 && progress_ && !progress_(done_, total_))
            throw Cancelled();
    }

private:
    template <class Value> static std::uint64_t countOf(Database& database) {
        return static_cast<std::uint64_t>(
            database.integer(std::string("SELECT count(*) FROM ").append(Fields<Value>::table)));
    }

    const Progress& progress_;
    std::uint64_t done_ = 0;
    std::uint64_t total_ = 0;
};

/// The register's columns with the client's code first, in the order in which the rows were entered.
template <class Value> std::string selectForExport() {
    std::string sql = "SELECT ";
    if constexpr (hasOwnNumber<Value>) {
        sql += "(SELECT c.client_code FROM clients c WHERE c.id = client_id), ";
    }
    return sql.append(columnList<Value>(Known::inRegister))
        .append(" FROM ")
        .append(Fields<Value>::table)
        .append(" ORDER BY id");
}

template <class Value> void appendHeader(std::string& line) {
    std::string_view between;
    if constexpr (hasOwnNumber<Value>) {
        line += "client_code";
        between = ",";
    }
    forEachField<Value>([&](const auto& each) {
        if (each.known == Known::inRegister)
            line.append(std::exchange(between, ",")).append(each.name);
    });
}

template <class Value> void writeTable(Database& database, const std::filesystem::path& folder, Steps& steps) {
    CsvFile file(folder / fileName(Fields<Value>::table));
    appendHeader<Value>(file.line());
    file.endLine();
    auto rows = database.statement(selectForExport<Value>());
    Value value;
    while (rows.step()) {
        if constexpr (hasOwnNumber<Value>)
            file.line().append(rows.text(0)).append(",");
        readFields(rows, hasOwnNumber<Value> ? 1 : 0, value, Known::inRegister);
        file.line() += csvRecord(value);
        file.endLine();
        steps.step();
    }
    file.close();
}

/// What may be replaced is a register and nothing else: a folder of something else would be gone with it.
void requireReplaceable(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw systemFailure(ENOTDIR, folder);
    std::vector<std::string> names{fileName(Fields<Client>::table)};
    forEachRecordType([&]<class Value>() { names.push_back(fileName(Fields<Value>::table)); });
    for (const auto& each : std::filesystem::directory_iterator(folder))
        if (!each.is_regular_file() || std::ranges::find(names, each.path().filename().string()) == names.end())
            throw SystemFailure({"register.folder_has_others", {{"folder", folder.string()}}});
}

} // namespace

void exportRegister(Session& session, const std::filesystem::path& folder, bool replace, const Progress& progress) {
    session.require(Action::exportRegister);
    // A name that ends in a slash has no last part of its own.
    auto target = std::filesystem::absolute(folder).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path();
    const bool exists = std::filesystem::exists(std::filesystem::symlink_status(target));
    if (exists && !replace)
        throw systemFailure(EEXIST, target);
    if (exists)
        requireReplaceable(target);
    FolderToBe made(target);
    Steps steps(session.database(), progress);
    writeTable<Client>(session.database(), made.place(), steps);
    forEachRecordType([&]<class Value>() { writeTable<Value>(session.database(), made.place(), steps); });
    if (!session.readOnly())
        session.change([&](Change& change) {
            change.record({.kind = "export.run", .table = {}, .record = 0, .client = {}, .fields = {}});
        });
    made.finish(exists);
}

} // namespace fristad
