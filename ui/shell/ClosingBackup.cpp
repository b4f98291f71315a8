#include "ui/shell/ClosingBackup.h"

#include "core/vault/AutomaticBackups.h"
#include "ui/shell/LongWorkBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QTimer>

namespace fristad::ui {

ClosingBackup::ClosingBackup(VaultWorker& vault, QWidget* parent)
    : QDialog(parent),
      words_(textLabel("", tr("What was changed is backed up before the window closes."))),
      work_(new LongWorkBar),
      close_(button("", tr("Close without a backup"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("closing-backup"));
    setWindowTitle(QStringLiteral("Fristad"));
    setAccessibleName(words_->text());
    setModal(true);
    words_->setObjectName(QStringLiteral("closing-words"));
    close_->setObjectName(QStringLiteral("close-without"));
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    outer->addWidget(words_);
    outer->addWidget(work_);
    outer->addWidget(close_, 0, Qt::AlignRight);
    constexpr int width = 430;
    setMinimumWidth(width);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    auto* const work = vault.run(
        this, [](Session& session, const Progress& progress) { return backUpByItself(session, progress); },
        [this](const AutomaticBackupsDone& done) { take(done); }, [this](const Failure&) { accept(); });
    work_->follow(work, tr("Backing up"));
    constexpr int aMoment = 400;
    QTimer::singleShot(aMoment, this, [this] {
        if (!ended_)
            open();
    });
}

void ClosingBackup::take(const AutomaticBackupsDone& done) {
    ended_ = true;
    if (done.failures.empty()) {
        accept();
        return;
    }
    words_->setText(tr("Not everywhere could be backed up:") + u' ' + sayAll(done.failures));
    close_->setText(tr("Close"));
    open();
    close_->setFocus();
}

void backUpAndClose(MainWindow& window) {
    QObject::connect(new ClosingBackup(window.vault(), &window), &QDialog::finished, &window, [&window] {
        window.lock();
        window.close();
    });
}

} // namespace fristad::ui
