#include "core/register/ClientStore.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/Settings.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/administration/SettingsWindow.h"
#include "ui/widgets/FormField.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace fristad;
using namespace fristad::ui;

namespace {

QString inText(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

std::size_t clientsIn(SettingsWindow& test) {
    return test.in([](Session& session) { return searchClients(session, {}).total; });
}

constexpr auto clientsFile = "client_code,exposure,relative_of,relation,gender,birth_date,age_group,country_of_birth,"
                             "region_of_birth,first_contact,closed_on,identified_by,nsp_from,nsp_to,brief_contact\n"
                             "N0001,direct,,,woman,1993,,NG,,2024-03-01,,police,,,no\n"
                             "N0002,direct,,,man,,adult,,,2024-04-02,,,,,\n";

/// Writes a register of that clients.csv, and its folder into the field.
std::filesystem::path chooseRegister(SettingsWindow& test, const std::string& clients = clientsFile) {
    auto from = test.vault.place() / "from";
    writeFile(from, "clients.csv", clients);
    test.fill("import-folder", inText(from));
    return from;
}

QString faultOf(SettingsWindow& test, const char* field) {
    for (QWidget* each = test.field(QString::fromLatin1(field)); each != nullptr; each = each->parentWidget())
        if (const auto* const form = qobject_cast<FormField*>(each))
            return form->fault();
    return "(no field)";
}

} // namespace

/// Backups, checks, and the register in and out, in the window.
class CopySettingsTest : public QObject {
    Q_OBJECT

private slots:
    void aBackupIsMadeReadBackAndListed() {
        SettingsWindow test("backups");
        QVERIFY(test.rows().isEmpty());
        test.pressOn("make-backup");
        QCOMPARE(test.said(), QString("The backup is written and found whole."));
        QCOMPARE(test.rows().size(), 1);
        const QString row = test.rows().front();
        QVERIFY2(row.startsWith("today 14:00 | " + inText(test.vault.folder() / "backups" / "2024-10-08T140000")),
                 qPrintable(row));
        const auto known = test.in([](Session& session) { return knownBackups(session); });
        QVERIFY(verifyBackup(known.front().file, "anna", secret(TemporaryVault::passphrase), {}).intact());
    }
    void aSecondOneGetsANameOfItsOwn() {
        SettingsWindow test("backups");
        test.pressOn("make-backup");
        test.clock.forward(5000);
        test.press(Qt::Key_F5);
        test.pressOn("make-backup");
        QCOMPARE(test.rows().size(), 2);
    }
    void aBackupIsRestoredIntoAFolderOfItsOwn() {
        SettingsWindow test("backups");
        test.pressOn("make-backup");
        test.choose(0);
        test.pressOn("restore");
        const auto to = test.vault.place() / "restored";
        test.fill("to-folder", inText(to));
        test.fill("passphrase-of-backup", TemporaryVault::passphrase);
        test.press(Qt::Key_Return);
        const QString preview = test.written("restore-sheet");
        QVERIFY2(preview.contains("Made today 14:00.") && preview.contains("Who can sign in to it: anna."),
                 qPrintable(preview));
        QVERIFY2(preview.contains("a backup of the vault that is open"), qPrintable(preview));
        QVERIFY(!std::filesystem::exists(to)); // it was only looked at
        test.press(Qt::Key_Return);
        QVERIFY2(test.said().startsWith("The backup is now the vault"), qPrintable(test.said()));
        QCOMPARE(openVault(to, "anna", secret(TemporaryVault::passphrase))->who().name, std::string("anna"));
    }
    void aWrongPassphraseRestoresNothingAndIsSaidInTheSheet() {
        SettingsWindow test("backups");
        test.pressOn("make-backup");
        test.choose(0);
        test.pressOn("restore");
        const auto to = test.vault.place() / "restored";
        test.fill("to-folder", inText(to));
        test.fill("passphrase-of-backup", "not this one");
        test.press(Qt::Key_Return);
        QVERIFY(test.textOf("failure").contains("wrong"));
        QVERIFY(!std::filesystem::exists(to));
    }
    void vaultAndBackupAreFoundWhole() {
        SettingsWindow test("backups");
        test.pressOn("make-backup");
        test.pressOn("verify-vault");
        QVERIFY2(test.textOf("backup-result").startsWith("This vault: whole."),
                 qPrintable(test.textOf("backup-result")));
        test.choose(0);
        test.pressOn("verify-backup");
        test.fill("passphrase-of-backup", TemporaryVault::passphrase);
        test.press(Qt::Key_Return);
        QVERIFY(test.textOf("backup-result").startsWith("2024-10-08T140000.fristad-backup: whole."));
    }
    void theVaultIsHeldAgainstTheLineOnTheSheet() {
        SettingsWindow test("backups");
        const auto line = test.in([](Session& session) {
            return QString::fromStdString(textOf(giveOutCheckpoint(session, CheckpointOn::recoverySheet, "sheet")));
        });
        test.pressOn("verify-against-sheet");
        test.fill("sheet-line", line.chopped(1));
        test.press(Qt::Key_Return);
        QVERIFY(test.isThere("sheet-check")); // one character is missing, and the field says so
        test.fill("sheet-line", line.toUpper().insert(20, ' '));
        test.press(Qt::Key_Return);
        QVERIFY2(test.textOf("backup-result").startsWith("This vault, against the sheet: whole."),
                 qPrintable(test.textOf("backup-result")));
        QString other = line;
        other.back() = other.back() == u'0' ? u'1' : u'0';
        test.pressOn("verify-against-sheet");
        test.fill("sheet-line", other);
        test.press(Qt::Key_Return);
        QVERIFY2(test.textOf("backup-result").contains("damaged"), qPrintable(test.textOf("backup-result")));
    }
    void theRecoveryKeyIsTestedAndTheDayIsShown() {
        SettingsWindow test("backups");
        QCOMPARE(test.textOf("drilled"), QString("The recovery key has never been tested."));
        TemporaryVault other;
        other.create();
        test.pressOn("drill");
        test.fill("drill-key", QString::fromStdString(other.recoveryKey));
        test.press(Qt::Key_Return);
        QVERIFY2(test.textOf("failure").startsWith("This is not the vault's recovery key."),
                 qPrintable(test.textOf("failure")));
        test.fill("drill-key", QString::fromStdString(test.vault.recoveryKey).toLower());
        test.press(Qt::Key_Return);
        QCOMPARE(test.said(), QString("The recovery key opens the vault."));
        QCOMPARE(test.textOf("drilled"), QString("The recovery key was last tested on 8 Oct 2024."));
    }
    void aDamagedBackupIsSaidToBe() {
        SettingsWindow test("backups");
        test.pressOn("make-backup");
        const auto file = test.in([](Session& session) { return knownBackups(session).front().file; });
        QFile damaged(inText(file));
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(damaged.size() / 2) && damaged.write("damage") == 6);
        damaged.close();
        test.choose(0);
        test.pressOn("verify-backup");
        test.fill("passphrase-of-backup", TemporaryVault::passphrase);
        test.press(Qt::Key_Return);
        const QString said = test.isThere("verify-sheet") ? test.textOf("failure") : test.textOf("backup-result");
        QVERIFY2(said.contains("damaged"), qPrintable(said));
    }

