#pragma once

#include "core/vault/DurableFile.h"

#include <optional>

namespace fristad {

/// A new file under a temporary name beside its target, which takes the target's place in one step and can still be taken back
/// until `settle`: what is neither settled nor published leaves everything as it was.
class PendingFile {
public:
    /// SystemFailure if the target exists and `replace` is not set, is no ordinary file, or is one of a vault's.
    PendingFile(const std::filesystem::path& target, bool replace);
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    [[nodiscard]] FileHandle& file() noexcept { return file_; }
    [[nodiscard]] const std::filesystem::path& temporary() const noexcept { return temporary_; }
    /// Syncs it and gives it the target's name; what had that name waits under the temporary one.
    void publish();
    /// There is no way back from here: the old file goes.
    void settle();

private:
    enum class Way : std::uint8_t { exchanged, added, replaced };

    void requireFree() const;
    void takeBack() noexcept;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    bool replace_;
    FileHandle file_;
    std::optional<Way> published_;
};

} // namespace fristad
