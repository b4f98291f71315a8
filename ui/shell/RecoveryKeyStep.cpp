#include "ui/shell/RecoveryKeyStep.h"

#include "core/vault/RecoveryKey.h"
#include "ui/report/RecoverySheet.h"
#include "ui/shell/Failure.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"

#include <QDir>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>

namespace fristad::ui {

RecoveryKeyStep::RecoveryKeyStep(QWidget* parent)
    : QWidget(parent),
      what_(textLabel("quiet")),
      shown_(new QLabel),
      print_(button("")),
      spool_(textLabel("hint")),
      typed_(new TextField(QStringLiteral("recoveryKeyBack"))) {
    shown_->setObjectName(QStringLiteral("recoveryKey"));
    shown_->setProperty("part", "key");
    shown_->setTextFormat(Qt::PlainText);
    shown_->setAlignment(Qt::AlignCenter);
    print_->setObjectName(QStringLiteral("printKey"));
    auto* const printing = new QHBoxLayout;
    printing->addWidget(print_);
    printing->addWidget(spool_, 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(what_);
    outer->addWidget(shown_);
    outer->addLayout(printing);
    outer->addWidget(typed_);
    outer->addStretch();
    connect(print_, &QPushButton::clicked, this, [this] { print(std::nullopt); });
    connect(typed_, &FormField::edited, this, [this] { typed_->setFault({}); });
    retranslate();
}

void RecoveryKeyStep::begin(const QString& key, const QString& vault) {
    key_ = key;
    vault_ = vault;
    // In two lines of four groups, as it is easiest to copy by hand.
    QString lines = key;
    const qsizetype middle = lines.size() / 2;
    if (lines.at(middle) == u'-')
        lines[middle] = u'\n';
    shown_->setText(lines);
    typed_->setValue({});
    showKey(true);
}

void RecoveryKeyStep::showKey(bool shown) {
    shown_->setVisible(shown);
    print_->setVisible(shown);
    spool_->setVisible(shown);
    typed_->setVisible(!shown);
    retranslate();
    if (!shown)
        typed_->editor().setFocus();
}

bool RecoveryKeyStep::isTypingBack() const { return typed_->isVisibleTo(this); }

bool RecoveryKeyStep::goOn() {
    if (isTypingBack())
        return false;
    showKey(false);
    return true;
}

bool RecoveryKeyStep::goBack() {
    if (!isTypingBack())
        return false;
    showKey(true);
    return true;
}

std::optional<std::string> RecoveryKeyStep::typedBack() {
    try {
        const std::string typed = typed_->value().toStdString();
        if (canonicalRecoveryKey(typed) == canonicalRecoveryKey(key_.toStdString()))
            return typed;
        typed_->setFault(tr("This is another key than the one that was shown. Go back to see it again."));
    } catch (const Refused&) {
        typed_->setFault(Failure::current().sentence());
    }
    typed_->editor().setFocus();
    return std::nullopt;
}

void RecoveryKeyStep::wipe() {
    key_.fill(u'\0');
    key_.clear();
    shown_->clear();
    typed_->setValue({});
}

void RecoveryKeyStep::print(const std::optional<Checkpoint>& checkpoint) {
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted && !key_.isEmpty())
        drawRecoverySheet(printer,
                          {.vault = QDir::toNativeSeparators(vault_),
                           .key = key_,
                           .checkpoint = checkpoint ? QString::fromStdString(textOf(*checkpoint)) : QString()});
}

void RecoveryKeyStep::retranslate() {
    what_->setText(isTypingBack()
                       ? tr("Type the key back from the paper, to see that it can be read.")
                       : tr("This key opens the vault when a passphrase is forgotten. It is shown only now. Write it "
                            "down or print it, and keep the paper in a safe, not with the computer."));
    print_->setText(tr("Print…"));
    spool_->setText(tr("A printer may keep what it printed: use one that you trust."));
    typed_->setLabel(tr("Recovery key"));
    typed_->setHint(tr("Capitals, hyphens and blanks don't matter."));
    shown_->setAccessibleName(tr("Recovery key"));
}

} // namespace fristad::ui
