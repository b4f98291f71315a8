#include "core/vocabulary/MemoryFolder.h"

#include "core/vocabulary/Errors.h"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <array>
#include <cstdlib>

namespace fristad {

namespace {

bool isInMemory(const std::filesystem::path& place) {
    struct statfs disk {};
    if (place.empty() || ::statfs(place.c_str(), &disk) != 0)
        return false;
    const auto kind = static_cast<unsigned long>(disk.f_type);
    return kind == TMPFS_MAGIC || kind == RAMFS_MAGIC;
}

std::array<std::filesystem::path, 2> usualPlaces() {
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    return {std::filesystem::path("/dev/shm"), std::filesystem::path(runtime == nullptr ? "" : runtime)};
}

} // namespace

MemoryFolder::MemoryFolder() : MemoryFolder(usualPlaces()) {}

MemoryFolder::MemoryFolder(std::span<const std::filesystem::path> places) {
    for (const auto& place : places) {
        std::string name = place / "fristad-XXXXXX";
        if (isInMemory(place) && ::mkdtemp(name.data()) != nullptr) {
            folder_ = name;
            return;
        }
    }
    throw SystemFailure({"output.no_memory_folder", {}});
}

MemoryFolder::~MemoryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

} // namespace fristad
