#include "core/vault/ComputerMemory.h"

#include "core/calendar/Moments.h"
#include "core/vault/DurableFile.h"
#include "core/vault/HashedBytes.h"
#include "core/vault/Hex.h"
#include "core/vault/Settings.h"

#include <cstdlib>
#include <sstream>

namespace fristad {

namespace {

constexpr std::size_t greatest = 200; // bytes: a number and 64 digits

// Blank where nothing can be kept, or the vault has no number of its own yet.
std::filesystem::path fileOf(Database& vault) {
    const auto settings = computerSettings();
    const auto id = settingIn(vault, "vault_id");
    if (!settings || !id)
        return {};
    HashedBytes bytes("fristad seen 1");
    bytes.text(*id);
    return *settings / "seen" / hexOf(bytes.hash());
}

constexpr std::size_t mostOpenings = 64 * 1024; // bytes

std::filesystem::path openingsFileOf(Database& vault) {
    auto file = fileOf(vault);
    return file.empty() ? file : file += ".read-only";
}

} // namespace

std::optional<std::filesystem::path> computerSettings() {
    const auto absolute = [](const char* name) -> std::optional<std::filesystem::path> {
        const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets the environment
        return value != nullptr && value[0] == '/' ? std::optional<std::filesystem::path>(value) : std::nullopt;
    };
    if (const auto config = absolute("XDG_CONFIG_HOME"))
        return *config / "fristad";
    if (const auto home = absolute("HOME"))
        return *home / ".config" / "fristad";
    return std::nullopt;
}

std::optional<Checkpoint> rememberedHead(Database& vault) {
    const auto file = fileOf(vault);
    if (file.empty())
        return std::nullopt;
    try {
        auto text = readSmallFile(file, greatest);
        if (!text.empty() && text.back() == '\n')
            text.pop_back();
        return parseCheckpoint(text);
    } catch (const Error&) {
        return std::nullopt;
    }
}

void rememberHead(Database& vault, const Checkpoint& head) noexcept {
    try {
        const auto file = fileOf(vault);
        if (file.empty() || rememberedHead(vault) == head)
            return;
        std::filesystem::create_directories(file.parent_path());
        writeDurably(file, textOf(head) + '\n');
    } catch (const std::exception&) { // it is remembered where it can be
        return;
    }
}

void noteReadOnlyOpening(Database& vault, const ReadOnlyOpening& opening) noexcept {
    try {
        const auto file = openingsFileOf(vault);
        if (file.empty())
            return;
        std::filesystem::create_directories(file.parent_path());
        std::string text = std::filesystem::exists(file) ? readSmallFile(file, mostOpenings) : std::string();
        text += std::to_string(opening.who.number) + ' ' + std::to_string(opening.at.milliseconds) + '\n';
        if (text.size() <= mostOpenings)
            writeDurably(file, text);
    } catch (const std::exception&) { // it is remembered where it can be
        return;
    }
}

std::vector<ReadOnlyOpening> readOnlyOpenings(Database& vault) {
    std::vector<ReadOnlyOpening> openings;
    const auto file = openingsFileOf(vault);
    std::error_code ignored; // a home that may not be looked into has none
    if (file.empty() || !std::filesystem::exists(file, ignored))
        return openings;
    try {
        std::istringstream lines(readSmallFile(file, mostOpenings));
        std::string line;
        while (std::getline(lines, line)) {
            std::istringstream words(line);
            StaffId who;
            std::string at;
            if (!(words >> who.number >> at))
                continue;
            if (const auto moment = parseMoment(at))
                openings.push_back({who, *moment});
        }
    } catch (const Error&) {
        openings.clear();
    }
    return openings;
}

void forgetReadOnlyOpenings(Database& vault) noexcept {
    try {
        std::error_code ignored;
        std::filesystem::remove(openingsFileOf(vault), ignored);
    } catch (const std::exception&) { // the next opening tries again
        return;
    }
}

} // namespace fristad
