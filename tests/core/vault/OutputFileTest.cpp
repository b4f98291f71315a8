#include "core/vault/OutputFile.h"

#include "core/vocabulary/Errors.h"
#include "tests/core/vault/TemporaryVault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace fristad;

class OutputFileTest : public QObject {
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

    void aVaultsOwnFilesAreNoTargetNotEvenToReplaceThem() {
        TemporaryVault vault;
        vault.create();
        for (const char* const name : {"vault.json", "vault.json.bak", "register.db", "register.db-wal"})
            QCOMPARE(refusalOf([&] { writeOutputFile(vault.folder() / name, "figures", true); }), "output.of_a_vault");
        writeOutputFile(vault.folder() / "figures.csv", "figures", false); // beside them is no harm
        QVERIFY(vault.open() != nullptr);
    }

    void aCommittedFileHasItsBytesAndIsItsOwnersOnly() {
        OutputFile file(at("figures å ä.csv"), false);
        file.write("table,");
        file.write("row\n");
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
            OutputFile file(at("gone.csv"), false);
            file.write("half");
            QCOMPARE(filesInFolder().size(), 1);
        }
        QCOMPARE(filesInFolder().size(), 0);
    }

    void anExistingTargetStaysUnlessItIsToBeReplaced() {
        writeOutputFile(at("a.csv"), "old", false);
        QCOMPARE(refusalOf([&] { writeOutputFile(at("a.csv"), "new", false); }), std::string("output.exists"));
        QCOMPARE(contentOf(at("a.csv")), QByteArray("old"));
        writeOutputFile(at("a.csv"), "new", true);
        QCOMPARE(contentOf(at("a.csv")), QByteArray("new"));
    }

    void aTargetThatComesUpMeanwhileIsNotOverwritten() {
        OutputFile file(at("b.csv"), false);
        file.write("late");
        writeOutputFile(at("b.csv"), "first", false);
        QCOMPARE(refusalOf([&] { file.commit(); }), std::string("output.exists"));
        QCOMPARE(contentOf(at("b.csv")), QByteArray("first"));
    }

    void aFileThatLibreOfficeHoldsOpenIsRefusedEvenWithReplace() {
        writeOutputFile(at("c.xlsx"), "old", false);
        writeOutputFile(at(".~lock.c.xlsx#"), ",somebody", false);
        QCOMPARE(refusalOf([&] { writeOutputFile(at("c.xlsx"), "new", true); }), std::string("output.held_open"));
        QCOMPARE(contentOf(at("c.xlsx")), QByteArray("old"));
    }

    void aMissingFolderAndAFolderAsTargetAreNamed() {
        QCOMPARE(refusalOf([&] { writeOutputFile(at("no/such/d.csv"), "x", false); }), std::string("output.no_folder"));
        QCOMPARE(refusalOf([&] { writeOutputFile(folder_.path().toStdString(), "x", true); }),
                 std::string("output.not_a_file"));
    }
};

QTEST_GUILESS_MAIN(OutputFileTest)
#include "OutputFileTest.moc"
