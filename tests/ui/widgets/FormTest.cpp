#include "ui/widgets/Form.h"

#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"

#include <QLineEdit>
#include <QTest>

using namespace fristad;
using namespace fristad::ui;

namespace {

Fault faultAt(const char* field) {
    return {.file = {}, .line = 0, .field = field, .value = {}, .what = {"fault.day", {}}};
}

/// Two fields of which the second may not be less than the first, and a third.
struct Shown {
    Form form;
    TextField* first = form.add<TextField>(0, 0, 1, "first");
    TextField* second = form.add<TextField>(1, 0, 1, "second");
    TextField* third = form.add<TextField>(2, 0, 1, "third");

    Shown() {
        form.setCheck([this] {
            return second->value() < first->value() ? std::vector{faultAt("second")} : std::vector<Fault>();
        });
        form.show();
        QApplication::setActiveWindow(&form);
    }
};

} // namespace

class FormTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        useBuiltIns();
        speak(DisplayLanguage::english);
    }
    void whatIsWrongStopsItAndTheKeysGoToTheFirstFieldThatIs() {
        Shown shown;
        shown.third->setRequired(true);
        shown.first->setValue("b");
        shown.second->setValue("a");
        QVERIFY(!shown.form.accept());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&shown.second->editor()));
        QVERIFY(!shown.second->fault().isEmpty());
        QCOMPARE(shown.third->fault(), QStringLiteral("This is required."));
        QCOMPARE(shown.first->value(), QStringLiteral("b"));
        QCOMPARE(shown.second->value(), QStringLiteral("a"));
        shown.second->setValue("c");
        shown.third->setValue("x");
        QVERIFY(shown.form.accept());
    }
    void whatWasMendedInAnotherFieldIsNoLongerSaid() {
        Shown shown;
        shown.first->setValue("b");
        shown.second->setValue("a");
        QVERIFY(!shown.form.accept());
        shown.first->setFocus();
        QTest::keyClick(&shown.first->editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&shown.first->editor(), "a");
        QTest::keyClick(&shown.first->editor(), Qt::Key_Tab);
        QVERIFY(shown.second->fault().isEmpty());
    }
    void whatTheVaultRefusedStaysSaidUntilTheFieldIsChanged() {
        Shown shown;
        shown.first->setValue("a");
        shown.second->setValue("a");
        shown.form.showFaults({faultAt("first")});
        QTest::keyClick(&shown.first->editor(), Qt::Key_Tab);
        QVERIFY(!shown.first->fault().isEmpty());
        shown.first->setFocus();
        QTest::keyClicks(&shown.first->editor(), "b");
        QVERIFY(shown.first->fault().isEmpty());
    }
    void aFaultOfAFieldThatIsNotSeenIsLeftToWhoeverSaves() {
        Shown shown;
        shown.first->setValue("b");
        shown.second->setValue("a");
        shown.second->hide();
        QVERIFY(shown.form.accept()); // core refuses it, and the refusal has a place where it is seen
        QCOMPARE(shown.form.showFaults({faultAt("second"), faultAt("first")}).size(), std::size_t(1));
        QVERIFY(!shown.first->fault().isEmpty());
    }
};

FRISTAD_TEST(FormTest)
#include "FormTest.moc"
