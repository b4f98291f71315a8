#include "core/vault/Migrations.h"

#include "core/vault/Settings.h"
#include "core/vault/SqliteMemory.h"
#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Resources.h"
#include "core/vocabulary/Text.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <charconv>
#include <map>
#include <stdexcept>

namespace fristad {

namespace {

constexpr std::string_view folder = "migrations";
constexpr std::size_t mostShown = 60; ///< characters of a name

// `migrations/0001-vault.sql` is 1.
std::int64_t numberOf(std::string_view path) {
    const auto digits = path.substr(folder.size() + 1, 4);
    std::int64_t number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
        throw std::logic_error("a migration without a number: " + std::string(path));
    return number;
}

std::int64_t schemaOf(Database& database) { return database.integer("PRAGMA user_version"); }

/// What a schema is made of, by name: tables, indexes, views and triggers, each with its SQL.
using Schema = std::map<std::string, std::string, std::less<>>;

constexpr auto schemaQuery = "SELECT name, type || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema";

// What the first `count` migrations make, tried out in a database of its own in memory.
Schema madeBy(std::int64_t count) {
    giveSqliteMemory();
    SQLite::Database trial(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const auto path : resourcesIn(folder))
        if (numberOf(path) <= count)
            trial.exec(std::string(resource(path)));
    Schema schema;
    SQLite::Statement query(trial, schemaQuery);
    while (query.executeStep())
        schema.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
    return schema;
}

const Schema& newestMade() {
    static const Schema schema = madeBy(newestSchema());
    return schema;
}

void requireSchemaOf(Database& database, const Schema& expected) {
    const auto differs = [](std::string_view name) {
        return Damaged({"verify.schema", {{"detail", shown(name, mostShown)}}});
    };
    std::size_t found = 0;
    auto query = database.statement(schemaQuery);
    while (query.step()) {
        const auto made = expected.find(query.text(0));
        if (made == expected.end() || made->second != query.text(1))
            throw differs(query.text(0));
        ++found;
    }
    if (found == expected.size())
        return;
    for (const auto& [name, sql] : expected) {
        auto there = database.statement("SELECT 1 FROM sqlite_schema WHERE name = ?1");
        there.bindAll(name);
        if (!there.step())
            throw differs(name);
    }
}

} // namespace

std::int64_t newestSchema() { return numberOf(resourcesIn(folder).back()); }

void requireKnownSchema(Database& database) {
    if (database.integer("PRAGMA application_id") != applicationId)
        throw Damaged({"vault.not_ours", {}});
    // `needs_version` is a promise to older programs: every newer schema keeps it where they look for it.
    if (schemaOf(database) > newestSchema())
        throw SystemFailure({"vault.newer", {{"version", settingIn(database, "needs_version").value_or("?")}}});
    requireSchema(database);
}

void requireSchema(Database& database) {
    const auto schema = schemaOf(database);
    if (schema < 1)
        throw Damaged({"vault.not_ours", {}});
    requireSchemaOf(database, schema == newestSchema() ? newestMade() : madeBy(schema));
}

std::string sqlOfIndex(std::string_view name) {
    const auto& made = newestMade().at(std::string(name));
    return made.substr(made.find("CREATE "));
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
    database
        .statement("INSERT INTO settings (name, value) VALUES ('needs_version', ?1)"
                   " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bindAll(std::string_view(FRISTAD_VERSION))
        .run();
    transaction.commit();
}

} // namespace fristad
