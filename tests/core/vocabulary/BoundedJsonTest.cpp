#include "core/vocabulary/BoundedJson.h"

#include "core/statistics/DefinitionReader.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/KeyFile.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace fristad;

/// JSON of anybody's is bounded before it is looked at: a text of nothing but brackets overflowed the stack.
class BoundedJsonTest : public QObject {
    Q_OBJECT

    static std::string lists(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }
    static std::string objects(std::size_t depth) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i)
            text += "{\"a\":";
        return text + "1" + std::string(depth, '}');
    }
    static bool isParsed(const std::string& text, const JsonBounds& bounds) {
        try {
            parseBoundedJson(text, bounds);
            return true;
        } catch (const JsonOutOfBounds&) {
            return false;
        }
    }

private slots:
    void whatIsNestedAsDeepAsItMayBeIsReadAndNothingDeeper() {
        for (const int depth : {1, 2, 8, 16}) {
            const JsonBounds bounds{.bytes = 1000, .depth = depth};
            QVERIFY(isParsed(lists(std::size_t(depth)), bounds));
            QVERIFY(isParsed(objects(std::size_t(depth)), bounds));
            QVERIFY(!isParsed(lists(std::size_t(depth) + 1), bounds));
            QVERIFY(!isParsed(objects(std::size_t(depth) + 1), bounds));
        }
        QVERIFY(isParsed("[[],[],[[]]]", {.bytes = 100, .depth = 3})); // beside each other is not inside
    }
    void whatIsLongerThanItMayBeIsNotRead() {
        QVERIFY(isParsed("[1,2]", {.bytes = 5, .depth = 8}));
        QVERIFY(!isParsed("[1,2]", {.bytes = 4, .depth = 8}));
    }
    // The library ends at a NUL, and would have taken what stands before it.
    void nothingMayStandBehindANul() {
        using namespace std::string_literals;
        const JsonBounds bounds{.bytes = 1000, .depth = 2};
        for (const auto& text : {"[1]\0"s, "[1]\0[[["s, "1\0[[[[[[[["s, "\0"s, "[1\0]"s, "[\"\0\"]"s})
            QVERIFY_EXCEPTION_THROWN(parseBoundedJson(text, bounds), nlohmann::json::parse_error);
        QCOMPARE(errorOf<Refused>([&] { readDefinition("{}\0 not JSON"s, "mine.json"); }), std::string("refused.data"));
        try {
            readDefinition("{\n}\0 not JSON"s, "mine.json");
            QFAIL("taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().front().what.key, std::string("definition.no_json"));
            QCOMPARE(refused.faults().front().line, std::uint64_t{2});
        }
    }
    void theNameOfAMemberIsShownAsAValueIs() {
        try {
            readDefinition("{\"\\u001b[2J\\u202e\": 1, \"a\\n\": 1, \"a\\n\": 2}", "mine.json");
            QFAIL("taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().front().field, std::string("/a\\u{A}"));
            QCOMPARE(refused.faults().front().value, std::string("a\\u{A}"));
        }
        try {
            readDefinition("{\"\\u001b[2J\\u202e\": 1}", "mine.json");
            QFAIL("taken");
        } catch (const Refused& refused) {
            const auto isNamed = [](const Fault& each) { return each.field == "/\\u{1B}[2J\\u{202E}"; };
            QVERIFY(std::ranges::any_of(refused.faults(), isNamed));
        }
    }
    void aHundredThousandLevelsAreASentenceWhereverJsonIsRead() {
        for (const auto& deep : {lists(100'000), objects(100'000), std::string(100'000, '[')}) {
            QCOMPARE(errorOf<Damaged>([&] { parseKeyFile(deep); }), std::string("vault.key_file_damaged"));
            QCOMPARE(errorOf<Damaged>([&] {
                         parseKeyFile(R"({"checksum":"","vault":{"format":"fristad-vault","x":)" + deep + "}}");
                     }),
                     std::string("vault.key_file_damaged"));
            QCOMPARE(errorOf<Damaged>([&] { fieldsOf(deep); }), std::string("register.unreadable"));
            QCOMPARE(errorOf<Refused>([&] { readDefinition(deep, "mine.json"); }), std::string("refused.data"));
        }
    }
    void aKeyFileOfMoreThanFourMebibytesIsDamageBeforeItIsParsed() {
        QCOMPARE(errorOf<Damaged>([] { parseKeyFile(std::string(greatestKeyFile + 1, ' ')); }),
                 std::string("vault.key_file_damaged"));
    }
};

FRISTAD_TEST(BoundedJsonTest)
#include "BoundedJsonTest.moc"
