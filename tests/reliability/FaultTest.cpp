// slow: a disk that fails at every operation of every command that writes

// own program: it stands in for the system's write, fsync and rename (PowerCutDisk)

#include "PowerCutDisk.h"
#include "core/register/HistoryExport.h"
#include "core/register/Rescue.h"
#include "core/register/Store.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>
#include <random>

namespace fristad {

namespace fs = std::filesystem;

/// Whatever operation of the disk fails, and with whatever error, a command is done or not done, and what was there before is whole.
class FaultTest : public QObject {
    Q_OBJECT

    using Lasting = PowerCutDisk::Lasting;

    /// A command, as it is tried anew for each operation that fails.
    struct Command {
        std::string name;
        /// Does it in a vault; what it throws is why it failed.
        std::function<void(const fs::path& vault)> work;
        /// Whether it is done; looked up once the disk works again. Throws if it is neither done nor not done.
        std::function<bool(Session& session, const fs::path& vault)> isDone;
    };

    std::mt19937_64 random_;
    PowerCutDisk& disk_ = PowerCutDisk::instance();
    TemporaryVault vault_;
    fs::path register_;
    fs::path copy_; ///< a backup
    bool all_ = false;

    static constexpr auto note = "house.note";
    static constexpr int clients = 30;

    static std::unique_ptr<Session> openAt(const fs::path& folder) {
        return openVault(folder, TemporaryVault::name, secret(TemporaryVault::passphrase));
    }

    static fs::path chainBeside(const fs::path& vault) { return vault.parent_path() / "chain.csv"; }

    static void requireIntact(const Verification& found) {
        if (!found.intact())
            throw std::runtime_error("not intact: " + found.damage.front().key);
    }

    static bool eitherOr(std::int64_t found, std::int64_t before, std::int64_t after) {
        if (found != before && found != after)
            throw std::runtime_error("half done: " + std::to_string(found));
        return found == after;
    }

    std::vector<Command> commandsInAVault() const {
        return {
            {"change",
             [](const fs::path& vault) {
                 openAt(vault)->change([](Change& change) {
                     for (int i = 0; i < 20; ++i)
                         setSetting(change, note + std::to_string(i), std::string(2000, 'x'));
                 });
             },
             [](Session& session, const fs::path&) {
                 return eitherOr(
                     session.database().integer("SELECT count(*) FROM settings WHERE name LIKE 'house.note%'"), 0, 20);
             }},
            {"import", [this](const fs::path& vault) { importFrom(*openAt(vault), register_); },
             [](Session& session, const fs::path&) {
                 return eitherOr(session.database().integer("SELECT count(*) FROM clients"), 0, clients) &&
                        eitherOr(session.database().integer("SELECT count(*) FROM rights"), 0, clients);
             }},
            {"import taken back",
             [this](const fs::path& vault) {
                 const auto session = openAt(vault);
                 undo(*session, importFrom(*session, register_).entry);
             },
             [](Session& session, const fs::path&) {
                 const auto there = session.database().integer("SELECT count(*) FROM clients");
                 const auto rights = session.database().integer("SELECT count(*) FROM rights");
                 const bool back =
                     eitherOr(session.database().integer(
                                  "SELECT count(*) FROM history_entries WHERE kind = 'import.taken_back'"),
                              0, 1);
                 eitherOr(there, 0, back ? 0 : clients);
                 eitherOr(rights, there, there);
                 return back;
             }},
            {"re-key",
             [](const fs::path& vault) {
                 const auto session = openAt(vault);
                 for (const auto& member : staffOf(*session))
                     if (member.name == "bo")
                         removeStaff(*session, member.id);
             },
             [](Session& session, const fs::path& vault) {
                 const auto file = readKeyFile(vault);
                 for (const Slot& slot : file.slotList)
                     eitherOr(static_cast<std::int64_t>(slot.keys.size()), 1, 1);
                 for (const auto& member : staffOf(session))
                     if (member.name == "bo" && member.active == (file.find("bo") != nullptr))
                         return !member.active;
                 throw std::runtime_error("a slot that does not agree with the staff");
             }},
            {"backup", [](const fs::path& vault) { backup(*openAt(vault), vault.parent_path() / "copy", false, {}); },
             [](Session&, const fs::path& vault) {
                 const auto copy = vault.parent_path() / "copy";
                 if (!fs::exists(copy))
                     return false;
                 requireIntact(verifyBackup(copy, TemporaryVault::name, secret(TemporaryVault::passphrase), {}));
                 return true;
             }},
            {"history", [](const fs::path& vault) { exportHistory(*openAt(vault), chainBeside(vault), false, {}); },
             [](Session& session, const fs::path& vault) {
                 std::ifstream file(chainBeside(vault));
                 if (!file)
                     return false;
                 // The vault has every entry that the file has, its end above all.
                 std::string line;
                 std::int64_t lines = 0;
                 std::getline(file, line);
                 const auto end = parseCheckpoint(std::string_view(line).substr(line.find(',') + 1));
                 while (std::getline(file, line))
                     ++lines;
                 if (!end || lines != end->number.number + 1 || !verifyVault(session, {}, {*end}).intact())
                     throw std::runtime_error("a chain that is not the vault's: " + line);
                 return true;
             }},
        };
    }

