// slow: 200 rounds of kill -9 among single writes, 50 among re-keyings, each with a whole verification

#include "ChildProcess.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

namespace fristad {

namespace {

std::int64_t counterOf(Session& session) { return std::stoll(setting(session, "counter").value_or("0")); }

std::string memberName(int round) { return "m" + std::to_string(round); }

const StaffMember& memberNamed(const std::vector<StaffMember>& members, const std::string& name) {
    return *std::ranges::find(members, name, &StaffMember::name);
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

private slots:
    void initTestCase() { random_ = seededRandom(); }

    void everyAcknowledgedWriteSurvivesAKill() {
        TemporaryVault vault;
        vault.create();
        for (int round = 0; round < 200; ++round) {
            ChildProcess writer([&](const ChildProcess::Acknowledge& acknowledge) {
                const auto session = vault.open();
                for (auto next = counterOf(*session) + 1;; ++next) {
                    session->change([&](Change& change) { setSetting(change, "counter", std::to_string(next)); });
                    acknowledge(next);
                }
            });
            QVERIFY(writer.waitFor(1));
            writer.letGoOnFor(upTo(20'000));
            writer.kill();
            const auto session = vault.open();
            const auto there = counterOf(*session);
            // One more may have reached the disk before the acknowledgement was on its way.
            QVERIFY2(there == writer.last() || there == writer.last() + 1, qPrintable(QString::number(round)));
            const auto found = verifyVault(*session, {});
            QVERIFY2(found.intact(), found.intact() ? "" : found.damage.front().key.c_str());
            QCOMPARE(found.entries,
                     static_cast<std::uint64_t>(there + 3 + round)); // one a write and a verifying, and the vault's own
        }
    }

    void aKillAnywhereInARekeyingLeavesAVaultThatOpens() {
        TemporaryVault vault;
        qint64 usual = 0;
        {
            const auto session = vault.create();
            session->change([](Change& change) { // enough pages for the re-keying to take its time
                for (int i = 0; i < 800; ++i)
                    setSetting(change, "ballast." + std::to_string(i), std::string(1000, 'x'));
            });
            const auto member = addStaff(*session, "first", "", Role::auditor, secret("theirs and nobody else's"));
            QElapsedTimer timer;
            timer.start();
            removeStaff(*session, member);
            usual = timer.nsecsElapsed() / 1000;
        }
        int cut = 0;
        for (int round = 0; round < 50; ++round) {
            const auto name = memberName(round);
            ChildProcess remover([&](const ChildProcess::Acknowledge& acknowledge) {
                const auto session = vault.open();
                const auto member = addStaff(*session, name, "", Role::auditor, secret("theirs and nobody else's"));
                acknowledge(1);
                removeStaff(*session, member);
                acknowledge(2);
            });
            QVERIFY(remover.waitFor(1));
            remover.letGoOnFor(upTo(usual));
            remover.kill();
            cut += remover.last() == 1 ? 1 : 0;
            if (round % 2 == 0) { // the opening that completes it may be killed too
                ChildProcess opener([&](const ChildProcess::Acknowledge& acknowledge) {
                    acknowledge(1);
                    vault.open();
                });
                QVERIFY(opener.waitFor(1));
                opener.letGoOnFor(upTo(usual));
                opener.kill();
            }
            const auto session = vault.open();
            const auto found = verifyVault(*session, {});
            QVERIFY2(found.intact(), found.intact() ? "" : found.damage.front().key.c_str());
            const auto members = staffOf(*session);
            const auto file = readKeyFile(vault.folder());
            const bool active = memberNamed(members, name).active;
            QVERIFY(remover.last() == 1 || !active);
            QCOMPARE(file.find(name) != nullptr, active); // who is out has no slot any more
            for (const Slot& slot : file.slotList)
                QCOMPARE(slot.keys.size(), std::size_t(1));
            QVERIFY(mirrorOf(vault.folder(), file) == Mirror::same);
            QVERIFY(!std::filesystem::exists(vault.folder() / "register.db-journal"));
        }
        qInfo("%d of 50 kills came in the middle", cut);
        QVERIFY(cut > 10);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::KillTest)
#include "KillTest.moc"
