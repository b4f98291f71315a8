#pragma once

#include "core/vault/Session.h"

#include <array>
#include <vector>

namespace fristad {

/// Session::sightOf for many clients at once. What a person may see of a client who is there hangs on two things besides the person:
/// whether the client is restricted, and whether the person is named on the client. So the session is asked once for each of the four
/// kinds there are, and for each client whom the person has opened in an emergency. Good for one reading of clients who are there; a later one makes its own.
class Sights {
public:
    explicit Sights(Session& session);

    [[nodiscard]] Sight of(ClientId client) const;
    /// Whether the person may know that clients exist at all.
    [[nodiscard]] bool any() const noexcept { return any_; }

    /// The same for clients in the order of their numbers, without looking each of them up: a walk along the lists.
    class InOrder {
    public:
        explicit InOrder(const Sights& sights) : sights_(sights) {}
        /// Of a client whose number is not less than that of the one before.
        [[nodiscard]] Sight of(ClientId client);

    private:
        const Sights& sights_;
        std::size_t restricted_ = 0; ///< the first place in the list that is not before the client
        std::size_t named_ = 0;
    };

private:
    [[nodiscard]] Sight ofKind(ClientId client, bool restricted, bool named) const;

    Session& session_;
    bool any_;
    std::vector<ClientId> restricted_; ///< by number
    std::vector<ClientId> named_;      ///< by number
    std::vector<ClientId> inEmergency_;
    mutable std::array<std::optional<Sight>, 4> known_;
};

} // namespace fristad
