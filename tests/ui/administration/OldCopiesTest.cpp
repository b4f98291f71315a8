#include "core/vault/OldCopies.h"

#include "SettingsWindow.h"
#include "core/vault/Backup.h"
#include "core/vault/Restore.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <filesystem>

using namespace fristad;
using namespace fristad::ui;

namespace {

namespace fs = std::filesystem;

constexpr auto elsas = "seventeen green bicycles";
constexpr auto another = "eleven quiet lanterns burn";

/// A vault with elsa, administrator too, and a backup from before anything was changed.
class WindowWithCopy : public SettingsWindow {
public:
    WindowWithCopy() : SettingsWindow("window") {
        in([this](Session& session) {
            addStaff(session, "elsa", "Elsa Ek", Role::administrator, secret(elsas), PassphraseBy::owner);
            backup(session, before(), false, {});
        });
    }
    [[nodiscard]] fs::path before() const { return vault.folder() / "backups" / "before"; }
    void remove(const char* who) {
        in([who](Session& session) {
            for (const auto& each : staffOf(session))
                if (each.name == who)
                    removeStaff(session, each.id);
        });
    }
    [[nodiscard]] QStringList oldCopies() const {
        QStringList all;
        const auto& model = static_cast<ListView*>(field("old-copies"))->model();
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, 1).data().toString().section(' ', 0, 0) + " | " +
                       model.index(row, 2).data().toString();
        return all;
    }
    /// With Tab: the first one is chosen then.
    void goToOldCopies() {
        static_cast<ListView*>(field("old-copies"))->table().setFocus();
        settle();
    }
    /// The names of what lies in the vault's folder for backups.
    [[nodiscard]] QStringList there() const {
        QStringList names;
        for (const auto& each : fs::directory_iterator(vault.folder() / "backups"))
            names << QString::fromStdString(each.path().filename().string());
        return names;
    }
    /// What restoring by a passphrase ends with; blank: it makes a vault.
    [[nodiscard]] std::string restored(const fs::path& file, const std::string& who, const char* with) const {
        static int number = 0;
        return errorOf<Error>([&] {
            restoreBackup(file, vault.place() / ("restored " + std::to_string(++number)), who, secret(with), {});
        });
    }
};

} // namespace

