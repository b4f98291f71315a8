#include "core/vault/KeyFile.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"
#include "core/vault/Hex.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace fristad {

namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) { return readSmallFile(file, 10'000'000); }
void write(const fs::path& file, std::string_view content) { std::ofstream(file, std::ios::binary) << content; }

std::map<std::string, std::string> filesOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : fs::directory_iterator(folder))
        if (each.is_regular_file())
            files[each.path().filename().string()] = contentOf(each.path());
    return files;
}

} // namespace

class KeyFileTest : public QObject {
    Q_OBJECT

private slots:
    void everyFlippedBitOfTheKeyFileIsDamageAndNothingIsChanged() {
        TemporaryVault vault;
        vault.create();
        const auto file = vault.folder() / "vault.json";
        const auto whole = contentOf(file);
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                auto flipped = whole;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
                const auto key = errorOf<Damaged>([&] { parseKeyFile(flipped); });
                QVERIFY2(key == "vault.key_file_damaged", qPrintable(QString("byte %1 bit %2").arg(at).arg(bit)));
            }
        auto flipped = whole;
        flipped[whole.size() / 2] ^= 1;
        write(file, flipped);
        const auto before = filesOf(vault.folder());
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.key_file_damaged_mirror_whole"));
        QVERIFY(filesOf(vault.folder()) == before);
    }

    void everyCutOfTheKeyFileIsDamage() {
        TemporaryVault vault;
        vault.create();
        const auto whole = contentOf(vault.folder() / "vault.json");
        for (std::size_t size = 0; size < whole.size(); ++size)
            QCOMPARE(errorOf<Damaged>([&] { parseKeyFile(whole.substr(0, size)); }),
                     std::string("vault.key_file_damaged"));
    }

    void damageIsNeverTakenForAWrongPassphrase() {
        TemporaryVault vault;
        vault.create();
        write(vault.folder() / "vault.json", "{}");
        QVERIFY(!errorOf<Damaged>([&] { vault.open("anna", "wrong"); }).empty());
        write(vault.folder() / "vault.json", QByteArray(10'000'000, ' ').toStdString());
        QVERIFY(!errorOf<Damaged>([&] { vault.open(); }).empty());
        write(vault.folder() / "vault.json.bak", "{}");
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.key_file_damaged"));
    }

    void aMissingKeyFileSaysThatItsMirrorIsWhole() {
        TemporaryVault vault;
        vault.create();
        fs::remove(vault.folder() / "vault.json");
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.key_file_damaged_mirror_whole"));
        fs::copy(vault.folder() / "vault.json.bak", vault.folder() / "vault.json");
        vault.open();
    }

    void aMirrorThatWasLeftBehindCatchesUpAtTheNextOpening() {
        TemporaryVault vault;
        vault.create();
        const auto mirror = vault.folder() / "vault.json.bak";
        fs::copy_file(mirror, vault.place() / "old");
        changePassphrase(*vault.open(), secret(TemporaryVault::passphrase), secret("another long sentence"));
        fs::copy_file(vault.place() / "old", mirror, fs::copy_options::overwrite_existing);
        vault.open(TemporaryVault::name, "another long sentence");
        QVERIFY(mirrorOf(vault.folder(), readKeyFile(vault.folder())) == Mirror::same);
    }

    void aDamagedMirrorIsReportedAndAMissingOneMadeAnew() {
        TemporaryVault vault;
        vault.create();
        write(vault.folder() / "vault.json.bak", "gone");
        QCOMPARE(verifyVault(*vault.open(), {}).damage.at(0).key, std::string("vault.mirror_damaged"));
        fs::remove(vault.folder() / "vault.json.bak");
        QVERIFY(verifyVault(*vault.open(), {}).intact());
        QCOMPARE(contentOf(vault.folder() / "vault.json.bak"), contentOf(vault.folder() / "vault.json"));
    }

    void parametersOutOfBoundsAreDamage() {
        TemporaryVault vault;
        vault.create();
        const auto whole = readKeyFile(vault.folder());
        const auto least = leastKeyCost();
        const auto greatest = greatestKeyCost();
        const auto with = [&](std::uint64_t passes, std::uint64_t memory) {
            auto file = whole;
            file.slotList[0].cost = {passes, memory};
            return errorOf<Damaged>([&] { parseKeyFile(textOf(file)); });
        };
        QCOMPARE(with(least.passes, least.memoryBytes), std::string());
        QCOMPARE(with(greatest.passes, greatest.memoryBytes), std::string());
        const std::string damaged = "vault.key_file_damaged";
        QCOMPARE(with(least.passes - 1, least.memoryBytes), damaged);
        QCOMPARE(with(least.passes, least.memoryBytes - 1), damaged);
        QCOMPARE(with(greatest.passes + 1, least.memoryBytes), damaged);
        QCOMPARE(with(least.passes, greatest.memoryBytes + 1), damaged);
        QCOMPARE(with(~std::uint64_t{0}, ~std::uint64_t{0}), damaged);
    }

    void whoeverMayWriteTheFileButKnowsNoPassphraseChangesNoFieldToTheirGain() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::auditor, secret("all of it is his own"));
        const auto whole = readKeyFile(vault.folder());
        // What opening says to anna and to bo after bo's slot was changed and the file's checksum made to fit.
        const auto after = [&](const std::function<void(Slot&)>& tamper) {
            auto file = whole;
            tamper(*std::ranges::find(file.slotList, "bo", &Slot::name));
            writeKeyFile(vault.folder(), file);
            auto outcome = std::pair(errorOf<Error>([&] { vault.open(); }),
                                     errorOf<Error>([&] { vault.open("bo", "all of it is his own"); }));
            writeKeyFile(vault.folder(), whole);
            return outcome;
        };
        using Outcome = std::pair<std::string, std::string>;
        const std::string damaged = "vault.slot_damaged";
        const std::string wrong = "vault.wrong_key";
        QCOMPARE(after([](Slot&) {}), Outcome());
        // Who it is and where the data key is sealed to is vouched for: nobody opens until it is mended.
        QCOMPARE(after([](Slot& slot) { slot.publicKey[0] ^= 1; }), Outcome(damaged, damaged));
        QCOMPARE(after([](Slot& slot) { slot.keys[0].voucher[0] ^= 1; }), Outcome(damaged, damaged));
        QCOMPARE(after([](Slot& slot) { slot.name = "eve"; }), Outcome(damaged, wrong));
        QCOMPARE(after([](Slot& slot) { slot.kind = Slot::Kind::recovery; }), Outcome(damaged, wrong));
        // The rest is no field that anybody gains by; that it was changed is seen all the same.
        const std::string notKnown = "vault.key_file_not_known";
        QCOMPARE(after([](Slot& slot) { slot.keys[0].sealed[0] ^= 1; }), Outcome(notKnown, damaged));
        QCOMPARE(after([](Slot& slot) { slot.salt[0] ^= 1; }), Outcome(notKnown, wrong));
        QCOMPARE(after([](Slot& slot) { slot.nonce[0] ^= 1; }), Outcome(notKnown, wrong));
        QCOMPARE(after([](Slot& slot) { slot.wrappedSecretKey[0] ^= 1; }), Outcome(notKnown, wrong));
        QCOMPARE(after([](Slot& slot) { slot.cost.passes = greatestKeyCost().passes; }), Outcome(notKnown, wrong));
    }

    void aSlotOfSomebodyWhoWasRemovedOpensNothingWhenItIsPutBack() {
        TemporaryVault vault;
        auto session = vault.create();
        const auto bo = addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own"));
        const auto before = *readKeyFile(vault.folder()).find("bo");
        removeStaff(*session, bo);
        session.reset();
        auto file = readKeyFile(vault.folder());
        file.put(before);
        writeKeyFile(vault.folder(), file);
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.slot_damaged"));
        QVERIFY(!errorOf<Damaged>([&] { vault.open("bo", "all of it is his own"); }).empty());
    }

    void aPublicKeyPutInByAStrangerIsFound() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::auditor, secret("all of it is his own"));
        auto file = readKeyFile(vault.folder());
        // What somebody can do who may write the file and knows nothing of the vault: a slot of their own under bo's name.
        auto planted = makeSlot(Slot::Kind::staff, "bo", secret("mine"), Secret::random(dataKeySize));
        file.put(planted);
        writeKeyFile(vault.folder(), file);
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.slot_damaged"));
    }

    // A fraction was taken for the whole number before it, and what a number beyond all integers becomes is undefined.
    void numbersOfTheKeyFileAreWholeNumbers() {
        for (const char* const version : {"2.5", "1e+300", "-1e+300", "-3", "true", "1.0", "9223372036854775808"}) {
            std::string vault = R"({"format":"fristad-vault","needs":"9.9.9","slots":[],"version":0})";
            vault.replace(vault.size() - 2, 1, version);
            std::array<unsigned char, 32> hash{};
            crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(vault.data()),
                               vault.size(), nullptr, 0);
            std::string text = R"({"checksum":"","vault":0})";
            text.replace(text.size() - 2, 1, vault).insert(text.find("\",\"vault"), hexOf(hash));
            const bool newer = version == std::string_view("9223372036854775808");
            QCOMPARE(errorOf<Error>([&] { parseKeyFile(text); }),
                     std::string(newer ? "vault.newer" : "vault.key_file_damaged"));
        }
    }

    void aNewerKeyFileNamesTheVersionItNeeds() {
        const std::string vault = R"({"format":"fristad-vault","needs":"9.9.9","slots":[],"version":2})";
        // BLAKE2b-256 of the text above, from python3: hashlib.blake2b(..., digest_size=32)
        const std::string checksum = "e57c9b7fdb1e73044bb31dfc3e177504992397a1c60e056da7456ced71a605cf";
        try {
            parseKeyFile(R"({"checksum":")" + checksum + R"(","vault":)" + vault + "}");
            QFAIL("was taken");
        } catch (const SystemFailure& failure) {
            QCOMPARE(failure.message().key, std::string("vault.newer"));
            QCOMPARE(failure.message().arguments.front().second, std::string("9.9.9"));
        }
    }

    void aNewerDatabaseNamesTheVersionItNeedsAndIsNotTouched() {
        TemporaryVault vault;
        vault.create()->change([](Change& change) {
            putSetting(change, "needs_version", "3.1.4");
            change.database().execute("PRAGMA user_version = 999");
        });
        const auto before = filesOf(vault.folder());
        try {
            vault.open();
            QFAIL("was opened");
        } catch (const SystemFailure& failure) {
            QCOMPARE(failure.message().key, std::string("vault.newer"));
            QCOMPARE(failure.message().arguments.front().second, std::string("3.1.4"));
        }
        QVERIFY(filesOf(vault.folder()) == before);
    }

    void aDatabaseThatIsCutShortIsDamageAndNothingIsChanged() {
        TemporaryVault vault;
        vault.create();
        const auto file = vault.folder() / "register.db";
        const auto whole = contentOf(file);
        for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{4096}, whole.size() / 2,
                                       whole.size() - 4096, whole.size() - 1}) {
            write(file, whole.substr(0, size));
            const auto before = filesOf(vault.folder());
            QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.database_damaged"));
            QVERIFY(filesOf(vault.folder()) == before);
        }
        fs::remove(file);
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.database_missing"));
    }

    void aDatabaseOfAnotherVaultIsDamage() {
        TemporaryVault vault;
        TemporaryVault other;
        vault.create();
        other.create();
        fs::copy_file(other.folder() / "register.db", vault.folder() / "register.db",
                      fs::copy_options::overwrite_existing);
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.database_damaged"));
    }

    void theKeyIsWhatTheManualSays() {
        // The tool sqlcipher opens the database with x' 64 hex digits ' (vault.md, Keys): the bytes that the slot yields.
        TemporaryVault vault;
        vault.create();
        const auto key = openSlot(*readKeyFile(vault.folder()).find("anna"), secret(TemporaryVault::passphrase));
        QByteArray digits(reinterpret_cast<const char*>(key.front().data()), dataKeySize);
        QProcess tool;
        tool.start("sqlcipher", {QString::fromStdString((vault.folder() / "register.db").string())});
        QVERIFY2(tool.waitForStarted(), "the tool sqlcipher can't be started: dev/setup installs it");
        tool.write("PRAGMA key = \"x'" + digits.toHex() + "'\";\nSELECT name FROM staff;\n");
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished());
        QVERIFY2(tool.readAllStandardOutput().contains("anna"), tool.readAllStandardError());
    }

    void noJournalWithTheOldKeyStaysBehindARekeying() {
        TemporaryVault vault;
        const auto session = vault.create();
        const auto bo = addStaff(*session, "bo", "", Role::auditor, secret("all of it is his own"));
        removeStaff(*session, bo);
        QVERIFY(!fs::exists(vault.folder() / "register.db-journal"));
        QCOMPARE(session->database().text("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(session->database().integer("PRAGMA synchronous"), 2);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::KeyFileTest)
#include "KeyFileTest.moc"
