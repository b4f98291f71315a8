#pragma once

#include "core/vault/Database.h"

namespace fristad {

/// Marks a database as one of ours (PRAGMA application_id): "Fris".
inline constexpr std::int64_t applicationId = 0x46726973;

/// The number of the newest migration in resources/migrations (NNNN-name.sql): the schema that this program works with.
std::int64_t newestSchema();

/// Throws Damaged for a database that is none of ours, and SystemFailure, naming the version of the program it needs, for
/// a newer schema. Writes nothing.
void requireKnownSchema(Database& database);

/// Damaged unless tables, indexes, views and triggers are, text by text, those that the migrations make: nothing that somebody else put
/// into the database is ever run.
void requireSchema(Database& database);
/// The program's own CREATE INDEX.
std::string sqlOfIndex(std::string_view name);

/// Brings an older schema (or an empty database) to the newest, all in one transaction.
void migrate(Database& database);

} // namespace fristad
