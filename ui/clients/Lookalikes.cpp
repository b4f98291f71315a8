#include "ui/clients/Lookalikes.h"

#include "core/vocabulary/Text.h"

#include <algorithm>
#include <sstream>

namespace fristad::ui {

namespace {

constexpr std::size_t most = 8;
constexpr std::size_t shortestWord = 3; ///< of a name: fewer letters are like everybody's

std::vector<ClientLine> found(Session& session, const std::string& text) {
    ClientQuery query;
    query.text = text;
    query.limit = most;
    return searchClients(session, query).lines;
}

} // namespace

std::vector<Lookalike> lookalikes(Session& session, const std::string& code, const std::string& name) {
    std::vector<Lookalike> all;
    const auto add = [&](const ClientLine& line, Lookalike::Why why) {
        const bool known = std::ranges::any_of(all, [&](const Lookalike& each) { return each.line.id == line.id; });
        if (!known && all.size() < most)
            all.push_back({line, why});
    };
    if (!code.empty()) {
        const auto lines = found(session, code);
        for (const ClientLine& line : lines)
            if (line.client.code.text() == code)
                add(line, Lookalike::Why::sameCode);
        for (const ClientLine& line : lines)
            if (line.client.code.text() != code && line.client.code.text().starts_with(code))
                add(line, Lookalike::Why::codeBegins);
    }
    if (charactersIn(name) >= shortestWord)
        for (const ClientLine& line : found(session, name))
            add(line, Lookalike::Why::name);
    std::istringstream words(name);
    for (std::string word; words >> word;)
        if (charactersIn(word) >= shortestWord)
            for (const ClientLine& line : found(session, word))
                if (!line.name.empty() || line.maskedName)
                    add(line, Lookalike::Why::name);
    return all;
}

} // namespace fristad::ui
