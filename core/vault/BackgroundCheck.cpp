#include "core/vault/BackgroundCheck.h"

#include "core/vault/KnownCheckpoints.h"
#include "core/vault/VaultSession.h"
#include "core/vault/Watched.h"

namespace fristad {

namespace {

std::vector<std::string> tablesOf(Database& database) {
    std::vector<std::string> names;
    auto rows = database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
    while (rows.step())
        names.emplace_back(rows.text(0));
    return names;
}

bool isWhole(Database& database, const std::string& table) {
    std::string quoted = "'";
    for (const char c : table)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    auto check = database.statement("PRAGMA integrity_check(" + quoted + "')");
    while (check.step())
        if (check.text(0) != "ok")
            return false;
    return true;
}

} // namespace

bool BackgroundCheck::isDue(Session& session) {
    if (session.readOnly())
        return false;
    if (innerOf(session).vault().endedUncleanly)
        return true;
    auto last = session.database().statement("SELECT at FROM history_entries WHERE kind IN ('vault.checked', "
                                             "'vault.created') ORDER BY number DESC LIMIT 1");
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    if (!last.step())
        return true;
    const auto since = session.clock().now().milliseconds - last.integer(0);
    return since < 0 || since > everyDays * day; // below 0 the clock was ahead: nobody knows how long ago that was
}

BackgroundCheck::Outcome BackgroundCheck::step(Session& session, const Progress& progress) {
    auto& database = session.database();
    try {
        const Watched watched(database, progress);
        if (!begun_) {
            if (!isDue(session))
                return Outcome::notDue;
            tables_ = tablesOf(database);
            begun_ = true;
            return Outcome::more;
        }
        report(progress, 0, 0);
        if (!tables_.empty()) {
            if (!isWhole(database, tables_.back()))
                return Outcome::damaged;
            tables_.pop_back();
            return Outcome::more;
        }
        if (!verifyAgainstHistory(session, progress).intact())
            return Outcome::damaged;
    } catch (const Damaged&) {
        return Outcome::damaged;
    }
    session.change([](Change& change) {
        change.record({.kind = "vault.checked", .table = {}, .record = 0, .client = {}, .fields = {}});
    });
    begun_ = false;
    return Outcome::complete;
}

} // namespace fristad
