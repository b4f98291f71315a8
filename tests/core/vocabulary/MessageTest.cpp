#include "core/vocabulary/Errors.h"
#include "core/vocabulary/ResourceTable.h"
#include "tests/support/TestProgram.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace fristad;
using enum DisplayLanguage;

namespace {

std::set<QString> placesIn(const std::string& sentence) {
    static const QRegularExpression place("\\{([a-z_]+)\\}");
    std::set<QString> places;
    for (auto each = place.globalMatch(QString::fromStdString(sentence)); each.hasNext();)
        places.insert(each.next().captured(1));
    return places;
}

/// All of the program's own source text.
QString sources() {
    QString all;
    for (const char* folder : {"/core", "/app", "/ui"}) {
        QDirIterator files(QStringLiteral(FRISTAD_SOURCE) + folder, {"*.cpp", "*.h"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += QString::fromUtf8(file.readAll());
        }
    }
    return all;
}

} // namespace

class MessageTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageReadsInBothLanguages();
    void messagesAreSortedByKey();
    void everyMessageIsSaidSomewhere();
    void everyKeyThatIsSaidExists();
    void sentencesAreCalm();
    void fillsPlaces();
    void missingKeysAndPlacesAreDefects();
    void faultsNameFileLineFieldAndValue();
    void valuesInFaultsStayOnOneLineAndShort();
};

void MessageTest::everyMessageReadsInBothLanguages() {
    for (const auto& row : readResourceTable("messages.csv")) {
        Message message{row[0], {}};
        for (const auto& place : placesIn(row[1]))
            message.arguments.emplace_back(place.toStdString(), "x");
        QVERIFY2(placesIn(row[1]) == placesIn(row[2]), row[0].c_str());
        for (const auto language : {swedish, english})
            QVERIFY2(render(message, language).find('{') == std::string::npos, row[0].c_str());
        QVERIFY2(!row[1].empty() && !row[2].empty(), row[0].c_str());
    }
}

void MessageTest::messagesAreSortedByKey() {
    std::string before;
    for (const auto& row : readResourceTable("messages.csv")) {
        QVERIFY2(before < row[0], row[0].c_str());
        before = row[0];
    }
}

void MessageTest::everyMessageIsSaidSomewhere() {
    const QString text = sources();
    for (const auto& row : readResourceTable("messages.csv"))
        QVERIFY2(text.contains('"' + QString::fromStdString(row[0]) + '"'), row[0].c_str());
}

void MessageTest::everyKeyThatIsSaidExists() {
    std::set<QString> keys;
    for (const auto& row : readResourceTable("messages.csv"))
        keys.insert(QString::fromStdString(row[0]));
    static const QRegularExpression said(
        "(?:Message|Refused|NotAllowed|WrongKey|Damaged|SystemFailure)[({]+\"([a-z0-9_.]+)\"|\"(fault\\.[a-z0-9_]+)\"");
    const QString text = sources();
    for (auto each = said.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        const QString key = match.captured(match.lastCapturedIndex());
        QVERIFY2(keys.contains(key), qPrintable(key));
    }
}

void MessageTest::sentencesAreCalm() {
    for (const auto& row : readResourceTable("messages.csv"))
        for (std::size_t i = 1; i < row.size(); ++i)
            QVERIFY2(row[i].find('!') == std::string::npos, row[0].c_str());
}

void MessageTest::fillsPlaces() {
    const Message tooLong{"fault.text_long", {{"unused", "?"}, {"limit", "{limit}"}}};
    QCOMPARE(render(tooLong, english), std::string("The text is too long. Shorten it to at most {limit} characters."));
    QCOMPARE(render(tooLong, swedish), std::string("Texten är för lång. Korta den till högst {limit} tecken."));
}

void MessageTest::missingKeysAndPlacesAreDefects() {
    QVERIFY_EXCEPTION_THROWN((void)render(Message{std::string("no.such.key"), {}}, swedish), std::logic_error);
    QVERIFY_EXCEPTION_THROWN((void)render(Message{"fault.text_long", {}}, swedish), std::logic_error);
}

void MessageTest::faultsNameFileLineFieldAndValue() {
    Fault fault = faultIn("birth_date", "2024-02-30", {"fault.day", {}});
    QCOMPARE(render(fault, english),
             std::string("birth_date: \"2024-02-30\": There is no such day. Write the date as YYYY-MM-DD."));
    fault.file = "clients.csv";
    QVERIFY(render(fault, english).starts_with("clients.csv: birth_date: "));
    fault.line = 7;
    QVERIFY(render(fault, english).starts_with("clients.csv:7: birth_date: \"2024-02-30\": "));
    fault.value.clear();
    QVERIFY(render(fault, english).starts_with("clients.csv:7: birth_date: There is"));
}

void MessageTest::valuesInFaultsStayOnOneLineAndShort() {
    QCOMPARE(faultIn("note", "a\nb\x1b[2J", {"fault.day", {}}).value, std::string("a\\u{A}b\\u{1B}[2J"));
    QCOMPARE(faultIn("note", std::string_view("a\0b", 3), {"fault.day", {}}).value, std::string("a\\u{0}b"));
    QCOMPARE(faultIn("note", "r\xe4ksm\xf6rg\xe5s", {"fault.day", {}}).value, std::string("r\uFFFDksm\uFFFDrg\uFFFDs"));
    QCOMPARE(faultIn("note", "\u202Eabc", {"fault.day", {}}).value, std::string("\\u{202E}abc"));
    std::string thai;
    for (int i = 0; i < 300; ++i)
        thai += "ก";
    QCOMPARE(faultIn("note", thai, {"fault.day", {}}).value.size(), std::size_t(200 * 3));
}

FRISTAD_TEST(MessageTest)
#include "MessageTest.moc"
