#pragma once

#include "core/casework/FieldText.h"

#include <string_view>
#include <vector>

// What the rules of several kinds of record have in common. Each adds the fault it finds to `faults`, if any.

namespace fristad {

using Faults = std::vector<Fault>;

/// Well-formed text of at most `limit` characters.
void checkText(Faults& faults, std::string_view field, const std::optional<std::string>& text, std::size_t limit);

/// A day that must not lie before another one, where both are known; `wrong` takes {start}.
void checkOrder(Faults& faults, std::string_view field, std::optional<Day> start, std::optional<Day> end,
                const char* wrong);

} // namespace fristad
