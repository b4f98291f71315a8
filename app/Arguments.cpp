#include "app/Arguments.h"

#include "app/UsageError.h"

#include <charconv>

namespace fristad::app {

Day dayOf(const std::string& option, const std::string& value) {
    if (const auto day = Day::parse(value))
        return *day;
    throw UsageError({"usage.day", {{"option", option}, {"value", value}}});
}

std::int64_t numberOf(const std::string& option, const std::string& value, std::int64_t least, std::int64_t most) {
    std::int64_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, number);
    if (error == std::errc() && stopped == end && least <= number && number <= most)
        return number;
    throw UsageError(
        {"usage.number",
         {{"option", option}, {"value", value}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}});
}

} // namespace fristad::app
