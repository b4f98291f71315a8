#pragma once

#include <cstdint>
#include <filesystem>
#include <random>

namespace fristad {

/// A disk whose power can be cut. As SQLite's default file system it keeps what is written in memory until it is synced; as the
/// system's write, fsync and rename it does the same for key files. After the cut every call fails, and `restart` decides by
/// lot which of the writes that were not synced reached the disk after all: none, some in any order, the last one torn. What
/// was renamed or removed without a sync of its folder may be undone. It can also fail at any operation and go on, as a disk does that
/// is full, worn out or taken away for a moment.
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
    enum class Lasting : bool { no, yes };
    /// The `operations`th operation from now fails with this errno, that one only or every one from there on; negative: none any more.
    /// Nothing is lost by it.
    void failAfter(std::int64_t operations, int error = 0, Lasting lasting = Lasting::no);
    /// Whether any has failed for that since.
    [[nodiscard]] bool hasFailed() const;
    /// The system's calls on all files below this folder are operations too: making, writing, syncing, renaming them. A power cut takes
    /// nothing from them but from key files.
    void include(const std::filesystem::path& folder);
    /// From here on at most so many more bytes find room, for SQLite's files and for key files; negative: any number.
    void leaveRoomFor(std::int64_t bytes);
};

} // namespace fristad
