// own program: it stands in for libsodium's crypto_pwhash

#include "TemporaryVault.h"
#include "core/vault/KeyFile.h"
#include "core/vault/SlotCost.h"
#include "core/vault/Staff.h"
#include "core/vault/Unlock.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <dlfcn.h>
#include <sodium.h>

#include <algorithm>
#include <vector>

namespace {

struct Guess {
    unsigned long long passes;
    std::size_t memory;
    int algorithm;
    bool operator==(const Guess&) const = default;
};
std::vector<Guess> guesses;

} // namespace

// Stands before libsodium's own, and writes down what each guess at a passphrase costs.
extern "C" int crypto_pwhash(unsigned char* const out, unsigned long long size, const char* const passphrase,
                             unsigned long long length, const unsigned char* const salt, unsigned long long passes,
                             std::size_t memory, int algorithm) {
    guesses.push_back({passes, memory, algorithm});
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(dlsym(RTLD_NEXT, "crypto_pwhash"));
    return real(out, size, passphrase, length, salt, passes, memory, algorithm);
}

namespace fristad {

class KeyStretchingTest : public QObject {
    Q_OBJECT

private slots:
    void anUnknownNameCostsWhatAKnownOneCosts() {
        TemporaryVault vault;
        vault.create();
        const auto costOf = [&](const std::string& name) {
            guesses.clear();
            errorOf<WrongKey>([&] { vault.open(name, "wrong"); });
            return guesses;
        };
        const auto known = costOf("anna");
        QCOMPARE(known.size(), std::size_t(1));
        QVERIFY(costOf("nobody") == known);
        QCOMPARE(known.front().algorithm, crypto_pwhash_ALG_ARGON2ID13);
    }

    void aSuspendedMemberCostsTheSameToo() {
        TemporaryVault vault;
        {
            const auto session = vault.create();
            suspendStaff(*session, addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own")));
        }
        guesses.clear();
        QCOMPARE(errorOf<WrongKey>([&] { vault.open("bo", "all of it is his own"); }), std::string("vault.wrong_key"));
        QCOMPARE(guesses.size(), std::size_t(1));
    }

    /// Slots of unequal cost ("room to grow") included; the order in the file doesn't matter either. What is counted is the work itself:
    /// a processor's time says something else on a busy machine.
    void everyRefusalCostsTheSameWhoeversNameWasGiven() {
        const auto greatest = greatestKeyCost();
        const std::vector<std::pair<std::string, KeyCost>> costs{
            {"cheap", {1, greatest.memoryBytes}}, {"dear", greatest}, {"middling", {2, greatest.memoryBytes / 2}}};
        const auto dataKey = Secret::random(dataKeySize);
        KeyFile file;
        for (const auto& [name, cost] : costs) {
            auto slot = makeSlot(Slot::Kind::staff, name, secret("a long sentence"), dataKey);
            slot.cost = cost;
            file.put(std::move(slot));
        }
        const auto refusal = [&](const std::string& name) {
            guesses.clear();
            const auto key = errorOf<WrongKey>([&] { openStaffSlot(file, name, secret("wrong")); });
            if (key != "vault.wrong_key")
                qFatal("not refused");
            std::ranges::sort(guesses, {}, [](const Guess& each) { return std::pair(each.passes, each.memory); });
            return guesses;
        };
        const auto unknown = refusal("nobody");
        QCOMPARE(unknown.size(), costs.size()); // each cost that there is, once
        for (const auto& [name, cost] : costs) {
            const bool spent = std::ranges::any_of(unknown, [&cost = cost](const Guess& each) {
                return each.passes == cost.passes && each.memory == cost.memoryBytes;
            });
            QVERIFY2(spent, name.c_str());
            QVERIFY2(refusal(name) == unknown, name.c_str());
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

    void everySlotHasItsOwnSaltAndKeyPair() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::auditor, secret(TemporaryVault::passphrase));
        const auto file = readKeyFile(vault.folder());
        for (std::size_t a = 0; a < file.slotList.size(); ++a)
            for (std::size_t b = a + 1; b < file.slotList.size(); ++b) {
                QVERIFY(file.slotList[a].salt != file.slotList[b].salt);
                QVERIFY(file.slotList[a].nonce != file.slotList[b].nonce);
                QVERIFY(file.slotList[a].publicKey != file.slotList[b].publicKey);
            }
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::KeyStretchingTest)
#include "KeyStretchingTest.moc"
