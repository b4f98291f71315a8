#include "core/vault/Passphrase.h"

#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "core/vault/PassphraseStrength.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <set>

namespace fristad {

namespace {

// å as one character and as a with a ring; Hangul syllable and its parts.
constexpr auto composed = "r\xc3\xa4v p\xc3\xa5 \xc3\xb6 \xed\x95\x9c vid sjunkande bryggan";
constexpr auto decomposed =
    "ra\xcc\x88v pa\xcc\x8a o\xcc\x88 \xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab vid sjunkande bryggan";

constexpr std::string_view weakOnes[] = {"a",      " ", "\t", "password", "12345678", "hej", "anna", "Anna Andersson",
                                         "fristad"};

std::optional<std::string> kept(std::string_view key) { return std::string(key); }

} // namespace

class PassphraseTest : public QObject {
    Q_OBJECT

private slots:
    void aWeakOneIsRefusedAtEveryDoor() {
        for (const auto weak : weakOnes) {
            TemporaryVault vault;
            const auto refusal = [&](const std::function<void()>& work) {
                const auto key = errorOf<Refused>(work);
                QVERIFY2(key == "staff.passphrase_weak", (key + ": " + std::string(weak)).c_str());
            };
            refusal([&] {
                createVault(vault.folder(), {.name = "anna", .fullName = "Anna Andersson"}, secret(weak), kept);
            });
            QVERIFY(!std::filesystem::exists(vault.folder()));
            {
                const auto session = vault.create();
                const auto before = session->database().integer("SELECT count(*) FROM history_entries");
                refusal([&] { addStaff(*session, "hl-2", "Anna Andersson", Role::auditor, secret(weak)); });
                refusal([&] { changePassphrase(*session, secret(TemporaryVault::passphrase), secret(weak)); });
                const auto bo =
                    addStaff(*session, "anna2", "Anna Andersson", Role::auditor, secret("all of it is his own"));
                refusal([&] { setPassphraseFor(*session, bo, secret(weak)); });
                suspendStaff(*session, bo);
                refusal([&] { reinstateStaff(*session, bo, secret(weak)); });
                QCOMPARE(session->database().integer("SELECT count(*) FROM history_entries"), before + 2);
            }
            refusal([&] { recoverVault(vault.folder(), vault.recoveryKey, "anna", secret(weak), kept); });
        }
    }

    void onlyTheDemonstrationMayHaveAWeakOneAndItOpens() {
        TemporaryVault vault;
        createVault(vault.folder(), {.name = "demo", .fullName = {}, .demo = true}, secret("demo"), kept);
        QCOMPARE(vault.open("demo", "demo")->who().name, std::string("demo"));
    }

    // 10^8 guesses: where zxcvbn's authors put 3 of 4 (dropbox/zxcvbn, README: "score").
    void theLineIsZxcvbnsThirdOfFour() {
        QCOMPARE(strengthOf("mqzkvwp"), PassphraseStrength::fair); // 7 letters of 26 drawn at random: 33 bits
        QCOMPARE(strengthOf("mqzk"), PassphraseStrength::weak);    // 4: 19 bits
    }

    void theSameLettersOpenHoweverTheKeyboardWritesThem() {
        for (const auto& [made, typed] : {std::pair(composed, decomposed), std::pair(decomposed, composed)}) {
            TemporaryVault vault;
            createVault(vault.folder(), {.name = "anna", .fullName = {}}, secret(made), kept);
            vault.open("anna", typed);
            vault.open("anna", made);
            QCOMPARE(errorOf<WrongKey>([&] { vault.open("anna", std::string(made) + " "); }),
                     std::string("vault.wrong_key"));
        }
    }

    void theOneFormIsUnicodesNfcAndWhatIsNoTextStays() {
        QCOMPARE(canonicalPassphrase(secret(decomposed)).text(), std::string_view(composed));
        QCOMPARE(canonicalPassphrase(secret(composed)).text(), std::string_view(composed));
        // Compatibility forms are letters of their own: NFC, not NFKC.
        QCOMPARE(canonicalPassphrase(secret("\xef\xac\x81")).text(), std::string_view("\xef\xac\x81"));
        for (const std::string_view latin1 : {"r\xe4v p\xe5 bryggan", "r\xe5v p\xe4 bryggan", "\xff\xfe"})
            QCOMPARE(canonicalPassphrase(secret(latin1)).text(), latin1);
        // Where NFC is at its longest: three units of UTF-16 for one (U+0390 and the like come from it; U+1D160 goes to three).
        QCOMPARE(canonicalPassphrase(secret("\xf0\x9d\x85\xa0")).text(),
                 std::string_view("\xf0\x9d\x85\x98\xf0\x9d\x85\xa5\xf0\x9d\x85\xae"));
    }

