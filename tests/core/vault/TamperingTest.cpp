#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/Drafts.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"
#include "tests/core/register/OneClient.h"
#include "tests/core/vault/ForgedBackup.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <sqlcipher/sqlite3.h>

using namespace fristad;
namespace fs = std::filesystem;

namespace {

/// A way of changing a vault behind the program's back: SQL from somebody who has the data key and the tool sqlcipher.
struct SqlWay {
    const char* name;
    const char* sql;
};

constexpr auto lastEntry = "(SELECT max(number) FROM history_entries)";

constexpr SqlWay waysIntoHistory[] = {
    {"the last entry is taken out", "DELETE FROM history_payloads WHERE entry = LAST; DELETE FROM history_entries"
                                    " WHERE number = LAST"},
    {"an entry in the middle is taken out", "DELETE FROM history_payloads WHERE entry = 3; DELETE FROM history_entries"
                                            " WHERE number = 3"},
    {"the first entry is taken out", "DELETE FROM history_payloads WHERE entry = 1; DELETE FROM history_entries"
                                     " WHERE number = 1"},
    {"two entries change places", "UPDATE history_entries SET number = 99999 WHERE number = 3;"
                                  "UPDATE history_entries SET number = 3 WHERE number = 4;"
                                  "UPDATE history_entries SET number = 4 WHERE number = 99999"},
    {"another time", "UPDATE history_entries SET at = at + 1 WHERE number = 3"},
    {"another person", "UPDATE history_entries SET staff = 2 WHERE number = 3"},
    {"another kind", "UPDATE history_entries SET kind = 'client.looked_at' WHERE number = 5"},
    {"another table", "UPDATE history_entries SET record_table = 'permits' WHERE number = 5"},
    {"another record", "UPDATE history_entries SET record = record + 1 WHERE number = 5"},
    {"another client", "UPDATE history_entries SET client = client + 1 WHERE number = LAST"},
    {"another change", "UPDATE history_entries SET change = 1 WHERE number = 5"},
    {"another commitment", "UPDATE history_entries SET commitment = randomblob(32) WHERE number = 5"},
    {"no commitment", "UPDATE history_entries SET commitment = x'' WHERE commitment <> x''"},
    {"another chain", "UPDATE history_entries SET chain = randomblob(32) WHERE number = 5"},
    {"the chain of the entry before", "UPDATE history_entries SET chain = (SELECT chain FROM history_entries WHERE"
                                      " number = 4) WHERE number = 5"},
    {"one more entry at the end",
     "INSERT INTO history_entries SELECT number + 1, change, at, staff, kind, record_table,"
     " record, client, commitment, randomblob(32) FROM history_entries WHERE number = LAST"},
    {"all of it is taken out", "DELETE FROM history_payloads; DELETE FROM history_entries"},
    {"the state says an older end", "UPDATE vault_state SET entry = 5, chain = (SELECT chain FROM history_entries WHERE"
                                    " number = 5)"},
    {"cut off, and the state made to fit", "DELETE FROM history_payloads WHERE entry > 5; DELETE FROM history_entries"
                                           " WHERE number > 5; UPDATE vault_state SET entry = 5, chain = (SELECT chain"
                                           " FROM history_entries WHERE number = 5)"},
};

constexpr SqlWay waysIntoPayloads[] = {
    {"another content", "UPDATE history_payloads SET content = '[[\"name\",\"\",\"somebody\"]]' WHERE entry ="
                        " (SELECT max(entry) FROM history_payloads WHERE content <> '')"},
    {"another salt", "UPDATE history_payloads SET salt = randomblob(32)"},
    {"another row before", "UPDATE history_payloads SET row_before = randomblob(32) WHERE row_before <> x''"},
    {"another row after", "UPDATE history_payloads SET row_after = randomblob(32) WHERE row_after <> x''"},
    {"one is taken out", "DELETE FROM history_payloads WHERE entry = (SELECT max(entry) FROM history_payloads)"},
    {"one is added to an entry without", "INSERT INTO history_payloads SELECT number, randomblob(32), '[]', x'', x''"
                                         " FROM history_entries WHERE commitment = x'' LIMIT 1"},
    {"two change places", "UPDATE history_payloads SET entry = 99999 WHERE entry = (SELECT min(entry) FROM"
                          " history_payloads); UPDATE history_payloads SET entry = (SELECT min(number) FROM"
                          " history_entries WHERE commitment <> x'') WHERE entry = (SELECT max(entry) FROM"
                          " history_payloads WHERE entry < 99999); UPDATE history_payloads SET entry = LAST WHERE"
                          " entry = 99999"},
    {"thinned by a certificate that nobody wrote", "INSERT INTO thinning_certificates VALUES (1, 0, 5); INSERT INTO"
                                                   " thinned_payloads SELECT entry, 1 FROM history_payloads; DELETE"
                                                   " FROM history_payloads"},
    {"thinned without one", "INSERT INTO thinned_payloads SELECT max(entry), 7 FROM history_payloads; DELETE FROM"
                            " history_payloads WHERE entry = (SELECT max(entry) FROM history_payloads)"},
};

constexpr SqlWay waysIntoRows[] = {
    {"somebody gets another role", "UPDATE staff SET role = 'administrator' WHERE name = 'bo'"},
    {"somebody new", "INSERT INTO staff (name, full_name, role, state) VALUES ('eve', '', 'auditor', 'removed')"},
    {"a setting", "UPDATE settings SET value = 'no' WHERE name = 'house.caseworkers_see_all'"},
    {"a setting is taken out", "DELETE FROM settings WHERE name = 'house.caseworkers_see_all'"},
    {"a client", "UPDATE clients SET gender = 'man'"},
    {"a client's details", "UPDATE client_details SET safe_contact = 'call any time'"},
    {"a client is no longer restricted", "UPDATE client_details SET restricted = NULL"},
    {"who is named on a client", "INSERT INTO client_staff VALUES (1, 2)"},
    {"an intervention", "UPDATE interventions SET note = 'nothing happened'"},
    {"an intervention is taken out", "DELETE FROM interventions"},
    {"an intervention is added", "INSERT INTO interventions (client_id, started_on, provider, type, status) VALUES"
                                 " (1, 19000, 'civil_society', 'legal', 'completed')"},
    {"a number is used again", "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'interventions'"},
    {"a draft", "UPDATE drafts SET content = 'something else'"},
    {"a draft is taken out", "DELETE FROM drafts"},
    {"a checkpoint that was given out", "UPDATE checkpoints SET chain = randomblob(32)"},
    {"a checkpoint is taken out", "DELETE FROM checkpoints"},
};

constexpr SqlWay waysIntoSchema[] = {
    {"a trigger", "CREATE TRIGGER spy AFTER INSERT ON drafts BEGIN DELETE FROM settings; END"},
    {"a view", "CREATE VIEW everybody AS SELECT * FROM clients"},
    {"a table", "CREATE TABLE more (x)"},
    {"an index less", "DROP INDEX history_of_clients"},
    {"a column more", "ALTER TABLE clients ADD COLUMN shoe_size INTEGER"},
    {"a check less", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql,"
                     " 'CHECK (name <> '''')', '') WHERE name = 'staff'"},
    {"a number of a schema that is to come", "PRAGMA user_version = 4711"},
    {"a number of an older schema", "PRAGMA user_version = 0"},
};

constexpr SqlWay waysIntoState[] = {
    {"the slots are not known", "UPDATE vault_state SET slots = x''"},
    {"other slots are known", "UPDATE vault_state SET slots = randomblob(32)"},
    {"the drafts are not known", "UPDATE vault_state SET drafts = x''"},
    {"there is no state", "DELETE FROM vault_state"},
};

struct SlotWay {
    const char* name;
    void (*change)(KeyFile& now, const KeyFile& before);
};

/// The key file and its mirror, written as the program writes them: the checksum in them fits.
const SlotWay waysIntoSlots[] = {
    {"a slot is taken out", [](KeyFile& now, const KeyFile&) { now.removeStaff("bo"); }},
    {"recovery is taken out",
     [](KeyFile& now, const KeyFile&) {
         std::erase_if(now.slotList, [](const Slot& slot) { return slot.kind == Slot::Kind::recovery; });
     }},
    {"the slot from before a passphrase was changed",
     [](KeyFile& now, const KeyFile& old) { now.put(*old.find("bo")); }},
    {"a colleague's passphrase for the administrator",
     [](KeyFile& now, const KeyFile&) {
         auto slot = *now.find("bo");
         slot.name = "anna";
         now.put(slot);
     }},
    {"a colleague's passphrase for somebody new",
     [](KeyFile& now, const KeyFile&) {
         auto slot = *now.find("bo");
         slot.name = "eve";
         now.put(slot);
     }},
    {"another order", [](KeyFile& now, const KeyFile&) { std::ranges::reverse(now.slotList); }},
    {"a public key of somebody else's",
     [](KeyFile& now, const KeyFile&) {
         auto slot = *now.find("bo");
         slot.publicKey = now.find("anna")->publicKey;
         now.put(slot);
     }},
};

struct BackupWay {
    const char* name;
    void (*change)(ForgedBackup& now, const ForgedBackup& older);
};

/// The sum at the end of each, which has no key, is made to fit.
const BackupWay waysIntoBackups[] = {
    {"the vault it is of", [](ForgedBackup& now, const ForgedBackup&) { now.put(ForgedBackup::vaultAt, 4711); }},
    {"how far its history goes",
     [](ForgedBackup& now, const ForgedBackup&) {
         now.put(ForgedBackup::numberAt, now.number(ForgedBackup::numberAt) + 1);
     }},
    {"the end of its history", [](ForgedBackup& now, const ForgedBackup&) { now.put(ForgedBackup::chainAt, 4711); }},
    {"when it was made",
     [](ForgedBackup& now, const ForgedBackup&) {
         now.put(ForgedBackup::madeAt, now.number(ForgedBackup::madeAt) + 86'400'000);
     }},
    {"the key file of an older one", [](ForgedBackup& now, const ForgedBackup& older) { now.keyFile = older.keyFile; }},
    {"the database of an older one",
     [](ForgedBackup& now, const ForgedBackup& older) { now.database = older.database; }},
    {"a page less", [](ForgedBackup& now, const ForgedBackup&) { now.database.resize(now.database.size() - 4096); }},
    {"the seal of an older one", [](ForgedBackup& now, const ForgedBackup& older) { now.mac = older.mac; }},
    {"the header of an older one", [](ForgedBackup& now, const ForgedBackup& older) { now.header = older.header; }},
    {"no seal", [](ForgedBackup& now, const ForgedBackup&) { std::ranges::fill(now.mac, '\0'); }},
};

template <class Way> void addRows(std::span<const Way> ways) {
    QTest::addColumn<int>("way");
    for (std::size_t i = 0; i < ways.size(); ++i)
        QTest::newRow(ways[i].name) << static_cast<int>(i);
}

} // namespace

