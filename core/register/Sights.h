#pragma once

#include "core/vault/Session.h"

#include <unordered_set>

namespace fristad {

/// Session::sightOf for many clients at once: where the person may see every client in full, only those who are restricted are asked
/// about one by one. Good for one reading; a later one makes its own.
class Sights {
public:
    explicit Sights(Session& session);

    [[nodiscard]] Sight of(ClientId client) const;
    /// Whether the person may know that clients exist at all.
    [[nodiscard]] bool any() const noexcept { return any_; }

private:
    Session& session_;
    bool any_;
    bool seesAll_;
    std::unordered_set<std::int64_t> restricted_;
};

} // namespace fristad
