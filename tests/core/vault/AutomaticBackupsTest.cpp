#include "core/vault/AutomaticBackups.h"

#include "ForgedBackup.h"
#include "TemporaryVault.h"
#include "core/register/DemoWorkday.h"
#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/Settings.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fstream>
#include <set>

namespace fristad {

namespace fs = std::filesystem;

/// Backups that nobody has to think of: made when something changed, kept by a scheme, never in the way of others.
class AutomaticBackupsTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t hour = 3'600'000;
    static constexpr std::int64_t dayLong = 24 * hour;

    static AutomaticBackup at(Moment made, std::uint64_t bytes = 1) {
        return {.file = {}, .made = made, .bytes = bytes};
    }
    static void note(Session& session, const std::string& value) {
        session.change([&](Change& change) { setSetting(change, "house.note", value); });
    }
    static std::set<std::string> namesIn(const fs::path& folder) {
        std::set<std::string> names;
        for (const auto& each : fs::directory_iterator(folder))
            names.insert(each.path().filename().string());
        return names;
    }
    static void name(Session& session, const fs::path& place) {
        session.change([&](Change& change) { addBackupPlace(change, place); });
    }

private slots:
    // Counted out on a calendar: the newest of each day, week (Monday to Sunday), month and year.
    void afterTwoYearsOfOneADayTheSchemesAreLeft() {
        std::vector<AutomaticBackup> there;
        const Moment noon{1704106800000}; // 2024-01-01 12:00 in Stockholm
        for (int i = 0; i < 731; ++i) {   // to 2025-12-31
            there.push_back(at({noon.milliseconds + i * dayLong}));
            for (const auto& gone : notToBeKept(there, mostBytesOfAutomaticBackups))
                std::erase_if(there, [&](const AutomaticBackup& each) { return each.made == gone.made; });
        }
        std::set<std::string> left;
        for (const auto& each : there)
            left.insert(localDay(each.made).iso());
        QCOMPARE(left, (std::set<std::string>{"2025-12-31", "2025-12-30", "2025-12-29", "2025-12-28",
                                              "2025-12-27", "2025-12-26", "2025-12-25", "2025-12-21",
                                              "2025-12-14", "2025-12-07", // with the 31st and the 28th five weeks
                                              "2025-11-30", "2025-10-31", "2025-09-30", "2025-08-31",
                                              "2025-07-31", "2025-06-30", "2025-05-31", "2025-04-30",
                                              "2025-03-31", "2025-02-28", "2025-01-31", "2024-12-31"}));
        QCOMPARE(there.size(), std::size_t{22});
    }
    void ofOneDayTheNewestIsKeptAndTheLastTwoInAnyCase() {
        const Moment first{1728388800000};
        const std::vector<AutomaticBackup> five{at(first), at({first.milliseconds + 1}), at({first.milliseconds + 2}),
                                                at({first.milliseconds + 3}), at({first.milliseconds + 4})};
        const auto gone = notToBeKept(five, mostBytesOfAutomaticBackups);
        QCOMPARE(gone.size(), std::size_t{3});
        QVERIFY(gone.back().made == first);
        QVERIFY(gone.front().made.milliseconds == first.milliseconds + 2);
    }
    void theOldestGoWhereTheyTakeTooMuchRoomButNeverTheLastTwo() {
        std::vector<AutomaticBackup> four;
        for (int i = 0; i < 4; ++i)
            four.push_back(at({1728388800000 + i * dayLong}, 10));
        QCOMPARE(notToBeKept(four, 40).size(), std::size_t{0});
        const auto gone = notToBeKept(four, 39);
        QCOMPARE(gone.size(), std::size_t{1});
        QVERIFY(gone.front().made == Moment{1728388800000});
        QCOMPARE(notToBeKept(four, 1).size(), std::size_t{2});
    }