/// Whatever is changed in a vault or a backup behind the program's back: opening refuses it, or verifying doesn't call it intact.
class TamperingTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;
    Checkpoint onTheSheet_;
    KeyFile slotsBefore_;
    fs::path olderBackup_;
    fs::path backup_;
    int copies_ = 0;
    int ways_ = 0;

    [[nodiscard]] fs::path copyOfTheVault() {
        auto copy = vault_.place() / ("copy" + std::to_string(++copies_));
        fs::create_directory(copy);
        for (const auto name : {databaseName, keyFileName, mirrorName})
            fs::copy(vault_.folder() / name, copy / name);
        return copy;
    }

    /// What is said of the vault there; blank: it is called intact.
    [[nodiscard]] std::string saidOf(const fs::path& folder) const {
        try {
            const auto session = openVault(folder, TemporaryVault::name, secret(TemporaryVault::passphrase));
            const auto found = verifyVault(*session, {}, {onTheSheet_});
            return found.intact() ? std::string() : found.damage.front().key;
        } catch (const Error& error) {
            return error.message().key;
        }
    }

    static void work(Session& session) {
        addOneClient(session, "A-1", Day::of(2024, 9, 1), "Amina");
        const auto client = clientByCode(session, *ClientCode::parse("A-1")).value();
        session.change([&](Change& change) {
            ClientDetails details;
            details.safeContact = "sms 9-11";
            details.restricted = YesNo::yes;
            amendDetails(change, client, details);
            Intervention value;
            value.startedOn = Day::of(2024, 9, 2);
            value.note = "what happened";
            add(change, client, value);
        });
    }

    void isSaid(const std::string& said) {
        QVERIFY2(!said.empty(), "it is called intact");
        ++ways_;
    }

    void isFoundAfter(std::span<const SqlWay> ways) {
        QFETCH(int, way);
        const auto folder = copyOfTheVault();
        {
            const auto keyFile = readKeyFile(folder);
            const auto keys = openSlot(*keyFile.find(TemporaryVault::name), secret(TemporaryVault::passphrase));
            Database database(folder / databaseName, keys.front(), Database::Access::readWrite);
            // As the tool lets its user.
            QCOMPARE(sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr), SQLITE_OK);
            database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
            std::string sql = ways[static_cast<std::size_t>(way)].sql;
            for (std::size_t at = 0; (at = sql.find("LAST", at)) != std::string::npos;)
                sql.replace(at, 4, lastEntry);
            database.execute(sql);
        }
        isSaid(saidOf(folder));
    }

