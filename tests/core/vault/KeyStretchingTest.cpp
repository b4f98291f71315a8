#include "TemporaryVault.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Staff.h"

#include <QTest>

#include <dlfcn.h>
#include <sodium.h>

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

QTEST_GUILESS_MAIN(fristad::KeyStretchingTest)
#include "KeyStretchingTest.moc"
