#include "core/vault/LockFile.h"
#include "core/vault/RollbackJournal.h"
#include "core/vault/VaultFiles.h"
#include "tests/fuzz/Fuzzing.h"

#include <fcntl.h>
#include <unistd.h>

// What anybody may have left in a vault's folder before it is opened: its lock file, and the journal beside its database.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

/// A folder in memory that goes with the fuzzer.
class Folder {
public:
    Folder() {
        std::string name = "/dev/shm/fristad-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr, "there is a place for a folder");
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    void put(std::string_view name, std::string_view content) const {
        FileHandle file(path_ / name, O_WRONLY | O_CREAT | O_TRUNC);
        file.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    }
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

void requireShown(const std::string& text) {
    require(isPlainText(text) && shown(text, text.size()) == text, "what a lock file says is fit to be shown");
}

void fuzzLock(const Folder& folder, std::string_view text) {
    const Computer me{"aaaa", "PC-KITCHEN"};
    folder.put(lockName, text);
    const FileHandle handle(folder.path(), O_RDONLY | O_DIRECTORY);
    LockFile lock(handle, me, true);
    if (const auto found = lock.find()) {
        for (const auto& each : {found->holder.computer.id, found->holder.computer.name, found->holder.who})
            requireShown(each);
        for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english})
            requireShown(render(inUse(found->holder, me, folder.path()), language));
        require(!sinceText(found->holder.since, Clock::system().now()).empty(), "since when can be said");
    }
    unlessRefused([&] { return lock.requireFree(), true; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Folder folder;
    const auto text = textIn(data, size);
    fuzzLock(folder, text);
    const auto database = folder.path() / databaseName;
    folder.put(journalPath(database).filename().string(), text);
    const auto state = journalOf(database);
    require(state != JournalState::none, "a journal that is there is seen");
    require(size > 0 || state == JournalState::finished, "an empty one is finished");
    return 0;
}
