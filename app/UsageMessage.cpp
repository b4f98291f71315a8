#include "app/UsageMessage.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace fristad::app {

namespace {

/// A sentence of CLI11: the argument before `mark`, and what else is said with `after` somewhere behind it.
struct Pattern {
    std::string_view mark;
    std::string_view after;
    const char* key;
};
constexpr std::array patterns{
    Pattern{" is required", "", "usage.required"},
    Pattern{": ", " required but received ", "usage.once"},
    Pattern{": ", " missing", "usage.value_missing"},
    Pattern{": ", " not in {", "usage.one_of"},
};
constexpr std::string_view withoutValue = "Could not convert: "; ///< --option = value
constexpr std::string_view noCommand = "A subcommand";

std::optional<Message> translated(const std::string& what, const Pattern& pattern) {
    const auto mark = what.find(pattern.mark);
    if (mark == std::string::npos)
        return std::nullopt;
    const auto value = mark + pattern.mark.size();
    const auto after = what.find(pattern.after, value);
    if (after == std::string::npos)
        return std::nullopt;
    const auto rest = after + pattern.after.size();
    const auto end = std::max(what.rfind('}'), rest);
    return Message{pattern.key,
                   {{"argument", what.substr(0, mark)},
                    {"value", what.substr(value, after - value)},
                    {"choices", what.substr(rest, end == std::string::npos ? end : end - rest)}}};
}

} // namespace

Message usageMessage(const CLI::ParseError& error, const CLI::App& program) {
    const std::string what = error.what();
    if (const auto unexpected = program.remaining(true);
        dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !unexpected.empty())
        return {"usage.unexpected", {{"argument", unexpected.front()}}};
    if (what.starts_with(noCommand))
        return {"usage.command_missing", {}};
    if (what.starts_with(withoutValue))
        return {"usage.no_value",
                {{"argument", what.substr(withoutValue.size(), what.find(" = ") - withoutValue.size())}}};
    for (const Pattern& each : patterns)
        if (auto message = translated(what, each))
            return *message;
    return {"usage.wrong", {{"detail", what}}};
}

} // namespace fristad::app
