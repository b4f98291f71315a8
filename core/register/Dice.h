#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace fristad {

/// Chance that falls the same way on every machine: a Mersenne Twister (its numbers are part of the standard, those of the
/// standard's distributions are not). For made-up people only, never for keys.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// 0 to `count` - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    /// Both ends included.
    int between(int least, int most) {
        const auto count = static_cast<std::size_t>(most) - static_cast<std::size_t>(least) + 1;
        return least + static_cast<int>(below(count));
    }
    bool percent(int chance) { return between(1, 100) <= chance; }
    template <class Value> const Value& oneOf(const std::vector<Value>& values) {
        return values.at(below(values.size()));
    }
    template <class Value> Value oneOf(std::initializer_list<Value> values) {
        return values.begin()[below(values.size())];
    }

private:
    std::mt19937_64 engine_;
};

} // namespace fristad
