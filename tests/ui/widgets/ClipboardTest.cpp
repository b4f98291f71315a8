#include "ui/widgets/Clipboard.h"

#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace fristad;
using namespace fristad::ui;

/// What is copied doesn't stay.
class ClipboardTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        QApplication::clipboard()->clear();
        Clipboard::ours().setStay(60'000);
        // The platform of tests knows no other programs.
        Clipboard::ours().setOwns([](QClipboard::Mode) { return true; });
    }

    void whatIsCopiedFromAFieldIsMarkedAndGoesWhenItsTimeIsUp() {
        Clipboard::ours().setStay(1);
        QLineEdit line;
        QPlainTextEdit note;
        for (QWidget* const field : std::initializer_list<QWidget*>{&line, &note}) {
            QTest::keyClicks(field, "Planterade");
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
            QCOMPARE(QApplication::clipboard()->text(), QString("Planterade"));
            QCOMPARE(QApplication::clipboard()->mimeData()->data("x-kde-passwordManagerHint"), QByteArray("secret"));
            QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
        }
    }
    void whatIsCopiedIsGoneWhenTheVaultLocks() {
        TestWindow test;
        test.unlock();
        auto* const search = test.field("search");
        QTest::keyClicks(search, "Planterade");
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(search, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString("Planterade"));
        test.window.lock();
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }
    void whatAnotherProgramPutThereStays() {
        Clipboard::ours().setOwns([](QClipboard::Mode) { return false; });
        Clipboard::ours().put(QString("ours"));
        QApplication::clipboard()->setText("theirs");
        Clipboard::ours().clear();
        QCOMPARE(QApplication::clipboard()->text(), QString("theirs"));
    }
    void aPassphraseCantBeCopied() {
        TestWindow test;
        auto* const passphrase = test.field("passphrase");
        QTest::keyClicks(passphrase, "a long sentence");
        QTest::keyClick(passphrase, Qt::Key_A, Qt::ControlModifier);
        for (const auto key : {Qt::Key_C, Qt::Key_X})
            QTest::keyClick(passphrase, key, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(passphrase->inputMethodHints() & Qt::ImhSensitiveData);
        QVERIFY(passphrase->inputMethodHints() & Qt::ImhNoPredictiveText);
    }
};

FRISTAD_TEST(ClipboardTest)
#include "ClipboardTest.moc"
