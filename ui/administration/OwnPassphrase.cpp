#include "ui/administration/OwnPassphrase.h"

#include "core/vault/Staff.h"
#include "ui/administration/OldCopiesCard.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

namespace fristad::ui {

OwnPassphrase::OwnPassphrase(Shell& shell)
    : Section(shell), card_(new Card), what_(textLabel("quiet")), change_(button("")) {
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card_);
    card_->body()->addWidget(what_);
    card_->body()->addWidget(change_, 0, Qt::AlignLeft);
    change_->setObjectName(QStringLiteral("change-passphrase"));
    connect(change_, &QPushButton::clicked, this, &OwnPassphrase::ask);
}

void OwnPassphrase::retranslate() {
    card_->setHeading(tr("Your passphrase"));
    what_->setText(
        shell().who().role == Role::administrator
            ? tr("Only you know it. If you forget it, another administrator gives you a new one, or you open "
                 "the vault with the recovery key.")
            : tr("Only you know it. If you forget it, an administrator gives you a new one."));
    change_->setText(tr("Change passphrase…"));
}

void OwnPassphrase::reload() {}

void OwnPassphrase::ask() {
    auto* const sheet = new Sheet(QStringLiteral("own-passphrase"), tr("Change your passphrase"), this);
    auto* const current = new PassphraseField(QStringLiteral("current"));
    auto* const replacement = new NewPassphrase;
    current->setLabel(tr("The passphrase you have now"));
    current->setRequired(true);
    replacement->setNames([this] { return std::vector{shell().who().name, shell().who().fullName}; });
    sheet->addWidget(current);
    sheet->addWidget(replacement);
    sheet->addText(tr("Older backups still open with the old one."));
    sheet->setConfirm(tr("Change passphrase"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, current, replacement] {
        current->setFault(current->value().isEmpty() ? tr("This is required.") : QString());
        if (!current->fault().isEmpty()) {
            current->setFocus();
            return;
        }
        if (!replacement->accept())
            return;
        const auto before = current->take();
        const auto after = replacement->take();
        auto* const work = vault().run(
            sheet, [before, after](Session& session, const Progress&) { changePassphrase(session, *before, *after); },
            [this, sheet] {
                shell().tell(tr("Your passphrase is changed."));
                sheet->accept();
                offerOldCopies(shell(), this);
            },
            [sheet, current](const Failure& failure) {
                sheet->fail(failure, failure.kind == Failure::Kind::wrongKey ? current : nullptr);
            });
        sheet->begin(work, tr("Changing it"));
    });
    sheet->show();
    current->setFocus();
}

} // namespace fristad::ui
