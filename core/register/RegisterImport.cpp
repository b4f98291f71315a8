#include "core/register/FirstImport.h"
#include "core/register/ImportClients.h"
#include "core/register/ImportTable.h"
#include "core/register/RegisterCsv.h"
#include "core/vault/Recording.h"

// An import is one transaction. Without --update every file is read once and its rows go straight in. With it, a first reading finds
// which rows of clients who were there stay as they are, then what is not in the files goes, and a second reading puts in what is new,
// in the order of the files. Everything that is wrong is collected all the way, for whatever was written is undone with it.

namespace fristad {

namespace {

/// Ends a dry run: leaves the change, which undoes it.
struct DryRunEnds {};

void run(ImportRun& import, ImportClients& clients) {
    // By the tables' names, as NewRows takes them.
    std::tuple<ImportTable<Exploitation>, ImportTable<Intervention>, ImportTable<PoliceReport>, ImportTable<Referral>,
               ImportTable<Permit>, ImportTable<RightMet>, ImportTable<SupportReason>>
        tables{import, import, import, import, import, import, import};
    const auto forEachTable = [&](auto&& visit) { std::apply([&](auto&... each) { (visit(each), ...); }, tables); };

    clients.read();
    forEachTable([](auto& table) { table.read(); });
    if (import.options.update) {
        clients.update([&](ClientId client, std::vector<FieldChange>& fields) {
            forEachTable([&](auto& table) { table.removeWhatGoes(client, fields); });
        });
        forEachTable([](auto& table) { table.insertWhatIsNew(); });
    }
    clients.summarise();
    forEachRecordType([&]<class Value>() { std::get<ImportTable<Value>>(tables).summarise(); });
}

} // namespace

ImportSummary importRegister(Session& session, const std::filesystem::path& folder, const ImportOptions& options,
                             const Progress& progress) {
    ImportSummary summary;
    const bool first = holdsNoRegister(session.database());
    const auto bringIn = [&] {
        session.change([&](Change& change) {
            change.require(Action::importRegister);
            ImportRun import(change, folder, options, progress);
            ImportClients clients(import);
            run(import, clients);
            import.refuseFaults();
            summary = std::move(import.summary);
            if (options.dryRun)
                throw DryRunEnds();
            import.laterIndexes.makeAll();
            if (first)
                requireReferences(change.database());
            clients.record();
            summary.entry = change.record(
                {.kind = "import.run", .table = {}, .record = 0, .client = {}, .fields = import.fieldsOfRun()});
        });
    };
    try {
        if (first)
            session.database().withReferencesUnchecked(bringIn);
        else
            bringIn();
    } catch (const DryRunEnds&) { // everything is as it was, as it should be
        recordTakenOut(session, "import.dry_run", {});
    } catch (const Refused& refused) { // its faults tell something of what is in the vault
        recordIfPossible(session, "import.refused", {{"faults", "", std::to_string(refused.faults().size())}});
        throw;
    }
    return summary;
}

AutomaticBackupsDone backUpBeforeImport(Session& session, const Progress& progress) {
    session.require(Action::importRegister);
    return holdsNoRegister(session.database()) ? AutomaticBackupsDone() : backUpByItself(session, progress);
}

} // namespace fristad
