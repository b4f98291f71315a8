#include "core/vocabulary/MemoryFolder.h"

#include "core/vocabulary/Errors.h"
#include "tests/support/TestProgram.h"

#include <QFileInfo>
#include <QTest>

#include <array>
#include <fstream>

using namespace fristad;

/// What a library insists on keeping in files stays in memory.
class MemoryFolderTest : public QObject {
    Q_OBJECT

private slots:
    void isTheOwnersAloneAndGoesWithWhatIsInIt() {
        std::filesystem::path folder;
        {
            const MemoryFolder memory;
            folder = memory.path();
            std::ofstream(folder / "part") << "of a workbook";
            const auto rights = QFileInfo(QString::fromStdString(folder.string())).permissions();
            QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
            QVERIFY(std::filesystem::exists(folder / "part"));
        }
        QVERIFY(!std::filesystem::exists(folder));
    }
    void whereNothingIsInMemoryItIsRefused() {
        const std::array<std::filesystem::path, 3> places{"/proc", "", "/no/such/place"};
        try {
            const MemoryFolder memory(places);
            QFAIL("a folder on no memory");
        } catch (const SystemFailure& failure) {
            QCOMPARE(failure.message().key, std::string("output.no_memory_folder"));
        }
    }
};

FRISTAD_TEST(MemoryFolderTest)
#include "MemoryFolderTest.moc"
