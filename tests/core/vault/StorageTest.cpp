#include "core/vault/Storage.h"

#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace fristad;

class StorageTest : public QObject {
    Q_OBJECT

    static void put(const QString& path, const QByteArray& bytes = {}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    // The numbers are those of linux/magic.h and statfs(2).
    void onlyFileSystemsKnownToKeepLocksAreLocal_data() {
        QTest::addColumn<quint32>("type");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, quint32 type, StorageKind kind) {
            QTest::newRow(name) << type << static_cast<int>(kind);
        };
        row("ext4", 0xEF53, StorageKind::local);
        row("XFS", 0x58465342, StorageKind::local);
        row("Btrfs", 0x9123683E, StorageKind::local);
        row("tmpfs", 0x01021994, StorageKind::local);
        row("overlayfs", 0x794C7630, StorageKind::local);
        row("F2FS", 0xF2F52010, StorageKind::local);
        row("ZFS", 0x2FC12FC1, StorageKind::local);
        row("FAT", 0x4D44, StorageKind::local);
        row("exFAT", 0x2011BAB0, StorageKind::local);
        row("NTFS by the kernel", 0x7366746E, StorageKind::local);
        row("NFS", 0x6969, StorageKind::network);
        row("SMB 1", 0xFF534D42, StorageKind::network);
        row("SMB 2", 0xFE534D42, StorageKind::network);
        row("the old SMB", 0x517B, StorageKind::network);
        row("9P", 0x01021997, StorageKind::network);
        row("Ceph", 0x00C36400, StorageKind::network);
        row("AFS", 0x5346414F, StorageKind::network);
        row("Coda", 0x73757245, StorageKind::network);
        row("FUSE without a disk", 0x65735546, StorageKind::userSpace);
        row("proc", 0x9FA0, StorageKind::unknown);
        row("none", 0, StorageKind::unknown);
    }
    void onlyFileSystemsKnownToKeepLocksAreLocal() {
        QFETCH(quint32, type);
        QFETCH(int, kind);
        const auto storage = storageOfType(type, 0);
        QCOMPARE(static_cast<int>(storage.kind), kind);
        QCOMPARE(whyNotWritable(storage, "/v").has_value(), storage.kind != StorageKind::local);
        QVERIFY(!storage.name.empty());
    }
    void
    aStickByFuseIsADiskOfThisComputer() { // st_dev of fuseblk is the block device's, of other FUSE an anonymous one
        QCOMPARE(static_cast<int>(storageOfType(0x65735546, 8).kind), static_cast<int>(StorageKind::local));
    }
    void theReasonNamesTheFileSystemAndTheFolder() {
        const auto why = whyNotWritable(storageOfType(0x6969, 0), "/srv/vault");
        QVERIFY(why);
        const auto said = render(*why, DisplayLanguage::english);
        QVERIFY2(said.find("NFS") != std::string::npos && said.find("/srv/vault") != std::string::npos, said.c_str());
    }
    void thisTestsFolderIsLocalAlsoBeforeItIsMade() {
        const QTemporaryDir place;
        QCOMPARE(static_cast<int>(storageOf(place.path().toStdString()).kind), static_cast<int>(StorageKind::local));
        QCOMPARE(static_cast<int>(storageOf(place.filePath("a/b/c").toStdString()).kind),
                 static_cast<int>(StorageKind::local));
    }
    void procIsNoPlaceForAVault() {
        QCOMPARE(static_cast<int>(storageOf("/proc/self").kind), static_cast<int>(StorageKind::unknown));
    }

    void aSynchronisedFolderIsKnownByItsMarks_data() {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("program");
        QTest::newRow("Dropbox") << ".dropbox" << QByteArray("{}") << "Dropbox";
        QTest::newRow("Dropbox's cache") << ".dropbox.cache/" << QByteArray() << "Dropbox";
        QTest::newRow("Syncthing") << ".stfolder/" << QByteArray() << "Syncthing";
        QTest::newRow("Syncthing, a file") << ".stfolder" << QByteArray() << "Syncthing";
        QTest::newRow("Nextcloud's database") << "._sync_0123abcd.db" << QByteArray() << "Nextcloud";
        QTest::newRow("Nextcloud's newer database") << ".sync_0123abcd.db" << QByteArray() << "Nextcloud";
        QTest::newRow("Nextcloud's log") << ".nextcloudsync.log" << QByteArray() << "Nextcloud";
        QTest::newRow("ownCloud") << ".owncloudsync.log" << QByteArray() << "ownCloud";
        QTest::newRow("Google Drive") << ".tmp.driveupload/" << QByteArray() << "Google Drive";
        QTest::newRow("OneDrive") << "desktop.ini"
                                  << QByteArray("[.ShellClassInfo]\r\nIconResource=C:\\x\\OneDrive\\OneDrive.exe,6")
                                  << "OneDrive";
        const auto utf16 = QString("IconResource=C:\\x\\OneDrive.exe");
        QTest::newRow("OneDrive in UTF-16")
            << "Desktop.ini" << QByteArray(reinterpret_cast<const char*>(utf16.utf16()), utf16.size() * 2)
            << "OneDrive";
        QTest::newRow("an ordinary desktop.ini") << "desktop.ini" << QByteArray("[ViewState]\r\nMode=\r\n") << "";
        QTest::newRow("the settings of Dropbox in a home folder") << ".dropbox/" << QByteArray() << "";
        QTest::newRow("any other file") << ".sync_me" << QByteArray() << "";
    }
    void aSynchronisedFolderIsKnownByItsMarks() {
        QFETCH(QString, mark);
        QFETCH(QByteArray, content);
        QFETCH(QString, program);
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath("documents/vault"));
        if (mark.endsWith('/'))
            QVERIFY(QDir(place.path()).mkdir(mark.chopped(1)));
        else
            put(place.filePath(mark), content);
        const auto found = synchroniserOf(place.filePath("documents/vault").toStdString());
        QCOMPARE(QString::fromStdString(found.value_or("")), program);
        const auto storage = storageOf(place.filePath("documents/vault").toStdString());
        QCOMPARE(storage.kind == StorageKind::synchronised, !program.isEmpty());
    }
    void aMarkIsFoundThroughALinkToTheFolder() {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath("cloud/.stfolder"));
        QVERIFY(QDir(place.path()).mkpath("cloud/vault"));
        QVERIFY(QFile::link(place.filePath("cloud/vault"), place.filePath("mine")));
        QCOMPARE(synchroniserOf(place.filePath("mine").toStdString()).value_or(""), std::string("Syncthing"));
    }
    void aNameAloneIsAHintAndNoReason() {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath("OneDrive - The shelter/vault"));
        const auto folder = place.filePath("OneDrive - The shelter/vault").toStdString();
        QCOMPARE(synchroniserNamedIn(folder).value_or(""), std::string("OneDrive"));
        QCOMPARE(static_cast<int>(storageOf(folder).kind), static_cast<int>(StorageKind::local));
        QVERIFY(!synchroniserNamedIn(place.path().toStdString()));
    }
};

FRISTAD_TEST(StorageTest)
#include "StorageTest.moc"
