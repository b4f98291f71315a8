#include "ui/administration/BackupSheets.h"

#include "ui/administration/PathField.h"
#include "ui/administration/Sheet.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BackupSheets)
};

/// Which backup, where to (if it goes anywhere), who, and their passphrase.
class BackupForm : public Form {
public:
    BackupForm(const Shell& shell, const KnownBackup* chosen, bool restores)
        : file(add<PathField>(0, 0, 1, QStringLiteral("from-backup"), PathField::Kind::existingFile)),
          folder(restores ? add<PathField>(1, 0, 1, QStringLiteral("to-folder"), PathField::Kind::newFolder) : nullptr),
          who(add<TextField>(2, 0, 1, QStringLiteral("who"))),
          passphrase(add<PassphraseField>(3, 0, 1, QStringLiteral("passphrase-of-backup"))) {
        file->setLabel(Words::tr("Backup file"));
        if (folder) {
            folder->setLabel(Words::tr("New folder"));
            folder->setHint(Words::tr("One that is not there yet, or is empty."));
        }
        who->setLabel(Words::tr("Who"));
        who->setHint(Words::tr("Somebody who could open the vault when the backup was made."));
        passphrase->setLabel(Words::tr("Their passphrase from then"));
        for (FormField* each : fields())
            each->setRequired(true);
        if (chosen)
            file->setValue(QDir::toNativeSeparators(QString::fromStdString(chosen->file.string())));
        who->setValue(text(shell.who().name));
    }

    PathField* file;
    PathField* folder; ///< null unless it restores
    TextField* who;
    PassphraseField* passphrase;
};

} // namespace

QString verificationText(const QString& of, const Verification& found) {
    QStringList sentences;
    if (found.intact())
        sentences << Words::tr("%1: whole.").arg(of)
                  << Words::tr("The history has %n entry(s), each sealed to the one before.", nullptr,
                               static_cast<int>(found.entries))
                  << Words::tr("It extends %n checkpoint(s).", nullptr, static_cast<int>(found.checkpointsMet));
    else
        sentences << Words::tr("%1: damaged. Do as follows before anything in it is changed.").arg(of);
    for (const Message& each : found.damage)
        sentences << say(each);
    for (const Message& each : found.notes)
        sentences << say(each);
    return sentences.join(u' ');
}

void askToVerifyBackup(Shell& shell, QWidget* parent, const KnownBackup* chosen,
                       std::function<void(const QString& of, const Verification&)> found) {
    auto* const sheet = new Sheet(QStringLiteral("verify-sheet"), Words::tr("Check a backup"), parent);
    auto* const form = new BackupForm(shell, chosen, false);
    sheet->addText(Words::tr("Every page of it is read where it stands; nothing is written anywhere."));
    sheet->addWidget(form);
    sheet->setConfirm(Words::tr("Check"));
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet, form, found = std::move(found)] {
        if (!form->accept())
            return;
        auto* const work = shell.vault().run(
            sheet,
            [file = form->file->path(), who = form->who->value().toStdString(), secret = form->passphrase->take()](
                Session&, const Progress& progress) { return verifyBackup(file, who, *secret, progress); },
            [sheet, found, name = QFileInfo(form->file->value()).fileName()](const Verification& result) {
                found(name, result);
                sheet->accept();
            },
            [sheet](const Failure& failure) { sheet->fail(failure); });
        sheet->begin(work, Words::tr("Checking"), true);
    });
    sheet->show();
    (chosen ? static_cast<QWidget*>(form->passphrase) : form->file)->setFocus();
}

void askToRestoreBackup(Shell& shell, QWidget* parent, const KnownBackup* chosen) {
    auto* const sheet = new Sheet(QStringLiteral("restore-sheet"), Words::tr("Restore a backup"), parent);
    auto* const form = new BackupForm(shell, chosen, true);
    sheet->addText(
        Words::tr("The backup becomes a vault of its own in another folder, as everything was when it was made. "
                  "The vault that is open stays as it is."));
    sheet->addWidget(form);
    sheet->setConfirm(Words::tr("Restore"));
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet, form] {
        if (!form->accept())
            return;
        auto* const work = shell.vault().run(
            sheet,
            [file = form->file->path(), to = form->folder->path(), who = form->who->value().toStdString(),
             secret = form->passphrase->take()](Session&, const Progress& progress) {
                restoreBackup(file, to, who, *secret, progress);
            },
            [&shell, sheet, to = form->folder->value()] {
                shell.tell(Words::tr("The backup is now the vault %1. Lock this one to open it.").arg(to));
                sheet->accept();
            },
            [sheet](const Failure& failure) { sheet->fail(failure); });
        sheet->begin(work, Words::tr("Restoring"), true);
    });
    sheet->show();
    (chosen ? form->folder : form->file)->setFocus();
}

} // namespace fristad::ui
