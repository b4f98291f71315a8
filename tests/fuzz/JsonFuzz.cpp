#include "core/vocabulary/BoundedJson.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>

// The one parser of JSON, with its bounds: what it takes is no deeper than allowed and the same when it is written and read again.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

using nlohmann::json;

constexpr JsonBounds bounds{.bytes = 1 << 16, .depth = 12};

int depthOf(const json& value) {
    int deepest = 0;
    if (value.is_structured())
        for (const json& each : value)
            deepest = std::max(deepest, depthOf(each));
    return value.is_structured() ? deepest + 1 : 0;
}

/// How deep the brackets are that stand outside of texts, whether or not the rest is JSON.
int depthOf(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText)
            i += c == '\\' ? 1 : 0;
        if (c == '"')
            inText = !inText;
        else if (!inText && (c == '[' || c == '{'))
            deepest = std::max(deepest, ++depth);
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return deepest;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto text = textIn(data, size);
    try {
        const auto parsed = parseBoundedJson(text, bounds);
        require(size <= bounds.bytes && depthOf(parsed) <= bounds.depth, "JSON stays within its bounds");
        require(depthOf(text) == depthOf(parsed) || depthOf(text) <= bounds.depth, "nothing deeper was passed over");
        const auto written = parsed.dump();
        require(parseBoundedJson(written, bounds).dump() == written, "JSON that is written is read as it was");
    } catch (const JsonOutOfBounds&) {
        require(size > bounds.bytes || depthOf(text) > bounds.depth, "JSON within the bounds is not refused for them");
    } catch (const json::exception&) { // no JSON
    }
    return 0;
}
