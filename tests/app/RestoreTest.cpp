#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

namespace {

/// What is left when the computer is gone: a stick with a backup, the recovery key on its sheet, a second administrator's passphrase
/// that nobody remembers.
class Stick {
public:
    explicit Stick(const MadeVault& vault) : key(bytesOf(vault.file("recovery"))) {
        const Outcome made = Program().run({"backup", vault.path(), "--to", copy()});
        if (made.code != 0)
            qFatal("no backup: %s", made.err.constData());
        writeFile(at("sheet"), key);
    }
    [[nodiscard]] QString at(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString copy() const { return at("copy.fristad-backup"); }

    QByteArray key;

private:
    QTemporaryDir folder_;
};

/// A computer on which the program never ran.
Program newComputer(const QTemporaryDir& home) {
    Program program;
    program.with("HOME", home.path()).with("XDG_CONFIG_HOME", home.filePath("config"));
    return program.with("FRISTAD_PASSPHRASE", "chosen on the new computer");
}

} // namespace

class RestoreTest : public QObject {
    Q_OBJECT

private slots:
    void afterADeadDiskTheStickAndTheRecoveryKeyGiveEverythingBack() {
        auto old = std::make_unique<MadeVault>();
        HAS_CODE(old->import(shared("register-2024")), 0);
        const auto content = old->content();
        const Stick stick(*old);
        old.reset(); // the disk is dead

        const QTemporaryDir home;
        const Program program = newComputer(home);
        const QString vault = home.filePath("vault");
        HAS_CODE(program.run({"restore", stick.copy(), "--to", vault, "--recovery-key-file", stick.at("sheet"),
                              "--recovery-out", home.filePath("new sheet")}),
                 0);
        HAS_CODE(program.run({"verify", vault}), 0);
        HAS_CODE(program.run({"export", vault, "--to", home.filePath("exported")}), 0);
        QVERIFY(content.contains("clients.csv"));
        for (const auto& [name, bytes] : content.asKeyValueRange())
            QVERIFY2(bytesOf(home.filePath("exported/" + name)) == bytes, qPrintable(name));

        // The passphrase of before opens nothing, and each key is good once.
        HAS_CODE(Program().run({"verify", vault}), 3);
        QVERIFY(bytesOf(home.filePath("new sheet")) != stick.key);
        QVERIFY(bytesOf(home.filePath("new sheet")).size() > 40);
        HAS_CODE(program.run({"backup", vault, "--to", home.filePath("next")}), 0);
        HAS_CODE(program.run({"restore", home.filePath("next"), "--to", home.filePath("twice"), "--recovery-key-file",
                              stick.at("sheet")}),
                 3);
        HAS_CODE(program.run({"restore", home.filePath("next"), "--to", home.filePath("twice"), "--recovery-key-file",
                              home.filePath("new sheet"), "--recovery-out", home.filePath("third sheet")}),
                 0);
    }

    void aWrongKeyOrNameRestoresNothing_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("code");
        QTest::newRow("mistyped") << QByteArray("ABCDE-FGHJK") << "anna" << 1;
        QTest::newRow("another vault's") << QByteArray() << "anna" << 3;
        QTest::newRow("no administrator") << QByteArray("right") << "carl" << 3;
        QTest::newRow("nobody") << QByteArray("right") << "eva" << 3;
    }
    void aWrongKeyOrNameRestoresNothing() {
        QFETCH(QByteArray, key);
        QFETCH(QString, user);
        QFETCH(int, code);
        const MadeVault vault;
        HAS_CODE(Program().run({"staff", vault.path(), "add", "carl", "--role", "coordinator", "--user", "anna"}), 0);
        const MadeVault another;
        const QTemporaryDir home;
        HAS_CODE(Program().run({"backup", vault.path(), "--user", "anna", "--to", home.filePath("copy")}), 0);
        writeFile(home.filePath("key"), key == "right"  ? bytesOf(vault.file("recovery"))
                                        : key.isEmpty() ? bytesOf(another.file("recovery"))
                                                        : key);
        const auto before = fingerprint(home.path());
        HAS_CODE(Program().run({"restore", home.filePath("copy"), "--to", home.filePath("vault"), "--user", user,
                                "--recovery-key-file", home.filePath("key"), "--recovery-out", home.filePath("new")}),
                 code);
        QCOMPARE(fingerprint(home.path()), before);
    }

    void aSheetThatCannotBeWrittenLeavesNothing() {
        const MadeVault vault;
        const Stick stick(vault);
        const QTemporaryDir home;
        writeFile(home.filePath("taken"), "dear");
        const auto before = fingerprint(home.path());
        HAS_CODE(Program().run({"restore", stick.copy(), "--to", home.filePath("vault"), "--recovery-key-file",
                                stick.at("sheet"), "--recovery-out", home.filePath("taken")}),
                 5);
        QCOMPARE(fingerprint(home.path()), before);
    }

    void aNewSheetIsMadeOnlyWithTheRecoveryKey() {
        HAS_CODE(Program().run({"restore", "copy", "--to", "vault", "--recovery-out", "sheet"}), 2);
    }
};

FRISTAD_TEST(RestoreTest)
#include "RestoreTest.moc"
