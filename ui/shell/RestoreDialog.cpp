#include "ui/shell/RestoreDialog.h"

#include "core/vault/Unlock.h"
#include "ui/shell/FolderQuestion.h"
#include "ui/shell/LongWorkBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RecoveryKeeping.h"
#include "ui/shell/RecoveryKeyStep.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"
#include "ui/widgets/RestoreWords.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

namespace fristad::ui {

RestoreDialog::RestoreDialog(MainWindow& window, const QString& folder)
    : QDialog(&window),
      window_(window),
      keeping_(new RecoveryKeeping(this)),
      room_(new FolderQuestion(this)),
      title_(textLabel("title")),
      steps_(new QStackedWidget),
      form_(new Form),
      file_(form_->add<TextField>(0, 0, 1, QStringLiteral("backupFile"))),
      folder_(form_->add<TextField>(1, 0, 1, QStringLiteral("restoreFolder"))),
      who_(form_->add<TextField>(2, 0, 1, QStringLiteral("restoreWho"))),
      passphrase_(form_->add<PassphraseField>(3, 0, 1, QStringLiteral("restorePassphrase"))),
      recoveryKey_(form_->add<PassphraseField>(4, 0, 1, QStringLiteral("restoreKey"))),
      browseFile_(button("")),
      browseFolder_(button("")),
      preview_(textLabel("")),
      newPassphraseHint_(textLabel("quiet")),
      newPassphrase_(new NewPassphrase),
      keyStep_(new RecoveryKeyStep),
      work_(new LongWorkBar),
      fault_(textLabel("fault")),
      cancel_(button("")),
      back_(button("")),
      next_(button("primary")) {
    setObjectName(QStringLiteral("restoreDialog"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    folder_->setValue(folder);
    build();
    show(Step::which);
    connect(next_, &QPushButton::clicked, this, &RestoreDialog::next);
    connect(back_, &QPushButton::clicked, this, &RestoreDialog::back);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(browseFile_, &QPushButton::clicked, this, &RestoreDialog::browseFile);
    connect(browseFolder_, &QPushButton::clicked, this, &RestoreDialog::browseFolder);
    connect(form_, &Form::edited, this, [this] {
        room_->forget();
        fault_->hide();
    });
    connect(&window_, &MainWindow::unlocked, this, [this] {
        if (!restoring_)
            return;
        window_.tell(tr("The backup is restored, and the vault that it has become is open."));
        accept();
    });
    connect(keeping_, &RecoveryKeeping::keyMade, this, [this](const QString& key) {
        setWorking(false);
        keyStep_->begin(key, folder_->value(), window_.clock().today());
        show(Step::key);
    });
}

RestoreDialog::~RestoreDialog() = default;

QWidget* RestoreDialog::buildWhich() {
    auto* const page = new QWidget;
    auto* const inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(step);
    inside->addWidget(form_);
    auto* const choosing = new QHBoxLayout;
    choosing->setSpacing(step);
    choosing->addWidget(browseFile_);
    choosing->addWidget(browseFolder_);
    choosing->addStretch();
    inside->addLayout(choosing);
    inside->addStretch();
    browseFile_->setObjectName(QStringLiteral("browseBackup"));
    browseFolder_->setObjectName(QStringLiteral("browseRestoreFolder"));
    return page;
}

QWidget* RestoreDialog::buildPreview() {
    auto* const page = new QWidget;
    auto* const inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(2 * step);
    inside->addWidget(preview_);
    inside->addWidget(newPassphraseHint_);
    inside->addWidget(newPassphrase_);
    inside->addStretch();
    preview_->setObjectName(QStringLiteral("restorePreview"));
    return page;
}

void RestoreDialog::build() {
    steps_->addWidget(buildWhich());
    steps_->addWidget(buildPreview());
    steps_->addWidget(keyStep_);
    fault_->setObjectName(QStringLiteral("restoreFault"));
    fault_->hide();
    next_->setObjectName(QStringLiteral("restoreNext"));
    next_->setDefault(true);
    back_->setObjectName(QStringLiteral("restoreBack"));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step + step / 2, 3 * step, 2 * step + step / 2);
    outer->setSpacing(step);
    outer->addWidget(title_);
    outer->addWidget(steps_, 1);
    outer->addWidget(work_);
    outer->addWidget(fault_);
    outer->addLayout(buttons);
    constexpr int width = 600;
    setMinimumWidth(width);
}

bool RestoreDialog::byRecoveryKey() const { return signIn_ && signIn_->by == BackupSignIn::By::recoveryKey; }

void RestoreDialog::show(Step at) {
    step_ = at;
    steps_->setCurrentIndex(static_cast<int>(at));
    fault_->hide();
    back_->setVisible(at != Step::which);
    newPassphrase_->setVisible(byRecoveryKey());
    newPassphraseHint_->setVisible(byRecoveryKey());
    retranslate();
    window_.setUnderWay(cutShort());
    if (at == Step::which)
        file_->editor().setFocus();
    else if (at == Step::preview && byRecoveryKey())
        newPassphrase_->setFocus();
    else
        next_->setFocus();
}

void RestoreDialog::next() {
    if (working_)
        return;
    if (step_ == Step::which) {
        if (fieldsAreRight())
            room_->goOnWhereThereIsRoom(*folder_, *fault_, [this] {
                takeSignIn();
                look();
            });
    } else if (step_ == Step::preview) {
        if (!byRecoveryKey() || newPassphrase_->accept())
            restore();
    } else if (!keyStep_->goOn()) {
        if (const auto typed = keyStep_->typedBack()) {
            setWorking(true);
            window_.setUnderWay({}); // no more to be stopped: from here on it is made
            keeping_->answer(*typed);
        }
    }
    retranslate();
}

void RestoreDialog::back() {
    if (working_)
        return;
    if (step_ == Step::key && keyStep_->goBack()) {
        retranslate();
        return;
    }
    restoring_ = false;
    keeping_->giveUp();
    show(Step::which);
}

void RestoreDialog::browseFile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("The backup"), QFileInfo(file_->value()).absolutePath(),
                                                      tr("Backups (*.fristad-backup);;All files (*)"));
    if (!file.isEmpty())
        file_->setValue(QDir::toNativeSeparators(file));
}

