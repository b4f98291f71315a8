#include "core/vault/FileStamp.h"

#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>

#include <algorithm>

namespace fristad {

bool FileStamp::Piece::standsIn(sqlite3_file* file) const {
    std::array<unsigned char, 24> there{};
    if (size == 0)
        return true;
    const int code = file->pMethods->xRead(file, there.data(), size, offset);
    return code == SQLITE_OK && std::equal(there.begin(), there.begin() + size, bytes.begin());
}

bool FileStamp::readStatus(struct ::stat& status) const { return ::lstat(path_.c_str(), &status) == 0; }

std::int64_t FileStamp::size() const {
    sqlite3_int64 bytes = -1;
    return file_->pMethods->xFileSize(file_, &bytes) == SQLITE_OK ? bytes : -1;
}

std::vector<unsigned char> FileStamp::sample() const {
    std::vector<unsigned char> found(static_cast<std::size_t>(bytes_));
    file_->pMethods->xRead(file_, found.data(), bytes_, at_); // fills with zeros what is not there
    return found;
}

void FileStamp::follow(sqlite3_file* file) {
    file_ = file;
    takeCut();
}

void FileStamp::takeCut() {
    first_ = last_ = {};
    take();
}

void FileStamp::take() {
    written_ = false;
    if (file_ == nullptr)
        return;
    struct ::stat status {};
    there_ = readStatus(status);
    device_ = status.st_dev;
    inode_ = status.st_ino;
    changed_ = status.st_mtim;
    size_ = size();
    sample_ = sample();
}

void FileStamp::noteWrite(const void* bytes, int amount, std::int64_t offset) {
    Piece piece{.offset = offset, .size = std::min<int>(amount, sizeof piece.bytes), .bytes = {}};
    std::copy_n(static_cast<const unsigned char*>(bytes), piece.size, piece.bytes.begin());
    if (!written_) {
        written_ = true;
        end_ = 0;
        first_ = piece;
    }
    // A later write of ours over the same place counts instead.
    else if (piece.offset == first_.offset)
        first_ = piece;
    end_ = std::max(end_, offset + amount);
    last_ = piece;
}

bool FileStamp::isOurs() const {
    if (file_ == nullptr)
        return true;
    struct ::stat status {};
    if (readStatus(status) != there_ || status.st_dev != device_ || status.st_ino != inode_)
        return false;
    if (!first_.standsIn(file_) || !last_.standsIn(file_))
        return false;
    if (written_)
        return size() == std::max(size_, end_);
    return status.st_mtim.tv_sec == changed_.tv_sec && status.st_mtim.tv_nsec == changed_.tv_nsec && size() == size_ &&
           sample() == sample_;
}

} // namespace fristad
