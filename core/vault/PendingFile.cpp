#include "core/vault/PendingFile.h"

#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio> // renameat2

namespace fristad {

PendingFile::PendingFile(const std::filesystem::path& target, bool replace)
    : target_(std::filesystem::absolute(target)), replace_(replace) {
    requireNoVaultFile(target_);
    requireFolderFor(target_);
    requireFree();
    temporary_ = target_.parent_path() / ("." + target_.filename().string() + ".part");
    ::unlink(temporary_.c_str()); // what a kill left
    file_ = FileHandle(temporary_, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW);
}

PendingFile::~PendingFile() {
    if (published_)
        takeBack();
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

void PendingFile::requireFree() const {
    std::error_code error;
    const auto status = std::filesystem::status(target_, error);
    if (!std::filesystem::exists(status))
        return;
    if (!replace_ || !std::filesystem::is_regular_file(status))
        throw systemFailure(EEXIST, target_);
}

void PendingFile::publish() {
    file_.sync();
    requireFree();
    std::error_code ignored;
    int error = 0;
    if (std::filesystem::exists(target_, ignored)) {
        error = renamed(temporary_, target_, RENAME_EXCHANGE);
        published_ = Way::exchanged;
    } else {
        error = renamed(temporary_, target_, RENAME_NOREPLACE);
        published_ = Way::added;
    }
    if (knowsNoFlags(error)) {
        error = renamed(temporary_, target_, 0);
        published_ = *published_ == Way::exchanged ? Way::replaced : Way::added;
    }
    if (error != 0) {
        published_.reset();
        throw systemFailure(error, target_);
    }
    syncFolder(target_.parent_path());
}

void PendingFile::settle() {
    if (published_ == Way::exchanged) {
        ::unlink(temporary_.c_str());
        syncFolder(target_.parent_path());
    }
    temporary_.clear();
    published_.reset();
}

void PendingFile::takeBack() noexcept {
    if (published_ == Way::exchanged)
        renamed(temporary_, target_, RENAME_EXCHANGE);
    else if (published_ == Way::added)
        renamed(target_, temporary_, 0);
}

} // namespace fristad
