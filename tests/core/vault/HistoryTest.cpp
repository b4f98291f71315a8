#include "core/vault/History.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/Drafts.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <sodium.h>

namespace fristad {

namespace {

class SetClock : public Clock {
public:
    [[nodiscard]] Moment now() const override { return {now_}; }
    std::int64_t now_ = 1728388800000; // 2024-10-08T12:00:00Z
};

EntryDraft entry(std::string kind, std::int64_t record = 0, ClientId client = {},
                 std::vector<FieldChange> fields = {}) {
    return {.kind = std::move(kind),
            .table = record == 0 ? "" : "interventions",
            .record = record,
            .client = client,
            .fields = std::move(fields)};
}

// The entries that a new vault has: itself, its first member, its number.
constexpr int atCreation = 3;

void addClients(Session& session, int count) {
    session.change([&](Change& change) {
        for (int i = 1; i <= count; ++i)
            change.database()
                .statement(
                    "INSERT INTO clients (id, client_code, exposure, first_contact) VALUES (?1, ?2, 'direct', 0)")
                .bindAll(i, "C" + std::to_string(i))
                .run();
    });
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void anEntrySaysWhenWhoAndWhat() {
        TemporaryVault vault;
        vault.create();
        const SetClock clock;
        const auto session = openVault(vault.folder(), "anna", secret(TemporaryVault::passphrase), clock);
        addClients(*session, 7);
        const auto number = session->change([](Change& change) {
            change.record(entry("interventions.changed", 5, {7}, {{"note", "före", "e\"fter\n"}}));
        });
        const auto found = wholeHistory(*session, 1).front();
        QCOMPARE(found.number.number, number.number);
        QCOMPARE(found.at.milliseconds, clock.now_);
        QVERIFY(found.who == session->who().id);
        QCOMPARE(found.kind, std::string("interventions.changed"));
        QCOMPARE(found.table, std::string("interventions"));
        QCOMPARE(found.record, 5);
        QVERIFY(found.client == ClientId{7});
        QVERIFY(found.fields == std::vector<FieldChange>({{"note", "före", "e\"fter\n"}}));
    }

    void theChainIsBlake2bOverWhatTheManualSays() {
        // The first entry's hash, put together here by hand: the mark, 32 zero bytes, six numbers of 8 bytes with the lowest byte
        // first, then kind, table and commitment, each after its length.
        TemporaryVault vault;
        const auto session = vault.create();
        auto row = session->database().statement("SELECT at, chain FROM history_entries WHERE number = 1");
        QVERIFY(row.step());
        QByteArray bytes = "fristad entry 1";
        bytes += QByteArray(32, '\0');
        const auto number = [&](std::int64_t value) {
            for (int i = 0; i < 8; ++i)
                bytes += static_cast<char>(value >> (8 * i) & 0xff);
        };
        for (const std::int64_t value : {std::int64_t{1}, std::int64_t{1}, row.integer(0), std::int64_t{1},
                                         std::int64_t{0}, std::int64_t{0}, std::int64_t{13}})
            number(value);
        bytes += "vault.created";
        number(0);
        number(0);
        unsigned char hash[32];
        crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        QVERIFY(std::ranges::equal(row.blob(1), hash));
    }

    void theCommitmentIsBlake2bOverSaltAndPayload() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto number = session->change([](Change& change) {
            change.record(entry("interventions.changed", 5, {}, {{"note", "före", "efter"}}));
        });
        auto row = session->database().statement("SELECT e.commitment, p.salt, p.content FROM history_entries e"
                                                 " JOIN history_payloads p ON p.entry = e.number WHERE e.number = ?1");
        row.bindAll(number.number);
        QVERIFY(row.step());
        const QByteArray content = R"([["note","före","efter"]])";
        QCOMPARE(QByteArray(row.text(2).data(), static_cast<qsizetype>(row.text(2).size())), content);
        QCOMPARE(row.blob(1).size(), std::size_t(32));
        // The mark, the salt, the hashes of the row before and after (there is no such row) and the fields, each after its length.
        QByteArray bytes = "fristad payload 2";
        bytes.append(reinterpret_cast<const char*>(row.blob(1).data()), 32).append(QByteArray(16, '\0'));
        bytes.append(static_cast<char>(content.size())).append(QByteArray(7, '\0')).append(content);
        unsigned char hash[32];
        crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        QVERIFY(std::ranges::equal(row.blob(0), hash));
    }

    void aPayloadThatNobodyWroteIsDamage() {
        using namespace std::string_literals;
        const std::vector<FieldChange> fields{{"gender", "woman", "man"}, {"note", "", "\u00e5\n"}};
        QVERIFY(fieldsOf(payloadOf(fields)) == fields);
        QVERIFY(fieldsOf("").empty() && fieldsOf("[]").empty());
        for (const auto& other :
             {"null"s, "5"s, "\"a\""s, "{}"s, R"({"a":["b","c","d"]})"s, R"(["a","b","c"])"s, R"([["a","b"]])"s,
              R"([["a","b","c","d"]])"s, R"([["a","b",3]])"s, R"([["a","b","c"]])" + "\0x"s})
            QCOMPARE(errorOf<Damaged>([&] { fieldsOf(other); }), std::string("register.unreadable"));
    }
    void looksAndListsAreEntriesWithoutTheWords() {
        TemporaryVault vault;
        const auto session = vault.create();
        addClients(*session, 1);
        session->recordLookAt({1});
        session->recordList("clients", 17);
        const auto entries = wholeHistory(*session, 2);
        QCOMPARE(entries[1].kind, std::string("client.looked_at"));
        QVERIFY(entries[1].client == ClientId{1});
        QCOMPARE(entries[0].kind, std::string("list.looked_at"));
        QVERIFY(entries[0].fields == std::vector<FieldChange>({{"clients", "", "17"}}));
    }

