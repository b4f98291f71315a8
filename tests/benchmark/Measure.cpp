// Measure REGISTER WORKPLACE ROUNDS: measures what the program promises of a large register, the one in folder REGISTER; WORKPLACE is
// an empty folder. One line a promise. tests/benchmark/run builds it, makes the register and says all of that.

#include "Measuring.h"
#include "core/deadlines/Deadlines.h"
#include "core/register/ClientStore.h"
#include "core/register/RegisterCsv.h"
#include "core/register/RowSql.h"
#include "core/register/SearchIndex.h"
#include "core/register/Store.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsRun.h"
#include "core/vault/Backup.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "core/vault/Vault.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace fristad::benchmark {

namespace {

namespace fs = std::filesystem;

constexpr auto administrator = "anna";
constexpr auto caseworker = "bo";
const Day today = Day::of(2026, 3, 28);

Secret passphrase() { return Secret::copyOf("a long sentence"); }

std::unique_ptr<Session> make(const fs::path& folder) {
    return createVault(folder, {.name = administrator, .fullName = {}, .demo = false}, passphrase(),
                       [](std::string_view key) { return std::optional(std::string(key)); });
}

std::unique_ptr<Session> opened(const fs::path& vault, const char* who = administrator) {
    return openVault(vault, who, passphrase());
}

void importPlainly(const fs::path& folder, const fs::path& database) {
    std::string command = "sqlite3 '" + database.string() + "'";
    for (const auto& each : fs::directory_iterator(folder))
        if (each.path().extension() == ".csv")
            command += " '.import --csv " + each.path().string() + " " + each.path().stem().string() + "'";
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("the tool sqlite3 can't import");
}

void measureImport(const fs::path& folder, const fs::path& place, int rounds) {
    std::vector<Taken> ours;
    std::vector<Taken> plain;
    for (int i = 0; i < rounds; ++i) {
        const auto database = place / "plain.db";
        plain.push_back(timed([&] { importPlainly(folder, database); }));
        fs::remove(database);
        fs::remove_all(place / "vault");
        const auto session = make(place / "vault");
        ours.push_back(timed([&] { importRegister(*session, folder, {}, {}); }));
    }
    printRatio("import against sqlite3's .import", ours, plain, 3);
}

/// Every cell of the tables that the statistics read, once from end to end, and nothing done with it.
std::int64_t readBarely(Database& database) {
    std::int64_t sum = 0;
    const auto readTable = [&]<class Value>() {
        auto rows = database.statement("SELECT " + columnList<Value>(Known::inRegister) + " FROM " +
                                       std::string(Fields<Value>::table) + " ORDER BY id");
        const int columns = std::tuple_size_v<decltype(Fields<Value>::fields)>;
        while (rows.step())
            for (int i = 0; i < columns; ++i)
                sum += static_cast<std::int64_t>(rows.text(i).size());
    };
    readTable.operator()<Client>();
    forEachRecordType(readTable);
    return sum;
}

/// Every row of every table, the history's too, and nothing done with it.
std::int64_t readBarelyWhole(Database& database) {
    std::vector<std::string> tables;
    auto names = database.statement("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'");
    while (names.step())
        tables.emplace_back(names.text(0));
    std::int64_t sum = 0;
    for (const auto& table : tables) {
        auto rows = database.statement("SELECT * FROM \"" + table + "\"");
        while (rows.step())
            for (int i = 0, columns = rows.columns(); i < columns; ++i)
                sum += static_cast<std::int64_t>(rows.text(i).size());
    }
    return sum;
}

void measureVerification(const fs::path& vault, int rounds) {
    std::vector<Taken> ours;
    std::vector<Taken> bare;
    const auto openedAnew = [&](auto&& work) { // so that SQLite's cache is empty
        const auto session = opened(vault);
        return timed([&] { work(*session); });
    };
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(openedAnew([](Session& session) {
            if (!verifyVault(session, {}).intact())
                throw std::runtime_error("the vault is damaged");
        }));
        bare.push_back(openedAnew([](Session& session) { readBarelyWhole(session.database()); }));
    }
    printRatio("verify against a bare encrypted read", ours, bare, 4);
}

void measureRekeying(const fs::path& vault, int rounds) {
    std::vector<Taken> times;
    for (int i = 0; i < rounds; ++i) {
        const auto session = opened(vault);
        const auto leaving = addStaff(*session, "leaving" + std::to_string(i), "", Role::caseworker, passphrase());
        times.push_back(timed([&] { removeStaff(*session, leaving); }));
    }
    printTimes("a member of staff removed: all keys anew", times, 10 * perSecond);
}

void measureStatistics(const fs::path& vault, int rounds) {
    const auto session = opened(vault);
    std::vector<Taken> ours;
    std::vector<Taken> bare;
    for (int i = 0; i < 2 * rounds + 1; ++i) {
        bare.push_back(timed([&] { readBarely(session->database()); }));
        ours.push_back(timed([&] { countStatistics(*session, definitionFor(2024), 2024, today, {}); }));
    }
    printRatio("statistics of 2024 against a bare read", ours, bare, 2);
}

