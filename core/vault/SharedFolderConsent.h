#pragma once

#include "core/vault/Session.h"

#include <filesystem>
#include <string_view>

// An administrator may say, in words and for this computer only, that no other computer uses a vault's folder though it lies on a
// share or in a synchronised folder. It is kept in this computer's own settings, never in the vault: the next computer is asked anew.

namespace fristad {

/// The words to be typed, in both languages; capitals, blanks around and a full stop at the end are passed over.
inline constexpr std::string_view consentInSwedish = "ingen annan dator använder mappen";
inline constexpr std::string_view consentInEnglish = "no other computer uses this folder";
bool isConsent(std::string_view words);

/// Whether it was said of this folder (links followed) on this computer. False where it can't be read.
bool onlyThisComputerUses(const std::filesystem::path& folder);

/// Remembers it from now on; `who`: the administrator who says so. Refused for other words; SystemFailure where this
/// computer's settings can't be written. The vault's next opening writes an entry about it.
void allowOnlyThisComputer(const std::filesystem::path& folder, std::string_view words, std::string_view who);
/// The same by whoever has the vault open; NotAllowed unless an administrator.
void allowOnlyThisComputer(Session& session, std::string_view words);

/// Who said so, if that is not in the vault's history yet; and that it is there now.
std::optional<std::string> consentToRecord(const std::filesystem::path& folder);
void consentIsRecorded(const std::filesystem::path& folder);

/// Tells this computer from another: a hash of its machine id and its name. Never the machine id itself, which
/// machine-id(5) asks to keep to oneself.
const std::string& thisComputer();
/// Its name on the network, fit to be shown.
std::string nameOfThisComputer();

} // namespace fristad
