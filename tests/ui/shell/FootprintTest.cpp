// own program: it sets up a home before there is an application

#include "ui/shell/Footprint.h"

#include "ui/shell/Preferences.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/SaveFile.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace fristad;
using namespace fristad::ui;

// What is left in the person's home by the file chooser, which is Qt's own and remembers where it was unless it is kept from it.

class FootprintTest : public QObject {
    Q_OBJECT

public:
    explicit FootprintTest(QString home) : home_(std::move(home)) {}

private slots:
    void filesChosenAndFoldersVisitedAreRememberedNowhere() {
        QTemporaryDir visited;
        const QString target = visited.filePath("Planterade Personen.pdf");
        QWidget window;
        window.show();
        QString chosen;
        askWhereToSave(&window, "Save", "figures.pdf", "PDF", [&](const QString& path) { chosen = path; });
        auto* const saving = window.findChild<QFileDialog*>("save-file");
        QVERIFY(QCoreApplication::testAttribute(Qt::AA_DontUseNativeDialogs)); // the test's platform has none
        saving->selectFile(target);
        QTest::keyClick(saving->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(chosen, target);
        QTRY_VERIFY(!window.findChild<QFileDialog*>()); // it writes when it goes

        // The other way it is used: waiting for the answer.
        QTimer::singleShot(0, &window, [&] {
            auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            dialog->selectFile(visited.path());
            QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        });
        QCOMPARE(QFileDialog::getExistingDirectory(&window, "Choose"), visited.path());

        preferences::setIdleMinutes(7);
        QCOMPARE(filesAtHome(), QStringList{home_ + "/config/fristad/fristad.ini"});
        QFile file(filesAtHome().front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray remembered = file.readAll();
        QVERIFY(remembered.contains("idleMinutes=7"));
        QVERIFY(!remembered.contains("Planterade"));
        QVERIFY(!remembered.contains(visited.path().toUtf8()));
    }
    void theChooserSpeaksTheWindowsLanguage() {
        for (const auto& [language, words] : {std::pair(DisplayLanguage::swedish, QStringLiteral("Sök i:")),
                                              std::pair(DisplayLanguage::english, QStringLiteral("Look in:"))}) {
            speak(language);
            QFileDialog dialog;
            dialog.show();
            QCOMPARE(dialog.findChild<QLabel*>("lookInLabel")->text(), words);
        }
    }

private:
    [[nodiscard]] QStringList filesAtHome() const {
        QStringList files;
        for (QDirIterator each(home_, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();)
            files << each.next();
        return files;
    }

    QString home_;
};

int main(int argc, char** argv) {
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.filePath("config").toUtf8());
    for (const auto* const other : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qunsetenv(other);
    leaveOneFileOnly();
    const QApplication application(argc, argv);
    useBuiltIns();
    FootprintTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}
#include "FootprintTest.moc"