void RestoreDialog::browseFolder() {
    const QFileInfo proposed(folder_->value());
    const QString parent =
        QFileDialog::getExistingDirectory(this, tr("Where the vault's folder is to be"), proposed.absolutePath());
    if (!parent.isEmpty())
        folder_->setValue(QDir(parent).filePath(proposed.fileName()));
}

bool RestoreDialog::fieldsAreRight() {
    const bool passphrase = !passphrase_->value().isEmpty();
    const bool key = !recoveryKey_->value().isEmpty();
    const bool rightFields = form_->accept();
    passphrase_->setFault(passphrase == key ? tr("Type the passphrase, or the recovery key: one of the two.")
                                            : QString());
    return rightFields && passphrase != key;
}

void RestoreDialog::takeSignIn() {
    const bool passphrase = !passphrase_->value().isEmpty();
    auto& typed = passphrase ? *passphrase_ : *recoveryKey_;
    signIn_ = std::make_shared<BackupSignIn>(
        BackupSignIn{.name = who_->value().toStdString(),
                     .secret = std::move(*typed.take()),
                     .by = passphrase ? BackupSignIn::By::passphrase : BackupSignIn::By::recoveryKey});
}

Progress RestoreDialog::beginWork(const QString& what) {
    // Its last holder may be the worker's thread, but it belongs to the window's.
    const std::shared_ptr<LongWork> handle(new LongWork, [](LongWork* ended) { ended->deleteLater(); });
    work_->follow(handle.get(), what);
    auto since = std::make_shared<QElapsedTimer>();
    return [handle, since](std::uint64_t done, std::uint64_t total) {
        constexpr int leastMilliseconds = 50;
        if (!since->isValid() || since->elapsed() >= leastMilliseconds || done == total) {
            since->start();
            QMetaObject::invokeMethod(
                handle.get(), [handle, done, total] { emit handle->progressed(done, total); }, Qt::QueuedConnection);
        }
        return !handle->cancelled();
    };
}

// The worker opens vaults and works in the one that is open; a look at a backup is an opening that ends before there is a vault.
void RestoreDialog::look() {
    setWorking(true);
    const auto found = std::make_shared<std::optional<BackupPreview>>();
    const QPointer<RestoreDialog> alive(this);
    window_.enter(
        [found, file = QDir::fromNativeSeparators(file_->value()).toStdString(), by = signIn_,
         progress = beginWork(tr("Looking at the backup"))]() -> std::unique_ptr<Session> {
            *found = previewBackup(file, *by, progress);
            throw Cancelled();
        },
        [alive, found](const Failure& failure) {
            if (!alive)
                return;
            if (!*found) {
                alive->failed(failure);
                return;
            }
            alive->setWorking(false);
            alive->preview_->setText(previewText(**found, alive->window_.clock().today()));
            alive->show(Step::preview);
        });
}

