#include "core/register/ClientStore.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Tabs.h"

#include <QPushButton>

using namespace fristad;
using namespace fristad::ui;

namespace {

/// An empty vault but for N0066, and the window on one part of their page.
struct Opened {
    TestWindow test;
    ClientId client;

    explicit Opened(const char* part = "") {
        test.unlock();
        client = test.in([](Session& session) { return addOneClient(session, "N0066", Day::of(2024, 9, 9)); });
        test.window.go({QStringLiteral("client"), QString::number(client.number), QString::fromLatin1(part)});
        test.settle();
    }

    void lockAndGoOn() {
        test.window.lock();
        test.settle();
        test.unlock();
        QTest::mouseClick(test.field("continue"), Qt::LeftButton);
        test.settle();
    }
    [[nodiscard]] QString value(const char* field) const {
        return static_cast<FormField*>(test.field(QString::fromLatin1(field)))->value();
    }
    [[nodiscard]] QString part() const { return test.window.page()->findChild<Tabs*>()->current(); }
    void typeInto(const char* field, const QString& words) {
        test.field(QString::fromLatin1(field))->setFocus();
        test.type(words);
    }
};

} // namespace

/// What was half typed about a client when the window locked stands again, where it was typed.
class HalfTypedClientTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsKnownOfAClient() {
        Opened opened;
        opened.test.press(Qt::Key_E, Qt::ControlModifier);
        opened.typeInto("dialect", "Asmara");
        opened.lockAndGoOn();
        QCOMPARE(opened.part(), QStringLiteral("about"));
        QCOMPARE(opened.value("dialect"), QStringLiteral("Asmara"));
        opened.test.field("dialect")->setFocus();
        opened.test.press(Qt::Key_Return);
        QCOMPARE(opened.test.said(), QStringLiteral("Client N0066 saved"));
    }
    void whatTheRegisterAsksFor() {
        Opened opened("about");
        opened.typeInto("birth_date", "14 maj 1993");
        opened.lockAndGoOn();
        QCOMPARE(opened.part(), QStringLiteral("about"));
        QCOMPARE(opened.value("birth_date"), QStringLiteral("1993-05-14"));
    }
    void aRecordInATabThatWasGoneToByKeys() {
        Opened opened; // the story; the place does not say which tab was chosen after
        for (int i = 0; i < 2; ++i)
            opened.test.press(Qt::Key_Tab, Qt::ControlModifier);
        opened.test.press(Qt::Key_Insert);
        opened.typeInto("valid_from", "12/9");
        opened.lockAndGoOn();
        QCOMPARE(opened.part(), QStringLiteral("protection"));
        QCOMPARE(opened.value("valid_from"), QStringLiteral("2024-09-12"));
    }
    void aNewClient() {
        Opened opened;
        opened.test.window.go({QStringLiteral("clients"), {}, {}});
        opened.test.settle();
        opened.test.press(Qt::Key_N, Qt::ControlModifier);
        opened.typeInto("client_code", "n0067");
        opened.lockAndGoOn();
        QCOMPARE(opened.value("client_code"), QStringLiteral("N0067"));
    }
    void aNewChildWhoIsStillTheirs() {
        Opened opened("children");
        QTest::keyClick(opened.test.field("add-child"), Qt::Key_Space);
        opened.test.settle();
        opened.typeInto("client_code", "b0067");
        opened.lockAndGoOn();
        QCOMPARE(opened.value("client_code"), QStringLiteral("B0067"));
        QCOMPARE(opened.value("relative_of"), QStringLiteral("N0066"));
        QCOMPARE(opened.value("relation"), QStringLiteral("child"));
    }
    void aNewClientIsKeptAtEscapeAndThrownAwayOnlyWhenAskedTo() {
        Opened opened;
        opened.test.window.go({QStringLiteral("clients"), {}, {}});
        opened.test.settle();
        opened.test.press(Qt::Key_N, Qt::ControlModifier);
        opened.typeInto("client_code", "n0067");
        opened.test.press(Qt::Key_Escape);
        QApplication::setActiveWindow(&opened.test.window); // which the platform of tests leaves to us
        opened.test.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(opened.value("client_code"), QStringLiteral("N0067"));
        for (auto* const each : opened.test.field("new-client")->findChildren<QPushButton*>())
            if (each->text() == u"Throw it away")
                each->click();
        opened.test.settle();
        QCOMPARE(opened.value("client_code"), QString());
        QCOMPARE(opened.value("first_contact"), QStringLiteral("2024-10-08"));
    }
};

FRISTAD_TEST(HalfTypedClientTest)
#include "HalfTypedClientTest.moc"
