#include "FullVault.h"
#include "core/vault/Backup.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// An import goes back whole: every row of every table is what it was, bit for bit, and `verify` agrees with the history.
class ImportUndoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    int folders_ = 0;

    EntryNumber import(const std::map<std::string, std::string>& files, ImportOptions how = {}) {
        const auto place = vault_->place() / ("in" + std::to_string(++folders_));
        for (const auto& [name, content] : files)
            writeFile(place, name, content);
        return importFrom(*session_, place, how).entry;
    }
    EntryNumber change(const std::function<void(Change&)>& work) { return session_->change(work); }
    ClientId client(const char* code) { return clientByCode(*session_, *ClientCode::parse(code)).value(); }

    std::vector<std::string> faultsOfUndo(EntryNumber entry) {
        std::vector<std::string> lines;
        try {
            undo(*session_, entry);
        } catch (const Refused& refused) {
            for (const Fault& each : refused.faults())
                lines.push_back(each.value + " " + each.what.key);
        }
        return lines;
    }
    void requireIntact() {
        const auto found = verifyVault(*session_, {});
        QVERIFY2(found.damage.empty(), found.damage.empty() ? "" : found.damage.front().key.c_str());
    }
    void requireRows(const std::set<std::string>& wanted) {
        const auto rows = rowsIn(*session_);
        const auto lost = less(wanted, rows);
        const auto more = less(rows, wanted);
        QVERIFY2(lost.empty(), qPrintable("lost " + firstOf(lost)));
        QVERIFY2(more.empty(), qPrintable("more " + firstOf(more)));
    }

private slots:
    void init() {
        session_.reset();
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
        change([&](Change& c) {
            Client typed;
            typed.code = *ClientCode::parse("T-1");
            typed.firstContact = Day::of(2024, 1, 1);
            const auto id = addClient(c, typed);
            Intervention lawyer;
            lawyer.startedOn = Day::of(2024, 2, 1);
            lawyer.type = InterventionType::legal;
            lawyer.doneBy = "the one on Tuesdays";
            add(c, id, lawyer);
        });
    }
    void cleanup() { session_.reset(); }

    void aWholeRegisterGoesBack() {
        const auto before = rowsIn(*session_);
        const auto imported = importFrom(*session_, shared / "register-2024").entry;
        QVERIFY(rowsIn(*session_).size() > before.size() + 1000);
        undo(*session_, imported);
        requireRows(before);
        requireIntact();
    }

    void itGoesBackFromAVaultThatWasEmptyToo() {
        change([&](Change& c) { removeClient(c, client("T-1")); });
        const auto before = rowsIn(*session_);
        const auto imported = importFrom(*session_, shared / "register-edge").entry;
        undo(*session_, imported);
        requireRows(before);
        requireIntact();
    }

    void anUpdateGoesBackWithWhatTheRegisterDoesNotKnow() {
        const auto before = rowsIn(*session_);
        const auto imported =
            import({{"clients.csv", "client_code,exposure,first_contact,gender\nT-1,direct,2024-01-05,woman\n"
                                    "N-1,direct,2024-01-06,man\n"},
                    {"interventions.csv",
                     "client_code,started_on,provider,type,status\n"
                     "T-1,2024-03-01,civil_society,medical,completed\nN-1,2024-03-01,civil_society,legal,completed\n"},
                    {"rights.csv", "client_code,right,met\nT-1,temporary_permit,yes\n"}},
                   {.update = true});
        QCOMPARE(rowsOf<Intervention>(*session_, client("T-1")).front().value.type, InterventionType::medical);
        undo(*session_, imported);
        requireRows(before);
        QCOMPARE(rowsOf<Intervention>(*session_, client("T-1")).front().value.doneBy,
                 std::optional<std::string>("the one on Tuesdays"));
        requireIntact();
    }

    void whatWasChangedSinceIsNamedAndNothingGoes() {
        const auto imported =
            import({{"clients.csv", "client_code,exposure,first_contact\nN-1,direct,2024-01-05\nN-2,direct,2024-01-05\n"
                                    "N-3,direct,2024-01-06\n"}});
        const auto later = change([&](Change& c) {
            Referral referral;
            referral.sentOn = Day::of(2024, 2, 1);
            add(c, client("N-2"), referral);
        });
        const auto all = rowsIn(*session_);
        QCOMPARE(faultsOfUndo(imported), (std::vector<std::string>{"N-2 fault.changed_since_import"}));
        requireRows(all);
        undo(*session_, later);
        QCOMPARE(faultsOfUndo(imported), std::vector<std::string>());
        QVERIFY(!clientByCode(*session_, *ClientCode::parse("N-2")));
        requireIntact();
    }

    void nobodyWhoStaysLosesARelative() {
        const auto imported = import({{"clients.csv", "client_code,exposure,first_contact\nN-1,direct,2024-01-05\n"}});
        change([&](Change& c) {
            Client child;
            child.code = *ClientCode::parse("T-2");
            child.firstContact = Day::of(2024, 1, 7);
            child.exposure = Exposure::indirect;
            child.relativeOf = ClientCode::parse("N-1");
            addClient(c, child);
        });
        QCOMPARE(faultsOfUndo(imported), (std::vector<std::string>{"N-1 fault.has_relatives"}));
    }

    void whoWasRemovedSinceStaysInTheBin() {
        const auto imported = import({{"clients.csv", "client_code,exposure,first_contact\nN-1,direct,2024-01-05\n"
                                                      "N-2,direct,2024-01-05\n"}});
        const auto removed = change([&](Change& c) { removeClient(c, client("N-1")); });
        undo(*session_, imported);
        QVERIFY(!clientByCode(*session_, *ClientCode::parse("N-2")));
        undo(*session_, removed);
        QVERIFY(clientByCode(*session_, *ClientCode::parse("N-1")));
        requireIntact();
    }

    void theSameFilesComeInAgainAfterwards() {
        const auto imported = importFrom(*session_, shared / "register-edge").entry;
        const auto back = undo(*session_, imported);
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, back); }), std::string("refused.import_taken_back"));
        importFrom(*session_, shared / "register-edge");
        requireIntact();
    }

    void itNeedsTheRightToImport() {
        const auto imported = importFrom(*session_, shared / "register-edge").entry;
        addStaff(*session_, "bo", "", Role::caseworker, secret("theirs and nobody else's"));
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        QCOMPARE(errorOf<NotAllowed>([&] { undo(*session_, imported); }), std::string("not_allowed.import_register"));
    }

    void stoppingItChangesNothing() {
        const auto imported = importFrom(*session_, shared / "register-2024").entry;
        const auto all = rowsIn(*session_);
        QVERIFY_THROWS_EXCEPTION(Cancelled, undo(*session_, imported, [](auto, auto) { return false; }));
        requireRows(all);
        requireIntact();
    }
};

FRISTAD_TEST(ImportUndoTest)
#include "ImportUndoTest.moc"