void RestoreDialog::restore() {
    setWorking(true);
    restoring_ = true;
    const auto file = QDir::fromNativeSeparators(file_->value()).toStdString();
    const auto folder = QDir::fromNativeSeparators(folder_->value()).toStdString();
    auto progress = beginWork(tr("Restoring"));
    VaultWorker::MakeSession make = [file, folder, by = signIn_, progress, clock = &window_.clock()] {
        restoreBackup(file, folder, by->name, by->secret, progress);
        return openVault(folder, by->name, by->secret, *clock);
    };
    if (byRecoveryKey())
        make = [file, folder, by = signIn_, progress, clock = &window_.clock(), next = newPassphrase_->take(),
                keeper = keeping_->keeper()] {
            restoreByRecoveryKey(file, folder, by->name, by->secret, *next, keeper, progress);
            return openVault(folder, by->name, *next, *clock);
        };
    else
        window_.setUnderWay({}); // there is nothing secret on the screen
    const QPointer<RestoreDialog> alive(this);
    window_.enter(
        std::move(make),
        [alive](const Failure& failure) {
            if (alive)
                alive->failed(failure);
        },
        QString::fromStdString(folder));
}

void RestoreDialog::failed(const Failure& failure) {
    setWorking(false);
    const bool givenUp = failure.kind == Failure::Kind::cancelled && !restoring_;
    restoring_ = false;
    if (givenUp)
        return; // by going back, which shows what comes next
    const bool wrongKey = failure.kind == Failure::Kind::wrongKey && byRecoveryKey();
    show(Step::which);
    fault_->setText(wrongKey ? tr("This is not the recovery key from when the backup was made. Nothing was changed. It "
                                  "takes the sheet of that day, which need not be the newest.")
                             : failure.sentence());
    fault_->show();
}

void RestoreDialog::setWorking(bool working) {
    working_ = working;
    for (QWidget* each : std::initializer_list<QWidget*>{steps_, back_, next_})
        each->setEnabled(!working);
    if (working)
        fault_->hide();
    retranslate();
}

QString RestoreDialog::cutShort() const {
    return tr("Nothing was restored, because the computer was left alone before it was finished. Begin again; a new "
              "recovery key that was written down meanwhile opens nothing.");
}

void RestoreDialog::done(int result) {
    room_->forget();
    emit work_->stopAsked();
    keeping_->giveUp();
    keyStep_->wipe();
    passphrase_->setValue({});
    recoveryKey_->setValue({});
    window_.setUnderWay({});
    QDialog::done(result);
}

void RestoreDialog::retranslate() {
    title_->setText(tr("Restore from a backup"));
    setWindowTitle(title_->text());
    file_->setLabel(tr("Backup file"));
    file_->setRequired(true);
    file_->setHint(tr("On a stick or another disk. It is only read."));
    folder_->setLabel(tr("New folder for the vault"));
    folder_->setRequired(true);
    folder_->setHint(tr("One that is not there yet, or is empty. A damaged vault stays where it is."));
    who_->setLabel(tr("Who"));
    who_->setHint(tr("An administrator of the vault when the backup was made."));
    passphrase_->setLabel(tr("Their passphrase from then"));
    recoveryKey_->setLabel(tr("Or the recovery key, from the paper"));
    browseFile_->setText(tr("Choose the backup…"));
    browseFolder_->setText(tr("Choose where…"));
    newPassphraseHint_->setText(tr("The recovery key is used up by this: you get a new passphrase, and the restored "
                                   "vault gets a new recovery key in the next step."));
    keyStep_->retranslate();
    cancel_->setText(tr("Cancel"));
    back_->setText(tr("Back"));
    const QString last = keyStep_->isTypingBack() ? tr("Restore") : tr("I have it on paper");
    next_->setText(working_                 ? tr("One moment")
                   : step_ == Step::which   ? tr("Look at the backup")
                   : step_ == Step::preview ? tr("Restore")
                                            : last);
}

void RestoreDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace fristad::ui
