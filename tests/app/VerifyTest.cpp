#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

class VerifyTest : public QObject {
    Q_OBJECT

    /// The checkpoint in a backup's header (number, lowest byte first, and hash), as it is printed.
    static QString checkpointOf(const QString& backup) {
        QFile file(backup);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no backup");
        constexpr qint64 at = 16 + 8 + 16 + 16; // after the mark, two versions and the vault
        const QByteArray header = file.read(at + 8 + 32);
        quint64 number = 0;
        for (int i = 7; i >= 0; --i)
            number = number << 8 | static_cast<unsigned char>(header[at + i]);
        return QString::number(number) + '-' + QString::fromLatin1(header.mid(at + 8).toHex());
    }

private slots:
    void aCheckpointThatWasKeptElsewhereMustBeExtended() {
        const MadeVault vault;
        const QString early = vault.file("early");
        const QString late = vault.file("late");
        HAS_CODE(Program().run({"backup", vault.path(), "--to", early}), 0);
        HAS_CODE(Program().run({"backup", vault.path(), "--to", late}), 0);
        const QString first = checkpointOf(early);
        const QString second = checkpointOf(late);
        QVERIFY(first != second);
        HAS_CODE(Program().run({"verify", "--checkpoint", first, vault.path(), "--checkpoint", second}), 0);
        HAS_CODE(Program().run({"verify", early, "--checkpoint", first, "--checkpoint", second}), 0);

        QString other = first;
        other.back() = other.back() == '0' ? '1' : '0';
        for (const QString& place : {vault.path(), late}) {
            const Outcome outcome = Program().run({"verify", place, "--checkpoint", other});
            HAS_CODE(outcome, 4);
            QVERIFY(outcome.out.contains("does not extend checkpoint"));
        }
    }
    void whatIsNoCheckpointIsWrongUsage() {
        const MadeVault vault;
        for (const char* const wrong : {"", "1", "1-00", "x"})
            HAS_CODE(Program().run({"verify", vault.path(), "--checkpoint", wrong}), 2);
    }
};

FRISTAD_TEST(VerifyTest)
#include "VerifyTest.moc"
