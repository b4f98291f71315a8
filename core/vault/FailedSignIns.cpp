#include "core/vault/FailedSignIns.h"

#include "core/calendar/Moments.h"
#include "core/vault/DurableFile.h"
#include "core/vault/Session.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace fristad {

namespace {

constexpr std::string_view fileName = "failed-sign-ins";
constexpr std::uint64_t mostBytes = 64 * 1024;

/// Never waits (a FIFO of that name), never follows a link. No number below 0 unless it is a regular file.
FileHandle openRegular(const std::filesystem::path& file, int flags) {
    FileHandle handle(file, flags | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (::fstat(handle.number(), &status) != 0 || !S_ISREG(status.st_mode))
        throw systemFailure(EINVAL, file);
    return handle;
}

struct Failures {
    std::uint64_t count = 0;
    std::uint64_t unreadable = 0; ///< lines that are no moment
    Moment first;
    Moment last;
};

Failures failuresIn(std::string_view text) {
    Failures found;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto at = parseMoment(line);
        if (!at || *at < Moment{}) {
            ++found.unreadable;
            continue;
        }
        found.first = found.count == 0 ? *at : std::min(found.first, *at);
        found.last = found.count == 0 ? *at : std::max(found.last, *at);
        ++found.count;
    }
    return found;
}

std::vector<FieldChange> fieldsOf(const Failures& found) {
    std::vector<FieldChange> fields{{"count", "", std::to_string(found.count)}};
    if (found.count > 0) {
        fields.push_back({"first", "", isoTime(found.first)});
        fields.push_back({"last", "", isoTime(found.last)});
    }
    if (found.unreadable > 0)
        fields.push_back({"unreadable", "", std::to_string(found.unreadable)});
    return fields;
}

} // namespace

void noteFailedSignIn(const std::filesystem::path& folder, Moment at) noexcept {
    try {
        auto file = openRegular(folder / fileName, O_WRONLY | O_CREAT | O_APPEND);
        if (file.size() >= mostBytes)
            return;
        const std::string line = std::to_string(at.milliseconds) + '\n';
        file.write({reinterpret_cast<const unsigned char*>(line.data()), line.size()});
        file.sync();
    } catch (...) { // the passphrase was wrong, and that is what is said
    }
}

void enterFailedSignIns(Session& session, const std::filesystem::path& folder) {
    if (session.readOnly())
        return;
    const auto path = folder / fileName;
    try {
        std::string text;
        {
            auto file = openRegular(path, O_RDONLY);
            text.resize(static_cast<std::size_t>(std::min(file.size(), 2 * mostBytes)));
            text.resize(file.read({reinterpret_cast<unsigned char*>(text.data()), text.size()}));
        }
        const auto found = failuresIn(text);
        if (found.count + found.unreadable > 0)
            session.change([&](Change& change) {
                change.record(
                    {.kind = "sign_in.failed", .table = {}, .record = 0, .client = {}, .fields = fieldsOf(found)});
            });
        // After the entry is safe: a kill in between counts them twice, which is better than never.
        ::unlink(path.c_str());
    } catch (
        const SystemFailure&) { // none, none that can be read, or a disk that is full: the next opening tries again
    }
}

} // namespace fristad
