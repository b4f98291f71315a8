#pragma once

#include <QtTest>

#include <random>

namespace fristad {

/// Chance for a test, with its seed printed: FRISTAD_SEED runs the same again.
inline std::mt19937_64 seededRandom() {
    const auto given = qEnvironmentVariable("FRISTAD_SEED").toULongLong();
    const auto seed = given != 0 ? given : std::random_device()();
    qInfo("seed %llu (FRISTAD_SEED runs it again)", static_cast<unsigned long long>(seed));
    return std::mt19937_64(seed);
}

} // namespace fristad