    void theEntriesOfOneChangeAreFoundByAnyOfThem() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto threeEntries = [](Change& change) {
            for (int i = 1; i <= 3; ++i)
                change.record(entry("interventions.added", i));
        };
        const auto first = session->change(threeEntries);
        const auto second = session->change(threeEntries);
        for (const std::int64_t number : {first.number - 2, first.number - 1, first.number}) {
            const auto entries = changeOf(session->database(), {number});
            QCOMPARE(entries.size(), std::size_t(3));
            QCOMPARE(entries.back().number.number, first.number);
        }
        QCOMPARE(changeOf(session->database(), second).front().number.number, first.number + 1);
        QVERIFY(changeOf(session->database(), {999}).empty());
    }

    void aClientsHistoryComesPageByPageNewestFirst() {
        TemporaryVault vault;
        const auto session = vault.create();
        addClients(*session, 2);
        session->change([](Change& change) {
            for (int i = 1; i <= 5; ++i) {
                change.record(entry("interventions.added", i, {1}));
                change.record(entry("interventions.added", i, {2}));
            }
        });
        const auto first = historyOf(*session, {1}, 3);
        QCOMPARE(first.size(), std::size_t(3));
        QCOMPARE(first[0].record, 5);
        const auto rest = historyOf(*session, {1}, 10, first.back().number);
        QCOMPARE(rest.size(), std::size_t(2));
        QCOMPARE(rest.back().record, 1);
    }

    void aChangeThatWroteNothingHasNoEntry() {
        TemporaryVault vault;
        const auto session = vault.create();
        QCOMPARE(session->change([](Change&) {}).number, 0);
        QVERIFY_EXCEPTION_THROWN(session->change([&](Change& change) { change.session().change([](Change&) {}); }),
                                 std::logic_error);
        QCOMPARE(session->change([](Change& change) { change.record(entry("after", 1)); }).number, atCreation + 1);
    }

    void checkpointsArePrintedAndTypedBack() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto checkpoint = checkpointOf(*session);
        const auto text = textOf(checkpoint);
        QCOMPARE(text.size(), std::size_t(2 + 64));
        QVERIFY(parseCheckpoint(text) == checkpoint);
        for (const auto& wrong :
             std::vector<std::string>{"", "1", "1-", "-1-00", text + "0", text.substr(1), "0" + text.substr(1)})
            QVERIFY2(!parseCheckpoint(wrong), wrong.c_str());
    }

    void aCheckpointThatIsGivenOutIsRequiredFromThenOn() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto printed = giveOutCheckpoint(*session, CheckpointOn::recoverySheet, "printed");
        QCOMPARE(printed.number.number, atCreation);
        QCOMPARE(wholeHistory(*session, 1).front().kind, std::string("checkpoint.given_out"));
        QCOMPARE(verifyVault(*session, {}).checkpointsMet, std::uint64_t(1));
        QCOMPARE(verifyVault(*session, {}, {printed}).checkpointsMet, std::uint64_t(2));
        QVERIFY(!lastVerifiedBackup(*session)); // which it is not
    }

    void anImportsEntriesCostLittle() {
        TemporaryVault vault;
        const auto session = vault.create();
        QElapsedTimer timer;
        timer.start();
        session->change([](Change& change) {
            for (int i = 1; i <= 100'000; ++i)
                change.record(entry("clients.imported", i, {i}));
        });
        qInfo("100,000 entries in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // the aim is well under a second in a release build on a quiet machine
        QCOMPARE(verifyVault(*session, {}).entries, std::uint64_t(100'000 + atCreation));
    }

    void draftsArePersonalAndKeptUntilDiscarded() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own"));
            const auto before = checkpointOf(*session);
            saveDraft(*session, "intervention", "half");
            saveDraft(*session, "intervention", "half typed");
            saveDraft(*session, "client/1", "x");
            QVERIFY(checkpointOf(*session) == before); // nothing has happened
        }
        {
            const auto session = vault.open("bo", "all of it is his own");
            QVERIFY(draftsOf(*session).empty());
        }
        const auto session = vault.open();
        QCOMPARE(draftsOf(*session).size(), std::size_t(2));
        QCOMPARE(findDraft(*session, "intervention")->content, std::string("half typed"));
        discardDraft(*session, "intervention");
        discardDraft(*session, "intervention");
        QVERIFY(!findDraft(*session, "intervention"));
        QCOMPARE(draftsOf(*session).size(), std::size_t(1));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::HistoryTest)
#include "HistoryTest.moc"
