#include "core/vault/SharedFolderConsent.h"

#include "core/vault/ComputerMemory.h"
#include "core/vault/DurableFile.h"
#include "core/vault/Hex.h"
#include "core/vault/VaultSession.h"
#include "core/vocabulary/Text.h"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <map>

namespace fristad {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostBytes = 4096;

fs::path realPath(const fs::path& folder) {
    std::error_code error;
    auto real = fs::weakly_canonical(fs::absolute(folder), error);
    return error ? fs::absolute(folder) : real;
}

std::string hashOf(std::string_view text) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return hexOf(hash);
}

std::optional<fs::path> consentFile(const fs::path& folder) {
    const auto settings = computerSettings();
    return settings ? std::optional(*settings / "only-this-computer" / hashOf(realPath(folder).string()))
                    : std::nullopt;
}

// Lines `name: value`. The home folder itself may be shared by several computers, so the computer stands in it too.
using Lines = std::map<std::string, std::string>;

std::optional<Lines> readConsent(const fs::path& folder) {
    const auto file = consentFile(folder);
    std::error_code ignored;
    if (!file || !fs::is_regular_file(*file, ignored))
        return std::nullopt;
    Lines lines;
    try {
        const auto content = readSmallFile(*file, mostBytes);
        for (std::size_t at = 0; at < content.size();) {
            const auto end = std::min(content.find('\n', at), content.size());
            const auto line = content.substr(at, end - at);
            if (const auto colon = line.find(": "); colon != std::string::npos)
                lines[line.substr(0, colon)] = line.substr(colon + 2);
            at = end + 1;
        }
    } catch (const SystemFailure&) {
        return std::nullopt;
    }
    if (lines["computer"] != thisComputer() || lines["folder"] != realPath(folder).string())
        return std::nullopt;
    return lines;
}

void writeConsent(const fs::path& file, const Lines& lines) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        throw systemFailure(error.value(), file.parent_path());
    std::string content;
    for (const auto& [name, value] : lines)
        content.append(name).append(": ").append(value).append("\n");
    writeDurably(file, content);
}

} // namespace

bool isConsent(std::string_view words) {
    const auto blank = [](unsigned char c) { return std::isspace(c) != 0; };
    while (!words.empty() && (blank(words.back()) || words.back() == '.'))
        words.remove_suffix(1);
    while (!words.empty() && blank(words.front()))
        words.remove_prefix(1);
    // Letters beyond ASCII stay as they are: neither sentence begins with one.
    std::string lower(words);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return lower == consentInSwedish || lower == consentInEnglish;
}

bool onlyThisComputerUses(const fs::path& folder) { return readConsent(folder).has_value(); }

void allowOnlyThisComputer(const fs::path& folder, std::string_view words, std::string_view who) {
    if (!isConsent(words))
        throw Refused(Message{"vault.consent_other_words", {}});
    const auto file = consentFile(folder);
    if (!file)
        throw SystemFailure({"vault.no_settings", {}});
    writeConsent(*file, {{"computer", thisComputer()},
                         {"folder", realPath(folder).string()},
                         {"said", std::string(words)},
                         {"who", std::string(who)},
                         {"recorded", "no"}});
}

void allowOnlyThisComputer(Session& session, std::string_view words) {
    session.require(Action::manageHouse);
    allowOnlyThisComputer(innerOf(session).vault().folder, words, session.who().name);
}

std::optional<std::string> consentToRecord(const fs::path& folder) {
    auto lines = readConsent(folder);
    return lines && (*lines)["recorded"] == "no" ? std::optional((*lines)["who"]) : std::nullopt;
}

void consentIsRecorded(const fs::path& folder) {
    auto lines = readConsent(folder);
    const auto file = consentFile(folder);
    if (!lines || !file)
        return;
    (*lines)["recorded"] = "yes";
    writeConsent(*file, *lines);
}

const std::string& thisComputer() {
    static const std::string hash = [] {
        std::string id;
        std::error_code ignored;
        for (const char* const file : {"/etc/machine-id", "/var/lib/dbus/machine-id"})
            if (id.empty() && fs::is_regular_file(file, ignored)) {
                try {
                    id = readSmallFile(file, mostBytes);
                } catch (const SystemFailure&) { // the name alone must do
                }
            }
        return hashOf("fristad vault lock\n" + id + '\n' + nameOfThisComputer());
    }();
    return hash;
}

std::string nameOfThisComputer() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name.front() == '\0')
        return "?";
    constexpr std::size_t longest = 60;
    return shown(name.data(), longest);
}

} // namespace fristad
