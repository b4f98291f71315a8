#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Staff.h"
#include "core/vault/VaultFiles.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <filesystem>

namespace fristad {

namespace {

constexpr auto newPassphrase = "another long sentence";

/// The key file and its mirror as they lie there.
struct KeyFiles {
    std::string file;
    std::string mirror;
};

std::string contentOf(const std::filesystem::path& file) {
    QFile read(QString::fromStdString(file.string()));
    if (!read.open(QIODevice::ReadOnly))
        qFatal("can't read %s", file.c_str());
    return read.readAll().toStdString();
}

void write(const std::filesystem::path& file, const std::string& content) {
    QFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || out.write(content.data(), static_cast<qint64>(content.size())) < 0)
        qFatal("can't write %s", file.c_str());
}

KeyFiles keyFilesOf(const TemporaryVault& vault) {
    return {contentOf(vault.folder() / keyFileName), contentOf(vault.folder() / mirrorName)};
}

void putBack(const TemporaryVault& vault, const KeyFiles& files) {
    write(vault.folder() / keyFileName, files.file);
    write(vault.folder() / mirrorName, files.mirror);
}

/// How opening ends: `open`, or the sentence's key.
std::string opening(const TemporaryVault& vault, const char* who, std::string_view passphrase) {
    try {
        vault.open(who, passphrase);
        return "open";
    } catch (const Error& error) {
        return error.message().key;
    }
}

} // namespace

/// Who can open the vault is what the database says, and a passphrase that was changed opens nothing that is written from then on.
class KeyFileBindingTest : public QObject {
    Q_OBJECT

private slots:
    void anOldPassphraseOpensNothingAfterAChangeWhateverOldFileItIsTriedWith() {
        TemporaryVault vault;
        vault.create();
        const auto before = keyFilesOf(vault);
        changePassphrase(*vault.open(), secret(TemporaryVault::passphrase), secret(newPassphrase));
        const auto after = keyFilesOf(vault);
        int tried = 0;
        for (const auto& file : {before.file, after.file})
            for (const auto& mirror : {before.mirror, after.mirror}) {
                putBack(vault, {file, mirror});
                QVERIFY(opening(vault, "anna", TemporaryVault::passphrase) != "open");
                ++tried;
            }
        QCOMPARE(tried, 4);
        putBack(vault, after);
        QCOMPARE(opening(vault, "anna", newPassphrase), std::string("open"));
        QVERIFY(verifyVault(*vault.open("anna", newPassphrase), {}).intact());
    }

    void aChangedPassphraseMakesANewDataKey() {
        TemporaryVault vault;
        vault.create();
        const auto old = openSlot(*readKeyFile(vault.folder()).find("anna"), secret(TemporaryVault::passphrase));
        changePassphrase(*vault.open(), secret(TemporaryVault::passphrase), secret(newPassphrase));
        QCOMPARE(
            errorOf<Damaged>([&] { Database(vault.folder() / databaseName, old.front(), Database::Access::readOnly); }),
            std::string("vault.database_damaged"));
    }

    void nothingOldOpensWhatIsWrittenAfterSomebodyWasShutOut_data() {
        QTest::addColumn<QString>("way");
        for (const char* const way : {"changed", "changed by an administrator", "removed", "suspended", "recovered"})
            QTest::newRow(way) << way;
    }
    void nothingOldOpensWhatIsWrittenAfterSomebodyWasShutOut() {
        QFETCH(const QString, way);
        constexpr auto first = "a first sentence of bo's";
        constexpr auto bos = "and now one of bo's own";
        TemporaryVault vault;
        StaffId bo;
        {
            const auto session = vault.create();
            bo = addStaff(*session, "bo", "", Role::caseworker, secret(first));
        }
        vault.changeFirst("bo", first, bos);
        const auto recovery = vault.recoveryKey;
        const auto before = keyFilesOf(vault);
        const auto oldKey = openSlot(*readKeyFile(vault.folder()).find("bo"), secret(bos));
        if (way == "changed")
            changePassphrase(*vault.open("bo", bos), secret(bos), secret(newPassphrase));
        else if (way == "changed by an administrator")
            setPassphraseFor(*vault.open(), bo, secret(newPassphrase));
        else if (way == "removed")
            removeStaff(*vault.open(), bo);
        else if (way == "suspended")
            suspendStaff(*vault.open(), bo);
        else
            recoverVault(vault.folder(), recovery, "anna", secret(newPassphrase),
                         [](std::string_view key) { return std::optional(std::string(key)); });
        const auto after = keyFilesOf(vault);
        const auto enters = [&] {
            if (way != "recovered")
                return opening(vault, "bo", bos);
            try {
                recoverVault(vault.folder(), recovery, "anna", secret(bos),
                             [](std::string_view key) { return std::optional(std::string(key)); });
                return std::string("open");
            } catch (const Error& error) {
                return error.message().key;
            }
        };
        int tried = 0;
        for (const auto& file : {before.file, after.file, std::string()})
            for (const auto& mirror : {before.mirror, after.mirror, std::string()}) {
                putBack(vault, {file, mirror});
                for (const auto& [name, content] : {std::pair(keyFileName, file), std::pair(mirrorName, mirror)})
                    if (content.empty())
                        std::filesystem::remove(vault.folder() / name);
                const auto how = enters();
                QVERIFY2(how != "open", qPrintable(QString::number(tried)));
                ++tried;
            }
        QCOMPARE(tried, 9);
        for (const Secret& key : oldKey)
            QCOMPARE(
                errorOf<Damaged>([&] { Database(vault.folder() / databaseName, key, Database::Access::readOnly); }),
                std::string("vault.database_damaged"));
        putBack(vault, after);
        const auto still = way == "recovered" ? newPassphrase : TemporaryVault::passphrase;
        QVERIFY(verifyVault(*vault.open("anna", still), {}).intact());
    }

