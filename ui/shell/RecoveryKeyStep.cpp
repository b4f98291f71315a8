#include "ui/shell/RecoveryKeyStep.h"

#include "core/vault/AtomicFile.h"
#include "core/vault/RecoveryKey.h"
#include "ui/report/RecoverySheet.h"
#include "ui/shell/Failure.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/SaveFile.h"

#include <QBuffer>
#include <QDir>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace fristad::ui {

RecoveryKeyStep::RecoveryKeyStep(QWidget* parent)
    : QWidget(parent),
      what_(textLabel("quiet")),
      shown_(new QLabel),
      print_(button("")),
      spool_(textLabel("hint")),
      file_(button("link")),
      typed_(new TextField(QStringLiteral("recoveryKeyBack"))) {
    shown_->setObjectName(QStringLiteral("recoveryKey"));
    shown_->setProperty("part", "key");
    shown_->setTextFormat(Qt::PlainText);
    shown_->setAlignment(Qt::AlignCenter);
    print_->setObjectName(QStringLiteral("printKey"));
    spool_->setObjectName(QStringLiteral("printNote"));
    file_->setObjectName(QStringLiteral("saveKey"));
    auto* const printing = new QHBoxLayout;
    printing->addWidget(print_);
    printing->addWidget(spool_, 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(what_);
    outer->addWidget(shown_);
    outer->addLayout(printing);
    outer->addWidget(file_, 0, Qt::AlignLeft);
    outer->addWidget(typed_);
    outer->addStretch();
    connect(print_, &QPushButton::clicked, this, [this] {
        if (const QString inTheWay = print(std::nullopt, today_); !inTheWay.isEmpty())
            spool_->setText(inTheWay);
    });
    connect(file_, &QPushButton::clicked, this, &RecoveryKeyStep::insistOnFile);
    connect(typed_, &FormField::edited, this, [this] { typed_->setFault({}); });
    retranslate();
}

void RecoveryKeyStep::begin(const QString& key, const QString& vault, Day today) {
    today_ = today;
    insists_ = false;
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
    file_->setVisible(shown);
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
        std::string typed = typed_->value().toStdString();
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

RecoverySheet RecoveryKeyStep::sheet(const std::optional<Checkpoint>& checkpoint, Day today) const {
    return {.organisation = organisation_,
            .vault = QDir::toNativeSeparators(vault_),
            .key = key_,
            .printed = dateText(today),
            .checkpoint = checkpoint ? QString::fromStdString(textOf(*checkpoint)) : QString()};
}

QString RecoveryKeyStep::print(const std::optional<Checkpoint>& checkpoint, Day today) {
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return checkpoint
                   ? tr("There is no printer on this computer. Copy this line by hand to the paper with the key: %1")
                         .arg(QString::fromStdString(textOf(*checkpoint)))
                   : tr("There is no printer on this computer. Write the key down by hand.");
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() == QDialog::Accepted && !key_.isEmpty())
        drawRecoverySheet(printer, sheet(checkpoint, today));
    return {};
}

void RecoveryKeyStep::insistOnFile() {
    if (!insists_) {
        insists_ = true;
        retranslate();
        return;
    }
    askWhereToSave(this, tr("Save the recovery sheet"), tr("Recovery sheet") + QStringLiteral(".pdf"), tr("PDF"),
                   [this](const QString& path) { saveTo(path); });
}

void RecoveryKeyStep::saveTo(const QString& path) {
    if (key_.isEmpty())
        return;
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        drawRecoverySheet(writer, sheet(std::nullopt, today_));
    }
    QByteArray bytes = pdf.data();
    try {
        writeAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())}, true);
        spool_->setText(tr("Saved. Take the file away from this computer, and keep it as you would keep the paper."));
    } catch (const Error&) {
        spool_->setText(Failure::current().sentence());
    }
}

void RecoveryKeyStep::retranslate() {
    what_->setText(isTypingBack()
                       ? tr("Type the key back from the paper, to see that it can be read.")
                       : tr("This key opens the vault when a passphrase is forgotten. It is shown only now. Write it "
                            "down or print it, and keep the paper in a safe, not with the computer."));
    print_->setText(tr("Print…"));
    spool_->setText(
        insists_ ? tr("A file is read by whoever comes by the disk or the stick, and stays in backups and search "
                      "indexes. Save it only on a stick that goes into the safe, never beside the vault.")
                 : tr("A printer may keep what it printed: use one that you trust."));
    file_->setText(insists_ ? tr("Save it as a file all the same…") : tr("Save as a file instead…"));
    typed_->setLabel(tr("Recovery key"));
    typed_->setHint(tr("Capitals, hyphens and blanks don't matter."));
    shown_->setAccessibleName(tr("Recovery key"));
}

} // namespace fristad::ui