    /// Tries a command once with the `operation`th operation failing; whether there were as many.
    bool tryOnce(const Command& command, std::int64_t operation, int error, Lasting lasting) {
        const QTemporaryDir folder;
        const auto vault = fs::path(folder.path().toStdString()) / "vault";
        fs::copy(vault_.folder(), vault, fs::copy_options::recursive);
        disk_.include(vault.parent_path());
        disk_.failAfter(operation, error, lasting);
        bool done = true;
        try {
            command.work(vault);
        } catch (const SystemFailure&) {
            done = false;
        }
        const bool failed = disk_.hasFailed();
        if (!failed && !done)
            throw std::runtime_error("it fails without a fault");
        disk_.restart(random_);
        const auto session = openAt(vault);
        requireIntact(verifyVault(*session, {}));
        if (!command.isDone(*session, vault) && done)
            throw std::runtime_error("it said that it was done");
        session->change([](Change& change) { setSetting(change, "counter", "1"); }); // and on it goes
        return failed;
    }

    /// Tries every operation, or in the sample some.
    void tryAll(const Command& command, const std::function<bool(std::int64_t, int, Lasting)>& attempt) {
        struct Way {
            int error;
            Lasting lasting;
        };
        const std::vector<Way> ways{{EIO, Lasting::no},     {ENOSPC, Lasting::no}, {EIO, Lasting::yes},
                                    {ENOSPC, Lasting::yes}, {EROFS, Lasting::yes}, {EMFILE, Lasting::no}};
        int tried = 0;
        std::int64_t operations = 0;
        for (const auto& way : ways) {
            constexpr std::int64_t sampled = 12; // between one tried operation and the next, at most
            const auto step = [&] {
                return all_ ? std::int64_t{1} : std::uniform_int_distribution<std::int64_t>(1, sampled)(random_);
            };
            for (std::int64_t at = step() - 1;; at += step()) {
                try {
                    ++tried;
                    if (!attempt(at, way.error, way.lasting))
                        break;
                    operations = std::max(operations, at + 1);
                } catch (const std::exception& wrong) {
                    disk_.failAfter(-1);
                    QFAIL(qPrintable(QString("%1, operation %2, errno %3, lasting %4: %5")
                                         .arg(QString::fromStdString(command.name))
                                         .arg(at)
                                         .arg(way.error)
                                         .arg(way.lasting == Lasting::yes)
                                         .arg(wrong.what())));
                }
            }
        }
        qInfo("%s: %lld operations, %d faults, 0 in between", command.name.c_str(), static_cast<long long>(operations),
              tried);
    }

private slots:
    void initTestCase() {
        random_ = seededRandom();
        all_ = qEnvironmentVariable("FRISTAD_FAULTS") == "all";
        qInfo("%s", all_ ? "every operation" : "a sample (FRISTAD_FAULTS=all: every operation)");
        std::string table = "client_code,exposure,first_contact\n";
        std::string rights = "client_code,right,met\n";
        for (int i = 0; i < clients; ++i) {
            table += "C-" + std::to_string(i) + ",direct,2024-01-01\n";
            rights += "C-" + std::to_string(i) + ",temporary_permit,yes\n";
        }
        register_ = vault_.place() / "in";
        writeFile(register_, "clients.csv", table);
        writeFile(register_, "rights.csv", rights);
        {
            const auto session = vault_.create();
            addStaff(*session, "bo", "", Role::auditor, secret("all of it is their own"));
            copy_ = vault_.place() / "copy";
            backup(*session, copy_, false, {});
        }
        disk_.install();
    }