    void aRegisterComesInAndGoesOutAsItWas() {
        SettingsWindow test("register");
        const auto to = test.vault.place() / "to";
        chooseRegister(test);
        test.pressOn("import");
        QCOMPARE(test.textOf("imported"), QString("clients.csv: 2 rows\nEverything is in the vault."));
        QCOMPARE(clientsIn(test), std::size_t(2));
        test.fill("export-folder", inText(to));
        test.pressOn("export");
        QCOMPARE(test.said(), QString("The register is written to %1.").arg(inText(to)));
        QCOMPARE(contentOf(to / "clients.csv"), std::string(clientsFile));
    }
    void aWholeImportIsTakenBackAfterOneWasAsked() {
        SettingsWindow test("register");
        chooseRegister(test);
        test.pressOn("import");
        QCOMPARE(test.said(), QString("The register is in the vault"));
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(clientsIn(test), std::size_t(2)); // it says first what goes
        test.pressOn("confirm");
        QCOMPARE(clientsIn(test), std::size_t(0));
        QCOMPARE(test.said(), QString("Taken back: The register is in the vault"));
        test.window.activateWindow(); // as a desktop does when the sheet has gone
        QTest::qWait(0);
        test.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // only the files bring it in again
        QCOMPARE(clientsIn(test), std::size_t(0));
        test.pressOn("import");
        QCOMPARE(clientsIn(test), std::size_t(2));
    }
    void anImportIntoAVaultWithClientsIsBackedUpBefore() {
        SettingsWindow test("register");
        chooseRegister(test);
        test.pressOn("import");
        const auto backups = test.vault.folder() / "backups";
        QVERIFY(std::filesystem::is_empty(backups)); // there was nothing to lose
        test.pressOn("update");
        test.pressOn("import");
        QVERIFY(test.textOf("imported").contains("Everything is in the vault."));
        QCOMPARE(filesIn(backups).size(), std::size_t(1));
    }
    void whereNoBackupCanBeMadeWhoImportsIsAsked() {
        SettingsWindow test("register");
        const auto from = chooseRegister(test);
        test.pressOn("import");
        const auto backups = test.vault.folder() / "backups";
        std::filesystem::remove(backups);
        writeFile(test.vault.folder(), "backups", "in the way");
        writeFile(from, "clients.csv", std::string(clientsFile) + "N0003,direct,,,man,,adult,,,2024-04-02,,,,,\n");
        test.pressOn("update");
        test.pressOn("import");
        QVERIFY(test.written("import-without-backup-sheet").contains(inText(backups)));
        test.press(Qt::Key_Return); // going on without one is not what Enter does
        QCOMPARE(clientsIn(test), std::size_t(2));
        test.pressOn("import");
        test.pressOn("confirm");
        QVERIFY(test.textOf("imported").contains("Everything is in the vault."));
        QCOMPARE(clientsIn(test), std::size_t(3));
    }
    void onlyCheckingChangesNothing() {
        SettingsWindow test("register");
        chooseRegister(test);
        test.pressOn("check-only");
        test.pressOn("import");
        QVERIFY(test.textOf("imported").contains("Nothing was changed."));
        QCOMPARE(clientsIn(test), std::size_t(0));
    }
    void everythingThatIsWrongIsListedAndNothingComesIn() {
        SettingsWindow test("register");
        chooseRegister(test, "client_code,exposure,first_contact\nN0001,direct,2024-02-30\nN0002,near,2024-02-03\n");
        test.pressOn("import");
        QCOMPARE(test.textOf("imported"), QString("Nothing was changed: 2 faults."));
        auto* const list = static_cast<ListView*>(test.field("faults")->findChild<ListView*>());
        QVERIFY(list);
        QCOMPARE(list->model().rowCount(), 2);
        QCOMPARE(list->model().index(0, 3).data().toString(), QString("2024-02-30"));
        QCOMPARE(clientsIn(test), std::size_t(0));
    }
    void exportingTakesTwoWhereTheHouseSaysSo() {
        SettingsWindow test("register");
        test.in([](Session& session) {
            addStaff(session, "cleo", "", Role::coordinator, secret("a coordinator's sentence"));
            session.change([](Change& change) { setSetting(change, "house.second_person_for_export", "yes"); });
        });
        test.window.lock();
        test.settle();
        test.vault.changeFirst("cleo", "a coordinator's sentence", "cleo's very own words");
        test.unlock();
        test.open("register");
        const auto to = test.vault.place() / "to";
        test.fill("export-folder", inText(to));
        test.fill("second-name", "cleo");
        test.fill("second-passphrase", "not this one");
        test.pressOn("export");
        QVERIFY(!std::filesystem::exists(to));
        QCOMPARE(faultOf(test, "second-passphrase"), QString("The name or the passphrase is wrong. Try again."));
        test.fill("second-name", "anna");
        test.fill("second-passphrase", TemporaryVault::passphrase);
        test.pressOn("export");
        QVERIFY(!std::filesystem::exists(to));
        QVERIFY(faultOf(test, "second-name").contains("somebody other than yourself"));
        QCOMPARE(faultOf(test, "second-passphrase"), QString());
        test.pressOn("export");
        QCOMPARE(faultOf(test, "second-passphrase"), QString("This is required."));
        test.fill("second-name", "cleo");
        test.fill("second-passphrase", "cleo's very own words");
        test.pressOn("export");
        QVERIFY(std::filesystem::exists(to / "clients.csv"));
        QCOMPARE(faultOf(test, "second-name"), QString());
    }
    void aCoordinatorIsAskedForASecondPersonWhateverTheSettings() {
        TestWindow test;
        {
            const auto session = test.vault.open();
            addStaff(*session, "cleo", "", Role::coordinator, secret("a coordinator's sentence"));
        }
        test.vault.changeFirst("cleo", "a coordinator's sentence", "cleo's very own words");
        test.name = "cleo";
        test.passphrase = "cleo's very own words";
        test.unlock();
        test.window.go({"settings", {}, "register"});
        test.settle();
        const auto to = test.vault.place() / "to";
        test.fill("export-folder", inText(to));
        test.fill("second-name", TemporaryVault::name);
        test.fill("second-passphrase", TemporaryVault::passphrase);
        test.pressOn("export");
        QVERIFY(std::filesystem::exists(to / "clients.csv"));
    }
    void anAdministratorIsAskedForNobodyWhereNothingIsSet() {
        SettingsWindow test("register");
        QVERIFY(!test.isThere("second-name"));
    }
    void anExportWithoutRestrictedClientsSaysSo() {
        SettingsWindow test("register");
        test.in([](Session& session) {
            const auto bo = addStaff(session, "bo", "", Role::caseworker, secret("another sentence"));
            session.change([&](Change& change) {
                Client client;
                client.code = *ClientCode::parse("N0001");
                const auto id = addClient(change, client);
                ClientDetails details;
                details.restricted = YesNo::yes;
                amendDetails(change, id, details);
                nameOnClient(change, id, bo);
                change.database().execute("DELETE FROM client_staff WHERE staff_id = 1"); // anna's, who wrote it
            });
        });
        const auto to = test.vault.place() / "to";
        test.fill("export-folder", inText(to));
        test.pressOn("export");
        QVERIFY(std::filesystem::exists(to / "clients.csv"));
        QVERIFY2(test.textOf("exported").startsWith("The register is not complete: 1 restricted client"),
                 qPrintable(test.textOf("exported")));
    }
    void whatIsWrongWithTheTargetStandsBesideIt() {
        SettingsWindow test("register");
        const auto to = test.vault.folder() / "backups" / "to";
        test.fill("export-folder", inText(to));
        test.pressOn("export");
        QVERIFY(faultOf(test, "export-folder").contains("inside a vault"));
        std::filesystem::create_directory(test.vault.place() / "there");
        test.fill("export-folder", inText(test.vault.place() / "there"));
        test.pressOn("export");
        QVERIFY(faultOf(test, "export-folder").contains("exists already"));
    }

