#pragma once

#include "core/casework/Casework.h"
#include "core/register/Dice.h"

#include <cstdint>
#include <span>
#include <vector>

// A made-up shelter, believable enough to learn the program on and to take pictures of: people of many origins over two years, with
// every kind of record, and deadlines of every urgency as of today. No real person is in it.

namespace fristad {

struct DemoOrigin;

/// A made-up client with everything the vault keeps about them.
struct DemoClient {
    ClientRows rows;
    ClientDetails details;
};

/// The same seed, number of clients and days give the same people. Thread-safe.
class DemoShelter {
public:
    /// The names that the two who work there sign in with.
    static constexpr auto self = "demo";
    static constexpr auto colleague = "sara";

    /// With deadlines as of `today`, and nothing recorded after `lastDay`.
    DemoShelter(std::uint64_t seed, std::uint64_t clients, Day today, Day lastDay)
        : seed_(seed), clients_(clients), today_(today), lastDay_(lastDay) {}

    [[nodiscard]] std::uint64_t clients() const noexcept { return clients_; }
    /// A client by their place, from 0, in the order they came. Relatives come after whom they are relatives of.
    [[nodiscard]] DemoClient client(std::uint64_t place) const;
    [[nodiscard]] ClientCode codeOf(std::uint64_t place) const;

private:
    [[nodiscard]] int placeFromEnd(std::uint64_t place) const;
    [[nodiscard]] bool isRelative(std::uint64_t place) const;
    [[nodiscard]] const DemoOrigin& originOf(std::uint64_t place) const;
    [[nodiscard]] Day firstContactOf(std::uint64_t place) const;

    std::uint64_t seed_;
    std::uint64_t clients_;
    Day today_;
    Day lastDay_;
};

/// So many of the last ones have what every demo must show: they are neither closed nor met but briefly.
inline constexpr int lastPlanted = 24;

/// One client while they are being made up.
struct DemoCase {
    Dice& dice;
    Day today;
    Day lastDay;      ///< nothing was recorded after it
    int placeFromEnd; ///< 0: who came last
    bool brief;       ///< met once or twice only
    DemoClient& made;

    [[nodiscard]] Client& client() const { return made.rows.client; }
    /// A day from `first` on and not after lastDay.
    [[nodiscard]] Day dayAfter(Day first, int atMost) const {
        return std::min(lastDay, first + dice.between(0, atMost));
    }
};

/// The first contact that a deadline which every demo must show requires; nothing where there is none.
std::optional<Day> plantedFirstContact(int placeFromEnd, Day today);

// The parts of a case, each from the client as made up so far.
void makeUpPermits(DemoCase& about);
void makeUpReferrals(DemoCase& about);
void makeUpWork(DemoCase& about);

} // namespace fristad
