// slow: vaults are made, restored and filled over and over, and killed in the middle

// own program: it stands in for the system's own calls

#include "CallCounter.h"
#include "ChildProcess.h"
#include "core/register/DemoVault.h"
#include "core/register/Rescue.h"
#include "core/vault/AtomicFile.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

namespace fristad {

namespace {

namespace fs = std::filesystem;

} // namespace

/// A vault that a kill kept from coming to be does not stand in the way of the next try, and no such try takes anything else away.
class NewVaultKillTest : public QObject {
    Q_OBJECT

    CallCounter& counter_ = CallCounter::instance();
    std::mt19937_64 random_;

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

    static std::int64_t microsecondsOf(const std::function<void()>& work) {
        QElapsedTimer timer;
        timer.start();
        work();
        return timer.nsecsElapsed() / 1000;
    }
    /// Kills a process that does it somewhere in the time that it usually takes.
    void killSomewhere(std::int64_t usual, const std::function<void()>& work) {
        ChildProcess child([&](const ChildProcess::Acknowledge& acknowledge) {
            acknowledge(1);
            work();
        });
        QVERIFY(child.waitFor(1));
        child.letGoOnFor(upTo(usual));
        child.kill();
    }

    static void opens(const TemporaryVault& vault) {
        const auto found = verifyVault(*vault.open(), {});
        QVERIFY2(found.intact(), found.intact() ? "" : found.damage.front().key.c_str());
        QVERIFY(!fs::exists(vault.folder() / WorkMarker::name));
    }
    /// Kills a process that makes a vault before one call after the other, up to `most` left out between two, until it comes through.
    /// Each time there is a vault that opens, or the next try makes one.
    void killAtCalls(std::int64_t most, const std::function<void(const TemporaryVault&)>& make) {
        int left = 0;
        int rounds = 0;
        for (int call = 1;; call += 1 + static_cast<int>(upTo(most)), ++rounds) {
            TemporaryVault vault;
            ChildProcess child([&](const ChildProcess::Acknowledge&) {
                counter_.untilKill = call;
                make(vault);
                counter_.untilKill = 0;
            });
            if (child.end() == 0)
                break;
            const bool made = fs::exists(vault.folder() / "vault.json");
            left += !made && fs::exists(vault.folder() / "register.db") ? 1 : 0;
            if (!made)
                make(vault);
            opens(vault);
        }
        qInfo("%d of %d kills left half a vault", left, rounds);
        QVERIFY(left > 0);
    }

private slots:
    void initTestCase() { random_ = seededRandom(); }

    void creatingAgainAfterAKillSucceeds() {
        const auto usual = microsecondsOf([] { TemporaryVault().create(); });
        int left = 0;
        for (int round = 0; round < 40; ++round) {
            TemporaryVault vault;
            if (round % 2 == 1) // into a folder that is there and empty
                fs::create_directory(vault.folder());
            killSomewhere(usual, [&] { vault.create(); });
            left += fs::exists(vault.folder() / "register.db") ? 1 : 0;
            if (!fs::exists(vault.folder() / "vault.json"))
                vault.create();
            else
                QCOMPARE(errorOf<SystemFailure>([&] { vault.create(); }), std::string("vault.place_taken"));
            static_cast<void>(vault.open());
        }
        qInfo("%d of 40 kills left a database", left);
        QVERIFY(left > 0);
    }

    void creatingAgainAfterAKillAtEachCallSucceeds() {
        int rounds = 0;
        for (int call = 1;; ++call, ++rounds) {
            TemporaryVault vault;
            const auto recovery = vault.place() / "recovery";
            ChildProcess child([&](const ChildProcess::Acknowledge&) {
                counter_.untilKill = call;
                AtomicFile file(recovery, false);
                createVault(
                    vault.folder(),
                    {.name = "anna", .fullName = "", .demo = false, .beforeItIsAVault = [&] { file.publish(); }},
                    secret(TemporaryVault::passphrase), [&](std::string_view key) {
                        file.write(key);
                        return std::string(key);
                    });
                file.commit();
                counter_.untilKill = 0;
            });
            const bool killed = child.end() != 0;
            const bool made = fs::exists(vault.folder() / "vault.json");
            QVERIFY(!made || fs::exists(recovery)); // never a vault whose key nobody has
            if (!made)
                vault.create();
            static_cast<void>(vault.open());
            if (!killed)
                break;
        }
        QVERIFY(rounds > 10);
    }

