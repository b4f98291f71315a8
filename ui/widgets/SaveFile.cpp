#include "ui/widgets/SaveFile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace fristad::ui {

void askWhereToSave(QWidget* parent, const QString& title, const QString& name, const QString& kind,
                    std::function<void(const QString& path)> chosen) {
    const QString ending = QFileInfo(name).suffix();
    auto* const dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("save-file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(kind, ending));
    dialog->setDefaultSuffix(ending);
    // Qt's own memory of folders is process-wide, and the last one may be inside a vault.
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setDirectory(documents.exists() ? documents : QDir::home());
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace fristad::ui