    void oneLimitHoldsForSettingAndOpening() {
        TemporaryVault vault;
        std::string longest;
        while (longest.size() < longestPassphrase)
            longest += "words and more of them ";
        longest.resize(longestPassphrase);
        {
            const auto session = vault.create();
            QCOMPARE(errorOf<Refused>([&] {
                         changePassphrase(*session, secret(TemporaryVault::passphrase), secret(longest + "x"));
                     }),
                     std::string("staff.passphrase_too_long"));
            changePassphrase(*session, secret(TemporaryVault::passphrase), secret(longest));
        }
        QCOMPARE(errorOf<Refused>([&] { vault.open("anna", longest + "x"); }),
                 std::string("staff.passphrase_too_long"));
        vault.open("anna", longest);
    }

    void theWordsAreDistinctInTheirFirstFourLettersAndEnough_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("Swedish") << int(DisplayLanguage::swedish);
        QTest::newRow("English") << int(DisplayLanguage::english);
    }
    void theWordsAreDistinctInTheirFirstFourLettersAndEnough() {
        QFETCH(int, language);
        const auto words = passphraseWords(DisplayLanguage(language));
        QCOMPARE(words.size(), std::size_t(2048)); // 11 bits a word
        std::set<QString> beginnings;
        for (const auto word : words) {
            const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
            QVERIFY2(text.size() >= 4 && text.size() <= 8, qPrintable(text));
            for (const QChar each : text)
                QVERIFY2((each >= u'a' && each <= u'z') || QStringLiteral("åäö").contains(each), qPrintable(text));
            beginnings.insert(text.left(4));
        }
        QCOMPARE(beginnings.size(), words.size());
    }

