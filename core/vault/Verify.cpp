#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/Hex.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/Migrations.h"
#include "core/vault/Recording.h"
#include "core/vault/Settings.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"

#include <algorithm>
#include <map>

namespace fristad {

namespace {

struct FoundCheckpoint {
    Checkpoint checkpoint;
    std::string place;
};

// A page that is damaged is one of thousands sometimes: the first few are said one by one.
constexpr std::size_t mostOfAKind = 20;

void addSome(std::vector<Message>& damage, const char* key, const std::vector<std::string>& details) {
    for (std::size_t i = 0; i < std::min(details.size(), mostOfAKind); ++i)
        damage.push_back({key, {{"detail", details[i]}}});
    if (details.size() > mostOfAKind)
        damage.push_back({"verify.more", {{"count", std::to_string(details.size() - mostOfAKind)}}});
}

void verifyPages(Database& database, Verification& found) {
    addSome(found.damage, "verify.page", database.damagedPages());
    std::vector<std::string> problems;
    auto check = database.statement("PRAGMA integrity_check");
    while (check.step())
        if (check.text(0) != "ok")
            problems.emplace_back(check.text(0));
    addSome(found.damage, "verify.structure", problems);
    std::vector<std::string> orphans;
    auto keys = database.statement("PRAGMA foreign_key_check");
    while (keys.step())
        orphans.push_back(std::string(keys.text(0)) + ' ' + std::string(keys.text(1)));
    addSome(found.damage, "verify.foreign_key", orphans);
}

/// Walks the history once, from its beginning.
class HistoryWalk {
public:
    HistoryWalk(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints)
        : database_(database), found_(found) {
        for (const auto& each : checkpoints)
            checkpoints_.emplace(each.checkpoint.number.number, &each);
    }

    void run(const Progress& progress) {
        const auto total = static_cast<std::uint64_t>(database_.integer("SELECT count(*) FROM history_entries"));
        auto rows = database_.statement(
            "SELECT e.number, e.change, e.at, e.staff, e.kind, e.record_table, e.record, e.client, e.commitment, e.chain,"
            " p.salt, p.content, t.certificate, c.at FROM history_entries e"
            " LEFT JOIN history_payloads p ON p.entry = e.number LEFT JOIN thinned_payloads t ON t.entry = e.number"
            " LEFT JOIN thinning_certificates c ON c.number = t.certificate ORDER BY e.number");
        while (rows.step()) {
            visit(rows);
            if (found_.entries % 1024 == 0)
                report(progress, found_.entries, total);
        }
        if (damaged_ > mostOfAKind)
            found_.damage.push_back({"verify.more", {{"count", std::to_string(damaged_ - mostOfAKind)}}});
        for (const auto& [number, checkpoint] : checkpoints_)
            if (number > last_)
                contradicts(*checkpoint);
        for (const auto& [certificate, thinned] : thinned_)
            found_.notes.push_back({"verify.thinned",
                                    {{"count", std::to_string(thinned.count)},
                                     {"day", localDay(thinned.at).iso()},
                                     {"certificate", std::to_string(certificate)}}});
    }

private:
    struct Thinned {
        std::uint64_t count = 0;
        Moment at;
    };

    void visit(const Statement& row) {
        const ChainedEntry entry{.number = row.integer(0),
                                 .change = row.integer(1),
                                 .at = row.integer(2),
                                 .staff = row.integer(3),
                                 .kind = row.text(4),
                                 .table = row.text(5),
                                 .record = row.integer(6),
                                 .client = row.integer(7),
                                 .commitment = row.blob(8)};
        ++found_.entries;
        const auto expected = chainedAfter(chain_, entry);
        if (entry.number != last_ + 1 || !std::ranges::equal(row.blob(9), expected))
            damagedAt(entry.number, "verify.chain");
        last_ = entry.number;
        chain_ = hashIn(row.blob(9)).value_or(expected);
        verifyPayload(row, entry);
        const auto [first, end] = checkpoints_.equal_range(entry.number);
        for (auto each = first; each != end; ++each) {
            if (each->second->checkpoint.chain == chain_)
                ++found_.checkpointsMet;
            else
                contradicts(*each->second);
        }
    }

    void verifyPayload(const Statement& row, const ChainedEntry& entry) {
        const bool hasPayload = !row.isNull(11);
        if (entry.commitment.empty()) {
            if (hasPayload)
                damagedAt(entry.number, "verify.payload");
        } else if (hasPayload) {
            if (!std::ranges::equal(commitmentTo(row.blob(10), row.text(11)), entry.commitment))
                damagedAt(entry.number, "verify.payload");
        } else if (row.isNull(12)) {
            damagedAt(entry.number, "verify.payload_missing");
        } else {
            auto& thinned = thinned_[row.integer(12)];
            ++thinned.count;
            thinned.at = {row.integer(13)};
        }
    }

    void damagedAt(std::int64_t number, const char* key) {
        if (++damaged_ <= mostOfAKind)
            found_.damage.push_back({key, {{"number", std::to_string(number)}}});
    }