    void oneIsMadeWhenSomethingChangedAndOnlyThen() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto folder = vault.folder() / "backups";
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{0});
        session->recordList("today", 3); // a look is no change
        QVERIFY(verifyVault(*session, {}).intact());
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{0});
        note(*session, "another");
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        QCOMPARE(namesIn(folder).size(), std::size_t{2});
        for (const auto& each : namesIn(folder))
            QVERIFY(verifyBackup(folder / each, "anna", secret(TemporaryVault::passphrase), {}).intact());
        QVERIFY(verifyVault(*session, {}).intact());
    }
    // The header is in clear and needs no key: whoever can write into the folder can write one.
    void aHeaderWithAMomentThatNoCalendarHasStopsNoBackup() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto folder = vault.folder() / "backups";
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        const auto made = *namesIn(folder).begin();
        for (const std::uint64_t moment : {std::uint64_t{1} << 63U, (std::uint64_t{1} << 63U) - 1}) {
            ForgedBackup forged(folder / made);
            forged.put(ForgedBackup::madeAt, moment);
            forged.writeTo(folder / ("automatic-" + std::to_string(moment) + fs::path(made).extension().string()));
        }
        note(*session, "another");
        const auto done = backUpByItself(*session, {});
        QCOMPARE(done.made, std::size_t{1});
        QVERIFY(done.failures.empty());
        QCOMPARE(backupPlaces(*session).front().backups.size(), std::size_t{2});
        for (const auto& each : namesIn(folder))
            QCOMPARE(peekBackup(folder / each).has_value(), !each.starts_with("automatic-9"));
        QVERIFY(verifyVault(*session, {}).intact());
    }
    // In clear and anybody's to write: otherwise no backup would ever be made there again, or the true ones would go first.
    void aHeaderThatMakesItselfNewerThanTheHistoryCountsForNothing() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto folder = vault.folder() / "backups";
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        const auto made = *namesIn(folder).begin();
        ForgedBackup forged(folder / made);
        forged.put(ForgedBackup::numberAt, std::uint64_t{1} << 40U);
        const auto planted = "automatic-9" + fs::path(made).extension().string();
        forged.writeTo(folder / planted);
        note(*session, "another");
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        QCOMPARE(backupPlaces(*session).front().backups.size(), std::size_t{2});
        QVERIFY(fs::exists(folder / planted)); // nor is it the program's to take away
    }
    void eachNamedPlaceThatIsThereGetsOne() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto stick = vault.place() / "stick";
        fs::create_directory(stick);
        name(*session, stick);
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{2});
        fs::rename(stick, vault.place() / "in a drawer");
        note(*session, "one");
        const auto without = backUpByItself(*session, {});
        QCOMPARE(without.made, std::size_t{1});
        QVERIFY(without.failures.empty()); // it is said where the places stand
        QVERIFY(!backupPlaces(*session).back().isThere);
        fs::rename(vault.place() / "in a drawer", stick);
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1}); // what it lacked
        QCOMPARE(namesIn(stick).size(), std::size_t{2});
        const auto places = backupPlaces(*session);
        QCOMPARE(places.size(), std::size_t{2});
        QVERIFY(places.front().isVaults);
        QCOMPARE(places.back().folder, stick);
        QCOMPARE(places.back().backups.size(), std::size_t{2});
    }
    void aPlaceThatCanNotBeWrittenToKeepsNoOtherFromItsBackup() {
        TemporaryVault vault;
        const auto session = vault.create();
        name(*session, "/proc"); // not even root makes a file there
        const auto done = backUpByItself(*session, {});
        QCOMPARE(done.made, std::size_t{1});
        QCOMPARE(done.failures.size(), std::size_t{1});
    }
    void theVaultsOwnFolderForThemIsMadeWhereSomebodyTookItAway() {
        TemporaryVault vault;
        const auto session = vault.create();
        fs::remove(vault.folder() / "backups");
        const auto done = backUpByItself(*session, {});
        QCOMPARE(done.made, std::size_t{1});
        QVERIFY(done.failures.empty());
    }
    void anImportIntoAVaultWithClientsBacksUpFirst() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto folder = vault.place() / "register";
        writeFile(folder, "clients.csv", "client_code,exposure,first_contact\nN0001,direct,2024-02-03\n");
        const auto first = backUpBeforeImport(*session, {});
        QCOMPARE(first.made + first.current, std::size_t{0}); // there is nothing to lose
        QVERIFY(!first.failedEverywhere());
        importFrom(*session, folder);
        const auto stick = vault.place() / "stick";
        fs::create_directory(stick);
        name(*session, stick);
        QCOMPARE(backUpBeforeImport(*session, {}).made, std::size_t{2});
        const auto again = backUpBeforeImport(*session, {});
        QCOMPARE(again.made, std::size_t{0});
        QCOMPARE(again.current, std::size_t{2});
        QCOMPARE(
            verifyBackup(stick / *namesIn(stick).begin(), "anna", secret(TemporaryVault::passphrase), {}).damage.size(),
            std::size_t{0});
    }
    void whereNoPlaceTakesOneThatIsSaid() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto own = vault.folder() / "backups";
        fs::remove(own);
        std::ofstream(own) << "in the way";
        const auto done = backUpByItself(*session, {});
        QVERIFY(done.failedEverywhere());
        QCOMPARE(done.failures.size(), std::size_t{1});
        name(*session, vault.place());
        QVERIFY(!backUpByItself(*session, {}).failedEverywhere());
    }
    void onlyWhoMayImportBacksUpForIt() {
        TemporaryVault vault;
        addStaff(*vault.create(), "natt", "", Role::night_staff, secret("seventeen green bicycles"),
                 PassphraseBy::owner);
        const auto session = vault.open("natt", "seventeen green bicycles");
        QCOMPARE(errorOf<NotAllowed>([&] { backUpBeforeImport(*session, {}); }),
                 std::string("not_allowed.import_register"));
    }
    void whatSomebodyNamedAndWhatIsOfAnotherVaultStays() {
        TemporaryVault other;
        TemporaryVault vault;
        MovableClock clock{Moment{1728388800000}};
        const auto session = vault.create(clock);
        const auto folder = vault.folder() / "backups";
        backup(*session, folder / "before the move", false, {});
        backup(*other.create(clock), folder / "automatic-other.fristad-backup", false, {});
        std::ofstream(folder / "automatic-no.fristad-backup") << "no backup";
        for (int i = 0; i < 5; ++i) {
            clock.forward(hour / 2);
            note(*session, std::to_string(i));
            QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
        }
        const auto names = namesIn(folder);
        QVERIFY(names.contains("before the move") && names.contains("automatic-other.fristad-backup") &&
                names.contains("automatic-no.fristad-backup"));
        QCOMPARE(names.size(), std::size_t{5});                  // and two of that day
        QCOMPARE(knownBackups(*session).size(), std::size_t{3}); // what the scheme took away is not shown as lost
        QVERIFY(verifyVault(*session, {}).intact());
    }
    void whereOneIsStoppedTheOldOnesStay() {
        TemporaryVault vault;
        const auto session = vault.create();
        backUpByItself(*session, {});
        const auto before = namesIn(vault.folder() / "backups");
        note(*session, "another");
        QVERIFY_THROWS_EXCEPTION(Cancelled, { backUpByItself(*session, [](auto, auto) { return false; }); });
        QCOMPARE(namesIn(vault.folder() / "backups"), before);
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
    }
    void itNeedsNoRightButNamingAPlaceDoes() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            addStaff(*session, "natt", "", Role::night_staff, secret("seventeen green bicycles"));
        }
        const auto session = vault.open("natt", "seventeen green bicycles");
        QCOMPARE(errorOf<NotAllowed>([&] { backup(*session, vault.place() / "copy", false, {}); }).empty(), false);
        QCOMPARE(errorOf<NotAllowed>([&] { name(*session, vault.place()); }).empty(), false);
        QCOMPARE(backUpByItself(*session, {}).made, std::size_t{1});
    }
    void aPlaceIsRefusedInWordsThatSayWhy() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto refusal = [&](const fs::path& place) { return errorOf<Error>([&] { name(*session, place); }); };
        QCOMPARE(refusal(vault.place() / "nowhere"), std::string("backup.place_missing"));
        QCOMPARE(refusal("here"), std::string("backup.place_missing"));
        QVERIFY(!refusal(vault.folder()).empty());
        name(*session, vault.place());
        QCOMPARE(refusal(vault.place() / "../" / vault.place().filename()), std::string("backup.place_known"));
        session->change([&](Change& change) { removeBackupPlace(change, vault.place()); });
        QCOMPARE(backupPlaces(*session).size(), std::size_t{1});
        QVERIFY(verifyVault(*session, {}).intact());
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::AutomaticBackupsTest)
#include "AutomaticBackupsTest.moc"
