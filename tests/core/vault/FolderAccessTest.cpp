#include "core/vault/FolderAccess.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/HistoryChain.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <sys/stat.h>

#include <algorithm>

namespace fristad {

namespace fs = std::filesystem;

/// What other accounts of the computer may do with a vault's folder (vault.md: 0700 and 0600).
class FolderAccessTest : public QObject {
    Q_OBJECT

    static unsigned modeOf(const fs::path& path) {
        struct stat status {};
        return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : ~0U;
    }
    static void openAll(const fs::path& folder) {
        for (const auto& each : fs::recursive_directory_iterator(folder))
            fs::permissions(each.path(), fs::perms::all);
        fs::permissions(folder, fs::perms::all);
    }
    static std::vector<std::string> keysOf(const std::vector<Message>& notes) {
        std::vector<std::string> keys;
        for (const auto& each : notes)
            keys.push_back(each.key);
        return keys;
    }

private slots:
    void aLogThatIsMadeNextIsForItsOwnerAlone() {
        TemporaryVault vault;
        vault.create();
        openAll(vault.folder());
        const auto session = vault.open();
        QVERIFY(fs::exists(vault.folder() / "register.db-wal"));
        QCOMPARE(modeOf(vault.folder() / "register.db-wal") & 077U, 0U);
        QCOMPARE(modeOf(vault.folder()), 0700U);
    }
    void itIsSaidAndRecordedOnce() {
        TemporaryVault vault;
        vault.create();
        openAll(vault.folder());
        const auto count = [](Session& session) {
            const auto entries = wholeHistory(session, 100);
            return std::ranges::count(entries, std::string("vault.closed_to_others"), &HistoryEntry::kind);
        };
        {
            const auto session = vault.open();
            QCOMPARE(keysOf(openingNotes(*session)), std::vector<std::string>{"vault.closed_to_others"});
            QCOMPARE(count(*session), 1);
            QVERIFY(verifyVault(*session, {}).notes.empty());
        }
        const auto again = vault.open();
        QVERIFY(openingNotes(*again).empty());
        QCOMPARE(count(*again), 1);
    }
    void inAClosedFolderAFileIsClosedWithoutASentence() {
        TemporaryVault vault;
        vault.create();
        fs::permissions(vault.folder() / "vault.json.bak", fs::perms(0644));
        QVERIFY(openToOthers(vault.folder()).empty());
        QVERIFY(closeToOthers(vault.folder()).empty());
        QCOMPARE(modeOf(vault.folder() / "vault.json.bak"), 0600U);
    }
    void theBitsOfTheOwnerStayAsTheyWere() {
        TemporaryVault vault;
        vault.create();
        fs::permissions(vault.folder() / "register.db", fs::perms(0444));
        closeToOthers(vault.folder());
        QCOMPARE(modeOf(vault.folder() / "register.db"), 0400U);
    }
    void whatALinkPointsToIsLeftAlone() {
        TemporaryVault vault;
        vault.create();
        const auto dear = vault.place() / "dear";
        fs::create_directory(dear);
        fs::permissions(dear, fs::perms(0755));
        fs::create_symlink(dear, vault.folder() / "backups/link");
        QVERIFY(closeToOthers(vault.folder()).empty());
        QCOMPARE(modeOf(dear), 0755U);
    }
    void whatIsNotOfTheVaultIsLeftAlone() {
        TemporaryVault vault;
        vault.create();
        const auto other = vault.folder() / "notes.txt";
        fs::copy_file(vault.folder() / "vault.json", other);
        fs::permissions(other, fs::perms(0644));
        QVERIFY(closeToOthers(vault.folder()).empty());
        QCOMPARE(modeOf(other), 0644U);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::FolderAccessTest)
#include "FolderAccessTest.moc"
