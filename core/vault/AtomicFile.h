#pragma once

#include "core/vault/StagingFolder.h"

#include <string_view>

namespace fristad {

/// A file that the user asked for (cli.md): it has no name while it is written (or one in a hidden folder of ours, where the file
/// system knows no such files), is synced and takes its target's name in one step, so that the target is either as it was or whole,
/// and a kill leaves nothing in clear. Readable by its owner only, for it may tell of people. Every member throws SystemFailure, in
/// words that say what is in the way; what is not committed leaves everything as it was.
class AtomicFile {
public:
    /// Where it may stand: in no vault's folder (VaultFiles.h), or also in its folder for backups.
    enum class Place : std::uint8_t { outsideVaults, alsoAmongBackups };

    /// Refuses a target that exists, unless `replace`; one that is no ordinary file; one inside a vault; and one that LibreOffice holds
    /// open (`.~lock.NAME#` beside it), which would overwrite ours with its own. Removes what killed programs left beside it.
    AtomicFile(const std::filesystem::path& target, bool replace, Place where = Place::outsideVaults);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    [[nodiscard]] FileHandle& file() noexcept { return file_; }
    /// By which it can be opened for reading before it has its name.
    [[nodiscard]] std::filesystem::path temporary() const;
    void write(std::string_view bytes);

    /// Syncs it and gives it the target's name; what had that name waits, and comes back unless `commit` is called. Refuses as the
    /// constructor does what came up meanwhile.
    void publish();
    /// Publishes it unless that was done; there is no way back from here: the old file goes.
    void commit();

private:
    enum class Way : std::uint8_t { added, exchanged, replaced };

    void requireFree() const;
    void stage();
    [[nodiscard]] int takeName(bool exists);
    void rollBack() noexcept;

    std::filesystem::path target_;
    bool replace_;
    Place where_;
    std::optional<StagingFolder> staging_;
    std::filesystem::path staged_; ///< its name there; blank while it has none
    FileHandle file_;
    std::optional<Way> published_;
};

/// All of it at once.
void writeAtomically(const std::filesystem::path& target, std::string_view bytes, bool replace);

} // namespace fristad
