#include "core/statistics/ReportDefinition.h"

#include <bit>

namespace fristad {

bool Condition::holdsOtherwise(const Facts& facts) const {
    switch (test) {
    case Test::oneOfKeys:
        return std::ranges::any_of(facts.keys(dimension),
                                   [this](AnswerKey key) { return std::ranges::find(keys, key) != keys.end(); });
    case Test::atLeastBits:
        return static_cast<std::uint64_t>(std::popcount(facts.bits(dimension) & ~noneOfThem)) >= least;
    case Test::atLeastKeys: return facts.keys(dimension).size() >= least;
    default: return facts.bits(dimension) >= least;
    }
}

} // namespace fristad