/// Backups that open with what opens the vault no more, as an administrator meets them.
class OldCopiesTest : public QObject {
    Q_OBJECT

private slots:
    void whereThereAreNoneNothingIsSeen() {
        WindowWithCopy test;
        test.open("backups");
        QVERIFY(!test.isThere("old-copies-card"));
        QVERIFY(!test.isThere("old-copies-sheet"));
    }
    void aRemovalLeadsToTheCopiesThatStillOpen() {
        WindowWithCopy test;
        test.open("staff");
        test.choose(1);
        test.pressOn("remove");
        test.pressOn("confirm");
        QVERIFY(test.said().startsWith("elsa is removed"));
        QVERIFY(test.written("old-copies-sheet").contains("1 backup opens with what opens the vault no more."));
        QCOMPARE(test.restored(test.before(), "elsa", elsas), std::string());
        test.press(Qt::Key_Return);
        QVERIFY(!test.isThere("old-copies-sheet"));
        QCOMPARE(test.oldCopies(), (QStringList{"before | the passphrase of elsa, removed today 14:00"}));
    }
    void aPassphraseOfOnesOwnThatIsChangedLeadsThereToo() {
        WindowWithCopy test;
        test.pressOn("change-passphrase");
        test.fill("current", TemporaryVault::passphrase);
        test.fill("new-passphrase", another);
        test.fill("new-passphrase-again", another);
        test.press(Qt::Key_Return);
        QVERIFY(test.isThere("old-copies-sheet"));
        test.press(Qt::Key_Escape); // later
        QVERIFY(!test.isThere("old-copies-sheet"));
        test.open("backups");
        QCOMPARE(test.oldCopies(), (QStringList{"before | the passphrase that anna had until today 14:00"}));
    }
    void aColleaguesNewPassphraseLeadsThereAndANewColleagueDoesNot() {
        WindowWithCopy test;
        test.open("staff");
        test.choose(1);
        test.pressOn("give-passphrase");
        test.fill("new-passphrase", another);
        test.fill("new-passphrase-again", another);
        test.press(Qt::Key_Return);
        QVERIFY(test.isThere("old-copies-sheet"));
        test.press(Qt::Key_Escape);
        test.pressOn("add-staff");
        test.fill("name", "bo");
        test.fill("new-passphrase", another);
        test.fill("new-passphrase-again", another);
        test.press(Qt::Key_Return);
        QVERIFY(test.said().startsWith("bo can open the vault now"));
        QVERIFY(!test.isThere("old-copies-sheet"));
    }
    void madeAnewThereIsANewBackupThatTheOldPassphraseDoesNotOpen() {
        WindowWithCopy test;
        test.remove("elsa");
        test.open("backups");
        test.pressOn("replace-old-copies");
        const QString words = test.written("replace-old-copies-sheet");
        QVERIFY(words.contains(QString::fromStdString(test.before().string())));
        QVERIFY(words.contains("can often be recovered with tools"));
        test.press(Qt::Key_Return); // what can't be taken back is not what Enter does
        QCOMPARE(test.there(), (QStringList{"before"}));
        test.pressOn("replace-old-copies");
        test.pressOn("confirm");
        QCOMPARE(test.said(), QString("1 new backup made and found whole. 1 old copy destroyed."));
        QVERIFY(!test.isThere("old-copies-card"));
        QCOMPARE(test.there().size(), 1);
        const auto made = test.vault.folder() / "backups" / test.there().front().toStdString();
        QVERIFY(made != test.before());
        QCOMPARE(test.restored(made, "elsa", elsas), std::string("vault.wrong_key"));
        QCOMPARE(test.restored(made, "anna", TemporaryVault::passphrase), std::string());
    }
    void theLastOneIsNotDestroyedAndTheSheetSaysWhy() {
        WindowWithCopy test;
        test.remove("elsa");
        test.open("backups");
        test.goToOldCopies();
        test.pressOn("destroy-old-copies");
        test.pressOn("confirm");
        QVERIFY(test.textOf("failure").startsWith("Nothing was destroyed. This is the last backup"));
        QCOMPARE(test.there(), (QStringList{"before"}));
        test.press(Qt::Key_Escape);
        test.in([&](Session& session) { backup(session, test.vault.folder() / "backups" / "newer", false, {}); });
        test.goToOldCopies();
        test.pressOn("destroy-old-copies");
        test.pressOn("confirm");
        QCOMPARE(test.said(), QString("1 old copy destroyed."));
        QCOMPARE(test.there(), (QStringList{"newer"}));
    }
    void copiesOnAStickThatIsOutAreSaid() {
        WindowWithCopy test;
        const auto stick = test.vault.place() / "stick";
        fs::create_directory(stick);
        test.in([&](Session& session) { backup(session, stick / "copy", false, {}); });
        fs::rename(stick, test.vault.place() / "in a drawer");
        test.remove("elsa");
        test.open("backups");
        QVERIFY(test.textOf("old-copies-out-of-reach").contains(QString::fromStdString(stick.string())));
        fs::rename(test.vault.place() / "in a drawer", stick);
        test.press(Qt::Key_F5);
        QCOMPARE(test.oldCopies().size(), 2);
        QVERIFY(!test.isThere("old-copies-out-of-reach"));
    }
    void whoMayNotDecideOnStaffSeesNoneOfIt() {
        WindowWithCopy test;
        test.in([](Session& session) {
            addStaff(session, "koord", "", Role::coordinator, secret(another), PassphraseBy::owner);
        });
        test.remove("elsa");
        test.window.lock();
        test.settle();
        test.name = "koord";
        test.passphrase = another;
        test.unlock();
        test.open("backups");
        QVERIFY(test.isThere("backup-places"));
        QVERIFY(!test.isThere("old-copies-card"));
    }
};

FRISTAD_TEST(OldCopiesTest)
#include "OldCopiesTest.moc"
