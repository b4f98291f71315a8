#include "core/statistics/JsonNode.h"

#include "core/vocabulary/Text.h"

#include <algorithm>
#include <set>

namespace fristad {

namespace {

using nlohmann::json;

constexpr std::size_t longestText = 500;
constexpr std::size_t longestIdentifier = 60;
// Those that are shipped have eight levels. Whoever reads the text has bounded its size already.
constexpr int greatestDepth = 16;

/// RFC 6901.
std::string escaped(const std::string& name) {
    std::string text;
    for (const char c : name)
        text += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return text;
}

Fault faultAt(const std::string& file, std::string_view pointer, std::string_view value, Message what) {
    auto fault = faultIn(pointer, value, std::move(what));
    fault.file = file;
    return fault;
}

/// Finds members that stand twice in an object, which the parsed document no longer shows, and where they stand.
class TwiceFinder {
public:
    TwiceFinder(const std::string& file, std::vector<Fault>& faults) : file_(file), faults_(&faults) {}

    bool operator()(int /*depth*/, json::parse_event_t event, const json& parsed) {
        using Event = json::parse_event_t;
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            beginValue();
            levels_.push_back({event == Event::array_start, 0, {}, {}});
            break;
        case Event::object_end:
        case Event::array_end: levels_.pop_back(); break;
        case Event::value: beginValue(); break;
        case Event::key: key(parsed.get<std::string>()); break;
        }
        return true;
    }

private:
    struct Level {
        bool isList;
        std::size_t next; // in a list
        std::string name; // in an object, or of the list's element
        std::set<std::string> names;
    };

    void beginValue() {
        if (!levels_.empty() && levels_.back().isList)
            levels_.back().name = std::to_string(levels_.back().next++);
    }
    void key(const std::string& name) {
        Level& level = levels_.back();
        level.name = name;
        if (!level.names.insert(name).second)
            faults_->push_back(faultAt(file_, pointer(), name, {"definition.twice_in_object", {}}));
    }
    [[nodiscard]] std::string pointer() const {
        std::string text;
        for (const Level& level : levels_)
            text += "/" + escaped(level.name);
        return text;
    }

    std::string file_;
    std::vector<Fault>* faults_;
    std::vector<Level> levels_;
};

/// The line and column of a byte, both from 1.
std::pair<std::uint64_t, std::uint64_t> placeOf(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
    const auto lines = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
    const auto lineStart = before.rfind('\n');
    const auto column = lineStart == std::string_view::npos ? before.size() : before.size() - lineStart - 1;
    return {lines + 1, column + 1};
}

} // namespace

void JsonNode::fault(std::string_view key, std::vector<std::pair<std::string, std::string>> arguments) const {
    const bool whole = value_->is_object() || value_->is_array();
    faults_->push_back(faultAt(file_, pointer_.empty() ? "/" : pointer_,
                               whole      ? std::string()
                               : isText() ? value_->get<std::string>()
                                          : value_->dump(),
                               {std::string(key), std::move(arguments)}));
}

void JsonNode::expectMembers(std::initializer_list<std::string_view> required,
                             std::initializer_list<std::string_view> optional) const {
    if (!isObject()) {
        fault("definition.expected_object");
        return;
    }
    for (const std::string_view name : required)
        if (!value_->contains(name))
            fault("definition.missing", {{"member", std::string(name)}});
    std::vector<std::string_view> known(required);
    known.insert(known.end(), optional.begin(), optional.end());
    for (const auto& [name, value] : value_->items())
        if (std::ranges::find(known, name) == known.end())
            below(value, name).fault("definition.unknown_member", {{"known", listed(known)}});
}

std::optional<JsonNode> JsonNode::member(std::string_view name) const {
    if (!isObject())
        return std::nullopt;
    const auto found = value_->find(name);
    return found == value_->end() ? std::nullopt : std::optional(below(*found, std::string(name)));
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
    std::vector<std::pair<std::string, JsonNode>> all;
    if (!isObject())
        fault("definition.expected_object");
    else
        for (const auto& [name, value] : value_->items())
            all.emplace_back(name, below(value, name));
    return all;
}

std::vector<JsonNode> JsonNode::elements() const {
    std::vector<JsonNode> all;
    if (!isList() || value_->empty())
        fault("definition.expected_list");
    else
        for (std::size_t i = 0; i < value_->size(); ++i)
            all.push_back(below((*value_)[i], std::to_string(i)));
    return all;
}

std::string JsonNode::text() const {
    std::string text = isText() ? value_->get<std::string>() : std::string();
    const bool control = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
    if (text.empty() || control || !isPlainText(text) || charactersIn(text) > longestText) {
        fault("definition.expected_text", {{"limit", std::to_string(longestText)}});
        return {};
    }
    return text;
}

std::string JsonNode::identifier() const {
    std::string text = isText() ? value_->get<std::string>() : std::string();
    const bool plain =
        std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    if (text.empty() || !plain || text.size() > longestIdentifier) {
        fault("definition.expected_identifier", {{"limit", std::to_string(longestIdentifier)}});
        return {};
    }
    return text;
}

std::optional<int> JsonNode::number(int least, int most) const {
    if (value_->is_number_integer() && !(value_->is_number_unsigned() && value_->get<std::uint64_t>() > INT32_MAX)) {
        const auto number = value_->get<std::int64_t>();
        if (number >= least && number <= most)
            return static_cast<int>(number);
    }
    fault("definition.expected_number", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return std::nullopt;
}

bool JsonNode::yes() const {
    if (!value_->is_boolean())
        fault("definition.expected_true_or_false");
    return value_->is_boolean() && value_->get<bool>();
}

std::string JsonNode::listed(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

JsonNode JsonNode::below(const json& value, const std::string& name) const {
    return {value, pointer_ + "/" + escaped(name), file_, *faults_};
}

json parseJson(std::string_view text, const std::string& file) {
    std::vector<Fault> faults;
    json parsed;
    try {
        parsed = parseBoundedJson(text, {.bytes = text.size(), .depth = greatestDepth}, TwiceFinder(file, faults));
    } catch (const JsonOutOfBounds&) {
        throw Refused({Fault{file, 0, {}, {}, {"definition.too_deep", {{"limit", std::to_string(greatestDepth)}}}}});
    } catch (const json::parse_error& error) {
        const auto [line, column] = placeOf(text, error.byte);
        throw Refused({Fault{file, line, {}, {}, {"definition.no_json", {{"column", std::to_string(column)}}}}});
    } catch (const json::exception&) {
        // A number too big for any kind of number: nothing else can be wrong beyond the grammar.
        throw Refused({Fault{file, 0, {}, {}, {"definition.number_too_big", {}}}});
    }
    if (!faults.empty())
        throw Refused(std::move(faults));
    return parsed;
}

} // namespace fristad