    void suggestionsAreSixOfTheWordsStrongAndNeverTheSame() {
        std::set<std::string> seen;
        std::set<std::string> words;
        for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english}) {
            const auto list = passphraseWords(language);
            const std::set<std::string> known(list.begin(), list.end());
            for (int i = 0; i < 200; ++i) {
                const Secret suggested = suggestPassphrase(language);
                const auto parts = QByteArray(suggested.text().data(), qsizetype(suggested.size())).split(' ');
                QCOMPARE(parts.size(), 6);
                for (const QByteArray& each : parts) {
                    QVERIFY(known.contains(each.toStdString()));
                    words.insert(each.toStdString());
                }
                QCOMPARE(strengthOf(suggested.text()), PassphraseStrength::strong);
                QVERIFY(seen.insert(std::string(suggested.text())).second);
            }
        }
        // 1,200 draws of 2,048 meet 908 different words on average (2048 (1 - (1 - 1/2048)^1200)), by 20 more or less; two lists: 1,816.
        QVERIFY2(words.size() > 1700, qPrintable(QString::number(words.size())));
    }

    void whatAnAdministratorSetIsAFirstOneUntilItsOwnerChangesIt() {
        TemporaryVault vault;
        StaffId bo;
        {
            const auto anna = vault.create();
            QVERIFY(!anna->who().firstPassphrase);
            bo = addStaff(*anna, "bo", "Bo Berg", Role::coordinator, secret("theirs and nobody else's"));
        }
        const auto refusal = std::string("not_allowed.first_passphrase");
        {
            const auto session = vault.open("bo", "theirs and nobody else's");
            QCOMPARE(errorOf<NotAllowed>([&] { requireOwnPassphrase(*session); }), refusal);
            QCOMPARE(errorOf<Refused>([&] {
                         changePassphrase(*session, secret("theirs and nobody else's"),
                                          secret("theirs and nobody else's"));
                     }),
                     std::string("staff.passphrase_same"));
            changePassphrase(*session, secret("theirs and nobody else's"), secret("all of it is his own"));
            requireOwnPassphrase(*session);
        }
        requireOwnPassphrase(*vault.open("bo", "all of it is his own"));
        {
            const auto anna = vault.open();
            setPassphraseFor(*anna, bo, secret("yet another sentence"));
            QCOMPARE(wholeHistory(*anna, 1).front().kind, std::string("staff.passphrase_given"));
        }
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("bo", "all of it is his own"); }), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<NotAllowed>([&] { requireOwnPassphrase(*vault.open("bo", "yet another sentence")); }),
                 refusal);
    }

    void aLetBackColleagueHasAFirstOneAndWhoRecoversHasTheirOwn() {
        TemporaryVault vault;
        {
            const auto anna = vault.create();
            const auto bo = addStaff(*anna, "bo", "", Role::administrator, secret("all of it is his own"));
            suspendStaff(*anna, bo);
            reinstateStaff(*anna, bo, secret("yet another sentence"));
        }
        QVERIFY(vault.open("bo", "yet another sentence")->who().firstPassphrase);
        recoverVault(vault.folder(), vault.recoveryKey, "bo", secret("the newest long sentence"), kept);
        QVERIFY(!vault.open("bo", "the newest long sentence")->who().firstPassphrase);
    }

    void onlyAnAdministratorSetsAColleaguesAndNobodyTheirOwnThatWay() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto bo = addStaff(*session, "bo", "", Role::coordinator, secret("all of it is his own"));
        QCOMPARE(errorOf<Refused>(
                     [&] { setPassphraseFor(*session, session->who().id, secret("the newest long sentence")); }),
                 std::string("staff.own_passphrase_by_current"));
        suspendStaff(*session, bo);
        QCOMPARE(errorOf<Refused>([&] { setPassphraseFor(*session, bo, secret("the newest long sentence")); }),
                 std::string("staff.not_active"));
        changeRole(*session, addStaff(*session, "cia", "", Role::administrator, secret("hers and hers alone")),
                   Role::administrator);
        changeRole(*session, session->who().id, Role::coordinator);
        QCOMPARE(errorOf<NotAllowed>([&] { setPassphraseFor(*session, bo, secret("the newest long sentence")); }),
                 std::string("not_allowed.manage_house"));
    }

    void whatTakesTwoIsSwitchedOffByTwoOnly() {
        TemporaryVault vault;
        {
            const auto anna = vault.create();
            addStaff(*anna, "bo", "", Role::coordinator, secret("theirs and nobody else's"));
        }
        const auto set = [](Session& session, const char* value) {
            session.change([&](Change& change) { setSetting(change, secondPersonForExport, value); });
        };
        const auto anna = vault.open();
        set(*anna, "yes");
        for (const char* const off : {"no", "", "maybe"})
            QCOMPARE(errorOf<NotAllowed>([&] { set(*anna, off); }), std::string("not_allowed.second_person_needed"));
        QCOMPARE(setting(*anna, secondPersonForExport), std::optional<std::string>("yes"));
        QCOMPARE(wholeHistory(*anna, 1).front().kind, std::string("refused"));
        // Whoever set the other's passphrase knows it: that would be one person twice.
        QCOMPARE(errorOf<NotAllowed>([&] { anna->bringSecondPerson("bo", secret("theirs and nobody else's")); }),
                 std::string("not_allowed.second_person_first"));
        QCOMPARE(errorOf<NotAllowed>([&] { set(*anna, "no"); }), std::string("not_allowed.second_person_needed"));
    }

    void whatTakesTwoIsSwitchedOffByTwo() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::coordinator, secret("theirs and nobody else's"));
        vault.changeFirst("bo", "theirs and nobody else's", "all of it is his own");
        const auto anna = vault.open();
        const auto set = [&](const char* value) {
            anna->change([&](Change& change) { setSetting(change, secondPersonForExport, value); });
        };
        set("yes");
        anna->bringSecondPerson("bo", secret("all of it is his own"));
        set("no");
        QCOMPARE(setting(*anna, secondPersonForExport), std::optional<std::string>("no"));
        set("yes"); // and the second person was good once
        QCOMPARE(errorOf<NotAllowed>([&] { set("no"); }), std::string("not_allowed.second_person_needed"));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::PassphraseTest)
#include "PassphraseTest.moc"
