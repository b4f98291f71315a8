#include "core/vault/Settings.h"

#include "core/vault/VaultSession.h"

namespace fristad {

std::optional<std::string> settingIn(Database& database, std::string_view name) {
    auto query = database.statement("SELECT value FROM settings WHERE name = ?1");
    query.bindAll(name);
    return query.step() ? std::optional(std::string(query.text(0))) : std::nullopt;
}

void putSetting(Database& database, std::string_view name, std::string_view value) {
    database.statement("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)").bindAll(name, value).run();
}

std::optional<std::string> setting(Session& session, std::string_view name) {
    return settingIn(session.database(), name);
}

void setSetting(Change& change, std::string_view name, std::string_view value) {
    change.require(Action::manageHouse);
    const auto before = settingIn(change.database(), name).value_or("");
    if (before == value)
        return;
    // Or two-person control would be one click away from nobody's.
    if (name == secondPersonForExport && before == "yes")
        innerOf(change.session()).requireSecondPerson();
    putSetting(change.database(), name, value);
    change.record({.kind = "settings.changed",
                   .table = "settings",
                   .record = 0,
                   .client = {},
                   .fields = {{std::string(name), before, std::string(value)}}});
}

} // namespace fristad
