#include "core/vault/AtomicFile.h"

#include "core/vocabulary/Errors.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <fstream>

using namespace fristad;

class AtomicFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path at(const char* name) const { return folder_.filePath(name).toStdString(); }
    static QByteArray contentOf(const std::filesystem::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    }
    static std::string refusalOf(const std::function<void()>& work) {
        try {
            work();
        } catch (const SystemFailure& failure) {
            return failure.message().key;
        }
        return "nothing refused";
    }
    QStringList filesInFolder() const { return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

private slots:
    void init() {
        for (const QString& name : filesInFolder())
            QFile::remove(folder_.filePath(name));
    }

    void insideAVaultNothingIsWrittenWhateverItsName() {
        TemporaryVault vault;
        vault.create();
        const auto link = at("link.csv");
        const auto folderLink = at("linked");
        std::filesystem::create_symlink(vault.folder() / "vault.json", link);
        std::filesystem::create_directory_symlink(vault.folder() / "backups", folderLink);
        for (const auto& target : {vault.folder() / "vault.json", vault.folder() / "vault.json.bak",
                                   vault.folder() / "register.db", vault.folder() / "register.db-wal",
                                   vault.folder() / "figures.csv", vault.folder() / "backups/figures.csv",
                                   vault.folder() / "backups/../x.csv", link, folderLink / "figures.csv"})
            QCOMPARE(refusalOf([&] { writeAtomically(target, "figures", true); }), "output.of_a_vault");
        QVERIFY(vault.open() != nullptr);
    }
    void backupsOfAVaultStandInItsFolderForThemOnly() {
        TemporaryVault vault;
        vault.create();
        constexpr auto backups = AtomicFile::Place::alsoAmongBackups;
        AtomicFile(vault.folder() / "backups/one", false, backups).commit();
        QVERIFY(std::filesystem::exists(vault.folder() / "backups/one"));
        for (const char* const name : {"one", "backups", "vault.json", "other/one"})
            QVERIFY(refusalOf([&] { AtomicFile(vault.folder() / name, true, backups).commit(); }) != "nothing refused");
    }

    void aFileOfTheUsersBesideTheTargetIsNeverTakenForOurs() {
        for (const char* const name : {".a.csv.part", ".fristad-AbCdEf", ".fristad-0123456789abcdef.partial"})
            writeAtomically(at(name), "mine", false);
        std::filesystem::create_directories(at(".fristad-00112233445566ff.partial/mine"));
        std::ofstream(at(".fristad-00112233445566ff.partial/.fristad-unfinished")) << "a note of mine";
        writeAtomically(at("a.csv"), "old", false);
        writeAtomically(at("a.csv"), "new", true);
        for (const char* const name : {".a.csv.part", ".fristad-AbCdEf", ".fristad-0123456789abcdef.partial"})
            QCOMPARE(contentOf(at(name)), QByteArray("mine"));
        QVERIFY(std::filesystem::exists(at(".fristad-00112233445566ff.partial/mine")));
        std::filesystem::remove_all(at(".fristad-00112233445566ff.partial"));
    }
    void whatIsUnderWayBesideIsLeftAlone() {
        const StagingFolder other(at("."), at("other"));
        std::ofstream(other.path() / "file") << "half";
        writeAtomically(at("a.csv"), "a", false);
        QCOMPARE(contentOf(other.path() / "file"), QByteArray("half"));
    }
    void theLongestNamesCanBeWritten() {
        const std::string name(255, 'n');
        writeAtomically(at(name.c_str()), "old", false);
        writeAtomically(at(name.c_str()), "new", true);
        QCOMPARE(contentOf(at(name.c_str())), QByteArray("new"));
    }

    void aCommittedFileHasItsBytesAndIsItsOwnersOnly() {
        AtomicFile file(at("figures å ä.csv"), false);
        file.write("table,");
        file.write("row\n");
        QCOMPARE(filesInFolder().size(), 0);
        QVERIFY(!std::filesystem::exists(at("figures å ä.csv")));
        file.commit();
        QCOMPARE(contentOf(at("figures å ä.csv")), QByteArray("table,row\n"));
        struct stat found {};
        QCOMPARE(stat(at("figures å ä.csv").c_str(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
        QCOMPARE(filesInFolder().size(), 1);
    }

    void whatIsNotCommittedLeavesNothingBehind() {
        {
            AtomicFile file(at("gone.csv"), false);
            file.write("half");
        }
        QCOMPARE(filesInFolder().size(), 0);
    }

    void anExistingTargetStaysUnlessItIsToBeReplaced() {
        writeAtomically(at("a.csv"), "old", false);
        QCOMPARE(refusalOf([&] { writeAtomically(at("a.csv"), "new", false); }), std::string("output.exists"));
        QCOMPARE(contentOf(at("a.csv")), QByteArray("old"));
        writeAtomically(at("a.csv"), "new", true);
        QCOMPARE(contentOf(at("a.csv")), QByteArray("new"));
    }

    void aLinkIsReplacedAndNotFollowed() {
        std::filesystem::remove(at("link.csv")); // another test's
        const auto before = filesInFolder();
        writeAtomically(at("dear.csv"), "dear", false);
        for (const char* const to : {"dear.csv", "nowhere"}) {
            std::filesystem::create_symlink(at(to), at("link.csv"));
            QCOMPARE(refusalOf([&] { writeAtomically(at("link.csv"), "new", false); }), std::string("output.exists"));
            writeAtomically(at("link.csv"), "new", true);
            QVERIFY(!std::filesystem::is_symlink(at("link.csv")));
            std::filesystem::remove(at("link.csv"));
        }
        QCOMPARE(contentOf(at("dear.csv")), QByteArray("dear"));
        QVERIFY(!std::filesystem::exists(at("nowhere")));
        std::filesystem::remove(at("dear.csv"));
        QCOMPARE(filesInFolder(), before);
    }

    void aTargetThatComesUpMeanwhileIsNotOverwritten() {
        AtomicFile file(at("b.csv"), false);
        file.write("late");
        writeAtomically(at("b.csv"), "first", false);
        QCOMPARE(refusalOf([&] { file.commit(); }), std::string("output.exists"));
        QCOMPARE(contentOf(at("b.csv")), QByteArray("first"));
    }

    void whatIsPublishedAndNotCommittedIsTakenBack() {
        writeAtomically(at("a.csv"), "old", false);
        {
            AtomicFile file(at("a.csv"), true);
            file.write("new");
            file.publish();
            QCOMPARE(contentOf(at("a.csv")), QByteArray("new"));
            AtomicFile other(at("b.csv"), false);
            other.publish();
        }
        QCOMPARE(contentOf(at("a.csv")), QByteArray("old"));
        QCOMPARE(QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"a.csv"});
    }

    void aFileThatLibreOfficeHoldsOpenIsRefusedEvenWithReplace() {
        writeAtomically(at("c.xlsx"), "old", false);
        writeAtomically(at(".~lock.c.xlsx#"), ",somebody", false);
        QCOMPARE(refusalOf([&] { writeAtomically(at("c.xlsx"), "new", true); }), std::string("output.held_open"));
        QCOMPARE(contentOf(at("c.xlsx")), QByteArray("old"));
    }

    void aMissingFolderAndAFolderAsTargetAreNamed() {
        QCOMPARE(refusalOf([&] { writeAtomically(at("no/such/d.csv"), "x", false); }), std::string("output.no_folder"));
        QCOMPARE(refusalOf([&] { writeAtomically(folder_.path().toStdString(), "x", true); }),
                 std::string("output.not_a_file"));
    }
};

FRISTAD_TEST(AtomicFileTest)
#include "AtomicFileTest.moc"
