#include "core/vault/KnownCheckpoints.h"

#include "core/vault/BackupFile.h"
#include "core/vault/Hex.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultFiles.h"

#include <algorithm>
#include <set>

namespace fristad {

namespace {

// A backup from before the last new data key has a MAC that nobody can check without the old one. The history says which files were made.
bool isRecorded(Database& database, const BackupSum& sum) {
    const auto written = hexOf(sum);
    auto made =
        database.statement("SELECT p.content FROM history_entries e JOIN history_payloads p ON p.entry = e.number"
                           " WHERE e.kind = 'backup.made'");
    while (made.step()) {
        const auto fields = fieldsOf(made.text(0));
        if (std::ranges::any_of(fields,
                                [&](const FieldChange& each) { return each.field == "sum" && each.to == written; }))
            return true;
    }
    return false;
}

bool isOfThisVault(const std::filesystem::path& file, Database& database, const Secret& dataKey,
                   const Progress& progress) {
    try {
        const BackupFile backup(file, progress);
        return backup.isMadeWith(dataKey, progress) || isRecorded(database, backup.sum());
    } catch (const Damaged&) {
    } catch (const SystemFailure&) { // it can't be read, or not any more
    }
    return false;
}

} // namespace

std::vector<FoundCheckpoint> checkpointsIn(Database& database) {
    std::vector<FoundCheckpoint> checkpoints;
    auto rows = database.statement("SELECT number, chain, place FROM checkpoints ORDER BY id");
    while (rows.step()) // no hash at all is one that no chain extends
        checkpoints.push_back({.checkpoint = {{rows.integer(0)}, hashIn(rows.blob(1)).value_or(ChainHash{})},
                               .place = std::string(rows.text(2)),
                               .isGenuine = {}});
    return checkpoints;
}

void addFromBackups(std::vector<FoundCheckpoint>& checkpoints, Database& database, const std::filesystem::path& folder,
                    const Secret& dataKey, const Progress& progress) {
    std::set<std::filesystem::path> files;
    auto places = database.statement("SELECT DISTINCT place FROM checkpoints WHERE purpose = 'backup'");
    while (places.step())
        files.emplace(std::string(places.text(0)));
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator(folder / backupsName, ignored))
        files.insert(each.path());
    const auto id = settingIn(database, "vault_id").value_or("");
    for (const auto& file : files)
        if (const auto header = peekBackup(file); header && hexOf(header->vaultId) == id)
            checkpoints.push_back({.checkpoint = header->checkpoint,
                                   .place = file.string(),
                                   .isGenuine = [&database, &dataKey, &progress, file] {
                                       return isOfThisVault(file, database, dataKey, progress);
                                   }});
}

} // namespace fristad
