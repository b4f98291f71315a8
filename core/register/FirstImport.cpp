#include "core/register/FirstImport.h"

#include "core/vault/Migrations.h"

namespace fristad {

namespace {

/// The names or texts that a query gives, in its columns one after the other.
std::vector<std::vector<std::string>> rowsOf(Statement query, int columns) {
    std::vector<std::vector<std::string>> rows;
    while (query.step()) {
        auto& row = rows.emplace_back();
        for (int i = 0; i < columns; ++i)
            row.emplace_back(query.text(i));
    }
    return rows;
}

} // namespace

bool holdsNoRegister(Database& database) { return database.integer("SELECT NOT EXISTS (SELECT 1 FROM clients)") != 0; }

void LaterIndexes::putOff(std::string_view table) {
    auto query = database_->statement("SELECT made.name FROM pragma_index_list(?1) has"
                                      " JOIN sqlite_schema made ON made.type = 'index' AND made.name = has.name"
                                      " WHERE NOT has.\"unique\" AND NOT has.partial ORDER BY made.rowid");
    query.bindAll(table);
    for (const auto& index : rowsOf(std::move(query), 1)) {
        sql_[std::string(table)].push_back(sqlOfIndex(index[0])); // the program's own text, never the database's
        database_->execute("DROP INDEX \"" + index[0] + "\"");
    }
}

void LaterIndexes::make(std::string_view table) {
    const auto found = sql_.find(table);
    if (found == sql_.end())
        return;
    for (const auto& sql : found->second)
        database_->execute(sql);
    sql_.erase(found);
}

void LaterIndexes::makeAll() {
    while (!sql_.empty())
        make(sql_.begin()->first);
}

void requireReferences(Database& database) {
    auto query = database.statement("SELECT child.name, key.\"from\", key.\"table\", ifnull(key.\"to\", 'rowid')"
                                    " FROM sqlite_schema child, pragma_foreign_key_list(child.name) key"
                                    " WHERE child.type = 'table'");
    for (const auto& key : rowsOf(std::move(query), 4)) {
        std::string pointers = "SELECT DISTINCT \"";
        pointers.append(key[1]).append("\" AS pointer FROM ").append(key[0]).append(" WHERE \"").append(key[1]);
        pointers.append("\" IS NOT NULL"); // an index may have these only
        std::string broken = "SELECT EXISTS (SELECT 1 FROM (";
        broken.append(pointers).append(") WHERE pointer NOT IN (SELECT ").append(key[3]);
        broken.append(" FROM ").append(key[2]).append("))");
        if (database.integer(broken) != 0)
            throw ConstraintBroken(ConstraintBroken::Kind::foreignKey, "FOREIGN KEY constraint failed: " + key[0]);
    }
}

} // namespace fristad
