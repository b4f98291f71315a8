// slow: 200 power cuts, each with a whole verification

// own program: it stands in for the system's write, fsync and rename (PowerCutDisk)

#include "PowerCutDisk.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <random>

namespace fristad {

class PowerCutTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    PowerCutDisk& disk_ = PowerCutDisk::instance();

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

    static std::int64_t counterOf(Session& session) { return std::stoll(setting(session, "counter").value_or("0")); }

    static void verify(Session& session) {
        const auto found = verifyVault(session, {});
        QVERIFY2(found.intact(), found.intact() ? "" : found.damage.front().key.c_str());
    }

    /// Does some work until the power goes.
    void untilTheCut(const TemporaryVault& vault, std::int64_t after, const std::function<void(Session&)>& work) {
        disk_.cutAfter(after);
        try {
            const auto session = vault.open();
            while (!disk_.isCut())
                work(*session);
        } catch (const SystemFailure&) { // the cut
        }
        QVERIFY(disk_.isCut());
        disk_.restart(random_);
    }

private slots:
    void initTestCase() {
        random_ = seededRandom();
        disk_.install();
    }

    void everyAcknowledgedWriteSurvivesAPowerCut() {
        TemporaryVault vault;
        vault.create();
        std::int64_t acknowledged = 0;
        std::int64_t lost = 0;
        for (int round = 0; round < 200; ++round) {
            untilTheCut(vault, 5 + upTo(200), [&](Session& session) {
                const auto next = counterOf(session) + 1;
                session.change([&](Change& change) { setSetting(change, "counter", std::to_string(next)); });
                acknowledged = next;
            });
            const auto session = vault.open();
            const auto there = counterOf(*session);
            QVERIFY2(there == acknowledged || there == acknowledged + 1, qPrintable(QString::number(round)));
            lost += there == acknowledged ? 1 : 0;
            acknowledged = there;
            verify(*session);
        }
        QVERIFY(acknowledged > 1000);
        QVERIFY(lost > 50); // the disk did lose what was not synced
    }

    void aPowerCutAnywhereInARekeyingLeavesAVaultThatOpens() {
        TemporaryVault vault;
        vault.create();
        std::int64_t usual = 0;
        {
            const auto session = vault.open();
            const auto member = addStaff(*session, "first", "", Role::auditor, secret("theirs and nobody else's"));
            const auto before = disk_.operations();
            removeStaff(*session, member);
            usual = disk_.operations() - before;
        }
        int finished = 0;
        for (int round = 0; round < 60; ++round) {
            const auto name = "m" + std::to_string(round);
            StaffId member;
            {
                const auto session = vault.open();
                member = addStaff(*session, name, "", Role::auditor, secret("theirs and nobody else's"));
            }
            bool acknowledged = false;
            untilTheCut(vault, upTo(usual + 10), [&](Session& session) {
                if (acknowledged)
                    session.change([](Change& change) { setSetting(change, "counter", "1"); });
                else
                    removeStaff(session, member);
                acknowledged = true;
            });
            if (round % 3 == 0) { // and again while the next opening completes it
                disk_.cutAfter(upTo(usual));
                try {
                    vault.open();
                } catch (const SystemFailure&) {
                }
                disk_.restart(random_);
            }
            const auto session = vault.open();
            verify(*session);
            const auto file = readKeyFile(vault.folder());
            const auto active = staffOf(*session).back().active;
            QVERIFY(!acknowledged || !active);
            QCOMPARE(file.find(name) != nullptr, active);
            for (const Slot& slot : file.slotList)
                QCOMPARE(slot.keys.size(), std::size_t(1));
            finished += active ? 0 : 1;
        }
        qInfo("%d of 60 removals were completed", finished);
    }

    void aFullDiskAnywhereLeavesTheVaultAsItWas() {
        TemporaryVault vault;
        vault.create();
        int refused = 0;
        for (int round = 0; round < 60; ++round) {
            const auto session = vault.open();
            const auto before = checkpointOf(*session);
            disk_.leaveRoomFor(upTo(60'000));
            const auto kept = errorOf<SystemFailure>([&] {
                session->change([&](Change& change) {
                    for (int i = 0; i < 20; ++i)
                        setSetting(change, "house.note" + std::to_string(i), std::string(2000, 'a' + round % 26));
                });
            });
            disk_.leaveRoomFor(-1);
            if (!kept.empty()) {
                QCOMPARE(kept, std::string("system.disk_full"));
                QVERIFY(checkpointOf(*session) == before);
                ++refused;
            }
            verify(*session);
            session->change([&](Change& change) { setSetting(change, "counter", std::to_string(round)); });
        }
        QVERIFY(refused > 5);
    }

    void aDiskThatFillsUpWhileSomebodyIsRemovedLeavesAVaultThatWorks() {
        TemporaryVault vault;
        vault.create();
        for (int round = 0; round < 25; ++round) {
            const auto name = "m" + std::to_string(round);
            {
                const auto session = vault.open();
                const auto member = addStaff(*session, name, "", Role::auditor, secret("theirs and nobody else's"));
                disk_.leaveRoomFor(upTo(400'000));
                errorOf<SystemFailure>([&] { removeStaff(*session, member); });
                disk_.leaveRoomFor(-1);
                session->change([&](Change& change) { setSetting(change, "counter", std::to_string(round)); });
                verify(*session);
                addStaff(*session, name + "b", "", Role::auditor, secret("theirs and nobody else's"));
            }
            const auto session = vault.open();
            QCOMPARE(counterOf(*session), round);
            verify(*session);
            const auto file = readKeyFile(vault.folder());
            for (const auto& member : staffOf(*session))
                QCOMPARE(file.find(member.name) != nullptr, member.active);
        }
    }

    void cleanupTestCase() { disk_.remove(); }
};

} // namespace fristad

FRISTAD_TEST(fristad::PowerCutTest)
#include "PowerCutTest.moc"
