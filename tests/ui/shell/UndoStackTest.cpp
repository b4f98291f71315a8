#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/ListView.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

/// What was saved this session can be taken back, as far as it goes, whatever else was said (issue 6, item 9; findings/caseworker.md, 2).
class UndoStackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> test_;

    void save(const char* code) {
        test_->window.vault().change(&test_->window, QStringLiteral("%1 saved").arg(QLatin1String(code)),
                                     [code](Change& change) {
                                         Client client;
                                         client.code = *ClientCode::parse(code);
                                         client.firstContact = Day::of(2024, 10, 1);
                                         addClient(change, client);
                                     });
        test_->settle();
    }
    /// Which of the three clients are in the vault.
    QString there() {
        return test_->in([](Session& session) {
            QStringList codes;
            for (const char* code : {"A-1", "A-2", "A-3"})
                if (clientByCode(session, *ClientCode::parse(code)))
                    codes << QLatin1String(code);
            return codes.join(' ');
        });
    }
    void undo() { test_->press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { test_->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    QPushButton* link() { return test_->window.findChild<QPushButton*>(QStringLiteral("undo")); }
    QStringList saved() {
        const ListModel& model = static_cast<ListView*>(test_->field("saved-list"))->model();
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, 1).data().toString() + '|' + model.index(row, 2).data().toString();
        return all;
    }

private slots:
    void init() {
        test_ = std::make_unique<TestWindow>();
        test_->unlock();
        for (const char* code : {"A-1", "A-2", "A-3"})
            save(code);
    }
    void cleanup() { test_.reset(); }

    void threeTimesBackIsThreeChangesBackAndForwardAgain() {
        undo();
        QCOMPARE(there(), QString("A-1 A-2"));
        undo();
        undo();
        QCOMPARE(there(), QString());
        undo(); // nothing left
        QCOMPARE(test_->said(), QString("Taken back: A-1 saved"));
        redo();
        QCOMPARE(there(), QString("A-1"));
        QCOMPARE(test_->said(), QString("A-1 saved"));
        redo();
        redo();
        redo();
        QCOMPARE(there(), QString("A-1 A-2 A-3"));
        undo();
        QCOMPARE(there(), QString("A-1 A-2"));
    }

    void aMessageTakesNothingAway() {
        test_->window.tell(QStringLiteral("Written to figures.pdf"));
        QCOMPARE(test_->said(), QString("Written to figures.pdf"));
        QCOMPARE(link()->text(), QString("Undo what was saved last"));
        undo();
        QCOMPARE(there(), QString("A-1 A-2"));
    }

    void aLockTakesNothingAwayFromThatPersonAndGivesOthersNothing() {
        test_->in(
            [](Session& session) { addStaff(session, "bo", "", Role::coordinator, secret("quite another sentence")); });
        test_->window.lock();
        test_->settle();
        test_->vault.changeFirst("bo", "quite another sentence", "and yet another sentence");
        test_->name = "bo";
        test_->passphrase = "and yet another sentence";
        test_->unlock();
        QVERIFY(!test_->window.findChild<QAction*>(QStringLiteral("undo"))->isEnabled());
        undo();
        QCOMPARE(there(), QString("A-1 A-2 A-3"));
        test_->window.lock();
        test_->name = TemporaryVault::name;
        test_->passphrase = TemporaryVault::passphrase;
        test_->unlock();
        undo();
        undo();
        QCOMPARE(there(), QString("A-1"));
    }

    void theListTakesBackWhicheverIsChosen() {
        test_->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(saved(), (QStringList{"A-3 saved|", "A-2 saved|", "A-1 saved|"}));
        test_->press(Qt::Key_Down);
        test_->press(Qt::Key_Return);
        QCOMPARE(there(), QString("A-1 A-3"));
        QCOMPARE(saved(), (QStringList{"A-3 saved|", "A-2 saved|taken back", "A-1 saved|"}));
        test_->press(Qt::Key_Return); // the row is the chosen one still, and its way is forward now
        QCOMPARE(there(), QString("A-1 A-2 A-3"));
    }

    void whatCantBeTakenBackSaysSoAndIsPassed() {
        test_->in([](Session& session) { // somebody is A-3's relative by now: A-3 can't go
            session.change([](Change& change) {
                Client child;
                child.code = *ClientCode::parse("B-1");
                child.firstContact = Day::of(2024, 10, 1);
                child.exposure = Exposure::indirect;
                child.relativeOf = ClientCode::parse("A-3");
                addClient(change, child);
            });
        });
        undo();
        QCOMPARE(there(), QString("A-1 A-2 A-3"));
        QVERIFY2(test_->said().contains("B-1"), qPrintable(test_->said()));
        undo();
        QCOMPARE(there(), QString("A-1 A-3"));
        test_->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(saved(), (QStringList{"A-3 saved|can't be taken back", "A-2 saved|taken back", "A-1 saved|"}));
    }

    void anotherVaultHasNothingOfThisOnes() {
        TemporaryVault other;
        other.create(test_->clock);
        test_->window.enter(
            [&] {
                return openVault(other.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase),
                                 test_->clock);
            },
            [](const Failure&) { QFAIL("not opened"); }, QString::fromStdString(other.folder().string()));
        test_->settle();
        QVERIFY(!test_->window.findChild<QAction*>(QStringLiteral("undo"))->isEnabled());
    }

    void theMenuSaysWhatGoesBack() {
        const auto* const action = test_->window.findChild<QAction*>(QStringLiteral("undo"));
        QCOMPARE(action->text(), QString("&Undo: A-3 saved"));
        undo();
        QCOMPARE(action->text(), QString("&Undo: A-2 saved"));
        QCOMPARE(test_->window.findChild<QAction*>(QStringLiteral("redo"))->text(), QString("&Redo: A-3 saved"));
    }
};

FRISTAD_TEST(UndoStackTest)
#include "UndoStackTest.moc"
