#include "core/vault/PassphraseStrength.h"

#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

class PassphraseStrengthTest : public QObject {
    Q_OBJECT

private slots:
    void passphrasesAreJudgedByHowHardTheyAreToGuess_data() {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<int>("strength");
        const int weak = int(PassphraseStrength::weak);
        const int fair = int(PassphraseStrength::fair);
        const int strong = int(PassphraseStrength::strong);
        QTest::newRow("nothing") << QByteArray() << weak;
        QTest::newRow("a common one") << QByteArray("password1") << weak;
        QTest::newRow("along the keyboard") << QByteArray("qwertyuiop123456") << weak;
        QTest::newRow("a run") << QByteArray("abcdefghijklmnopqrstuvwxyz") << weak;
        QTest::newRow("one letter") << QByteArray(200, 'a') << weak;
        // 45 bits by zxcvbn's authors (dropbox.tech, "zxcvbn: realistic password strength estimation").
        QTest::newRow("four common words") << QByteArray("correcthorsebatterystaple") << fair;
        // Out of a list of 7776 drawn by dice: 77 bits.
        QTest::newRow("six words by dice") << QByteArray("yodel-crouton-sprawl-umbrage-vixen-tacky") << strong;
        QTest::newRow("Thai words") << QByteArray("แมว ปลา นก หมา ช้าง เสือ ลิง") << strong;
        QTest::newRow("a very long one") << QByteArray("yodel crouton sprawl umbrage vixen tacky ").repeated(2000)
                                         << strong;
    }
    void passphrasesAreJudgedByHowHardTheyAreToGuess() {
        QFETCH(QByteArray, passphrase);
        QFETCH(int, strength);
        QCOMPARE(int(strengthOf(passphrase.toStdString())), strength);
    }

    void onesOwnNameIsWhatAGuesserTriesFirst() {
        const std::vector<std::string> known{"wojciechowska", "agnieszka"};
        QVERIFY(strengthOf("wojciechowskaagnieszka") > PassphraseStrength::weak);
        QCOMPARE(strengthOf("wojciechowskaagnieszka", known), PassphraseStrength::weak);
    }
};

FRISTAD_TEST(PassphraseStrengthTest)
#include "PassphraseStrengthTest.moc"
