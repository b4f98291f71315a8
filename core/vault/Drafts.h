#pragma once

#include "core/vault/Session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What was half typed when the window locked, kept in the vault and offered again to the same person. No part of the history: a
// draft is nothing that has happened.

namespace fristad {

struct Draft {
    std::string name;    ///< which form, stable: `intervention`, `client/17`
    std::string content; ///< whatever the form writes and reads
    Moment at;
};

/// Keeps a draft of this person's in place of their last one of that name; safe on the disk when it returns.
void saveDraft(Session& session, std::string_view name, std::string_view content);
/// This person's own, newest first.
std::vector<Draft> draftsOf(Session& session);
std::optional<Draft> findDraft(Session& session, std::string_view name);
/// Once it was taken up or thrown away; nothing happens if there is none.
void discardDraft(Session& session, std::string_view name);

} // namespace fristad
