#include "core/register/ClientStore.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/clients/RecordTabs.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QWindow>

using namespace fristad;
using namespace fristad::ui;

class RecordTabTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anInterventionIsAddedByKeysAndTakenBack();
    void escapeKeepsWhatWasTypedAndOffersItAgain();
    void whatIsWrongStandsBesideItsField();
    void theDaysOfAGrantedReflectionPeriodAreReckonedAndNotSaved();
    void theProviderDecidesWhichTypesThereAre();
    void aLanguageIsFoundByItsNameAndALongerCodeStaysAsItWasWritten();
    void enterChangesAndDeleteRemovesTheChosenRow();
    void aRightStandsOnceOnly();
    void whoMayNotSeeTheClientSeesWhy();
    void theLanguageChangesWhileOneTypes();
    void timeIsTypedAsMinutesAsAClockAndAsHours();
    void tabGoesFromTheLastFieldToSave();
    void enterOnAnEmptyListsButtonTakesTheNextStep();
    void kronorAreTypedWithSpacesAndEitherDecimalSign();
    void savingWhatStandsThereAlreadyTakesNothingBack();
    void aLongRightIsWrittenOut();

private:
    void showTab(RecordTab* tab);
    [[nodiscard]] QTableView* list(const char* name) const;
    [[nodiscard]] QString cell(const char* name, int row, int column) const;
    [[nodiscard]] FormField* field(const char* name) const;
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString& letters);
    void settle() { test_->settle(); }

    std::unique_ptr<TestWindow> test_;
    std::unique_ptr<RecordTab> tab_;
    ClientId client_;
};

void RecordTabTest::init() {
    test_ = std::make_unique<TestWindow>();
    test_->unlock();
    client_ = test_->in([](Session& session) { return addOneClient(session, "N0214", Day::of(2024, 9, 1)); });
}

void RecordTabTest::cleanup() {
    tab_.reset();
    test_.reset();
}

void RecordTabTest::showTab(RecordTab* tab) {
    tab_.reset(tab);
    connect(&test_->window.vault(), &VaultWorker::changed, tab, &RecordTab::reload);
    tab->retranslate();
    tab->resize(1100, 520);
    tab->QWidget::show();
    QApplication::setActiveWindow(tab);
    tab->showClient(client_, true);
    settle();
    tab->setFocus();
}

QTableView* RecordTabTest::list(const char* name) const {
    for (QTableView* each : tab_->findChildren<QTableView*>())
        if (each->accessibleName() == QString::fromUtf8(name))
            return each;
    return nullptr;
}

QString RecordTabTest::cell(const char* name, int row, int column) const {
    return list(name)->model()->index(row, column).data().toString();
}

FormField* RecordTabTest::field(const char* name) const { return tab_->findChild<FormField*>(QLatin1String(name)); }

void RecordTabTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), key, modifiers);
}

void RecordTabTest::type(const QString& letters) {
    for (const QChar letter : letters)
        QTest::keyClick(QApplication::activeWindow()->windowHandle(), letter.toLatin1());
}

void RecordTabTest::anInterventionIsAddedByKeysAndTakenBack() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    type("psy");
    press(Qt::Key_Tab); // today
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type("45");
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->said(), QStringLiteral("Intervention for N0214 saved"));
    const auto rows = test_->in([this](Session& session) { return rowsOf<Intervention>(session, client_); });
    QCOMPARE(rows.size(), 1U);
    Intervention expected;
    expected.startedOn = Day::of(2024, 10, 8);
    expected.type = InterventionType::psychological;
    expected.hours = Hours{75};
    expected.doneBy = "anna";
    QVERIFY(rows.front().value == expected);
    QCOMPARE(cell("Support given", 0, 1), QStringLiteral("Psychological support"));
    QCOMPARE(cell("Support given", 0, 3), QStringLiteral("0:45"));
    QVERIFY(list("Support given")->hasFocus());
    test_->window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
    settle();
    QCOMPARE(list("Support given")->model()->rowCount(), 0);
}