private slots:
    void initTestCase() {
        {
            const auto session = vault_.create();
            addStaff(*session, "bo", "Bo Berg", Role::caseworker, secret("a first sentence of bo's"));
            session->change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "yes"); });
            work(*session);
            backup(*session, olderBackup_ = vault_.place() / "older", false, {});
        }
        slotsBefore_ = readKeyFile(vault_.folder());
        vault_.changeFirst("bo", "a first sentence of bo's", "a second sentence of bo's");
        const auto session = vault_.open();
        saveDraft(*session, "intervention", "half a sentence");
        session->recordLookAt({1});
        backup(*session, backup_ = vault_.place() / "newer", false, {});
        onTheSheet_ = innerOf(*session).historyEnd();
    }

    void whatNobodyTouchedIsIntact() {
        QCOMPARE(saidOf(copyOfTheVault()), std::string());
        QVERIFY(verifyBackup(backup_, "anna", secret(TemporaryVault::passphrase), {}).intact());
    }

    void history_data() { addRows<SqlWay>(waysIntoHistory); }
    void history() { isFoundAfter(waysIntoHistory); }

    void payloads_data() { addRows<SqlWay>(waysIntoPayloads); }
    void payloads() { isFoundAfter(waysIntoPayloads); }

    void rows_data() { addRows<SqlWay>(waysIntoRows); }
    void rows() { isFoundAfter(waysIntoRows); }

    void schema_data() { addRows<SqlWay>(waysIntoSchema); }
    void schema() { isFoundAfter(waysIntoSchema); }

    void state_data() { addRows<SqlWay>(waysIntoState); }
    void state() { isFoundAfter(waysIntoState); }

    void slotsOfTheKeyFile_data() { addRows<SlotWay>(waysIntoSlots); }
    void slotsOfTheKeyFile() {
        QFETCH(int, way);
        const auto folder = copyOfTheVault();
        auto file = readKeyFile(folder);
        waysIntoSlots[way].change(file, slotsBefore_);
        writeKeyFile(folder, file);
        isSaid(saidOf(folder));
    }

    void backups_data() { addRows<BackupWay>(waysIntoBackups); }
    void backups() {
        QFETCH(int, way);
        ForgedBackup forged(backup_);
        waysIntoBackups[way].change(forged, ForgedBackup(olderBackup_));
        const auto file = vault_.place() / "forged";
        forged.writeTo(file);
        std::string said;
        try {
            const auto found = verifyBackup(file, TemporaryVault::name, secret(TemporaryVault::passphrase), {});
            said = found.intact() ? std::string() : found.damage.front().key;
        } catch (const Error& error) {
            said = error.message().key;
        }
        isSaid(said);
    }

    void cleanupTestCase() { qInfo("%d ways, 0 called intact", ways_); }
};

FRISTAD_TEST(TamperingTest)
#include "TamperingTest.moc"
