#include "core/vault/AtomicFile.h"

#include "core/vault/UnnamedFile.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio> // renameat2

namespace fristad {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const char* key, const fs::path& target) {
    throw SystemFailure({key, {{"path", target.string()}}});
}

/// LibreOffice's name for "somebody has this file open".
fs::path lockOf(const fs::path& target) {
    return target.parent_path() / (".~lock." + target.filename().string() + "#");
}

bool areTheSame(const FileHandle& file, const fs::path& name) {
    struct stat open {};
    struct stat named {};
    return ::fstat(file.number(), &open) == 0 && ::lstat(name.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

} // namespace

AtomicFile::AtomicFile(const fs::path& target, bool replace, Place where)
    : target_(fs::absolute(target).lexically_normal()), replace_(replace), where_(where) {
    requireFolderFor(target_);
    requireFree();
    StagingFolder::removeAbandoned(target_.parent_path());
    if (auto unnamed = unnamedFileIn(target_.parent_path(), target_)) {
        file_ = std::move(*unnamed);
        return;
    }
    stage();
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    file_ = FileHandle::of(::open(staged_.c_str(), flags, S_IRUSR | S_IWUSR), target_);
    if (file_.number() < 0)
        throw systemFailure(errno, target_);
}

AtomicFile::~AtomicFile() {
    if (published_)
        rollBack();
}

fs::path AtomicFile::temporary() const { return staged_.empty() ? pathOfOpen(file_) : staged_; }

void AtomicFile::write(std::string_view bytes) {
    file_.write({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

void AtomicFile::requireFree() const {
    if (where_ == Place::alsoAmongBackups)
        requireOutsideVaultButForBackups(target_);
    else
        requireOutsideVault(target_);
    struct stat found {};
    if (::stat(target_.c_str(), &found) == 0) {
        if (!S_ISREG(found.st_mode))
            refuse("output.not_a_file", target_);
        if (!replace_)
            refuse("output.exists", target_);
    } else if (errno != ENOENT) {
        throw systemFailure(errno, target_);
    }
    if (::lstat(lockOf(target_).c_str(), &found) == 0)
        refuse("output.held_open", target_);
}

void AtomicFile::stage() {
    staging_.emplace(target_.parent_path(), target_);
    staged_ = staging_->path() / "file";
}

// An unnamed file can take a free name in one step. What replaces another needs a name to change with it.
int AtomicFile::takeName(bool exists) {
    if (!exists && staged_.empty()) {
        published_ = Way::added;
        return giveName(file_, target_);
    }
    if (staged_.empty()) {
        stage();
        if (const int error = giveName(file_, staged_); error != 0)
            return error;
    }
    published_ = exists ? Way::exchanged : Way::added;
    const int error = renamed(staged_, target_, exists ? RENAME_EXCHANGE : RENAME_NOREPLACE);
    if (!knowsNoFlags(error))
        return error;
    published_ = exists ? Way::replaced : Way::added;
    return renamed(staged_, target_, 0);
}

void AtomicFile::publish() {
    file_.sync();
    requireFree();
    std::error_code ignored;
    const bool exists = fs::exists(fs::symlink_status(target_, ignored)); // a link that leads nowhere too
    if (exists && !replace_)
        refuse("output.exists", target_);
    if (const int error = takeName(exists); error != 0) {
        published_.reset();
        if (error == EEXIST)
            refuse("output.exists", target_);
        throw systemFailure(error, target_);
    }
    syncFolder(target_.parent_path());
}

void AtomicFile::commit() {
    if (!published_)
        publish();
    published_.reset();
    staging_.reset(); // and with it the old file
}

// Only what is still ours: somebody may have put another file there since.
void AtomicFile::rollBack() noexcept {
    if (!areTheSame(file_, target_))
        return;
    if (published_ == Way::exchanged)
        renamed(staged_, target_, RENAME_EXCHANGE);
    else if (published_ == Way::added)
        ::unlink(target_.c_str());
}

void writeAtomically(const fs::path& target, std::string_view bytes, bool replace) {
    AtomicFile file(target, replace);
    file.write(bytes);
    file.commit();
}

} // namespace fristad
