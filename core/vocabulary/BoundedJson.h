#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <exception>
#include <string_view>

namespace fristad {

/// What a JSON text may be at most. Whoever wrote it may mean harm, and nlohmann::json copies and writes recursively: a text of
/// nothing but brackets would overflow the stack.
struct JsonBounds {
    std::size_t bytes;
    int depth; ///< objects and lists inside each other; a document that is one object has depth 1
};

/// The text is longer or nested deeper than it may be.
class JsonOutOfBounds : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "JSON out of bounds"; }
};

/// Parses JSON text; every JSON that the program reads goes through here. JsonOutOfBounds before anything out of bounds is kept;
/// nlohmann::json::exception for what is no JSON. `also` sees the same events as a callback of nlohmann::json::parse.
nlohmann::json parseBoundedJson(std::string_view text, const JsonBounds& bounds,
                                const nlohmann::json::parser_callback_t& also = nullptr);

} // namespace fristad
