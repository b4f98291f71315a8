#include "core/register/ClientStore.h"
#include "core/register/RecentWork.h"
#include "core/register/ReferralBoard.h"
#include "core/register/Store.h"
#include "core/vault/Database.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QStringList>
#include <QTest>

using namespace fristad;

/// Clients are found as one types, whatever the script; the directory in memory follows every change.
class SearchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;

    ClientId addNamed(const char* code, const char* name,
                      const std::function<void(Client&, ClientDetails&)>& more = {}) {
        Client client;
        client.code = *ClientCode::parse(code);
        client.firstContact = Day::of(2024, 1, 1);
        ClientDetails details;
        if (*name != '\0')
            details.name = name;
        if (more)
            more(client, details);
        ClientId id;
        session_->change([&](Change& change) {
            id = addClient(change, client);
            amendDetails(change, id, details);
        });
        return id;
    }
    QString found(const ClientQuery& query) {
        QStringList codes;
        const auto page = searchClients(*session_, query);
        for (const auto& line : page.lines)
            codes << QString::fromStdString(line.client.code.text());
        return codes.join(' ');
    }
    QString found(const char* text) { return found(ClientQuery{.text = text}); }

private slots:
    void init() {
        session_.reset();
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
    }
    void cleanup() { session_.reset(); }

    void namesAreFoundByTheBeginningsOfTheirWordsInAnyScript_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::newRow("small letters") << "Amina Okafor"
                                       << "okaf";
        QTest::newRow("capitals") << "Amina Okafor"
                                  << "AMIN";
        QTest::newRow("both words, in any order") << "Amina Okafor"
                                                  << "oka am";
        QTest::newRow("an accent left out") << "Łucja Nováková"
                                            << "novakova";
        QTest::newRow("an accent put in") << "Jose Maria"
                                          << "josé";
        QTest::newRow("Swedish letters") << "Åsa Öberg"
                                         << "öbe";
        QTest::newRow("Swedish letters typed without") << "Åsa Öberg"
                                                       << "asa ob";
        QTest::newRow("two accents on one letter") << "Nguyễn Thị"
                                                   << "nguyen thi";
        QTest::newRow("an accent as a sign of its own") << "Ame\u0301lie"
                                                        << "amélie";
        QTest::newRow("Thai") << "สมชาย ใจดี"
                              << "สมช";
        QTest::newRow("Ethiopic") << "ሰላም ተስፋዬ"
                                  << "ተስ";
        QTest::newRow("Arabic") << "فاطمة الزهراء"
                                << "فاط";
        QTest::newRow("Cyrillic, in another case") << "Олександра"
                                                   << "олЕК";
        QTest::newRow("a hyphen") << "Anna-Karin"
                                  << "karin";
        QTest::newRow("an apostrophe") << "O'Brien"
                                       << "o'brien";
        QTest::newRow("a quote in the middle") << "Amina \"Mimi\" Okafor"
                                               << "\"mimi";
        QTest::newRow("a star is a sign, no order") << "Amina"
                                                    << "amin*";
    }
    void namesAreFoundByTheBeginningsOfTheirWordsInAnyScript() {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        addNamed("A-1", qPrintable(name));
        addNamed("B-1", "Somebody Else");
        QCOMPARE(found(qPrintable(typed)), QString("A-1"));
    }

    void whatIsNoWordFindsNobodyAndBreaksNothing() {
        addNamed("A-1", "Amina");
        for (const char* const text : {"zzz", "mina", "\"", "'", "*", "( OR", "NEAR", "a\"b", "--", "😀"})
            if (const auto hits = found(text); !hits.isEmpty())
                QVERIFY2(hits == "A-1" && (std::string_view(text) == "\"" || std::string_view(text) == "*" ||
                                           std::string_view(text) == "'"),
                         text);
        using namespace std::string_literals;
        for (const auto& text : {"amina\0"s, "\0"s, "a\0mina"s}) // pasted: FTS5 takes the NUL for the end
            QCOMPARE(searchClients(*session_, {.text = text}).total, std::size_t{0});
    }

    void codesOriginLanguagesAndNotesAreFoundToo() {
        const auto a = addNamed("KK-104", "", [](Client& client, ClientDetails& details) {
            client.countryOfBirth = Country::parse("ER");
            details.languages = "ti ar";
            details.aliases = "Mimi";
        });
        addNamed("KK-204", "");
        session_->change([&](Change& change) {
            Intervention value;
            value.startedOn = Day::of(2024, 1, 1);
            value.note = "asked for a lawyer in Göteborg";
            add(change, a, value);
        });
        for (const char* const text :
             {"KK-104", "kk-1", "104", "eritr", "tigrin", "arab", "mimi", "lawyer goteb", "kk eritrea mimi"})
            QVERIFY2(found(text) == "KK-104", text);
        QCOMPARE(found("kk"), QString("KK-104 KK-204"));
        QCOMPARE(found("204"), QString("KK-204"));
    }

    void whatWasChangedOrRemovedIsFoundNoMore() {
        const auto id = addNamed("A-1", "Amina");
        const auto renamed = session_->change([&](Change& change) {
            ClientDetails details;
            details.name = "Fatima";
            amendDetails(change, id, details);
        });
        QCOMPARE(found("amina"), QString());
        QCOMPARE(found("fatima"), QString("A-1"));
        undo(*session_, renamed);
        QCOMPARE(found("amina"), QString("A-1"));
        QCOMPARE(session_->database().integer("SELECT count(*) FROM client_search WHERE client_search MATCH 'fatima'"),
                 0);
    }

    void everybodyIsFoundByNameBesideClientsWhoAreGone() {
        std::vector<ClientId> ids;
        for (int i = 10; i < 22; ++i)
            ids.push_back(addNamed(("G-" + std::to_string(i)).c_str(), ("Name" + std::to_string(i)).c_str()));
        const std::vector<std::size_t> gone{0, 3, 4, 5, 8, 11}; // at both ends, alone and in a row
        for (const auto each : gone) {
            session_->change([&](Change& change) { removeClient(change, ids[each]); });
            QCOMPARE(found(("name" + std::to_string(10 + each)).c_str()), QString());
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const bool there = std::ranges::find(gone, i) == gone.end();
            QCOMPARE(found(("name" + std::to_string(10 + i)).c_str()),
                     there ? "G-" + QString::number(10 + i) : QString());
        }
        QCOMPARE(found("name"), QString("G-11 G-12 G-16 G-17 G-19 G-20"));
    }

    void filtersAndOrders() {
        addNamed("A-1", "", [](Client& client, ClientDetails&) {
            client.firstContact = Day::of(2024, 3, 1);
            client.closedOn = Day::of(2024, 4, 1);
        });
        addNamed("B-1", "", [](Client& client, ClientDetails&) {
            client.firstContact = Day::of(2024, 1, 1);
            client.nspFrom = Day::of(2024, 1, 1);
        });
        const auto c = addNamed("C-1", "", [](Client& client, ClientDetails&) {
            client.exposure = Exposure::indirect;
            client.relativeOf = ClientCode::parse("B-1");
            client.relation = Relation::child;
            client.firstContact = Day::of(2024, 2, 1);
        });
        QCOMPARE(found(""), QString("A-1 B-1 C-1"));
        QCOMPARE(found({.text = "", .descending = true}), QString("C-1 B-1 A-1"));
        QCOMPARE(found({.text = "", .order = ClientOrder::firstContact}), QString("B-1 C-1 A-1"));
        QCOMPARE(found({.text = "", .openOnly = true}), QString("B-1 C-1"));
        QCOMPARE(found({.text = "", .closedOnly = true}), QString("A-1"));
        QCOMPARE(found({.text = "", .inNspOnly = true}), QString("B-1"));
        QCOMPARE(found({.text = "", .withChildrenOnly = true}), QString("B-1"));
        QCOMPARE(found({.text = "", .mineOnly = true}), QString("A-1 B-1 C-1"));
        session_->change([&](Change& change) { add(change, c, RightMet{}); });
        QCOMPARE(found({.text = "", .order = ClientOrder::lastChanged, .descending = true}).left(3), QString("C-1"));
        QCOMPARE(found({.text = "", .offset = 1, .limit = 1}), QString("B-1"));
        QCOMPARE(searchClients(*session_, {.text = "", .offset = 1, .limit = 1}).total, 3U);
        QCOMPARE(found({.text = "", .missingAnswersOnly = true}), QString("A-1 B-1 C-1"));
        session_->change([&](Change& change) { removeClient(change, c); });
        QCOMPARE(found({.text = "", .withChildrenOnly = true}), QString());
    }

    void aPersonsOwnRecentClientsComeLastFirst() {
        const auto a = addNamed("A-1", "");
        const auto b = addNamed("B-1", "");
        const auto c = addNamed("C-1", "");
        session_->recordLookAt(a);
        QCOMPARE(recentClients(*session_, 10), (std::vector<ClientId>{a, c, b}));
        QCOMPARE(recentClients(*session_, 2), (std::vector<ClientId>{a, c}));
        session_->change([&](Change& change) { removeClient(change, c); });
        QCOMPARE(recentClients(*session_, 10), (std::vector<ClientId>{a, b}));
        addStaff(*session_, "bo", "", Role::coordinator, secret("theirs and nobody else's"));
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        QVERIFY(recentClients(*session_, 10).empty());
    }

    void whatOthersDidIsToldAndNotWhatOneDidOneself() {
        const auto a = addNamed("A-1", "");
        addStaff(*session_, "bo", "", Role::coordinator, secret("theirs and nobody else's"));
        QVERIFY(doneByOthersSince(*session_, {0}, 10).empty());
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        session_->recordLookAt(a);
        session_->change([&](Change& change) { add(change, a, RightMet{}); });
        session_.reset();
        session_ = vault_->open();
        const auto news = doneByOthersSince(*session_, {0}, 10);
        QCOMPARE(news.size(), 1U);
        QCOMPARE(news[0].who, std::string("bo"));
        QCOMPARE(news[0].kind, std::string("rights.added"));
        QCOMPARE(news[0].code.text(), std::string("A-1"));
        QVERIFY(doneByOthersSince(*session_, {news[0].at.milliseconds + 1}, 10).empty());
    }

    void theBoardHasWhatWaitsOldestFirstAndWhatIsDoneNewestFirst() {
        const auto a = addNamed("A-1", "");
        const auto refer = [&](ReferralStatus status, int day, Direction direction = Direction::out,
                               std::optional<Day> answered = {}) {
            session_->change([&](Change& change) {
                Referral value;
                value.direction = direction;
                value.status = status;
                value.sentOn = Day::of(2024, 3, day);
                value.answeredOn = answered;
                add(change, a, value);
            });
        };
        refer(ReferralStatus::waiting, 9);
        refer(ReferralStatus::sent, 3);
        refer(ReferralStatus::declined, 4, Direction::out, Day::of(2024, 3, 6));
        refer(ReferralStatus::completed, 5);
        refer(ReferralStatus::withdrawn, 7);
        refer(ReferralStatus::sent, 1, Direction::in);
        const auto board = referralBoard(*session_, Direction::out, Day::of(2024, 3, 19), 10);
        const auto days = [&](BoardColumn column) {
            QList<int> all;
            for (const auto& line : board[column].lines)
                all << line.referral.sentOn.dayOfMonth();
            return all;
        };
        QCOMPARE(days(BoardColumn::waiting), (QList<int>{3, 9}));
        QCOMPARE(days(BoardColumn::answered), (QList<int>{4}));
        QCOMPARE(days(BoardColumn::done), (QList<int>{7, 5}));
        QCOMPARE(board[BoardColumn::waiting].lines[0].daysWaited, 16);
        QCOMPARE(board[BoardColumn::answered].lines[0].daysWaited, 2);
        const auto cut = referralBoard(*session_, Direction::out, Day::of(2024, 3, 19), 1);
        QCOMPARE(cut[BoardColumn::waiting].lines.size(), 1U);
        QCOMPARE(cut[BoardColumn::waiting].total, 2U);
        const auto in = referralBoard(*session_, Direction::in, Day::of(2024, 3, 19), 10);
        QCOMPARE(in[BoardColumn::waiting].total, 1U);
    }
};

FRISTAD_TEST(SearchTest)
#include "SearchTest.moc"
