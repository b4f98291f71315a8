#include "core/register/ClientStore.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ListView.h"

#include <QClipboard>
#include <QComboBox>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

/// Nothing is looked at or taken out of the window unrecorded (vault.md, last section), and nothing twice.
class LooksAreRecordedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> test_;

    /// `clients 1`: of the entries of a kind the fields with what they say, oldest first, since the test began.
    [[nodiscard]] static QStringList entriesIn(Session& session, std::string_view kind) {
        QStringList all;
        for (const HistoryEntry& each : wholeHistory(session, 1000))
            if (each.kind == kind)
                for (const FieldChange& field : each.fields.value_or(std::vector<FieldChange>{}))
                    all.prepend(QString::fromStdString(field.field + ' ' + field.to));
        return all;
    }
    [[nodiscard]] QStringList entries(std::string_view kind) const {
        return test_->in([kind](Session& session) { return entriesIn(session, kind); });
    }
    /// The lists that were looked at, but for those of the pages that were passed on the way.
    [[nodiscard]] QStringList looks() const {
        auto all = entries("list.looked_at");
        all.removeIf([](const QString& each) { return each.startsWith("today"); });
        return all;
    }
    void go(const char* page, const char* part = "") {
        test_->window.go({QLatin1String(page), {}, QLatin1String(part)});
        test_->settle();
    }
    static void emptyClipboard() { QApplication::clipboard()->clear(); }

private slots:
    void init() {
        test_ = std::make_unique<TestWindow>();
        test_->unlock();
        test_->in([](Session& session) { return addOneClient(session, "N0042", Day::of(2024, 9, 2), "Saba Made-up"); });
        emptyClipboard();
    }
    void cleanup() { test_.reset(); }

    void aSearchThatIsLeftAtOnceIsAnEntry() {
        test_->press(Qt::Key_K, Qt::ControlModifier);
        test_->type("saba");
        test_->press(Qt::Key_Escape);
        QCOMPARE(looks(), QStringList("clients 1"));
    }
    void aSearchThatOpensAClientIsOneEntryAndTheClientAnother() {
        test_->press(Qt::Key_K, Qt::ControlModifier);
        test_->type("saba");
        test_->press(Qt::Key_Return);
        QCOMPARE(looks(), QStringList("clients 1"));
        QCOMPARE(test_->in([](Session& session) {
            return session.database().integer("SELECT count(*) FROM history_entries WHERE kind = 'client.looked_at'");
        }),
                 1);
    }
    void whatWasFoundWhenTheVaultLocksIsAnEntry() {
        test_->press(Qt::Key_K, Qt::ControlModifier);
        test_->type("saba");
        test_->window.lock();
        test_->settle();
        QCOMPARE(entriesIn(*test_->vault.open(), "list.looked_at").filter("clients"), QStringList("clients 1"));
    }
    void whoIsShownBesideANewClientIsAnEntry() {
        go("clients");
        QTRY_COMPARE(looks(), QStringList("clients 1")); // the page's own, once nothing is typed for a while
        test_->press(Qt::Key_N, Qt::ControlModifier);
        test_->type("N004");
        test_->press(Qt::Key_Escape);
        QCOMPARE(looks(), QStringList({"clients 1", "clients 1"}));
    }
    void namesThatAreTriedInTheLogAreAnEntryWithoutChoosingOne() {
        test_->press(Qt::Key_L, Qt::ControlModifier);
        test_->type("sab");
        test_->press(Qt::Key_Escape);
        test_->press(Qt::Key_Escape);
        QCOMPARE(looks(), QStringList("clients 1"));
    }
    void oneWhoIsChosenInTheLogIsNotRecordedTwice() {
        test_->press(Qt::Key_L, Qt::ControlModifier);
        test_->type("sab");
        test_->press(Qt::Key_Return);
        test_->press(Qt::Key_Escape);
        QCOMPARE(looks(), QStringList("clients 1"));
    }
    void theStaffIsAListToo() {
        go("settings", "staff");
        QCOMPARE(looks(), QStringList("staff 1"));
    }
    void lookingFurtherAheadIsAnotherLook() {
        go("deadlines");
        QCOMPARE(looks(), QStringList("deadlines 0"));
        test_->field("horizon")->setFocus();
        test_->press(Qt::Key_Down);
        QCOMPARE(looks(), QStringList({"deadlines 0", "deadlines 0"}));
    }

    void whatIsCopiedIsAnEntryBeforeItIsOnTheClipboard() {
        go("clients");
        test_->press(Qt::Key_Down);
        auto* const list = test_->window.findChild<ListView*>("list");
        list->table().setFocus();
        list->choose(list->model().keyAt(0));
        test_->press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains("N0042"));
        QCOMPARE(entries("list.copied"), QStringList("clients 1"));
    }
    void figuresThatAreCopiedAreAnEntry() {
        go("statistics");
        test_->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QCOMPARE(entries("list.copied").size(), 1);
        QVERIFY(entries("list.copied").front().startsWith("statistics "));
    }
    void whereNothingCanBeRecordedNothingIsCopied() {
        test_->window.lock();
        test_->settle();
        // As a program that synchronises the folder leaves it: the vault can be read only.
        QVERIFY(QDir(QString::fromStdString(test_->vault.place().string())).mkdir(".stfolder"));
        test_->unlock();
        go("statistics");
        test_->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString());
        QVERIFY2(test_->said().contains("nothing leaves the vault"), qPrintable(test_->said()));
    }
};

FRISTAD_TEST(LooksAreRecordedTest)
#include "LooksAreRecordedTest.moc"
