#include "core/vault/LockFile.h"

#include "core/calendar/Moments.h"
#include "core/vault/Hex.h"
#include "core/vault/Secret.h"
#include "core/vault/VaultFiles.h"
#include "core/vocabulary/Text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio> // renameat2
#include <ctime>
#include <vector>

namespace fristad {

namespace {

constexpr std::string_view firstLine = "Fristad lock 1";
constexpr std::size_t mostBytes = 4096;

std::chrono::nanoseconds sinceBoot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

std::chrono::milliseconds modified(const FileHandle& file) {
    struct stat status {};
    if (fstat(file.number(), &status) != 0)
        throw systemFailure(errno, file.path());
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(status.st_mtim.tv_sec) +
                                                                 std::chrono::nanoseconds(status.st_mtim.tv_nsec));
}

std::string randomHex() {
    const auto random = Secret::random(16);
    return hexOf({random.data(), random.size()});
}

std::string firstLineOf(const std::filesystem::path& file) {
    try {
        std::array<unsigned char, 1024> bytes{};
        const auto size = FileHandle(file, O_RDONLY | O_NONBLOCK).read(bytes);
        const std::string content(reinterpret_cast<const char*>(bytes.data()), size);
        return content.substr(0, content.find('\n'));
    } catch (const SystemFailure&) {
        return {};
    }
}

// When the process was started, in ticks since the boot: field 22 of proc(5)'s stat; the name before it may hold anything but
// ends with the last `)`. Blank: no such process.
std::string startOf(long process) {
    const auto stat = firstLineOf("/proc/" + std::to_string(process) + "/stat");
    auto at = stat.rfind(')');
    constexpr int fieldsBetween = 20;
    for (int i = 0; i < fieldsBetween && at != std::string::npos; ++i)
        at = stat.find(' ', at + 1);
    return at == std::string::npos ? std::string() : stat.substr(at + 1, stat.find(' ', at + 1) - at - 1);
}

std::string nameOfProcess(long process) {
    return firstLineOf("/proc/sys/kernel/random/boot_id") + ' ' + std::to_string(process) + ' ' + startOf(process);
}

bool stillRuns(const std::string& name) {
    const auto from = name.find(' ');
    long process = 0;
    if (from == std::string::npos ||
        std::from_chars(name.data() + from + 1, name.data() + name.size(), process).ec != std::errc())
        return false;
    return !startOf(process).empty() && nameOfProcess(process) == name;
}

std::vector<std::string> linesOf(const std::string& content) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < content.size();) {
        const auto end = std::min(content.find('\n', at), content.size());
        lines.push_back(content.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// What somebody else may have written: each value is taken only as far as it can be shown.
LockHolder parsed(const std::string& content) {
    constexpr std::size_t longest = 80;
    const auto lines = linesOf(content);
    LockHolder holder;
    if (lines.empty() || lines.front() != firstLine)
        return holder;
    const auto value = [&](std::string_view name) {
        for (const auto& line : lines)
            if (line.starts_with(name) && line.substr(name.size()).starts_with(": "))
                return shown(std::string_view(line).substr(name.size() + 2), longest);
        return std::string();
    };
    holder.computer = {value("computer"), value("name")};
    holder.who = value("who");
    holder.process = value("process");
    holder.since = parseMoment(value("since")).value_or(Moment{});
    const auto token = value("token");
    if (bytesOfHex<16>(token) && !holder.computer.id.empty())
        holder.token = token;
    return holder;
}

// Nothing if it isn't there. Never waits, whatever has the name.
std::optional<std::pair<LockHolder, std::chrono::milliseconds>> readLock(const FileHandle& folder,
                                                                         std::string_view name) {
    struct stat status {};
    if (::fstatat(folder.number(), std::string(name).c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        throw systemFailure(errno, folder.path() / name);
    }
    if (!S_ISREG(status.st_mode))
        throw SystemFailure({"vault.lock_unusable", {{"file", (folder.path() / name).string()}}});
    FileHandle file(folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    std::string content(mostBytes, '\0');
    content.resize(file.read({reinterpret_cast<unsigned char*>(content.data()), content.size()}));
    return std::pair(parsed(content), modified(file));
}

} // namespace

std::string sinceText(Moment since, Moment now) {
    // 2024-10-08T14:32:05+02:00
    const auto text = isoTime(since);
    const auto day = text.substr(0, 10);
    const auto time = text.substr(11, 5);
    return localDay(since) == localDay(now) ? time : day + ' ' + time;
}

Message inUse(const LockHolder& holder, const Computer& me, const std::filesystem::path& folder) {
    if (holder.token.empty())
        return {"vault.in_use_elsewhere", {{"folder", folder.string()}}};
    const auto since = sinceText(holder.since, Clock::system().now());
    if (holder.computer.id == me.id)
        return {"vault.in_use_here", {{"who", holder.who}, {"since", since}, {"folder", folder.string()}}};
    return {"vault.in_use_by",
            {{"who", holder.who}, {"computer", holder.computer.name}, {"since", since}, {"folder", folder.string()}}};
}

LockFile::LockFile(const FileHandle& folder, Computer me, bool shared)
    : folder_(folder), computer_(std::move(me)), shared_(shared) {}

LockFile::~LockFile() {
    if (me_.token.empty())
        return;
    try {
        if (check())
            ::unlinkat(folder_.number(), std::string(lockName).c_str(), 0);
    } catch (const SystemFailure&) { // it grows old by itself
    }
}

std::string LockFile::candidate() const { return std::string(lockName) + '.' + me_.token; }

// Every line has the same length each time, so that writing over it leaves no mixture.
std::string LockFile::text() const {
    const auto now = Clock::system().now();
    return std::string(firstLine) + "\ntoken: " + me_.token + "\ncomputer: " + me_.computer.id +
           "\nname: " + me_.computer.name + "\nwho: " + me_.who + "\nprocess: " + me_.process +
           "\nsince: " + std::to_string(me_.since.milliseconds) + "\nopened: " + isoTime(me_.since) +
           "\nrenewed: " + isoTime(now) + '\n';
}

std::optional<FoundLock> LockFile::find() const {
    const auto read = readLock(folder_, lockName);
    if (!read)
        return std::nullopt;
    // The file system's own time, which on a share is not this computer's: that of a file made now. Where none can be made, this
    // computer's.
    auto now = std::chrono::milliseconds(Clock::system().now().milliseconds);
    const auto probe = std::string(lockName) + '.' + randomHex();
    try {
        const FileHandle file(folder_, probe, O_WRONLY | O_CREAT | O_EXCL);
        now = modified(file);
        ::unlinkat(folder_.number(), probe.c_str(), 0);
    } catch (const SystemFailure&) {
    }
    return FoundLock{read->first, now - read->second};
}

bool LockFile::isHeldByOther(const FoundLock& found) const {
    // A day ahead is a clock that was wrong, not somebody who renewed it.
    const bool fresh = found.age <= lockHoldsFor && found.age > -std::chrono::hours(24);
    if (!fresh)
        return false;
    if (found.holder.token.empty() || found.holder.computer.id != computer_.id)
        return true;
    return shared_ && stillRuns(found.holder.process);
}

void LockFile::requireFree() const {
    if (const auto found = find(); found && isHeldByOther(*found))
        throw SystemFailure(inUse(found->holder, computer_, folder_.path()));
}

// By linking a file that is whole already, which fails where the name is taken, on NFS too.
bool LockFile::place() const {
    const auto from = candidate();
    ::unlinkat(folder_.number(), from.c_str(), 0);
    {
        FileHandle file(folder_, from, O_WRONLY | O_CREAT | O_EXCL);
        const auto content = text();
        file.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
        file.sync(); // a power cut must not leave a name with nothing behind it, which would have to be waited for
    }
    const int error =
        ::linkat(folder_.number(), from.c_str(), folder_.number(), std::string(lockName).c_str(), 0) == 0 ? 0 : errno;
    ::unlinkat(folder_.number(), from.c_str(), 0);
    if (error == 0 || error == EEXIST)
        return error == 0;
    return placeWithoutLinks(); // FAT and some shares have none
}

bool LockFile::placeWithoutLinks() const {
    try {
        FileHandle file(folder_, lockName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        const auto content = text();
        file.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
        file.sync();
        return true;
    } catch (const SystemFailure& failure) {
        if (failure.message().key == "system.exists")
            return false;
        throw;
    }
}

// Only one of several that want it can move it out of the way. Whoever has moved one that came in between puts it back.
bool LockFile::removeOld(const FoundLock& old) const {
    const std::string name(lockName);
    const auto away = name + '.' + randomHex();
    if (::renameat(folder_.number(), name.c_str(), folder_.number(), away.c_str()) != 0)
        return false;
    const auto moved = readLock(folder_, away);
    const bool isOld = moved && moved->first.token == old.holder.token;
    if (!isOld && ::linkat(folder_.number(), away.c_str(), folder_.number(), name.c_str(), 0) != 0 && errno != EEXIST)
        ::renameat2(folder_.number(), away.c_str(), folder_.number(), name.c_str(), RENAME_NOREPLACE);
    ::unlinkat(folder_.number(), away.c_str(), 0);
    return isOld;
}

void LockFile::claim(const std::string& who) {
    me_ = {.token = randomHex(),
           .computer = computer_,
           .who = who,
           .process = nameOfProcess(::getpid()),
           .since = Clock::system().now()};
    constexpr int mostTries = 10;
    try {
        for (int tries = 0; !place(); ++tries) {
            const auto found = find();
            if (found && (isHeldByOther(*found) || tries == mostTries))
                throw SystemFailure(inUse(found->holder, computer_, folder_.path()));
            if (!found || !removeOld(*found))
                continue;
            if (found->holder.computer.id == computer_.id)
                leftBehind_ = true;
            else
                takenOver_ = found->holder;
        }
    } catch (...) {
        me_.token.clear();
        throw;
    }
    renewed_ = sinceBoot();
    sweep();
    if (!check())
        throw SystemFailure(inUse(successor(), computer_, folder_.path()));
}

// What a kill left of placing or looking.
void LockFile::sweep() const {
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator(folder_.path(), ignored)) {
        const auto name = each.path().filename().string();
        if (!name.starts_with(std::string(lockName) + '.'))
            continue;
        const auto left = std::filesystem::file_time_type::clock::now() - each.last_write_time(ignored);
        if (!shared_ || left > lockHoldsFor)
            ::unlinkat(folder_.number(), name.c_str(), 0);
    }
}

void LockFile::giveUp(LockHolder successor) {
    successor_ = std::move(successor);
    lost_ = true;
}

void LockFile::look(bool write) {
    const auto found = readLock(folder_, lockName);
    if (!found) {
        if (!place()) // somebody was quicker: the next look sees who
            return look(false);
        renewed_ = sinceBoot();
        return;
    }
    if (found->first.token != me_.token) {
        // Half written by a renewal of ours, or by somebody: looked at again by the next one.
        if (found->first.token.empty() && sinceBoot() - renewed_ < lockRenewedEvery)
            return;
        return giveUp(found->first);
    }
    if (!write)
        return;
    FileHandle file(folder_, lockName, O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
    const auto content = text();
    file.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    renewed_ = sinceBoot();
}

void LockFile::renew() {
    const std::lock_guard lock(mutex_);
    if (lost_ || me_.token.empty())
        return;
    try {
        look(true);
    } catch (const SystemFailure&) {
        if (shared_ && sinceBoot() - renewed_ > lockGivenUpAfter)
            giveUp({});
    }
}

bool LockFile::check() {
    const std::lock_guard lock(mutex_);
    if (lost_ || me_.token.empty())
        return false;
    try {
        look(false);
    } catch (const SystemFailure&) { // what can't be read can't be somebody else's yet
    }
    if (!lost_ && shared_ && sinceBoot() - renewed_ > lockGivenUpAfter)
        giveUp({});
    return !lost_;
}

LockHolder LockFile::successor() const {
    const std::lock_guard lock(mutex_);
    return successor_;
}

} // namespace fristad
