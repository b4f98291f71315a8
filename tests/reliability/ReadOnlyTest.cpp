#include "ChildProcess.h"
#include "core/register/ClientStore.h"
#include "core/register/RegisterCsv.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsRun.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/EmergencyAccess.h"
#include "core/vault/Recording.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace fristad {

namespace fs = std::filesystem;

namespace {

constexpr uid_t nobody = 65534;

void note(Session& session, const std::string& value) {
    session.change([&](Change& change) { setSetting(change, "house.note", value); });
}

/// N0001, with a name and a safe contact.
void addClientTo(Session& session) {
    session.change([&](Change& change) {
        Client client;
        client.code = *ClientCode::parse("N0001");
        client.firstContact = Day::of(2024, 1, 1);
        ClientDetails details;
        details.name = "Made Up";
        details.safeContact = "sms 9-11";
        amendDetails(change, addClient(change, client), details);
    });
}

/// A vault with a client and what was acknowledged.
void fillVault(TemporaryVault& vault) {
    const auto session = vault.create();
    addClientTo(*session);
    note(*session, "acknowledged");
}

/// Takes the right to write away from everybody, and the vault to the account that the checks run as: root may write anywhere.
void makeReadOnly(const TemporaryVault& vault) {
    for (const auto& each : fs::directory_iterator(vault.folder()))
        if (each.is_regular_file())
            ::chmod(each.path().c_str(), 0400);
    ::chmod(vault.folder().c_str(), 0500);
    if (::geteuid() == 0) {
        for (const auto& each : fs::recursive_directory_iterator(vault.place()))
            QCOMPARE(::chown(each.path().c_str(), nobody, nobody), 0);
        QCOMPARE(::chown(vault.place().c_str(), nobody, nobody), 0);
    }
}

/// Runs checks as an ordinary account; the number of the check that failed, or 0.
int asOrdinaryAccount(const std::function<int()>& checks) {
    const auto process = ::fork();
    if (process == 0) {
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            ::_exit(101);
        int result = 102;
        try {
            result = checks();
        } catch (const Error& error) {
            qWarning("%s", render(error.message(), DisplayLanguage::english).c_str());
        } catch (...) {
        }
        ::_exit(result);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 103;
}

void giveBack(const TemporaryVault& vault) { ::chmod(vault.folder().c_str(), 0700); }

/// Two megabytes of disk at a folder, where the system lets us have it.
class SmallDisk {
public:
    explicit SmallDisk(const fs::path& folder) : folder_(folder) {
        fs::create_directory(folder);
        there_ = std::system(("mount -t tmpfs -o size=2m none '" + folder.string() + "' 2>/dev/null").c_str()) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (there_ && std::system(("umount -l '" + folder_.string() + "'").c_str()) != 0)
            qWarning("a small disk stays mounted at %s", folder_.c_str());
    }
    [[nodiscard]] bool isThere() const { return there_; }

private:
    fs::path folder_;
    bool there_ = false;
};

/// Takes all the room that the disk has left.
void fill(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(4096, 'x')) > 0) {
    }
}

