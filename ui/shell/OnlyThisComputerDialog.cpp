#include "ui/shell/OnlyThisComputerDialog.h"

#include "core/vault/SharedFolderConsent.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QDir>
#include <QEvent>
#include <QLineEdit>

namespace fristad::ui {

namespace {

QString sentence() {
    const bool swedish = displayLanguage() == DisplayLanguage::swedish;
    return text(std::string(swedish ? consentInSwedish : consentInEnglish));
}

} // namespace

OnlyThisComputerDialog::OnlyThisComputerDialog(const QString& folder, QWidget* parent)
    : QDialog(parent),
      folder_(folder),
      explanation_(textLabel("")),
      asked_(textLabel("label")),
      words_(new QLineEdit),
      fault_(textLabel("fault")),
      cancel_(button("")),
      confirm_(button("primary")) {
    setObjectName(QStringLiteral("onlyThisComputer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    words_->setObjectName(QStringLiteral("consent-words"));
    confirm_->setObjectName(QStringLiteral("consent-confirm"));
    confirm_->setDefault(true);
    fault_->setObjectName(QStringLiteral("consent-fault"));
    fault_->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    buttons->addWidget(confirm_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 3 * step, 3 * step, 2 * step);
    outer->setSpacing(step);
    outer->addWidget(explanation_);
    outer->addWidget(asked_);
    outer->addWidget(words_);
    outer->addWidget(fault_);
    outer->addLayout(buttons);
    constexpr int width = 560;
    resize(width, sizeHint().height());
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm_, &QPushButton::clicked, this, &OnlyThisComputerDialog::confirm);
    connect(words_, &QLineEdit::textEdited, fault_, &QWidget::hide);
    retranslate();
    words_->setFocus();
}

void OnlyThisComputerDialog::confirm() {
    if (!isConsent(words_->text().toStdString())) {
        fault_->setText(tr("Type the words as they stand above, if they are true."));
        fault_->show();
        words_->setFocus();
        return;
    }
    emit said(words_->text());
    accept();
}

void OnlyThisComputerDialog::retranslate() {
    setWindowTitle(tr("One computer at a time"));
    explanation_->setText(
        tr("Two computers that write to the same vault at the same time destroy it, and here nothing can be relied on to "
           "keep them apart. The safe way is to move the vault to this computer's own disk.\n\nIf you are sure that no "
           "other computer uses %1, you can say so. It is remembered on this computer and stands in the history.")
            .arg(QDir::toNativeSeparators(folder_)));
    asked_->setText(tr("Type: %1").arg(sentence()));
    words_->setAccessibleName(asked_->text());
    cancel_->setText(tr("Cancel"));
    confirm_->setText(tr("Allow writing from this computer"));
}

void OnlyThisComputerDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace fristad::ui
