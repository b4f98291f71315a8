#include "core/vocabulary/Message.h"

#include "core/vocabulary/ResourceTable.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace fristad {

namespace {

using Sentences = std::map<std::string, std::array<std::string, 2>, std::less<>>; // by DisplayLanguage

const Sentences& sentences() {
    static const Sentences all = [] {
        Sentences read;
        for (auto& row : readResourceTable("messages.csv"))
            if (!read.try_emplace(row[0], std::array{row[1], row[2]}).second)
                throw std::logic_error("twice in resources/messages.csv: " + row[0]);
        return read;
    }();
    return all;
}

const std::string& argument(const Message& message, std::string_view place) {
    const auto found = std::ranges::find(message.arguments, place, &std::pair<std::string, std::string>::first);
    if (found == message.arguments.end())
        throw std::logic_error("nothing fills {" + std::string(place) + "} of the message " + message.key);
    return found->second;
}

} // namespace

std::string render(const Message& message, DisplayLanguage language) {
    const auto found = sentences().find(message.key);
    if (found == sentences().end())
        throw std::logic_error("no such message: " + message.key);
    std::string_view rest = found->second.at(static_cast<std::size_t>(language));
    std::string text;
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos)
            throw std::logic_error("an open { in the message " + message.key);
        text += rest.substr(0, open);
        text += argument(message, rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
    text += rest;
    return text;
}

} // namespace fristad
