#include "core/vocabulary/BoundedJson.h"

#include <algorithm>
#include <string>

namespace fristad {

nlohmann::json parseBoundedJson(std::string_view text, const JsonBounds& bounds,
                                const nlohmann::json::parser_callback_t& also) {
    using nlohmann::json;
    if (text.size() > bounds.bytes)
        throw JsonOutOfBounds();
    const auto keep = [&](int depth, json::parse_event_t event, json& parsed) {
        const bool begins = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        if (begins && depth >= bounds.depth) // 0 for the outermost
            throw JsonOutOfBounds();
        return !also || also(depth, event, parsed);
    };
    if (text.find('\0') == std::string_view::npos)
        return json::parse(text, keep);
    // The library takes a NUL for the end and asks nothing of what stands behind it. Another control character is as little JSON.
    std::string whole(text);
    std::ranges::replace(whole, '\0', '\x01');
    return json::parse(whole, keep);
}

} // namespace fristad
