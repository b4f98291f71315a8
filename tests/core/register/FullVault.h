#pragma once

#include "RegisterFolder.h"
#include "core/register/ClientStore.h"
#include "core/register/Rescue.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/RowBinding.h"
#include "core/vault/Settings.h"
#include "tests/core/vault/TemporaryVault.h"

#include <algorithm>
#include <fstream>
#include <set>

// A vault with everything in it that a rescue can lose, and what tells whether it did.

namespace fristad {

inline constexpr std::size_t pageSize = 4096;

inline void overwrite(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// Every row that the vault is for, by its table: `quote` of each column as SQLite writes it.
inline std::set<std::string> rowsIn(Session& session) {
    auto& database = session.database();
    std::set<std::string> rows;
    for (const BoundTable& table : boundTables(database).all()) {
        if (table.name == "checkpoints")
            continue;
        std::string columns;
        auto names = database.statement("SELECT name FROM pragma_table_info(?1)");
        names.bindAll(table.name);
        while (names.step())
            columns += "|| ' ' || quote(\"" + std::string(names.text(0)) + "\") ";
        auto query = database.statement("SELECT '" + table.name + "' " + columns + "FROM \"" + table.name + '"');
        while (query.step())
            if (query.text(0).find("'vault_id'") == std::string_view::npos) // it becomes another vault
                rows.emplace(query.text(0));
    }
    return rows;
}

/// The restricted clients.
inline std::set<std::string> restrictedIn(Session& session) {
    std::set<std::string> codes;
    auto query = session.database().statement("SELECT client_id FROM client_details WHERE restricted = 'yes'");
    while (query.step())
        codes.emplace(query.text(0));
    return codes;
}

/// The rows that the first set has and the second lacks.
inline std::vector<std::string> less(const std::set<std::string>& all, const std::set<std::string>& some) {
    std::vector<std::string> rest;
    std::ranges::set_difference(all, some, std::back_inserter(rest));
    return rest;
}

inline QString firstOf(const std::vector<std::string>& rows) {
    return rows.empty() ? "none" : QString::fromStdString(rows.front()).left(200);
}
inline QString firstLineOf(const Rescued& rescued) {
    return rescued.lost.empty() ? "nothing said"
                                : QString::fromStdString(render(rescued.lost.front(), DisplayLanguage::english));
}

/// A vault of some 600 clients: imported ones, ones that were typed, a restricted one, colleagues, settings.
class FullVault : public TemporaryVault {
public:
    FullVault() {
        const auto session = create();
        addStaff(*session, "carl", "Carl", Role::coordinator, secret("all of it is carls own"));
        addStaff(*session, "doris", "Doris", Role::caseworker, secret("all of it is doris's own"));
        importFrom(*session, shared / "register-2024");
        session->change([](Change& change) {
            setSetting(change, "house.note", "thursdays");
            for (int i = 0; i < typed; ++i)
                typeClient(change, i);
        });
        giveOutCheckpoint(*session, CheckpointOn::submission, "the year's report");
        rows = rowsIn(*session);
        restricted = restrictedIn(*session);
    }
    [[nodiscard]] std::filesystem::path database() const { return folder() / "register.db"; }
    [[nodiscard]] std::filesystem::path to() const { return place() / "rescued"; }
    [[nodiscard]] Rescued rescue() const { return rescueVault(folder(), to(), name, secret(passphrase), {}); }
    [[nodiscard]] std::unique_ptr<Session> openRescued() const { return openVault(to(), name, secret(passphrase)); }

    std::set<std::string> rows;
    std::set<std::string> restricted;

private:
    static constexpr int typed = 200;

    static void typeClient(Change& change, int i) {
        Client client;
        client.code = *ClientCode::parse("N" + std::to_string(1000 + i));
        client.firstContact = Day::of(2024, 1, 1);
        const auto id = addClient(change, client);
        ClientDetails details;
        details.name = "Name " + std::to_string(i);
        details.neverTell = std::string(200, 'x');
        if (i % 50 == 0)
            details.restricted = YesNo::yes;
        if (i % 2 == 0)
            amendDetails(change, id, details);
        for (int n = 0; n < 3; ++n) {
            Intervention value;
            value.startedOn = Day::of(2024, 1, 1 + n);
            value.note = "note " + std::to_string(i) + ' ' + std::string(i % 40 == 0 ? 9000 : 100, 'x');
            add(change, id, value);
        }
    }
};

} // namespace fristad