/// Names for one client in three and two interventions' notes in a hundred, and a caseworker who is named on a tenth of them.
void giveNames(const fs::path& vault) {
    constexpr const char* first[] = {"Amina", "Łucja", "Åsa",   "Thị",   "Nadežda",
                                     "ሰላም",   "فاطمة", "สมชาย", "María", "Oleksandr"};
    constexpr const char* last[] = {"Okafor", "Öberg", "Nguyễn", "Popescu", "Haile", "Svensson", "Petrova"};
    const auto session = opened(vault);
    const auto bo = addStaff(*session, caseworker, "", Role::caseworker, passphrase());
    const auto clients = session->database().integer("SELECT max(id) FROM clients");
    session->change([&](Change& change) {
        for (std::int64_t i = 1; i <= clients; i += 3) {
            ClientDetails details;
            details.name = std::string(first[i % 10]) + ' ' + last[i % 7];
            details.languages = i % 2 == 0 ? "ar en" : "ti";
            amendDetails(change, {i}, details);
            if (i % 10 == 0)
                nameOnClient(change, {i}, bo);
        }
        settleSearch(change.database()); // names are typed one by one, and merged on the way
    });
}

std::vector<Taken> keystrokes(Session& session, const std::vector<std::string>& words, ClientQuery query) {
    std::vector<Taken> times;
    for (const auto& word : words)
        for (std::size_t length = 0; length <= word.size(); ++length) {
            if (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U)
                continue; // in the middle of a letter
            query.text = word.substr(0, length);
            times.push_back(timed([&] { searchClients(session, query); }));
        }
    return times;
}

void measureSearch(const fs::path& vault) {
    const std::vector<std::string> words{"K04711", "k09",  "amina ok", "Öberg",      "nguyen", "فاطمة",       "nigeria",
                                         "nadez",  "arab", "swe ro",   "thailand s", "zzz",    "K0 amina öb", "a"};
    for (const auto* who : {administrator, caseworker}) {
        const auto session = opened(vault, who);
        const Taken first = timed([&] { searchClients(*session, {}); });
        std::printf("%-44s %7.2f ms (of processor time %7.2f)\n",
                    (std::string("the client list's first sight, as ") + who).c_str(), first.wall * perSecond,
                    first.processor * perSecond);
        printTimes(std::string("a keystroke in the client list, as ") + who, keystrokes(*session, words, {}), 16);
        printTimes("  the same, open clients by first contact",
                   keystrokes(*session, words,
                              {.text = {}, .openOnly = true, .order = ClientOrder::firstContact, .descending = true}),
                   16);
    }
}

void measureDeadlines(const fs::path& vault, int rounds) {
    for (const auto* who : {administrator, caseworker}) {
        const auto session = opened(vault, who);
        std::vector<Taken> times;
        for (int i = 0; i < 4 * rounds; ++i)
            times.push_back(timed([&] { deadlines(*session, today, 30); }));
        printTimes(std::string("the deadlines of 30 days, as ") + who, times, 50);
    }
}

void measureOpening(const fs::path& vault, int rounds) {
    std::vector<Taken> times;
    for (int i = 0; i < 4 * rounds; ++i)
        times.push_back(timed([&] { opened(vault); })); // the key of tests costs next to nothing
    printTimes("opening, the key being known", times, 50);
}

/// A member of staff writes while others' lists are on the screen: what the next keystroke costs then.
void measureWriting(const fs::path& vault) {
    const auto session = opened(vault);
    searchClients(*session, {});
    std::vector<Taken> writes;
    std::vector<Taken> searches;
    for (int i = 1; i <= 40; ++i) {
        writes.push_back(timed([&] {
            session->change([&](Change& change) {
                Intervention value;
                value.startedOn = today;
                value.note = "a word about number " + std::to_string(i);
                add(change, {i * 7}, value);
            });
        }));
        searches.push_back(timed([&] { searchClients(*session, {.text = "K04"}); }));
    }
    printTimes("logging an intervention, safe on the disk", writes, 50);
    printTimes("the keystroke after it", searches, 16);
}

void measure(const fs::path& folder, const fs::path& place, int rounds) {
    const auto vault = place / "vault";
    measureImport(folder, place, rounds);
    measureStatistics(vault, rounds);
    giveNames(vault);
    measureSearch(vault);
    measureDeadlines(vault, rounds);
    measureOpening(vault, rounds);
    measureWriting(vault);
    measureVerification(vault, rounds);
    measureRekeying(vault, rounds);
}

} // namespace

} // namespace fristad::benchmark

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: Measure REGISTER WORKPLACE ROUNDS\n");
        return 2;
    }
    try {
        std::setvbuf(stdout, nullptr, _IOLBF, 0);
        fristad::benchmark::measure(argv[1], argv[2], std::atoi(argv[3]));
        return 0;
    } catch (const fristad::Error& error) {
        std::fprintf(stderr, "%s\n", render(error.message(), fristad::DisplayLanguage::english).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