int checkReadOnlyVault(const TemporaryVault& vault) {
    const auto session = vault.open();
    if (!session->readOnly())
        return 1;
    if (setting(*session, "house.note") != "acknowledged")
        return 2;
    if (errorOf<SystemFailure>([&] { note(*session, "new"); }) != "vault.read_only")
        return 3;
    if (!verifyVault(*session, {}).intact())
        return 4;
    session->recordLookAt({1}); // can't be written down, and is no reason to refuse what the emergency view shows
    if (!isEmergencyView(*session))
        return 7;
    // What can't be recorded shows no name and leaves no file; what is due and the safe contact are shown.
    const auto client = clientByCode(*session, *ClientCode::parse("N0001"));
    if (!client || findDetails(*session, *client) || session->sightOf(*client) != Sight::existence)
        return 8;
    if (safeContactOf(*session, *client) != "sms 9-11")
        return 9;
    if (errorOf<SystemFailure>([&] { exportRegister(*session, vault.place() / "out", false, {}); }) !=
            "vault.nothing_leaves" ||
        fs::exists(vault.place() / "out"))
        return 10;
    const FigurePlace figure{.table = "gender", .row = "woman", .column = {}, .part = FigurePlace::Part::counted};
    if (errorOf<SystemFailure>([&] {
            peopleBehind(*session, definitionFor(2024), figure, 2024, Day::of(2025, 1, 31), {});
        }) != "vault.nothing_leaves")
        return 11;
    auto own = definitionFor(2024);
    own.builtIn = false;
    if (errorOf<SystemFailure>([&] { countStatistics(*session, own, 2024, Day::of(2025, 1, 31), {}); }) !=
        "vault.nothing_leaves")
        return 12;
    countStatistics(*session, definitionFor(2024), 2024, Day::of(2025, 1, 31), {});
    if (errorOf<SystemFailure>([&] { breakTheGlass(*session, *client, "a reason"); }) != "vault.nothing_leaves")
        return 13;
    const auto copy = vault.place() / "copy";
    backup(*session, copy, false, {});
    if (!verifyBackup(copy, TemporaryVault::name, secret(TemporaryVault::passphrase), {}).intact())
        return 5;
    restoreBackup(copy, vault.place() / "restored", TemporaryVault::name, secret(TemporaryVault::passphrase), {});
    const auto restored =
        openVault(vault.place() / "restored", TemporaryVault::name, secret(TemporaryVault::passphrase));
    return setting(*restored, "house.note") == "acknowledged" && verifyVault(*restored, {}).intact() ? 0 : 6;
}

} // namespace

class ReadOnlyTest : public QObject {
    Q_OBJECT

private slots:
    void aVaultThatCannotBeWrittenOpensReadOnlyAndSaysSo() {
        TemporaryVault vault;
        fillVault(vault);
        makeReadOnly(vault);
        QCOMPARE(asOrdinaryAccount([&] { return checkReadOnlyVault(vault); }), 0);
        giveBack(vault);
    }

    void whatAKillLeftInTheLogIsReadFromAReadOnlyVaultToo() {
        TemporaryVault vault;
        addClientTo(*vault.create());
        ChildProcess writer([&](const ChildProcess::Acknowledge& acknowledge) {
            const auto session = vault.open();
            note(*session, "acknowledged");
            acknowledge(1);
            ::pause();
        });
        QVERIFY(writer.waitFor(1));
        writer.kill();
        QVERIFY(fs::file_size(vault.folder() / "register.db-wal") > 0);
        makeReadOnly(vault);
        QCOMPARE(asOrdinaryAccount([&] { return checkReadOnlyVault(vault); }), 0);
        giveBack(vault);
    }

