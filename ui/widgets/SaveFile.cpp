#include "ui/widgets/SaveFile.h"

#include <QFileDialog>
#include <QFileInfo>

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
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace fristad::ui
