#include "ui/administration/BackupSheets.h"

#include "core/vault/RecoveryDrill.h"
#include "core/vault/Restore.h"
#include "ui/administration/PathField.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"
#include "ui/widgets/RestoreWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>

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
            file->setValue(pathText(chosen->file));
        who->setValue(text(shell.who().name));
    }

    PathField* file;
    PathField* folder; ///< null unless it restores
    TextField* who;
    PassphraseField* passphrase;
};

void lookAtBackup(Shell& shell, Sheet* sheet, BackupForm& form, std::shared_ptr<BackupSignIn>& by) {
    const auto signIn = std::make_shared<BackupSignIn>(
        BackupSignIn{.name = form.who->value().toStdString(), .secret = std::move(*form.passphrase->take())});
    auto* const work = shell.vault().run(
        sheet,
        [file = form.file->path(), signIn](Session& session, const Progress& progress) {
            const auto preview = previewBackup(file, *signIn, progress);
            return std::make_pair(preview, differenceTo(session, preview));
        },
        [&shell, sheet, &form, &by, signIn](const std::pair<BackupPreview, BackupDifference>& found) {
            by = signIn;
            form.hide(); // what was looked at is what is restored
            sheet->addText(previewText(found.first, shell.today()));
            sheet->addText(differenceText(found.second));
            sheet->setConfirm(Words::tr("Restore"));
            sheet->goOn();
        },
        [sheet](const Failure& failure) { sheet->fail(failure); });
    sheet->begin(work, Words::tr("Looking at the backup"), true);
}

void restoreLookedAt(Shell& shell, Sheet* sheet, const BackupForm& form, const std::shared_ptr<BackupSignIn>& by) {
    auto* const work = shell.vault().run(
        sheet,
        [file = form.file->path(), to = form.folder->path(), by](Session&, const Progress& progress) {
            restoreBackup(file, to, by->name, by->secret, progress);
        },
        [&shell, sheet, to = form.folder->value()] {
            shell.tell(Words::tr("The backup is now the vault %1. Lock this one to open it.").arg(to));
            sheet->accept();
        },
        [sheet](const Failure& failure) { sheet->fail(failure); });
    sheet->begin(work, Words::tr("Restoring"), true);
}

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
    for (const auto* const messages : {&found.damage, &found.notes})
        if (!messages->empty())
            sentences << sayAll(*messages);
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
    sheet->setConfirm(Words::tr("Look at the backup"));
    const auto by = std::make_shared<std::shared_ptr<BackupSignIn>>(); // nothing until it was looked at
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet, form, by] {
        if (*by)
            restoreLookedAt(shell, sheet, *form, *by);
        else if (form->accept())
            lookAtBackup(shell, sheet, *form, *by);
    });
    sheet->show();
    (chosen ? form->folder : form->file)->setFocus();
}

void askToVerifyAgainstSheet(Shell& shell, QWidget* parent,
                             std::function<void(const QString& of, const Verification&)> found) {
    auto* const sheet = new Sheet(QStringLiteral("sheet-check"), Words::tr("Check against the recovery sheet"), parent);
    auto* const line = new TextField(QStringLiteral("sheet-line"));
    line->setLabel(Words::tr("The line under \"Checkpoint of the history\""));
    line->setRequired(true);
    line->setHint(Words::tr("A number, a hyphen and 64 characters. Capitals and blanks don't matter."));
    sheet->addText(
        Words::tr("The whole vault is checked, and whether its history still goes on from where it stood when "
                  "the sheet was printed."));
    sheet->addWidget(line);
    sheet->setConfirm(Words::tr("Check"));
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet, line, found = std::move(found)] {
        QString typed = line->value();
        typed.remove(QRegularExpression(QStringLiteral("\\s")));
        const auto checkpoint = parseCheckpoint(typed.toStdString());
        line->setFault(checkpoint
                           ? QString()
                           : Words::tr("This is no such line. Copy all of it, with the number before the hyphen."));
        if (!checkpoint) {
            line->editor().setFocus();
            return;
        }
        auto* const work = shell.vault().run(
            sheet,
            [known = *checkpoint](Session& session, const Progress& progress) {
                return verifyVault(session, progress, {known});
            },
            [sheet, found](const Verification& result) {
                found(Words::tr("This vault, against the sheet"), result);
                sheet->accept();
            },
            [sheet](const Failure& failure) { sheet->fail(failure); });
        sheet->begin(work, Words::tr("Checking"), true);
    });
    sheet->show();
    line->editor().setFocus();
}

void askToDrillRecovery(Shell& shell, QWidget* parent, std::function<void()> tested) {
    auto* const sheet = new Sheet(QStringLiteral("drill-sheet"), Words::tr("Test the recovery key"), parent);
    auto* const key = new PassphraseField(QStringLiteral("drill-key"));
    key->setLabel(Words::tr("The recovery key, from the paper"));
    key->setRequired(true);
    key->setHint(Words::tr("Capitals, hyphens and blanks don't matter."));
    sheet->addText(
        Words::tr("Take the sheet out of the safe and type its key. It is tested whether it opens this vault; the "
                  "key is not used up, and the day is noted."));
    sheet->addWidget(key);
    sheet->setConfirm(Words::tr("Test"));
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet, key, tested = std::move(tested)] {
        key->setFault(key->value().isEmpty() ? Words::tr("This is required.") : QString());
        if (!key->fault().isEmpty()) {
            key->setFocus();
            return;
        }
        auto* const work = shell.vault().run(
            sheet, [typed = key->take()](Session& session, const Progress&) { drillRecovery(session, *typed); },
            [sheet, tested] {
                tested();
                sheet->accept();
            },
            [sheet](const Failure& failure) { sheet->fail(failure); });
        sheet->begin(work, Words::tr("Testing"));
    });
    sheet->show();
    key->setFocus();
}

} // namespace fristad::ui