    void aUsedRecoveryKeyOpensNothingAfterwards() {
        TemporaryVault vault;
        vault.create();
        const auto before = keyFilesOf(vault);
        const auto usedKey = vault.recoveryKey;
        std::string next;
        recoverVault(vault.folder(), usedKey, "anna", secret(newPassphrase),
                     [&](std::string_view key) { return std::optional(next = std::string(key)); });
        const auto again = [&] {
            recoverVault(vault.folder(), usedKey, "anna", secret(newPassphrase),
                         [](std::string_view key) { return std::optional(std::string(key)); });
        };
        QCOMPARE(errorOf<WrongKey>(again), std::string("vault.wrong_key"));
        putBack(vault, before);
        QVERIFY(!errorOf<Damaged>(again).empty());
        QVERIFY(opening(vault, "anna", TemporaryVault::passphrase) != "open");
    }

    void aSlotTakenOutPutInOrPutTwiceIsNotOpened() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::coordinator, secret("a colleague's sentence"));
        const auto whole = readKeyFile(vault.folder());
        auto withoutRecovery = whole;
        std::erase_if(withoutRecovery.slotList, [](const Slot& slot) { return slot.kind == Slot::Kind::recovery; });
        auto withoutBo = whole;
        withoutBo.removeStaff("bo");
        auto twice = whole;
        twice.slotList.push_back(*whole.find("anna"));
        auto zeroed = whole;
        for (Slot& slot : zeroed.slotList)
            if (slot.name == "bo")
                slot.keys.front().sealed.fill(0);
        auto order = whole;
        std::swap(order.slotList.front(), order.slotList.back());
        for (const KeyFile& bent : {withoutRecovery, withoutBo, twice, zeroed, order}) {
            const auto mirror = contentOf(vault.folder() / mirrorName);
            write(vault.folder() / keyFileName, textOf(bent));
            // The mirror agrees with the database: the vault opens by it, and the bent file is put right.
            QCOMPARE(opening(vault, "anna", TemporaryVault::passphrase), std::string("open"));
            QCOMPARE(contentOf(vault.folder() / mirrorName), mirror);
            QVERIFY(readKeyFile(vault.folder()) == whole);
            putBack(vault, {textOf(bent), textOf(bent)});
            QCOMPARE(opening(vault, "anna", TemporaryVault::passphrase), std::string("vault.key_file_not_known"));
            QCOMPARE(contentOf(vault.folder() / mirrorName), textOf(bent)); // nothing was written
            putBack(vault, {textOf(whole), textOf(whole)});
        }
    }

    void aSlotCopiedBeforeAPassphraseChangeGetsNoNewDataKey() {
        TemporaryVault vault;
        vault.create();
        auto file = readKeyFile(vault.folder());
        auto copy = *file.find("anna");
        changePassphrase(*vault.open(), secret(TemporaryVault::passphrase), secret(newPassphrase));
        file = readKeyFile(vault.folder());
        file.slotList.push_back(copy);
        putBack(vault, {textOf(file), textOf(file)});
        QVERIFY(opening(vault, "anna", TemporaryVault::passphrase) != "open");
        QVERIFY(opening(vault, "anna", newPassphrase) != "open"); // it is seen, and nothing is sealed to it
    }

    // A kill between the mirror and the commit, and between the commit and the key file.
    void whateverAKillLeavesTheDatabaseSaysWhichKeyFileCounts() {
        TemporaryVault vault;
        addStaff(*vault.create(), "bo", "", Role::coordinator, secret("a colleague's sentence"));
        const auto before = keyFilesOf(vault);
        const auto database = contentOf(vault.folder() / databaseName);
        addStaff(*vault.open(), "cia", "", Role::caseworker, secret("a third sentence"));
        const auto after = keyFilesOf(vault);
        putBack(vault, {before.file, after.mirror}); // committed
        QCOMPARE(opening(vault, "cia", "a third sentence"), std::string("open"));
        QVERIFY(contentOf(vault.folder() / keyFileName) == after.file);
        write(vault.folder() / databaseName, database); // not committed
        putBack(vault, {before.file, after.mirror});
        QVERIFY(opening(vault, "cia", "a third sentence") != "open");
        QCOMPARE(opening(vault, "anna", TemporaryVault::passphrase), std::string("open"));
        QVERIFY(contentOf(vault.folder() / mirrorName) == before.mirror);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::KeyFileBindingTest)
#include "KeyFileBindingTest.moc"
