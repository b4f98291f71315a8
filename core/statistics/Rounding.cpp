#include "core/statistics/Rounding.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace fristad {

namespace {

constexpr std::int64_t whole = 1000; // 100.0 % in tenths

} // namespace

Tenths nearestTenths(std::int64_t count, std::int64_t base) {
    if (base == 0)
        return std::nullopt;
    return (2 * whole * count + base) / (2 * base);
}

std::vector<Tenths> tenthsThatSumTo100(std::span<const std::int64_t> counts) {
    std::vector<Tenths> shares(counts.size());
    const auto base = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (base == 0)
        return shares;
    std::int64_t left = whole;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        shares[i] = whole * counts[i] / base;
        left -= *shares[i];
    }
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(-(whole * counts[i] % base), -counts[i], i); });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++*shares[order[i]];
    return shares;
}

} // namespace fristad
