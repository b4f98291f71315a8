#include "TemporaryVault.h"
#include "core/vault/History.h"
#include "core/vault/RecoveryKey.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

namespace fristad {

namespace {

const RecoveryKeeper keep = [](std::string_view key) { return std::optional(std::string(key)); };

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void aKeyIsEightGroupsOfFive() {
        static const QRegularExpression form("^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$");
        std::set<std::string> seen;
        for (int i = 0; i < 100; ++i) {
            const auto key = newRecoveryKey();
            QVERIFY(form.match(QString::fromLatin1(key.text().data(), static_cast<int>(key.size()))).hasMatch());
            seen.emplace(key.text());
        }
        QCOMPARE(seen.size(), std::size_t(100));
    }

    void itIsReadInAnyCaseWithAnyBlanksAndLookAlikes() {
        const auto key = newRecoveryKey();
        const auto canonical = canonicalRecoveryKey(key.text());
        QCOMPARE(canonical.size(), std::size_t(32)); // 160 bits
        std::string typed;
        for (const char c : key.text())
            typed += c == '-'   ? std::string("  ")
                     : c == '0' ? std::string("o")
                     : c == '1' ? std::string("l")
                                : std::string(1, static_cast<char>(std::tolower(c)));
        QVERIFY(canonicalRecoveryKey(typed) == canonical);
    }

    void everyMistypedCharacterIsFoundAndItsGroupNamed() {
        const std::string key(newRecoveryKey().text());
        for (std::size_t at = 0; at < key.size(); ++at) {
            if (key[at] == '-')
                continue;
            for (const char c : alphabet) {
                auto typed = key;
                if (std::exchange(typed[at], c) == c)
                    continue;
                try {
                    canonicalRecoveryKey(typed);
                    QFAIL(typed.c_str());
                } catch (const Refused& refused) {
                    QCOMPARE(refused.message().key, std::string("recovery_key.mistyped"));
                    QCOMPARE(refused.message().arguments.front().second, std::to_string(at / 6 + 1));
                }
            }
        }
    }

    void swappedNeighboursAndGroupsAreFound() {
        for (int round = 0; round < 50; ++round) {
            const std::string key(newRecoveryKey().text());
            for (std::size_t at = 0; at + 1 < key.size(); ++at) {
                auto typed = key;
                std::swap(typed[at], typed[at + 1]);
                if (key[at] != '-' && key[at + 1] != '-' && typed != key)
                    QVERIFY(!errorOf<Refused>([&] { canonicalRecoveryKey(typed); }).empty());
            }
            const auto swapped = key.substr(6, 6) + key.substr(0, 6) + key.substr(12);
            QVERIFY(!errorOf<Refused>([&] { canonicalRecoveryKey(swapped); }).empty());
        }
        QVERIFY(!errorOf<Refused>([&] { canonicalRecoveryKey(""); }).empty());
        QVERIFY(!errorOf<Refused>([&] { canonicalRecoveryKey(std::string(newRecoveryKey().text()) + "0"); }).empty());
    }

    void recoveringGivesANewPassphraseAndANewKeyAndIsAnEntry() {
        TemporaryVault vault;
        vault.create();
        std::string next;
        {
            const auto session = recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("a new long sentence"),
                                              [&](std::string_view key) {
                                                  next = key;
                                                  return std::optional(next);
                                              });
            QCOMPARE(wholeHistory(*session, 1).front().kind, std::string("vault.recovered"));
        }
        vault.open("anna", "a new long sentence");
        QCOMPARE(errorOf<WrongKey>([&] { vault.open(); }), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<WrongKey>([&] {
                     recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("does not matter here"), keep);
                 }),
                 std::string("vault.wrong_key"));
        recoverVault(vault.folder(), next, "anna", secret("the newest long sentence"), keep);
        vault.open("anna", "the newest long sentence");
    }

    void givingUpOnTheNewKeyLeavesTheOldOneInForce() {
        TemporaryVault vault;
        vault.create();
        QVERIFY_EXCEPTION_THROWN(recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("a new long sentence"),
                                              [](std::string_view) { return std::nullopt; }),
                                 Cancelled);
        vault.open();
        recoverVault(vault.folder(), vault.recoveryKey, "anna", secret("a new long sentence"), keep);
    }

    void onlyAnAdministratorIsRecovered() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::coordinator, secret("all of it is his own"));
        for (const auto* name : {"bo", "nobody"})
            QCOMPARE(errorOf<NotAllowed>([&] {
                         recoverVault(vault.folder(), vault.recoveryKey, name, secret("does not matter here"), keep);
                     }),
                     std::string("not_allowed.recover"));
    }

    void aVaultCountsAsMadeOnlyWhenItsKeyIsTypedBack() {
        const TemporaryVault vault;
        const NewVault first{.name = "anna", .fullName = "", .demo = false};
        const auto other = std::string(newRecoveryKey().text());
        QCOMPARE(errorOf<Refused>([&] {
                     createVault(vault.folder(), first, secret("does not matter here"),
                                 [&](std::string_view) { return std::optional(other); });
                 }),
                 std::string("recovery_key.not_the_same"));
        QVERIFY(!std::filesystem::exists(vault.folder()));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RecoveryTest)
#include "RecoveryTest.moc"