    void contradicts(const FoundCheckpoint& checkpoint) {
        found_.damage.push_back(
            {"verify.checkpoint",
             {{"number", std::to_string(checkpoint.checkpoint.number.number)}, {"place", checkpoint.place}}});
    }

    Database& database_;
    Verification& found_;
    std::multimap<std::int64_t, const FoundCheckpoint*> checkpoints_;
    std::map<std::int64_t, Thinned> thinned_;
    ChainHash chain_{};
    std::int64_t last_ = 0;
    std::size_t damaged_ = 0;
};

void addFromBackup(std::vector<FoundCheckpoint>& checkpoints, const std::filesystem::path& file,
                   std::string_view vaultId) {
    const auto header = peekBackup(file);
    if (header && hexOf(header->vaultId) == vaultId)
        checkpoints.push_back({header->checkpoint, file.string()});
}

// Those that the vault has kept itself.
std::vector<FoundCheckpoint> checkpointsIn(Database& database) {
    std::vector<FoundCheckpoint> checkpoints;
    auto rows = database.statement("SELECT number, chain, place FROM checkpoints ORDER BY id");
    while (rows.step()) // no hash at all is one that no chain extends
        checkpoints.push_back(
            {{{rows.integer(0)}, hashIn(rows.blob(1)).value_or(ChainHash{})}, std::string(rows.text(2))});
    return checkpoints;
}

// In the backups that were made of it, as far as they can be reached, and in its own folder of backups.
void addFromBackups(std::vector<FoundCheckpoint>& checkpoints, Database& database,
                    const std::filesystem::path& folder) {
    const auto id = settingIn(database, "vault_id").value_or("");
    auto places = database.statement("SELECT DISTINCT place FROM checkpoints WHERE purpose = 'backup'");
    while (places.step())
        addFromBackup(checkpoints, places.text(0), id);
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator(folder / backupsName, ignored))
        addFromBackup(checkpoints, each.path(), id);
}

// What can't be read any more is damage too; the check goes on with what can.
void carefully(Verification& found, const std::function<void()>& check) {
    try {
        check();
    } catch (const Damaged& damaged) {
        if (std::ranges::find(found.damage, damaged.message()) == found.damage.end())
            found.damage.push_back(damaged.message());
    }
}

void verifyDatabase(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints,
                    const Progress& progress) {
    if (progress)
        database.watch(&progress);
    try {
        carefully(found, [&] { verifyPages(database, found); });
        carefully(found, [&] { HistoryWalk(database, found, checkpoints).run(progress); });
    } catch (...) {
        database.watch(nullptr);
        throw;
    }
    database.watch(nullptr);
}

void verifyKeyFiles(const UnlockedVault& vault, Verification& found) {
    carefully(found, [&] {
        if (readKeyFile(vault.folder) != vault.keyFile)
            throw Damaged({"vault.key_file_damaged", {{"file", (vault.folder / keyFileName).string()}}});
    });
    // One that is missing, or left behind by a full disk, is made anew at the next opening.
    if (mirrorOf(vault.folder, vault.keyFile) == Mirror::damaged)
        found.damage.push_back({"vault.mirror_damaged", {{"file", (vault.folder / mirrorName).string()}}});
}

} // namespace

Verification verifyVault(Session& session, const Progress& progress, const std::vector<Checkpoint>& known) {
    session.require(Action::verifyVault);
    const auto& vault = innerOf(session).vault();
    auto& database = session.database();
    Verification found;
    verifyKeyFiles(vault, found);
    if (!vault.readOnly) // so that every page is in the file that is checked
        carefully(found, [&] { database.emptyLog(); });
    std::vector<FoundCheckpoint> checkpoints;
    carefully(found, [&] {
        checkpoints = checkpointsIn(database);
        addFromBackups(checkpoints, database, vault.folder);
    });
    for (const auto& each : known)
        checkpoints.push_back({each, textOf(each)});
    verifyDatabase(database, found, checkpoints, progress);
    if (found.intact()) // nothing is written into a damaged vault
        recordIfPossible(session, "vault.verified", {});
    return found;
}

Verification verifyBackup(const std::filesystem::path& file, const std::string& name, const Secret& passphrase,
                          const Progress& progress, const std::vector<Checkpoint>& known) {
    BackupFile backup(file, progress);
    const auto who = nameToUse(backup.keyFile(), name);
    const auto keys = openStaffSlot(backup.keyFile(), who, passphrase);
    const auto database = backup.openDatabase(keys);
    requireKnownSchema(*database);
    const auto member = staffNamed(*database, who);
    if (!member || !member->active)
        throw WrongKey({"vault.wrong_key", {}});
    if (rightOf(member->role, Action::verifyVault) != Reach::yes)
        throw NotAllowed(Message{std::string(refusalOf(Action::verifyVault)), {}});
    Verification found;
    auto checkpoints = checkpointsIn(*database);
    checkpoints.push_back({backup.header().checkpoint, file.string()});
    for (const auto& each : known)
        if (each.number <= backup.header().checkpoint.number)
            checkpoints.push_back({each, textOf(each)});
    verifyDatabase(*database, found, checkpoints, progress);
    return found;
}

} // namespace fristad
