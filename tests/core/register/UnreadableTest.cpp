#include "core/register/ClientStore.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

namespace fristad {

/// What is damaged in a vault is said without what is stored there: sentences end on screens, in terminals and in mails for help.
class UnreadableTest : public QObject {
    Q_OBJECT

    static constexpr auto stored = "Storgatan";

    static void addOne(Session& session) {
        session.change([](Change& change) {
            Client client;
            client.code = *ClientCode::parse("N0001");
            addClient(change, client);
        });
    }
    static std::string sentenceOf(const std::function<void()>& work) {
        try {
            work();
        } catch (const Damaged& damaged) {
            return damaged.message().key + ": " + render(damaged.message(), DisplayLanguage::english) +
                   render(damaged.message(), DisplayLanguage::swedish);
        }
        return "nothing was damaged";
    }

private slots:
    void aColumnThatCantBeReadIsSaidWithoutWhatItHolds_data() {
        QTest::addColumn<QString>("column");
        for (const char* const column : {"gender", "client_code", "country_of_birth", "birth_date", "first_contact"})
            QTest::newRow(column) << column;
    }
    void aColumnThatCantBeReadIsSaidWithoutWhatItHolds() {
        QFETCH(QString, column);
        TemporaryVault vault;
        const auto session = vault.create();
        addOne(*session);
        const bool isNumber = column == "birth_date" || column == "first_contact";
        session->database().execute("PRAGMA ignore_check_constraints = ON; UPDATE clients SET " + column.toStdString() +
                                    (isNumber ? " = 987654321" : std::string(" = '") + stored + "'"));
        const auto said = sentenceOf([&] { exportRegister(*session, vault.place() / "out", false, {}); });
        QVERIFY2(said.starts_with("register.unreadable: "), said.c_str());
        QVERIFY2(said.find(stored) == std::string::npos && said.find("987654321") == std::string::npos, said.c_str());
        QVERIFY(!std::filesystem::exists(vault.place() / "out"));
    }
    void aPayloadThatCantBeReadIsSaidWithoutWhatItHolds() {
        TemporaryVault vault;
        const auto session = vault.create();
        addOne(*session);
        session->database().execute("UPDATE history_payloads SET content = '[[\"name\",\"Storgatan'");
        const auto said = sentenceOf([&] { wholeHistory(*session, 10); });
        QVERIFY2(said.starts_with("register.unreadable: "), said.c_str());
        QVERIFY2(said.find(stored) == std::string::npos, said.c_str());
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::UnreadableTest)
#include "UnreadableTest.moc"