    void restoringAgainAfterAKillSucceeds() {
        TemporaryVault source;
        const auto file = source.place() / "backup";
        {
            const auto session = source.create();
            importFrom(*session, shared / "register-2024");
            backup(*session, file, false, {});
        }
        const auto restore = [&](const TemporaryVault& vault) {
            restoreBackup(file, vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), {});
        };
        killAtCalls(2, restore);
    }

    void rescuingAgainAfterAKillSucceeds() {
        TemporaryVault source;
        {
            const auto session = source.create();
            importFrom(*session, shared / "register-2024");
        }
        const auto rescue = [&](const TemporaryVault& vault) {
            rescueVault(source.folder(), vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), {});
        };
        const auto before = filesIn(source.folder());
        killAtCalls(4, rescue);
        QVERIFY(filesIn(source.folder()) == before);
    }

    void makingADemoAgainAfterAKillSucceeds() {
        const auto makeAt = [](const fs::path& place) {
            makeDemoVault(place, {.clients = 20, .seed = 1}, {}, Clock::system());
        };
        const auto make = [&](const TemporaryVault& vault) { makeAt(vault.folder()); };
        const auto usual = microsecondsOf([&] { make(TemporaryVault()); });
        for (int round = 0; round < 15; ++round) {
            TemporaryVault vault;
            killSomewhere(usual, [&] { make(vault); });
            if (!fs::exists(vault.folder() / "vault.json"))
                make(vault);
            // A kill after the vault had its name is tidied up after by whoever comes next.
            makeAt(vault.place() / "next");
            QCOMPARE(QDir(QString::fromStdString(vault.place().string()))
                         .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     (QStringList{"next", "vault"}));
            const auto session = openVault(vault.folder(), "demo", secret("demo"));
            QCOMPARE(session->database().integer("SELECT count(*) FROM clients"), 20); // never half a register
        }
    }

    void aFailedTryTakesAwayOnlyWhatItPutThere() {
        TemporaryVault vault;
        fs::create_directory(vault.folder());
        const NewVault first{.name = "anna", .fullName = "", .demo = false, .beforeItIsAVault = [&] {
                                 writeFile(vault.folder(), "thesis.odt", "years of work");
                                 throw SystemFailure({"output.no_memory_folder", {}});
                             }};
        QVERIFY_THROWS_EXCEPTION(SystemFailure, createVault(vault.folder(), first, secret(TemporaryVault::passphrase),
                                                            [](std::string_view key) { return std::string(key); }));
        QCOMPARE(filesIn(vault.folder()), (std::map<std::string, std::string>{{"thesis.odt", "years of work"}}));
    }

    void twoAtOnceInOneEmptyFolderMakeOneVault() {
        TemporaryVault vault;
        fs::create_directory(vault.folder());
        std::string second;
        const NewVault first{.name = "anna", .fullName = "", .demo = false, .beforeItIsAVault = [&] {
                                 second = errorOf<SystemFailure>([&] { vault.create(); });
                             }};
        createVault(vault.folder(), first, secret(TemporaryVault::passphrase),
                    [](std::string_view key) { return std::string(key); });
        QCOMPARE(second, std::string("vault.place_taken"));
        opens(vault);
    }

    void whatIsNotOurUnfinishedWorkIsNeverTakenForIt() {
        TemporaryVault vault;
        const auto taken = [&] { return errorOf<SystemFailure>([&] { vault.create(); }); };
        writeFile(vault.folder(), "register.db", "mine"); // no marker
        QCOMPARE(taken(), std::string("vault.place_taken"));
        writeFile(vault.folder(), WorkMarker::name, "a note of my own"); // not our words
        QCOMPARE(taken(), std::string("vault.place_taken"));
        QCOMPARE(contentOf(vault.folder() / "register.db"), std::string("mine"));
        QCOMPARE(contentOf(vault.folder() / WorkMarker::name), std::string("a note of my own"));
    }

    void noVaultIsMadeInsideAnother() {
        TemporaryVault vault;
        vault.create();
        for (const char* const inside : {"inner", "backups/inner"})
            QCOMPARE(errorOf<SystemFailure>([&] {
                         createVault(vault.folder() / inside, {.name = "anna", .fullName = "", .demo = false},
                                     secret(TemporaryVault::passphrase),
                                     [](std::string_view key) { return std::string(key); });
                     }),
                     std::string("output.of_a_vault"));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::NewVaultKillTest)
#include "NewVaultKillTest.moc"