void RecordTabTest::escapeKeepsWhatWasTypedAndOffersItAgain() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_N, Qt::ControlModifier);
    settle();
    type("mat");
    press(Qt::Key_Tab);
    QVERIFY(tab_->leave());
    settle();
    QVERIFY(!field("type"));
    QVERIFY(!tab_->leave());
    press(Qt::Key_Insert);
    settle();
    QCOMPARE(field("type")->value(), QStringLiteral("material"));
    const auto labels = tab_->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
        return each->isVisible() && each->text() == u"Typed today 14:00 and not saved.";
    }));
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->said(), QStringLiteral("Intervention for N0214 saved"));
    press(Qt::Key_Insert);
    settle();
    QCOMPARE(field("type")->value(), QString()); // the draft went with the saving
}

void RecordTabTest::whatIsWrongStandsBesideItsField() {
    showTab(makeProtectionTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    press(Qt::Key_Return);
    settle();
    QCOMPARE(field("applied_by")->fault(), QStringLiteral("This is required."));
    type("soc");
    press(Qt::Key_Tab);
    type("gra");
    press(Qt::Key_Return); // takes what fits
    press(Qt::Key_Return);
    settle();
    QVERIFY(!field("valid_from")->fault().isEmpty());
    QVERIFY(!field("valid_to")->fault().isEmpty());
    QCOMPARE(list("Right to stay")->model()->rowCount(), 0);
}

void RecordTabTest::theDaysOfAGrantedReflectionPeriodAreReckonedAndNotSaved() {
    showTab(makeProtectionTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    field("decision")->setFocus();
    type("gra");
    press(Qt::Key_Tab);
    type("2024-09-12");
    press(Qt::Key_Tab);
    const auto labels = field("valid_from")->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
        return each->text() == u"Reckoned: 12 Sep 2024 to 11 Oct 2024. Copy the days from the decision.";
    }));
    QCOMPARE(field("valid_from")->value(), QString());
    type("12/9 2024");
    QVERIFY(std::none_of(labels.begin(), labels.end(),
                         [](const QLabel* each) { return each->text().startsWith(u"Reckoned"); }));
}

void RecordTabTest::theProviderDecidesWhichTypesThereAre() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    type("hous");
    press(Qt::Key_Tab);
    QCOMPARE(field("type")->value(), QStringLiteral("housing"));
    field("provider")->setFocus();
    type("Social services");
    press(Qt::Key_Tab);
    QCOMPARE(field("type")->value(), QString()); // the social services give none such
    field("type")->setFocus();
    type("ea");
    press(Qt::Key_Tab);
    QCOMPARE(field("type")->value(), QStringLiteral("emergency_aid"));
}

void RecordTabTest::aLanguageIsFoundByItsNameAndALongerCodeStaysAsItWasWritten() {
    Intervention imported;
    imported.startedOn = Day::of(2024, 10, 1);
    imported.type = InterventionType::interpretation;
    imported.language = SpokenLanguage::parse("tir"); // Tigrinya, which is `ti` too
    const auto id = test_->in([&](Session& session) {
        RecordId added;
        session.change([&](Change& change) { added = add(change, client_, imported); });
        return added;
    });
    showTab(makeSupportTab(test_->window));
    list("Support given")->selectRow(0);
    press(Qt::Key_F2);
    settle();
    auto* const language = qobject_cast<CodeBox*>(field("language"));
    QVERIFY(language->isVisible());
    QCOMPARE(language->editor().currentText(), QStringLiteral("Tigrinya"));
    field("hours")->setFocus();
    type("30");
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->in([id](Session& session) { return find<Intervention>(session, id)->value.language->code(); }),
             "tir");
    press(Qt::Key_F2);
    settle();
    field("language")->setFocus();
    type("somali");
    press(Qt::Key_Return); // takes what fits
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->in([id](Session& session) { return find<Intervention>(session, id)->value.language->code(); }),
             "so");
}

