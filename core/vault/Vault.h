#pragma once

#include "core/vault/Secret.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fristad {

/// Hands the recovery key (groups of characters) to the person once. Returns what they typed back, or nothing to give up; the
/// vault counts as made (and a new recovery key as valid) only when it is the same.
using RecoveryKeeper = std::function<std::optional<std::string>(std::string_view recoveryKey)>;

struct NewVault {
    std::string name; ///< what the first member signs in with; they become administrator
    std::string fullName;
    std::string organisation = {}; ///< organisationName (Settings.h); blank: not said
    bool demo = false;             ///< made-up people only, marked as such for ever
    /// Called when all but the key file is made, for what must be there if the vault is: what it throws undoes everything.
    std::function<void()> beforeItIsAVault = {};
};

/// Makes a vault in a folder that does not exist or is empty, and opens it. On any error nothing is left behind.
std::unique_ptr<Session> createVault(const std::filesystem::path& folder, const NewVault& first,
                                     const Secret& passphrase, const RecoveryKeeper& keeper,
                                     const Clock& clock = Clock::system());

/// Opens a vault. `name` blank: the only member of staff; Refused if there are several. WrongKey for a wrong name or passphrase
/// (the same sentence and the same time), Damaged for no vault or a damaged one, SystemFailure for one in use or of a newer program.
std::unique_ptr<Session> openVault(const std::filesystem::path& folder, const std::string& name,
                                   const Secret& passphrase, const Clock& clock = Clock::system());

/// What whoever opened it should know, as sentences: that other accounts could get at its files, that keys may reach the swap file.
std::vector<Message> openingNotes(Session& session);

/// The names that may sign in, without opening it.
std::vector<std::string> namesIn(const std::filesystem::path& folder);

/// Opens the vault by its recovery key, giving `name` (an administrator of the vault) a new passphrase and the vault a new recovery key.
std::unique_ptr<Session> recoverVault(const std::filesystem::path& folder, const std::string& recoveryKey,
                                      const std::string& name, const Secret& newPassphrase,
                                      const RecoveryKeeper& keeper, const Clock& clock = Clock::system());

} // namespace fristad
