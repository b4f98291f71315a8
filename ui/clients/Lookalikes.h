#pragma once

#include "core/register/ClientStore.h"

#include <string>
#include <vector>

namespace fristad::ui {

/// A client who may be the one that somebody is about to add.
struct Lookalike {
    enum class Why : std::uint8_t { sameCode, codeBegins, name };
    ClientLine line;
    Why why;
};

/// Those that this person may see and that have the code, or one that begins so, or a word of the name among their names; the
/// likeliest first, at most eight.
std::vector<Lookalike> lookalikes(Session& session, const std::string& code, const std::string& name);

} // namespace fristad::ui
