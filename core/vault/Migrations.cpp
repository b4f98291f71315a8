#include "core/vault/Migrations.h"

#include "core/vault/Settings.h"
#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Resources.h"

#include <charconv>
#include <stdexcept>

namespace fristad {

namespace {

constexpr std::string_view folder = "migrations";

// `migrations/0001-vault.sql` is 1.
std::int64_t numberOf(std::string_view path) {
    const auto digits = path.substr(folder.size() + 1, 4);
    std::int64_t number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
        throw std::logic_error("a migration without a number: " + std::string(path));
    return number;
}

std::int64_t schemaOf(Database& database) { return database.integer("PRAGMA user_version"); }

} // namespace

std::int64_t newestSchema() { return numberOf(resourcesIn(folder).back()); }

void requireKnownSchema(Database& database) {
    if (database.integer("PRAGMA application_id") != applicationId)
        throw Damaged({"vault.not_ours", {}});
    // `needs_version` is a promise to older programs: every newer schema keeps it where they look for it.
    if (schemaOf(database) > newestSchema())
        throw SystemFailure({"vault.newer", {{"version", settingIn(database, "needs_version").value_or("?")}}});
}

void migrate(Database& database) {
    const auto before = schemaOf(database);
    if (before == newestSchema())
        return;
    Transaction transaction(database);
    for (const auto path : resourcesIn(folder))
        if (numberOf(path) > before)
            database.execute(resource(path));
    database.execute("PRAGMA application_id = " + std::to_string(applicationId));
    database.execute("PRAGMA user_version = " + std::to_string(newestSchema()));
    database.statement("INSERT OR REPLACE INTO settings (name, value) VALUES ('needs_version', ?1)")
        .bindAll(std::string_view(FRISTAD_VERSION))
        .run();
    transaction.commit();
}

} // namespace fristad
