#include "core/vocabulary/BoundedJson.h"

namespace fristad {

nlohmann::json parseBoundedJson(std::string_view text, const JsonBounds& bounds,
                                const nlohmann::json::parser_callback_t& also) {
    using nlohmann::json;
    if (text.size() > bounds.bytes)
        throw JsonOutOfBounds();
    return json::parse(text, [&](int depth, json::parse_event_t event, json& parsed) {
        const bool begins = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        if (begins && depth >= bounds.depth) // 0 for the outermost
            throw JsonOutOfBounds();
        return !also || also(depth, event, parsed);
    });
}

} // namespace fristad
