#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"

#include <optional>
#include <string>

namespace fristad {

/// What was done for a client just now, as it is noted in ten seconds.
struct LoggedWork {
    InterventionType type = InterventionType::other;
    std::optional<Hours> hours;
    std::optional<std::string> note;
    std::optional<SpokenLanguage> language = std::nullopt; ///< of interpretation
    std::optional<InterpretationMode> mode = std::nullopt; ///< the same
};

/// The whole intervention: today, by who is logged in, of the house's own, completed, and paid for as payerOn says.
Intervention interventionOf(const LoggedWork& work, const Client& client, Day today, const std::string& doneBy);

/// Adds it. The payer is found even where the person may log for a client whom they may not see in full.
RecordId logWork(Change& change, ClientId client, const LoggedWork& work);

} // namespace fristad