void RecordTabTest::enterChangesAndDeleteRemovesTheChosenRow() {
    test_->in([this](Session& session) {
        session.change([&](Change& change) {
            add(change, client_, Exploitation{.form = ExploitationForm::sexual, .country = Country::parse("SE")});
            add(change, client_, Exploitation{.form = ExploitationForm::labour, .country = Country::parse("DE")});
        });
    });
    showTab(makeExploitationTab(test_->window));
    list("Exploitation")->selectRow(1);
    press(Qt::Key_Return);
    settle();
    field("country")->setFocus();
    type("Franc");
    press(Qt::Key_Return); // takes what fits
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->said(), QStringLiteral("Exploitation of N0214 changed"));
    QCOMPARE(cell("Exploitation", 1, 1), QStringLiteral("France"));
    press(Qt::Key_Delete);
    settle();
    QCOMPARE(test_->said(), QStringLiteral("Exploitation of N0214 removed"));
    QCOMPARE(list("Exploitation")->model()->rowCount(), 1);
    QCOMPARE(cell("Exploitation", 0, 1), QStringLiteral("Sweden"));
    test_->window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
    settle();
    QCOMPARE(list("Exploitation")->currentIndex().row(), 1); // what came back is the chosen one
    QCOMPARE(cell("Exploitation", 1, 1), QStringLiteral("France"));
}

void RecordTabTest::aRightStandsOnceOnly() {
    test_->in([this](Session& session) {
        session.change([&](Change& change) {
            add(change, client_, RightMet{.right = Right::temporary_permit, .met = YesNo::no});
        });
    });
    showTab(makeProtectionTab(test_->window));
    list("Rights")->setFocus();
    press(Qt::Key_Insert);
    settle();
    type("Temp");
    press(Qt::Key_Tab);
    type("Y");
    press(Qt::Key_Return); // takes what fits
    press(Qt::Key_Return);
    settle();
    QVERIFY(!field("right")->fault().isEmpty());
    QCOMPARE(list("Rights")->model()->rowCount(), 1);
}

void RecordTabTest::whoMayNotSeeTheClientSeesWhy() {
    showTab(makeReferralsTab(test_->window));
    tab_->showClient(client_, false);
    settle();
    QVERIFY(!list("Referrals")->isVisible());
    press(Qt::Key_Insert);
    settle();
    QVERIFY(!field("direction"));
    const auto labels = tab_->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
        return each->isVisible() && each->text().startsWith(u"You may not see what is kept about this client.");
    }));
}

void RecordTabTest::theLanguageChangesWhileOneTypes() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    type("acc");
    press(Qt::Key_Tab);
    speak(DisplayLanguage::swedish);
    tab_->retranslate();
    auto* const type = qobject_cast<CodeBox*>(field("type"));
    QCOMPARE(type->editor().currentText(), QStringLiteral("Ledsagning"));
    QCOMPARE(type->value(), QStringLiteral("accompaniment"));
    QVERIFY(list("Insatser"));
}

void RecordTabTest::timeIsTypedAsMinutesAsAClockAndAsHours() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    FormField* const hours = field("hours");
    const std::vector<std::pair<const char*, const char*>> readings{
        {"45", "0.75"}, {"1:30", "1.5"}, {"1,25", "1.25"}, {"2 h", "2"}, {"90 min", "1.5"}, {"0:20", "0.33"}};
    for (const auto& [typed, canonical] : readings) {
        hours->setValue({});
        hours->setFocus();
        RecordTabTest::type(QLatin1String(typed));
        QCOMPARE(hours->value(), QLatin1String(canonical));
        QVERIFY(hours->unreadable().isEmpty());
    }
    hours->setValue({});
    RecordTabTest::type("an hour");
    QVERIFY(!hours->unreadable().isEmpty());
    hours->setValue(QStringLiteral("0.34")); // no whole minutes: shown as it is
    QCOMPARE(hours->value(), QStringLiteral("0.34"));
}

