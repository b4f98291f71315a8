#include "core/vault/Settings.h"

#include "core/vault/VaultSession.h"
#include "core/vocabulary/Text.h"

namespace fristad {

void requireUsableOrganisationName(std::string_view name) {
    constexpr std::size_t longest = 120;
    if (charactersIn(name) > longest || shown(name, longest) != name)
        throw Refused(Message{"house.organisation_unusable", {{"limit", std::to_string(longest)}}});
}

std::optional<std::string> settingIn(Database& database, std::string_view name) {
    auto query = database.statement("SELECT value FROM settings WHERE name = ?1");
    query.bindAll(name);
    return query.step() ? std::optional(std::string(query.text(0))) : std::nullopt;
}

void putSetting(Change& change, std::string_view name, std::string_view value) {
    auto& database = change.database();
    const auto before = settingIn(database, name).value_or("");
    if (before == value)
        return;
    const auto row = [&] {
        auto query = database.statement("SELECT id FROM settings WHERE name = ?1");
        query.bindAll(name);
        return query.step() ? query.integer(0) : 0;
    };
    change.willWrite("settings", row(), {});
    database
        .statement("INSERT INTO settings (name, value) VALUES (?1, ?2)"
                   " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bindAll(name, value)
        .run();
    change.record({.kind = "settings.changed",
                   .table = "settings",
                   .record = row(),
                   .client = {},
                   .fields = {{std::string(name), before, std::string(value)}}});
}

std::optional<std::string> setting(Session& session, std::string_view name) {
    return settingIn(session.database(), name);
}

void setSetting(Change& change, std::string_view name, std::string_view value) {
    change.require(Action::manageHouse);
    if (name == organisationName)
        requireUsableOrganisationName(value);
    // Or two-person control would be one click away from nobody's.
    if (name == secondPersonForExport && value != "yes" && settingIn(change.database(), name) == "yes")
        innerOf(change.session()).requireSecondPerson();
    putSetting(change, name, value);
}

} // namespace fristad