    void onlyWhatARoleMayDoIsShown_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("administrator") << int(Role::administrator)
                                       << QStringList{"Window", "Staff", "House", "Backups", "Register"};
        QTest::newRow("coordinator") << int(Role::coordinator) << QStringList{"Window", "Backups", "Register"};
        QTest::newRow("caseworker") << int(Role::caseworker) << QStringList{"Window", "Backups"};
        QTest::newRow("night staff") << int(Role::night_staff) << QStringList{"Window"};
        QTest::newRow("auditor") << int(Role::auditor) << QStringList{"Window", "Backups"};
    }
    void onlyWhatARoleMayDoIsShown() {
        QFETCH(int, role);
        QFETCH(QStringList, parts);
        TestWindow test;
        {
            const auto session = test.vault.open();
            addStaff(*session, "bo", "", Role(role), secret("yet another sentence"));
        }
        test.vault.changeFirst("bo", "yet another sentence", "all of it is his own");
        test.name = "bo";
        test.passphrase = "all of it is his own";
        test.unlock();
        test.window.go({"settings", {}, {}});
        test.settle();
        QStringList shown;
        const auto* const bar = test.window.page()->findChild<QTabBar*>();
        for (int i = 0; i < bar->count(); ++i)
            shown << bar->tabText(i);
        QCOMPARE(shown, parts);
        const bool makesBackups = role != int(Role::auditor) && role != int(Role::night_staff);
        const auto* const make = test.window.page()->findChild<QPushButton*>("make-backup");
        QCOMPARE(make && !make->isHidden(), makesBackups);
    }
    void everyPartFitsASmallWindowInBothLanguages() {
        SettingsWindow test("window");
        test.window.resize(1024, 640);
        for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english}) {
            speak(language);
            for (const char* part : {"window", "staff", "house", "backups", "register"}) {
                test.open(part);
                for (const auto* const area : test.window.page()->findChildren<QScrollArea*>())
                    if (area->isVisible())
                        QVERIFY2(area->horizontalScrollBar()->maximum() == 0, part);
            }
        }
    }
};

FRISTAD_TEST(CopySettingsTest)
#include "CopySettingsTest.moc"
