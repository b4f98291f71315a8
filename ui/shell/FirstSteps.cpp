#include "ui/shell/FirstSteps.h"

#include "core/register/DemoVault.h"
#include "core/vault/Vault.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NewVaultDialog.h"
#include "ui/shell/RestoreDialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirstSteps)
};

/// A folder that isn't there yet, in the person's own.
QString proposedFolder() {
    const QDir home(QDir::homePath());
    QString name = Words::tr("Vault");
    for (int number = 2; home.exists(name); ++number)
        name = QStringLiteral("%1 %2").arg(Words::tr("Vault")).arg(number);
    return home.filePath(name);
}

} // namespace

void chooseVault(MainWindow& window) {
    // From the folder that the vault at hand lies in: inside it there is nothing to choose.
    const QString start = window.folder().isEmpty() ? QDir::homePath() : QFileInfo(window.folder()).absolutePath();
    const QString folder = QFileDialog::getExistingDirectory(&window, Words::tr("The folder that is the vault"), start);
    if (!folder.isEmpty())
        window.openFolder(folder);
}

void createVaultInSteps(MainWindow& window) {
    window.lock();
    auto* const dialog = new NewVaultDialog(window, NewVaultDialog::Purpose::create, proposedFolder());
    dialog->open();
}

void recoverInSteps(MainWindow& window) {
    window.lock();
    auto* const dialog = new NewVaultDialog(window, NewVaultDialog::Purpose::recover, window.folder());
    dialog->open();
}

void restoreInSteps(MainWindow& window) {
    window.lock();
    auto* const dialog = new RestoreDialog(window, proposedFolder());
    dialog->open();
}

QString demoFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/demo.fristad");
}

void lookAround(MainWindow& window, const std::function<void(const Failure&)>& failed) {
    const QString folder = demoFolder();
    window.enter(
        [folder = folder.toStdString(), clock = &window.clock()] {
            const std::filesystem::path path(folder);
            std::filesystem::create_directories(path.parent_path());
            if (!std::filesystem::exists(path))
                makeDemoVault(path, {}, {}, *clock);
            return openVault(path, "demo", Secret::copyOf("demo"), *clock);
        },
        failed, folder);
}

} // namespace fristad::ui
