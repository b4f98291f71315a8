#include "core/vault/LockedPages.h"

#include "core/vault/SqliteMemory.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace {

/// How often each page is locked; those that the system refused to lock are not among them. Never destroyed: memory is given back until the very end of the process.
class PageLocks {
public:
    void lock(const void* address, std::size_t size) {
        const std::lock_guard guard(mutex_);
        forEachPage(address, size, [&](std::uintptr_t page) {
            if (times_[page]++ == 0 && ::syscall(SYS_mlock, page, pageSize_) != 0)
                times_.erase(page);
        });
    }

    int unlock(const void* address, std::size_t size) {
        const std::lock_guard guard(mutex_);
        int result = 0;
        forEachPage(address, size, [&](std::uintptr_t page) {
            const auto found = times_.find(page);
            if (found != times_.end() && --found->second > 0)
                return;
            if (found != times_.end())
                times_.erase(found);
            if (::syscall(SYS_munlock, page, pageSize_) != 0)
                result = errno;
        });
        return result;
    }

    bool areLocked(const void* address, std::size_t size) {
        const std::lock_guard guard(mutex_);
        bool all = true;
        forEachPage(address, size, [&](std::uintptr_t page) { all = all && times_.contains(page); });
        return all;
    }

    std::size_t count() {
        const std::lock_guard guard(mutex_);
        return times_.size();
    }

    [[nodiscard]] std::size_t pageSize() const { return pageSize_; }

private:
    template <class Visit> void forEachPage(const void* address, std::size_t size, const Visit& visit) const {
        const auto first = reinterpret_cast<std::uintptr_t>(address) / pageSize_ * pageSize_;
        const auto end = reinterpret_cast<std::uintptr_t>(address) + size;
        for (auto page = first; page < end; page += pageSize_)
            visit(page);
    }

    std::mutex mutex_;
    std::unordered_map<std::uintptr_t, std::uint32_t> times_;
    std::uintptr_t pageSize_ = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
};

PageLocks& locks() {
    static auto* const one = new PageLocks;
    return *one;
}

int answer(int error) {
    if (error == 0)
        return 0;
    errno = error;
    return -1;
}

} // namespace

using fristad::SqliteMemory;
using fristad::sqliteMemoryAt;

// As mlock(2) and munlock(2), but that a failure to lock (RLIMIT_MEMLOCK) is kept to itself: SQLCipher and libsodium go on without the
// lock anyway, and SQLCipher writes a line on standard error for every allocation. Whether it went well is asked with
// memoryIsLocked. SQLite's own memory is locked once and for all (SqliteMemory.h).

extern "C" int mlock(const void* address, std::size_t size) noexcept {
    if (sqliteMemoryAt(address) == SqliteMemory::elsewhere)
        locks().lock(address, size);
    return 0;
}

extern "C" int munlock(const void* address, std::size_t size) noexcept {
    return sqliteMemoryAt(address) == SqliteMemory::elsewhere ? answer(locks().unlock(address, size)) : 0;
}

namespace fristad {

namespace {

std::atomic<bool> secretUnlocked = false;

} // namespace

void noteSecret(const void* address, std::size_t size) noexcept {
    if (!locks().areLocked(address, size))
        secretUnlocked = true;
}

bool memoryIsLocked() noexcept { return !secretUnlocked && lockedSqliteBytes() > 0; }

std::size_t lockedPages() noexcept { return locks().count() + lockedSqliteBytes() / locks().pageSize(); }

} // namespace fristad