    void everyCommandIsDoneOrNotDone_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& each : commandsInAVault())
            QTest::newRow(each.name.c_str()) << index++;
    }
    void everyCommandIsDoneOrNotDone() {
        QFETCH(int, index);
        const auto command = commandsInAVault().at(static_cast<std::size_t>(index));
        tryAll(command,
               [&](std::int64_t at, int error, Lasting lasting) { return tryOnce(command, at, error, lasting); });
    }

    void aVaultIsMadeOrLeavesItsPlaceFree_data() {
        QTest::addColumn<std::string>("how");
        for (const char* const how : {"create", "restore", "rescue"})
            QTest::newRow(how) << std::string(how);
    }
    void aVaultIsMadeOrLeavesItsPlaceFree() {
        QFETCH(std::string, how);
        const auto make = [&](const fs::path& place) {
            if (how == "restore")
                restoreBackup(copy_, place, TemporaryVault::name, secret(TemporaryVault::passphrase), {});
            else if (how == "rescue")
                rescueVault(vault_.folder(), place, TemporaryVault::name, secret(TemporaryVault::passphrase), {});
            else
                createVault(
                    place, {.name = TemporaryVault::name, .fullName = "Anna Andersson", .demo = false},
                    secret(TemporaryVault::passphrase), [](std::string_view key) { return std::string(key); },
                    Clock::system());
        };
        tryAll({how, {}, {}}, [&](std::int64_t at, int error, Lasting lasting) {
            const QTemporaryDir folder;
            const auto place = fs::path(folder.path().toStdString()) / "vault";
            disk_.include(place.parent_path());
            disk_.failAfter(at, error, lasting);
            bool done = true;
            try {
                make(place);
            } catch (const SystemFailure&) {
                done = false;
            }
            const bool failed = disk_.hasFailed();
            disk_.restart(random_);
            if (!done) {
                make(place); // what was not done can be done now
                disk_.restart(random_);
            }
            requireIntact(verifyVault(*openAt(place), {}));
            return failed;
        });
    }

    void aProcessThatMayOpenNoMoreFilesHarmsNothing() {
        disk_.remove();
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        int refused = 0;
        for (const auto& command : commandsInAVault())
            for (rlim_t most = 3; most < 24; ++most) {
                const QTemporaryDir folder;
                const auto vault = fs::path(folder.path().toStdString()) / "vault";
                fs::copy(vault_.folder(), vault, fs::copy_options::recursive);
                const rlimit few{.rlim_cur = most, .rlim_max = before.rlim_max};
                QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
                bool done = true;
                std::string wrong;
                try {
                    command.work(vault);
                } catch (const SystemFailure&) {
                    done = false;
                    ++refused;
                } catch (const std::exception& other) {
                    wrong = other.what();
                }
                QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
                QVERIFY2(wrong.empty(), qPrintable(QString("%1 with %2 files: %3")
                                                       .arg(QString::fromStdString(command.name))
                                                       .arg(most)
                                                       .arg(QString::fromStdString(wrong))));
                const auto session = openAt(vault);
                requireIntact(verifyVault(*session, {}));
                QVERIFY(command.isDone(*session, vault) || !done);
            }
        qInfo("%d of %d refused", refused, static_cast<int>(commandsInAVault().size()) * 21);
        QVERIFY(refused > 10);
        disk_.install();
    }

    void cleanupTestCase() { disk_.remove(); }
};

} // namespace fristad

FRISTAD_TEST(fristad::FaultTest)
#include "FaultTest.moc"
