#include "TemporaryVault.h"
#include "core/vault/SlotCost.h"
#include "core/vault/Unlock.h"

#include <QTest>

#include <sodium.h>

#include <ctime>

namespace fristad {

/// How long a refusal takes tells nothing of who works in the vault, slots of unequal cost ("room to grow") included.
class SignInCostTest : public QObject {
    Q_OBJECT

    static std::int64_t processorTime() {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return now.tv_sec * 1'000'000'000 + now.tv_nsec;
    }

    /// The processor time of the cheapest of some refused attempts: others use the processor too.
    static double refusal(const KeyFile& file, const std::string& name) {
        const auto wrong = secret("wrong");
        std::int64_t least = INT64_MAX;
        for (int i = 0; i < 15; ++i) {
            const auto before = processorTime();
            const auto key = errorOf<WrongKey>([&] { openStaffSlot(file, name, wrong); });
            least = std::min(least, processorTime() - before);
            if (key != "vault.wrong_key")
                qFatal("not refused");
        }
        return static_cast<double>(least);
    }

private slots:
    void everyRefusalCostsTheSameWhoeversNameWasGiven() {
        const auto dataKey = Secret::random(dataKeySize);
        const auto greatest = greatestKeyCost();
        KeyFile file;
        // The order in the file doesn't matter either.
        for (const auto& [name, cost] :
             std::vector<std::pair<std::string, KeyCost>>{{"cheap", {1, greatest.memoryBytes}},
                                                          {"dear", greatest},
                                                          {"middling", {2, greatest.memoryBytes / 2}}}) {
            auto slot = makeSlot(Slot::Kind::staff, name, secret("a long sentence"), dataKey);
            slot.cost = cost;
            file.put(std::move(slot));
        }
        const double unknown = refusal(file, "nobody");
        for (const auto* const name : {"cheap", "dear", "middling"}) {
            const double known = refusal(file, name);
            QVERIFY2(known > unknown * 0.75 && known < unknown * 1.33,
                     qPrintable(QString("%1: %2 ns, unknown: %3 ns").arg(name).arg(known).arg(unknown)));
        }
    }
    void aFileWithMoreCostsThanProgramsCanHaveLeftIsDamage() {
        KeyFile file;
        for (std::uint64_t i = 0; i < 5; ++i) {
            file.put(makeSlot(Slot::Kind::staff, "s" + std::to_string(i), secret("a"), Secret::random(dataKeySize)));
            file.slotList.back().cost.memoryBytes += 1024 * i;
        }
        QCOMPARE(errorOf<Damaged>([&] { openStaffSlot(file, "s0", secret("a")); }),
                 std::string("vault.key_file_damaged"));
        file.slotList.pop_back();
        QCOMPARE(openStaffSlot(file, "s0", secret("a")).size(), std::size_t(1));
    }
};

} // namespace fristad

QTEST_GUILESS_MAIN(fristad::SignInCostTest)
#include "SignInCostTest.moc"
