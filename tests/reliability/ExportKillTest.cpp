// slow: some 150 exports, each killed at another call

// own program: it stands in for the system's own calls

#include "CallCounter.h"
#include "ChildProcess.h"
#include "core/vault/AtomicFile.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QDirIterator>
#include <QTest>

namespace fristad {

namespace {

namespace fs = std::filesystem;

/// What stands in a folder, hidden things too.
QStringList leftIn(const fs::path& place) {
    return QDir(QString::fromStdString(place.string()))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// Files below hidden folders or of hidden names that hold a register's text.
int clearFilesHidden(const fs::path& place) {
    int found = 0;
    for (const auto& each : fs::recursive_directory_iterator(place)) {
        const auto inside = fs::relative(each.path(), place);
        const bool hidden =
            std::ranges::any_of(inside, [](const fs::path& part) { return part.string().starts_with('.'); });
        if (hidden && each.is_regular_file() && contentOf(each.path()).find("client_code") != std::string::npos)
            ++found;
    }
    return found;
}

} // namespace

/// The program is killed before every single call by which an export writes, syncs and names.
class ExportKillTest : public QObject {
    Q_OBJECT

    CallCounter& counter_ = CallCounter::instance();
    TemporaryVault vault_;
    fs::path place_;
    std::map<std::string, std::string> whole_;

    /// Exports in a process that is killed before the `call`th call; false if it ended before that.
    bool killedAt(int call, bool replace) {
        ChildProcess child([&](const ChildProcess::Acknowledge&) {
            const auto session = vault_.open();
            counter_.untilKill = call;
            exportRegister(*session, place_ / "out", replace, {});
            counter_.untilKill = 0;
        });
        return child.end() != 0;
    }

    void exportBeside() {
        const auto session = vault_.open();
        exportRegister(*session, place_ / "another", false, {});
        QCOMPARE(filesIn(place_ / "another"), whole_);
        fs::remove_all(place_ / "another");
    }

private slots:
    void initTestCase() {
        const auto session = vault_.create();
        importFrom(*session, shared / "register-edge");
        exportRegister(*session, vault_.place() / "whole", false, {});
        whole_ = filesIn(vault_.place() / "whole");
        place_ = vault_.place() / "targets";
        fs::create_directory(place_);
    }
    void cleanup() {
        counter_.noUnnamedFiles = false;
        fs::remove_all(place_);
        fs::create_directory(place_);
    }

    void aKilledExportLeavesNothingInClear() {
        int rounds = 0;
        int naming = 0;
        for (int call = 1; killedAt(call, false); ++call, ++rounds) {
            const bool published = fs::exists(place_ / "out");
            if (published)
                QCOMPARE(filesIn(place_ / "out"), whole_);
            // Between the first file's name and the folder's they stand in clear, hidden: the next one removes them (below).
            naming += clearFilesHidden(place_) > 0 ? 1 : 0;
            exportBeside();
            QCOMPARE(leftIn(place_), published ? QStringList{"out"} : QStringList());
            fs::remove_all(place_ / "out");
        }
        QCOMPARE(leftIn(place_), QStringList{"out"});
        qInfo("killed at %d calls, %d of them between the files' names and the folder's", rounds, naming);
        QVERIFY(rounds > 30);
        QCOMPARE(naming, int(whole_.size())); // one call a file: that is as short as it gets
    }

    void aKilledExportOverAnotherLeavesTheOldOrTheNewAndTheNextCleansUp() {
        const std::map<std::string, std::string> old{{"clients.csv", "client_code,exposure\n"}};
        int rounds = 0;
        writeFile(place_ / "out", "clients.csv", old.at("clients.csv"));
        for (int call = 1; killedAt(call, true); ++call, ++rounds) {
            const auto there = filesIn(place_ / "out");
            QVERIFY2(there == old || there == whole_, qPrintable(QString::number(call)));
            exportBeside();
            QCOMPARE(leftIn(place_), QStringList{"out"});
            fs::remove_all(place_ / "out");
            writeFile(place_ / "out", "clients.csv", old.at("clients.csv"));
        }
        QCOMPARE(filesIn(place_ / "out"), whole_);
        QCOMPARE(leftIn(place_), QStringList{"out"});
        QVERIFY(rounds > 30);
    }

    void whereThereAreNoUnnamedFilesTheNextExportRemovesWhatAKillLeft() {
        counter_.noUnnamedFiles = true;
        int rounds = 0;
        int inClear = 0;
        for (int call = 1; killedAt(call, false); ++call, ++rounds) {
            inClear += clearFilesHidden(place_) > 0 ? 1 : 0;
            exportBeside();
            QCOMPARE(clearFilesHidden(place_), 0);
            fs::remove_all(place_ / "out");
        }
        QCOMPARE(leftIn(place_), QStringList{"out"});
        QVERIFY(rounds > 30 && inClear > 5);
    }

    void whereTheFoldersNameCantBeMadeSafeTheTargetIsAsItWas() {
        writeAtomically(place_ / "out.csv", "old", false);
        counter_.foldersFailToSync = true;
        for (const char* const name : {"out.csv", "new.csv"})
            QCOMPARE(errorOf<SystemFailure>([&] { writeAtomically(place_ / name, "new", true); }),
                     std::string("system.failed"));
        counter_.foldersFailToSync = false;
        QCOMPARE(contentOf(place_ / "out.csv"), std::string("old"));
        QCOMPARE(leftIn(place_), QStringList{"out.csv"});
    }

    void aKilledFileLeavesNothing_data() {
        QTest::addColumn<bool>("replace");
        QTest::addColumn<bool>("unnamed");
        QTest::newRow("new") << false << true;
        QTest::newRow("over another") << true << true;
        QTest::newRow("new, without unnamed files") << false << false;
        QTest::newRow("over another, without unnamed files") << true << false;
    }
    void aKilledFileLeavesNothing() {
        QFETCH(bool, replace);
        QFETCH(bool, unnamed);
        counter_.noUnnamedFiles = !unnamed;
        const std::string text = "client_code,what is due\n";
        int rounds = 0;
        for (int call = 1;; ++call, ++rounds) {
            if (replace)
                writeFile(place_, "out.csv", "old");
            ChildProcess child([&](const ChildProcess::Acknowledge&) {
                counter_.untilKill = call;
                writeAtomically(place_ / "out.csv", text, replace);
                counter_.untilKill = 0;
            });
            if (child.end() == 0)
                break;
            const bool there = fs::exists(place_ / "out.csv");
            const auto content = there ? contentOf(place_ / "out.csv") : "";
            QVERIFY(there ? content == text || (replace && content == "old") : !replace);
            if (!replace && unnamed)
                QCOMPARE(clearFilesHidden(place_), 0);
            writeAtomically(place_ / "another.csv", text, true);
            QCOMPARE(leftIn(place_), there ? (QStringList{"another.csv", "out.csv"}) : QStringList{"another.csv"});
            fs::remove(place_ / "out.csv");
        }
        QVERIFY(rounds >= 4);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::ExportKillTest)
#include "ExportKillTest.moc"
