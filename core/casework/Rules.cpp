#include "core/casework/Rules.h"

#include "core/vocabulary/Text.h"

namespace fristad {

void checkText(Faults& faults, std::string_view field, const std::optional<std::string>& text, std::size_t limit) {
    if (!text)
        return;
    if (!isPlainText(*text))
        faults.push_back(faultIn(field, *text, {"fault.text_broken", {}}));
    else if (charactersIn(*text) > limit)
        faults.push_back(faultIn(field, *text, {"fault.text_long", {{"limit", std::to_string(limit)}}}));
}

void checkOrder(Faults& faults, std::string_view field, std::optional<Day> start, std::optional<Day> end,
                const char* wrong) {
    if (start && end && *end < *start)
        faults.push_back(faultIn(field, end->iso(), {wrong, {{"start", start->iso()}}}));
}

} // namespace fristad
