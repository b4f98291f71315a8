#include "core/vault/MediumReader.h"

#include "core/vault/DurableFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>

namespace fristad {

namespace {

constexpr std::size_t alignment = 4096; // of memory, place and length: no disk asks for more
constexpr std::size_t pieceSize = 64 * alignment;

struct Freed {
    void operator()(unsigned char* memory) const noexcept {
        std::free(memory);
    } // NOLINT: it is what aligned_alloc asks for
};

// Some file systems say at once that they can't read directly, some only at the first read.
void readThroughCache(const FileHandle& file) {
    const int flags = ::fcntl(file.number(), F_GETFL);
    if (flags < 0 || ::fcntl(file.number(), F_SETFL, flags & ~O_DIRECT) != 0)
        throw systemFailure(errno, file.path());
}

FileHandle openPastCache(const std::filesystem::path& file) {
    constexpr int flags = O_RDONLY | O_NONBLOCK; // by a link in /proc where the file has no name yet
    FileHandle handle(file, flags);
    // Pages that are not on the disk yet can't be let go of: the caller has synced them. An answer is only a hint refused.
    static_cast<void>(::posix_fadvise(handle.number(), 0, 0, POSIX_FADV_DONTNEED));
    const int direct = ::fcntl(handle.number(), F_GETFL);
    if (direct >= 0)
        static_cast<void>(::fcntl(handle.number(), F_SETFL, direct | O_DIRECT));
    return handle;
}

} // namespace

void readFromMedium(const std::filesystem::path& file,
                    const std::function<void(std::span<const unsigned char>)>& take) {
    auto handle = openPastCache(file);
    const std::unique_ptr<unsigned char, Freed> memory(
        static_cast<unsigned char*>(std::aligned_alloc(alignment, pieceSize)));
    if (!memory)
        throw std::bad_alloc();
    const auto size = handle.size();
    for (std::uint64_t done = 0; done < size;) {
        const auto got = ::pread(handle.number(), memory.get(), pieceSize, static_cast<off_t>(done));
        if (got < 0 && errno == EINVAL) {
            readThroughCache(handle);
            continue;
        }
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw systemFailure(errno, file);
        if (got == 0) // cut meanwhile
            return;
        take({memory.get(), static_cast<std::size_t>(got)});
        done += static_cast<std::uint64_t>(got);
        // What is not a whole number of sectors before the end of the file can't be gone on from directly.
        if (done < size && done % alignment != 0)
            readThroughCache(handle);
    }
}

} // namespace fristad
