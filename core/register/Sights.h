#pragma once

#include "core/vault/Session.h"

#include <array>
#include <vector>

namespace fristad {

/// Session::sightOf for many clients at once. What a person may see of a client who is there hangs on two things besides the person:
/// whether the client is restricted, and whether the person is named on the client. So the session is asked once for each of the four
/// kinds there are. Good for one reading of clients who are there; a later one makes its own.
class Sights {
public:
    explicit Sights(Session& session);

    [[nodiscard]] Sight of(ClientId client) const;
    /// Whether the person may know that clients exist at all.
    [[nodiscard]] bool any() const noexcept { return any_; }

private:
    Session& session_;
    bool any_;
    std::vector<ClientId> restricted_; ///< by number
    std::vector<ClientId> named_;      ///< by number
    mutable std::array<std::optional<Sight>, 4> known_;
};

} // namespace fristad
