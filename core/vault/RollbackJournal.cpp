#include "core/vault/RollbackJournal.h"

#include "core/vault/DurableFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace fristad {

namespace {

constexpr std::array<unsigned char, 8> magic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};

// The magic again, after the name of a super-journal, its length and checksum. SQLite never ends a journal with it otherwise: the
// last bytes are those of a page and a checksum then.
bool namesSuperJournal(const FileHandle& journal, std::uint64_t size) {
    std::array<unsigned char, magic.size()> last{};
    if (size < last.size())
        return false;
    const auto at = static_cast<off_t>(size - last.size());
    return ::pread(journal.number(), last.data(), last.size(), at) == static_cast<ssize_t>(last.size()) &&
           std::ranges::equal(last, magic);
}

} // namespace

std::filesystem::path journalPath(const std::filesystem::path& database) {
    auto path = database;
    path += "-journal";
    return path;
}

JournalState journalOf(const std::filesystem::path& database) {
    const auto path = journalPath(database);
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return JournalState::none;
        throw systemFailure(errno, path);
    }
    if (!S_ISREG(status.st_mode))
        return JournalState::foreign;
    FileHandle journal(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (namesSuperJournal(journal, journal.size()))
        return JournalState::foreign;
    unsigned char first = 0; // SQLite clears it when it is done with a journal
    return journal.read({&first, 1}) == 1 && first != 0 ? JournalState::hot : JournalState::finished;
}

void removeFinishedJournal(const std::filesystem::path& database) noexcept {
    try {
        if (journalOf(database) == JournalState::finished)
            ::unlink(journalPath(database).c_str());
    } catch (const SystemFailure&) {
    }
}

} // namespace fristad
