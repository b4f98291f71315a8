#include "core/vault/PassphraseStrength.h"

#include <QTest>

using namespace fristad;

class PassphraseStrengthTest : public QObject {
    Q_OBJECT

private slots:
    void hintsFollowWhatAGuesserHasToGuess_data() {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<int>("strength");
        const int weak = int(PassphraseStrength::weak);
        const int fair = int(PassphraseStrength::fair);
        const int strong = int(PassphraseStrength::strong);
        QTest::newRow("nothing") << QByteArray() << weak;
        QTest::newRow("a word") << QByteArray("sommar") << weak;
        QTest::newRow("one long word") << QByteArray("betänketidsansökningar") << weak;
        QTest::newRow("a run") << QByteArray("abcd efgh ijkl mnop qrst") << weak;
        QTest::newRow("one letter") << QByteArray("aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa") << weak;
        QTest::newRow("three words") << QByteArray("tre gula bilar") << weak;
        QTest::newRow("four words") << QByteArray("hästen sover under bron") << fair;
        QTest::newRow("a sentence") << QByteArray("hästen sover under bron när det regnar") << strong;
        QTest::newRow("Thai words") << QByteArray("แมว ปลา นก หมา ช้าง เสือ ลิง") << strong;
    }
    void hintsFollowWhatAGuesserHasToGuess() {
        QFETCH(QByteArray, passphrase);
        QFETCH(int, strength);
        QCOMPARE(int(strengthOf(passphrase.toStdString())), strength);
    }
};

QTEST_GUILESS_MAIN(PassphraseStrengthTest)
#include "PassphraseStrengthTest.moc"
