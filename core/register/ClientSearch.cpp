#include "core/register/ClientDirectory.h"
#include "core/register/ClientStore.h"
#include "core/register/RowSql.h"
#include "core/register/SearchIndex.h"
#include "core/register/Sights.h"

#include <algorithm>
#include <bitset>
#include <unordered_set>

namespace fristad {

namespace {

constexpr std::size_t mostCounted = 10'000;
constexpr std::size_t mostWords = 8;

/// A word of the query and what it finds. The code may be known wherever the client may; origin, names, languages and notes only by
/// those who see the client in full.
struct Word {
    std::string codeBeginning; ///< blank where no code can begin so
    std::vector<Country> countries;
    std::vector<bool> places; ///< in the directory, found in the search index

    [[nodiscard]] bool findsCode(std::string_view code) const {
        if (codeBeginning.empty())
            return false;
        // Most codes fail at the first letter, which costs less than asking.
        while (code.empty() || code.front() != codeBeginning.front() || !code.starts_with(codeBeginning)) {
            const auto hyphen = code.find('-');
            if (hyphen == std::string_view::npos)
                return false;
            code.remove_prefix(hyphen + 1);
        }
        return true;
    }
    [[nodiscard]] bool findsMore(const ClientDirectory::Entry& entry, std::size_t place) const {
        return places[place] || (entry.country && std::ranges::binary_search(countries, *entry.country));
    }
};

/// Nothing for what no code can begin with.
std::string codeBeginningOf(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    std::string capitals(text);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return capitals.find_first_not_of(letters) == std::string::npos ? capitals : std::string();
}

std::vector<Word> wordsOf(std::string_view text, Database& database, const ClientDirectory& directory) {
    std::vector<Word> words;
    for (std::size_t from = 0; from < text.size();) {
        const auto space = std::min(text.find(' ', from), text.size());
        const auto beginning = text.substr(from, space - from);
        from = space + 1;
        if (beginning.empty() || words.size() == mostWords)
            continue;
        Word& word = words.emplace_back();
        word.codeBeginning = codeBeginningOf(beginning);
        word.countries = countriesWithWord(beginning);
        word.places.resize(directory.entries().size());
        for (const ClientId id : clientsWithWord(database, beginning))
            if (const auto place = directory.placeOf(id))
                word.places[*place] = true;
    }
    return words;
}

class Search {
public:
    Search(Session& session, const ClientQuery& query)
        : session_(session),
          query_(query),
          directory_(ClientDirectory::of(session.database())),
          sights_(session),
          words_(wordsOf(query.text, session.database(), directory_)),
          today_(session.clock().today()) {
        if (query.withChildrenOnly || query.missingAnswersOnly)
            directory_.learnChildrenAndAnswers();
        if (!query.mineOnly)
            return;
        auto mine = session.database().statement("SELECT client_id FROM client_staff WHERE staff_id = ?1");
        mine.bindAll(session.who().id.number);
        while (mine.step())
            mine_.insert(mine.integer(0));
    }

    ClientPage run() {
        ClientPage page;
        if (!sights_.any())
            return page;
        const auto found = findAll();
        const auto& order = directory_.inOrder(query_.order);
        for (std::size_t i = 0; i < order.size() && page.total < mostCounted; ++i) {
            const std::size_t place = order[query_.descending ? order.size() - 1 - i : i];
            if (found[place] && page.total++ >= query_.offset && page.lines.size() < query_.limit)
                page.lines.push_back(lineOf(directory_.entries()[place].id));
        }
        return page;
    }

private:
    /// By place in the directory, and read in that order whatever the order of the list: the entries are many times what the
    /// processor has at hand.
    [[nodiscard]] std::vector<bool> findAll() {
        const auto& entries = directory_.entries();
        std::vector<bool> found(entries.size());
        Sights::InOrder sights(sights_);
        for (std::size_t place = 0; place < entries.size(); ++place)
            found[place] = finds(entries[place], place, sights);
        return found;
    }

    [[nodiscard]] bool finds(const ClientDirectory::Entry& entry, std::size_t place, Sights::InOrder& sights) const {
        bool mustSeeInFull = query_.inNspOnly || query_.withChildrenOnly || query_.missingAnswersOnly;
        for (const Word& word : words_) {
            if (word.findsCode(entry.code))
                continue;
            if (!word.findsMore(entry, place))
                return false;
            mustSeeInFull = true;
        }
        if (!passes(entry))
            return false;
        const auto sight = sights.of(entry.id);
        return mustSeeInFull ? sight == Sight::inFull : sight != Sight::nothing;
    }

    [[nodiscard]] bool passes(const ClientDirectory::Entry& entry) const {
        const bool open = isOpenOn(entry.closedOn, today_);
        return (!query_.openOnly || open) && (!query_.closedOnly || !open) &&
               (!query_.mineOnly || mine_.contains(entry.id.number)) && (!query_.inNspOnly || isInNsp(entry)) &&
               (!query_.withChildrenOnly || entry.hasChildren) && (!query_.missingAnswersOnly || entry.missingAnswers);
    }

    [[nodiscard]] bool isInNsp(const ClientDirectory::Entry& entry) const {
        const auto support = nspSupport(entry.nspFrom, entry.nspTo);
        return support && support->contains(today_);
    }

    [[nodiscard]] ClientLine lineOf(ClientId id) const {
        ClientLine line{.id = id,
                        .client = findClient(session_, id).value_or(Client{}),
                        .name = {},
                        .languages = {},
                        .lastChanged = {}};
        const bool inFull = sights_.of(id) == Sight::inFull;
        if (inFull)
            line.lastChanged = lastChangeOf(id);
        const auto details = findRow<ClientDetails>(session_.database(), {id.number});
        if (!details)
            return line;
        if (inFull) {
            line.name = details->value.name.value_or("");
            line.languages = details->value.languages.value_or("");
        } else {
            line.maskedName = details->value.name.has_value();
        }
        return line;
    }

    [[nodiscard]] std::optional<Moment> lastChangeOf(ClientId id) const {
        auto query = session_.database().statement("SELECT at FROM history_entries WHERE client = ?1 AND client <> 0"
                                                   " AND record_table <> '' ORDER BY number DESC LIMIT 1");
        query.bindAll(id.number);
        return query.step() ? std::optional(Moment{query.integer(0)}) : std::nullopt;
    }

    Session& session_;
    const ClientQuery& query_;
    ClientDirectory& directory_;
    Sights sights_;
    std::vector<Word> words_;
    Day today_;
    std::unordered_set<std::int64_t> mine_;
};

} // namespace

ClientPage searchClients(Session& session, const ClientQuery& query) { return Search(session, query).run(); }

} // namespace fristad