void RecordTabTest::tabGoesFromTheLastFieldToSave() {
    showTab(makeExploitationTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    type("sex");
    press(Qt::Key_Tab); // takes what fits
    press(Qt::Key_Tab);
    auto* const save = qobject_cast<QPushButton*>(QApplication::focusWidget());
    QVERIFY(save);
    QCOMPARE(save->text(), QStringLiteral("Save"));
    press(Qt::Key_Return);
    settle();
    QCOMPARE(test_->said(), QStringLiteral("Exploitation of N0214 saved"));
}

void RecordTabTest::enterOnAnEmptyListsButtonTakesTheNextStep() {
    showTab(makeReferralsTab(test_->window));
    auto* const add = qobject_cast<QPushButton*>(QApplication::focusWidget());
    QVERIFY(add);
    QCOMPARE(add->text(), QStringLiteral("Add a referral"));
    press(Qt::Key_Return);
    settle();
    QVERIFY(field("direction"));
}

void RecordTabTest::kronorAreTypedWithSpacesAndEitherDecimalSign() {
    showTab(makeSupportTab(test_->window));
    press(Qt::Key_Insert);
    settle();
    FormField* const cost = field("cost_sek");
    const std::vector<std::pair<const char*, const char*>> readings{{"1200", "1200"},      {"1 200,50", "1200.5"},
                                                                    {"1200.50", "1200.5"}, {"12 000 kr", "12000"},
                                                                    {"450:-", "450"},      {"0", "0"}};
    for (const auto& [typed, canonical] : readings) {
        cost->setValue({});
        cost->setFocus();
        RecordTabTest::type(QLatin1String(typed));
        QCOMPARE(cost->value(), QLatin1String(canonical));
        QVERIFY(cost->unreadable().isEmpty());
    }
    for (const char* const typed : {"1.200", "1,200", "-5", "twelve", "1,2,3"}) {
        cost->setValue(QString::fromLatin1(typed));
        QVERIFY2(!cost->unreadable().isEmpty(), typed);
    }
}

void RecordTabTest::savingWhatStandsThereAlreadyTakesNothingBack() {
    const auto right = test_->in([this](Session& session) {
        RecordId added;
        session.change(
            [&](Change& change) { added = add(change, client_, RightMet{.right = Right::temporary_permit}); });
        return added;
    });
    showTab(makeProtectionTab(test_->window));
    list("Rights")->selectRow(0);
    list("Rights")->setFocus();
    press(Qt::Key_Return);
    settle();
    press(Qt::Key_Return); // nothing was changed
    settle();
    QVERIFY(!field("right"));
    test_->window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
    settle();
    QVERIFY(test_->in([&](Session& session) { return find<RightMet>(session, right).has_value(); }));
    QVERIFY(!test_->said().contains(QStringLiteral("import")));
}

void RecordTabTest::aLongRightIsWrittenOut() {
    test_->in([this](Session& session) {
        session.change([&](Change& change) {
            add(change, client_, RightMet{.right = Right::regional_coordinator_contact, .met = YesNo::no});
        });
    });
    showTab(makeProtectionTab(test_->window));
    tab_->resize(1122, 540); // the client's page in a window of 1366 x 768
    settle();
    for (const auto language : {DisplayLanguage::english, DisplayLanguage::swedish}) {
        speak(language);
        tab_->retranslate();
        QTableView* const rights = list(language == DisplayLanguage::english ? "Rights" : "Rättigheter");
        const auto shown = rights->model()->index(0, 0).data().toString();
        constexpr int paddings = 20;
        QVERIFY(QFontMetrics(Theme::textFont()).horizontalAdvance(shown) + paddings <= rights->columnWidth(0));
    }
}

FRISTAD_TEST(RecordTabTest)
#include "RecordTabTest.moc"
