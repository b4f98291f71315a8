#include "core/vault/SqliteMemory.h"

#include <sqlcipher/sqlite3.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace fristad {

namespace {

constexpr std::size_t reserved = std::size_t{1} << 30; // of addresses; memory is taken as it is used
constexpr std::size_t extent = 64 * 1024;              // what is locked at a time
constexpr std::size_t leftForKeys = 1024 * 1024;

/// Stands before every allocation. Sixteen bytes, so that what follows is aligned for anything.
struct alignas(16) Header {
    std::uint32_t size = 0; ///< of what follows
    std::uint32_t sizeClass = 0;
};

// Sizes in steps of a quarter of a power of two, and at least 16: 32, 48, 64, 80, 96, 112, 128, 160 ... up to 64 KiB.
constexpr std::size_t smallest = 32;
constexpr std::size_t largest = 64 * 1024;
constexpr std::uint32_t fromLibrary = ~std::uint32_t{0}; // the class of what is larger, which the C library has

constexpr std::size_t roundedUp(std::size_t size) {
    if (size <= smallest)
        return smallest;
    const std::size_t step = std::max<std::size_t>(std::bit_floor(size - 1) / 4, 16);
    return (size + step - 1) / step * step;
}

constexpr std::uint32_t classOf(std::size_t rounded) {
    const auto power = static_cast<std::uint32_t>(std::bit_width(rounded - 1));
    return power * 4 + static_cast<std::uint32_t>((rounded - 1) >> (power - 3) & 3U);
}

class Arena {
public:
    bool reserve() {
        void* const range =
            ::mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (range == MAP_FAILED)
            return false;
        ::madvise(range, reserved, MADV_DONTDUMP);
        rlimit limit{};
        ::getrlimit(RLIMIT_MEMLOCK, &limit);
        mayLock_ = std::min<std::size_t>(limit.rlim_cur, reserved);
        mayLock_ -= std::min(mayLock_, leftForKeys);
        base_ = static_cast<unsigned char*>(range);
        return true;
    }

    void* allocate(int size) {
        if (size <= 0)
            return nullptr;
        const auto rounded = roundedUp(static_cast<std::size_t>(size));
        if (rounded <= largest) {
            const std::lock_guard guard(mutex_);
            auto& free = free_.at(classOf(rounded));
            if (free != nullptr) {
                auto* const taken = free;
                free = *static_cast<void**>(taken);
                return taken;
            }
            if (auto* const header = fresh(sizeof(Header) + rounded))
                return begin(header, rounded, classOf(rounded));
        }
        return begin(std::malloc(sizeof(Header) + rounded), rounded, fromLibrary);
    }

    void release(void* memory) {
        if (memory == nullptr)
            return;
        auto* const header = static_cast<Header*>(memory) - 1;
        if (header->sizeClass == fromLibrary) {
            std::free(header);
            return;
        }
        const std::lock_guard guard(mutex_);
        auto& free = free_.at(header->sizeClass);
        *static_cast<void**>(memory) = free;
        free = memory;
    }

    [[nodiscard]] SqliteMemory at(const void* address) const noexcept {
        const auto* const byte = static_cast<const unsigned char*>(address);
        if (base_ == nullptr || byte < base_ || byte >= base_ + reserved)
            return SqliteMemory::elsewhere;
        return byte < base_ + locked_ ? SqliteMemory::locked : SqliteMemory::notLocked;
    }

    [[nodiscard]] std::size_t lockedBytes() const noexcept { return locked_; }

private:
    static void* begin(void* memory, std::size_t size, std::uint32_t sizeClass) {
        return memory == nullptr
                   ? nullptr
                   : ::new (memory) Header{.size = static_cast<std::uint32_t>(size), .sizeClass = sizeClass} + 1;
    }

    void* fresh(std::size_t size) {
        if (used_ + size > reserved)
            return nullptr;
        while (locked_ < used_ + size && locked_ + extent <= mayLock_) {
            if (::syscall(SYS_mlock, base_ + locked_, extent) != 0)
                mayLock_ = locked_;
            else
                locked_ += extent;
        }
        used_ += size;
        return base_ + used_ - size;
    }

    std::mutex mutex_;
    unsigned char* base_ = nullptr;
    std::size_t used_ = 0;
    std::atomic<std::size_t> locked_ = 0; ///< from the beginning; all that is used, or as much as may be
    std::size_t mayLock_ = 0;
    std::array<void*, 128> free_{};
};

// Never destroyed: SQLite gives memory back until the very end of the process.
Arena& arena() {
    static auto* const one = new Arena;
    return *one;
}

sqlite3_mem_methods methods() {
    sqlite3_mem_methods calls{};
    calls.xMalloc = [](int size) { return arena().allocate(size); };
    calls.xFree = [](void* memory) { arena().release(memory); };
    calls.xSize = [](void* memory) { return static_cast<int>((static_cast<Header*>(memory) - 1)->size); };
    calls.xRoundup = [](int size) { return static_cast<int>(roundedUp(static_cast<std::size_t>(size))); };
    calls.xRealloc = [](void* memory, int size) -> void* {
        const auto there = static_cast<std::size_t>((static_cast<Header*>(memory) - 1)->size);
        if (static_cast<std::size_t>(size) <= there)
            return memory;
        auto* const larger = static_cast<unsigned char*>(arena().allocate(size));
        if (larger == nullptr)
            return nullptr;
        std::copy_n(static_cast<unsigned char*>(memory), there, larger);
        arena().release(memory);
        return larger;
    };
    calls.xInit = [](void*) { return SQLITE_OK; };
    calls.xShutdown = [](void*) {};
    return calls;
}

} // namespace

} // namespace fristad

// In place of SQLCipher's own, which wipes a byte at a time and took a quarter of an import: the same bytes are wiped. Where a
// version of the library keeps that function to itself, its own goes on working.
extern "C" void* sqlcipher_memset(void* memory, unsigned char value, sqlite3_uint64 size) {
    if (memory != nullptr) {
        std::memset(memory, value, size);
        asm volatile("" : : "r"(memory) : "memory"); // what is never read again is written all the same
    }
    return memory;
}

namespace fristad {

void giveSqliteMemory() {
    static const bool given = [] {
        auto calls = methods();
        // Counting what is in use would take a lock of SQLite's with every allocation, and nobody asks.
        return arena().reserve() && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
               sqlite3_config(SQLITE_CONFIG_MALLOC, &calls) == SQLITE_OK;
    }();
    static_cast<void>(given);
}

SqliteMemory sqliteMemoryAt(const void* address) noexcept { return arena().at(address); }

std::size_t lockedSqliteBytes() noexcept { return arena().lockedBytes(); }

} // namespace fristad
