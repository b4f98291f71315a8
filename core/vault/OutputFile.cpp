#include "core/vault/OutputFile.h"

#include "core/vault/VaultFiles.h"
#include "core/vocabulary/Errors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio> // renameat2
#include <cstdlib>
#include <cstring>
#include <string>

namespace fristad {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const char* key, const fs::path& target) {
    throw SystemFailure({key, {{"path", target.string()}}});
}

fs::path folderOf(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

/// LibreOffice's name for "somebody has this file open".
fs::path lockOf(const fs::path& target) { return folderOf(target) / (".~lock." + target.filename().string() + "#"); }

/// Gives `from` the name `to` only if nobody has it. File systems without that in one step do it in two.
int renameToNewName(const fs::path& from, const fs::path& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    return link(from.c_str(), to.c_str()) == 0 ? unlink(from.c_str()) : -1;
}

} // namespace

OutputFile::OutputFile(fs::path target, bool replace) : target_(std::move(target)), replace_(replace) {
    checkTarget();
    std::string name = (folderOf(target_) / ".fristad-XXXXXX").string();
    file_ = mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (file_ < 0)
        fail(errno);
    temporary_ = name;
}

OutputFile::~OutputFile() {
    if (file_ >= 0)
        close(file_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            fail(errno);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void OutputFile::commit() {
    if (fsync(file_) != 0)
        fail(errno);
    const int closed = close(file_);
    file_ = -1;
    if (closed != 0)
        fail(errno);
    checkTarget();
    const int renamed = replace_ ? rename(temporary_.c_str(), target_.c_str()) : renameToNewName(temporary_, target_);
    if (renamed != 0)
        fail(errno);
    temporary_.clear();
    // The name itself must outlive a power cut too.
    const int folder = open(folderOf(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

void OutputFile::checkTarget() const {
    requireNoVaultFile(target_);
    struct stat found {};
    if (stat(target_.c_str(), &found) == 0) {
        if (!S_ISREG(found.st_mode))
            refuse("output.not_a_file", target_);
        if (!replace_)
            refuse("output.exists", target_);
    } else if (errno != ENOENT) {
        fail(errno);
    }
    if (lstat(lockOf(target_).c_str(), &found) == 0)
        refuse("output.held_open", target_);
}

void OutputFile::fail(int error) const {
    switch (error) {
    case EEXIST: refuse("output.exists", target_);
    case ENOSPC:
    case EDQUOT: refuse("output.disk_full", target_);
    case EFBIG: throw SystemFailure({"system.limit", {{"file", target_.string()}}});
    case EACCES:
    case EPERM:
    case EROFS: refuse("output.no_permission", target_);
    case ENOENT:
    case ENOTDIR: refuse("output.no_folder", target_);
    default: throw SystemFailure({"output.failed", {{"path", target_.string()}, {"reason", std::strerror(error)}}});
    }
}

void writeOutputFile(const fs::path& target, std::string_view bytes, bool replace) {
    OutputFile file(target, replace);
    file.write(bytes);
    file.commit();
}

} // namespace fristad
