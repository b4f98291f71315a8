// slow: opens and verifies a vault of 400 clients once for each page of an older copy

#include "core/register/ClientStore.h"
#include "core/register/RegisterCsv.h"
#include "core/register/Store.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/Drafts.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/register/OneClient.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

constexpr std::size_t pageSize = 4096;

/// What a house does in a week, each of it in pages of its own.
void work(Session& session, StaffId colleague) {
    session.change([&](Change& change) { changeRole(change, colleague, Role::auditor); });
    session.change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "no"); });
    for (const char* const code : {"A-1", "A-200", "A-399"})
        session.change([&](Change& change) {
            const auto id = clientByCode(change.session(), *ClientCode::parse(code)).value();
            auto client = findClient(change.session(), id).value();
            client.gender = Gender::man;
            amendClient(change, id, client);
            ClientDetails details;
            details.name = std::string("Sara ") + code;
            details.safeContact = "sms 9-11";
            details.neverTell = "hennes bror";
            details.restricted = YesNo::yes;
            amendDetails(change, id, details);
            auto rows = rowsOf<Intervention>(change.session(), id);
            rows.front().value.note = "ny anteckning";
            amend(change, rows.front().id, rows.front().value);
            remove<Intervention>(change, rows.back().id);
        });
    addOneClient(session, "NEW-1", Day::of(2024, 10, 1), "Nina");
    session.change([](Change& change) {
        removeClient(change, clientByCode(change.session(), *ClientCode::parse("GONE")).value());
    });
    saveDraft(session, "intervention", "what was typed later");
    session.recordList("clients", 17);
}

std::filesystem::path registerOf400(const std::filesystem::path& place) {
    std::string clients = "client_code,exposure,first_contact\n";
    std::string interventions = "client_code,started_on,provider,type,status\n";
    for (int i = 0; i < 400; ++i) {
        const auto code = "A-" + std::to_string(i);
        clients += code + ",direct,2024-01-0" + std::to_string(1 + i % 9) + "\n";
        for (const char* const type : {"legal", "housing", "medical"})
            interventions += code + ",2024-02-01,civil_society," + type + ",completed\n";
    }
    writeFile(place / "csv", "clients.csv", clients);
    writeFile(place / "csv", "interventions.csv", interventions);
    return place / "csv";
}

void write(const std::filesystem::path& file, const std::string& content) {
    writeFile(file.parent_path(), file.filename().string(), content);
}

/// Every row of every table that is about people or the vault, but what looking at it adds.
std::string dumpOf(Database& database) {
    std::vector<std::string> tables;
    auto names =
        database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'client_search_%'"
                           " AND name NOT LIKE 'history_%' AND name <> 'vault_state' ORDER BY name");
    while (names.step())
        tables.emplace_back(names.text(0));
    std::string all;
    for (const auto& table : tables) {
        auto rows = database.statement("SELECT * FROM " + table);
        while (rows.step()) {
            all += table;
            for (int i = 0; i < rows.columns(); ++i)
                all.append("|").append(rows.text(i));
            all += "\n";
        }
    }
    return all;
}

struct Found {
    std::string key; ///< of a sentence; blank where the vault is called intact
    std::string dump;
};

/// What is found of a vault with these bytes as its database.
Found foundIn(const TemporaryVault& vault, const std::string& database) {
    write(vault.folder() / "register.db", database);
    try {
        const auto session = vault.open();
        const auto found = verifyVault(*session, {});
        if (!found.intact())
            return {found.damage.front().key, {}};
        return {{}, dumpOf(session->database())};
    } catch (const Damaged& damaged) {
        return {damaged.message().key, {}};
    }
}

} // namespace

class OlderPagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPageOfAnOlderCopyThatIsPutBackIsFound() {
        TemporaryVault vault;
        const auto file = vault.folder() / "register.db";
        StaffId colleague;
        {
            const auto session = vault.create();
            colleague = addStaff(*session, "bo", "Bo Berg", Role::coordinator, secret("a colleague's sentence"));
            importFrom(*session, registerOf400(vault.place()));
            addOneClient(*session, "GONE", Day::of(2024, 9, 1), "Gun");
            session->change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "yes"); });
            saveDraft(*session, "intervention", "what was typed first");
        }
        const auto older = contentOf(file);
        {
            const auto session = vault.open();
            work(*session, colleague);
        }
        const auto newer = contentOf(file);
        const auto whole = foundIn(vault, newer);
        QCOMPARE(whole.key, std::string());
        QVERIFY(whole.dump.find("hennes bror") != std::string::npos);
        const auto now = contentOf(file); // as the looking left it
        int changed = 0;
        int intact = 0;
        std::map<std::string, int> found;
        for (std::size_t at = 0; at + pageSize <= std::min(older.size(), now.size()); at += pageSize) {
            if (older.compare(at, pageSize, now, at, pageSize) == 0)
                continue;
            ++changed;
            auto mixed = now;
            mixed.replace(at, pageSize, older, at, pageSize);
            const auto what = foundIn(vault, mixed);
            if (!what.key.empty())
                ++found[what.key];
            else if (what.dump == whole.dump)
                ++found["the same content"]; // a page that nothing stands in any more
            else
                ++intact;
        }
        for (const auto& [key, times] : found)
            qInfo("%d pages: %s", times, key.c_str());
        qInfo("%d pages of %zu differed", changed, older.size() / pageSize);
        QVERIFY(changed > 20);
        QCOMPARE(intact, 0);
    }
};

FRISTAD_TEST(OlderPagesTest)
#include "OlderPagesTest.moc"