    void theJournalOfARekeyingThatIsDoneWithIsNoReasonToWrite() {
        TemporaryVault vault;
        fillVault(vault);
        QFile journal(QString::fromStdString((vault.folder() / "register.db-journal").string()));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray(512, '\0')); // as SQLite leaves one that is done with
        journal.close();
        makeReadOnly(vault);
        QCOMPARE(asOrdinaryAccount([&] { return checkReadOnlyVault(vault); }), 0);
        giveBack(vault);
    }

    void anOlderVaultThatCannotBeWrittenSaysWhyItStaysShut() {
        TemporaryVault vault;
        {
            // As the first migration alone leaves a database: every table of the second is gone.
            const auto session = vault.create();
            auto& database = session->database();
            database.execute("PRAGMA foreign_keys = OFF");
            for (const char* const table :
                 {"client_search", "rights", "police_reports", "referrals", "reflection_periods", "support_reasons",
                  "interventions", "exploitations", "client_staff", "client_details", "clients"})
                database.execute(std::string("DROP TABLE ") + table);
            database.execute("PRAGMA user_version = 1");
        }
        makeReadOnly(vault);
        QCOMPARE(asOrdinaryAccount([&] {
                     return errorOf<SystemFailure>([&] { vault.open(); }) == "vault.old_and_read_only" ? 0 : 1;
                 }),
                 0);
        giveBack(vault);
    }

    void aVaultOnAFullDiskOpensReadOnlyAndCanBeBackedUpElsewhere() {
        // A small disk of its own, where the system lets us make one.
        TemporaryVault vault;
        const SmallDisk disk(vault.folder());
        if (!disk.isThere())
            QSKIP("this account may not mount a small disk");
        ::chmod(vault.folder().c_str(), 0700);
        fillVault(vault);
        const auto filler = vault.folder() / "filler";
        fill(filler);
        QCOMPARE(checkReadOnlyVault(vault), 0);
        fs::remove(filler);
        {
            const auto session = vault.open();
            const ClientId client{1};
            session->recordLookAt(client);
            QVERIFY(findDetails(*session, client).has_value());
            const auto before = checkpointOf(*session);
            fill(filler); // while somebody works
            QCOMPARE(errorOf<SystemFailure>([&] { note(*session, std::string(100'000, 'x')); }),
                     std::string("system.disk_full"));
            // However many looks still fit: one does not, and from then on names are hidden.
            for (int look = 0; look < 10'000 && !isEmergencyView(*session); ++look)
                session->recordLookAt(client);
            QVERIFY(isEmergencyView(*session));
            QVERIFY(!findDetails(*session, client));
            QCOMPARE(safeContactOf(*session, client), std::optional<std::string>("sms 9-11"));
            const auto last = checkpointOf(*session).number.number;
            QVERIFY(last >= before.number.number);
            session->recordLookAt(client);
            fs::remove(filler);
            note(*session, "there is room again"); // the two looks that were kept, then the change
            QCOMPARE(checkpointOf(*session).number.number, last + 3);
            QVERIFY(findDetails(*session, client).has_value());
            const auto entries = wholeHistory(*session, 3);
            QCOMPARE(entries.at(1).kind, std::string("client.looked_at"));
            QCOMPARE(entries.at(1).fields->front().field, std::string("looked_at"));
        }
        fs::remove(filler);
        note(*vault.open(), "and on it goes");
    }

    void aSecondProcessIsToldThatTheVaultIsInUseAndGetsItWhenTheFirstIsKilled() {
        TemporaryVault vault;
        vault.create();
        ChildProcess other([&](const ChildProcess::Acknowledge& acknowledge) {
            const auto session = vault.open();
            acknowledge(1);
            ::pause();
        });
        QVERIFY(other.waitFor(1));
        QCOMPARE(errorOf<SystemFailure>([&] { vault.open(); }), std::string("vault.in_use_here"));
        other.kill();
        vault.open();
    }

    void aBackupToAPlaceThatCannotBeWrittenIsRefused() {
        TemporaryVault vault;
        vault.create();
        const auto place = vault.place() / "locked";
        fs::create_directory(place);
        ::chmod(place.c_str(), 0500);
        if (::geteuid() == 0) {
            for (const auto& each : fs::recursive_directory_iterator(vault.place()))
                QCOMPARE(::chown(each.path().c_str(), nobody, nobody), 0);
            QCOMPARE(::chown(vault.place().c_str(), nobody, nobody), 0);
        }
        QCOMPARE(asOrdinaryAccount([&] {
                     const auto session = vault.open();
                     const auto before = checkpointOf(*session);
                     const auto key = errorOf<SystemFailure>([&] { backup(*session, place / "copy", false, {}); });
                     return key == "system.no_permission" && checkpointOf(*session) == before ? 0 : 1;
                 }),
                 0);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::ReadOnlyTest)
#include "ReadOnlyTest.moc"
