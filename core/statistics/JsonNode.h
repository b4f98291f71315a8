#pragma once

#include "core/vocabulary/BoundedJson.h"
#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Errors.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fristad {

/// A place in a JSON document, with where it stands and a list that takes what is wrong with it. Reading goes on after a
/// fault, so that all of them are named at once. Asking a node that isn't there is answered as if it were blank.
class JsonNode {
public:
    JsonNode(const nlohmann::json& value, std::string pointer, std::string file, std::vector<Fault>& faults)
        : value_(&value), pointer_(std::move(pointer)), file_(std::move(file)), faults_(&faults) {}

    void fault(std::string_view key, std::vector<std::pair<std::string, std::string>> arguments = {}) const;

    /// The members of an object; any other member is a fault, and so is a missing one of `required`.
    void expectMembers(std::initializer_list<std::string_view> required,
                       std::initializer_list<std::string_view> optional = {}) const;
    [[nodiscard]] std::optional<JsonNode> member(std::string_view name) const;
    /// Every member, sorted by name; a fault if it isn't an object.
    [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;
    /// Every element; a fault if it isn't a list, or is an empty one.
    [[nodiscard]] std::vector<JsonNode> elements() const;

    [[nodiscard]] bool isObject() const { return value_->is_object(); }
    [[nodiscard]] bool isList() const { return value_->is_array(); }
    [[nodiscard]] bool isText() const { return value_->is_string(); }

    [[nodiscard]] std::string text() const;       ///< not blank, at most 500 characters
    [[nodiscard]] std::string identifier() const; ///< a-z, 0-9 and _, at most 60
    [[nodiscard]] std::optional<int> number(int least, int most) const;
    [[nodiscard]] bool yes() const; ///< true or false
    /// One of these codes.
    template <Coded E> [[nodiscard]] std::optional<E> code() const {
        const std::string written = isText() ? value_->get<std::string>() : std::string();
        const auto found = parseCode<E>(written);
        if (!found)
            fault("definition.expected_code",
                  {{"known", listed({CodeList<E>::codes.begin(), CodeList<E>::codes.end()})}});
        return found;
    }

    static std::string listed(const std::vector<std::string_view>& words);

private:
    [[nodiscard]] JsonNode below(const nlohmann::json& value, const std::string& name) const;

    const nlohmann::json* value_;
    std::string pointer_;
    std::string file_;
    std::vector<Fault>* faults_;
};

/// Parses text; a document that isn't JSON, is nested deeper than a definition can be, or has a member twice is Refused.
nlohmann::json parseJson(std::string_view text, const std::string& file);

} // namespace fristad
