#pragma once

#include <cstdint>
#include <filesystem>
#include <random>

namespace fristad {

/// A disk whose power can be cut. As SQLite's default file system it keeps what is written in memory until it is synced; as the
/// system's write, fsync and rename it does the same for key files. After the cut every call fails, and `restart` decides by
/// lot which of the writes that were not synced reached the disk after all: none, some in any order, the last one torn. What
/// was renamed or removed without a sync of its folder may be undone.
class PowerCutDisk {
public:
    static PowerCutDisk& instance();

    /// From here on every vault opened in this process stands on it.
    void install();
    void remove();
    /// The power goes at the `operations`th operation from now; negative: never.
    void cutAfter(std::int64_t operations);
    [[nodiscard]] bool isCut() const;
    /// Operations since the start.
    [[nodiscard]] std::int64_t operations() const;
    /// Power is back; every file must have been closed.
    void restart(std::mt19937_64& random);
    /// From here on at most so many more bytes find room, for SQLite's files and for key files; negative: any number.
    void leaveRoomFor(std::int64_t bytes);
};

} // namespace fristad
