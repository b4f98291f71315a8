#include "core/vault/Recording.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/History.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <sys/un.h>

namespace fristad {

namespace {

namespace fs = std::filesystem;

class FixedClock : public Clock {
public:
    [[nodiscard]] Moment now() const override { return at; }
    Moment at{1728388800000}; // 2024-10-08T14:00:00+02:00
};

void failToSignIn(const TemporaryVault& vault, const Clock& clock, const std::string& name = TemporaryVault::name) {
    QCOMPARE(errorOf<WrongKey>([&] { openVault(vault.folder(), name, secret("not it"), clock); }),
             std::string("vault.wrong_key"));
}

/// The fields of the entries of a kind, oldest first.
std::vector<std::vector<FieldChange>> entriesOf(Session& session, std::string_view kind) {
    std::vector<std::vector<FieldChange>> found;
    for (const HistoryEntry& each : wholeHistory(session, 1000))
        if (each.kind == kind)
            found.insert(found.begin(), each.fields.value_or(std::vector<FieldChange>{}));
    return found;
}

QByteArray contentOf(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Something that stands in the folder under a name: every kind there is.
void put(const fs::path& path, const QString& kind) {
    const std::string name = path.string();
    if (kind == "file")
        QVERIFY(QFile(QString::fromStdString(name)).open(QIODevice::WriteOnly));
    else if (kind == "folder")
        QVERIFY(fs::create_directory(path));
    else if (kind == "link")
        fs::create_symlink("/nowhere", path);
    else if (kind == "loop")
        fs::create_symlink(path, path);
    else
        QCOMPARE(::mkfifo(name.c_str(), 0600), 0);
}

void kinds() {
    QTest::addColumn<QString>("kind");
    for (const char* const kind : {"file", "folder", "link", "loop", "fifo"})
        QTest::newRow(kind) << kind;
}

} // namespace

class RecordingTest : public QObject {
    Q_OBJECT

private slots:
    void aStrayFileNeverMakesAVaultReadOnly_data() { kinds(); }
    void aStrayFileNeverMakesAVaultReadOnly() {
        QFETCH(QString, kind);
        TemporaryVault vault;
        vault.create();
        put(vault.folder() / ".room", kind); // the name that the room on the disk was once tried under
        const auto session = vault.open();
        QVERIFY(!session->readOnly());
        QVERIFY(!isEmergencyView(*session));
        session->recordLookAt({1});
    }

    void findingRoomOnTheDiskLeavesNothingBehind() {
        TemporaryVault vault;
        vault.create();
        const auto names = [&] {
            return QDir(QString::fromStdString(vault.folder().string()))
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        const auto before = names();
        vault.open();
        QCOMPARE(names(), before);
    }

    void failedSignInsAreOneEntryOfTheNextOpening() {
        TemporaryVault vault;
        vault.create();
        FixedClock clock;
        failToSignIn(vault, clock);
        clock.at.milliseconds += 60'000;
        failToSignIn(vault, clock, "nobody of that name");
        clock.at.milliseconds += 60'000;
        TemporaryVault another;
        another.create();
        QCOMPARE(errorOf<WrongKey>([&] {
                     recoverVault(
                         vault.folder(), another.recoveryKey, TemporaryVault::name, secret("a newer long sentence"),
                         [](auto) { return std::nullopt; }, clock);
                 }),
                 std::string("vault.wrong_key"));
        QVERIFY(!contentOf(vault.folder() / "failed-sign-ins").contains("nobody"));
        const auto session = vault.open();
        const std::vector<FieldChange> expected{
            {"count", "", "3"}, {"first", "", "2024-10-08T14:00:00+02:00"}, {"last", "", "2024-10-08T14:02:00+02:00"}};
        QCOMPARE(entriesOf(*session, "sign_in.failed"), (std::vector<std::vector<FieldChange>>{expected}));
        QVERIFY(!fs::exists(vault.folder() / "failed-sign-ins"));
    }

    void whoFailsOnlyOnceIsEnteredOnlyOnce() {
        TemporaryVault vault;
        vault.create();
        failToSignIn(vault, FixedClock());
        vault.open();
        QCOMPARE(entriesOf(*vault.open(), "sign_in.failed").size(), std::size_t{1});
    }

    void aGarbledListOfFailuresIsCountedAndIsNoError() {
        TemporaryVault vault;
        vault.create();
        QFile file(QString::fromStdString((vault.folder() / "failed-sign-ins").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1728388800000\n99999999999999999999\n-5\n\xff\xfe junk\n9223372036854775807\n"
                   "253402300799999\n"); // the year 10000 in Stockholm
        file.close();
        const std::vector<FieldChange> expected{{"count", "", "1"},
                                                {"first", "", "2024-10-08T14:00:00+02:00"},
                                                {"last", "", "2024-10-08T14:00:00+02:00"},
                                                {"unreadable", "", "5"}};
        QCOMPARE(entriesOf(*vault.open(), "sign_in.failed"), (std::vector<std::vector<FieldChange>>{expected}));
    }

    void somethingElseUnderTheNameOfTheListIsNoError_data() { kinds(); }
    void somethingElseUnderTheNameOfTheListIsNoError() {
        QFETCH(QString, kind);
        TemporaryVault vault;
        vault.create();
        put(vault.folder() / "failed-sign-ins", kind);
        failToSignIn(vault, FixedClock());
        vault.open();
    }

    void theListOfFailuresHasALimit() {
        TemporaryVault vault;
        vault.create();
        QFile file(QString::fromStdString((vault.folder() / "failed-sign-ins").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(64 * 1024, '\n'));
        file.close();
        failToSignIn(vault, FixedClock());
        QCOMPARE(file.size(), 64 * 1024);
    }

    void whoOpensAVaultThatCanOnlyBeReadIsEnteredAtTheNextChance() {
        const QTemporaryDir settings;
        qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
        TemporaryVault vault;
        vault.create();
        const auto mark = QString::fromStdString((vault.place() / ".stfolder").string());
        QVERIFY(QDir().mkdir(mark)); // a synchronised folder: read only
        for (int i = 0; i < 2; ++i)
            QVERIFY(openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), FixedClock())
                        ->readOnly());
        QVERIFY(QDir().rmdir(mark));
        const std::vector<FieldChange> expected{{"who", "", "1"},
                                                {"count", "", "2"},
                                                {"first", "", "2024-10-08T14:00:00+02:00"},
                                                {"last", "", "2024-10-08T14:00:00+02:00"}};
        QCOMPARE(entriesOf(*vault.open(), "vault.opened_read_only"), (std::vector<std::vector<FieldChange>>{expected}));
        QCOMPARE(entriesOf(*vault.open(), "vault.opened_read_only").size(), std::size_t{1}); // once
    }

    void aVaultThatIsVerifiedSaysSoInItsHistory() {
        TemporaryVault vault;
        const auto session = vault.create();
        QVERIFY(verifyVault(*session, {}).intact());
        QCOMPARE(entriesOf(*session, "vault.verified").size(), std::size_t{1});
        QVERIFY(verifyVault(*session, {}).intact());
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RecordingTest)
#include "RecordingTest.moc"
