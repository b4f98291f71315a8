#include "ui/shell/FirstPassphrase.h"

#include "core/vault/Staff.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/PassphraseField.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirstPassphrase)
};

} // namespace

void askForOwnPassphrase(MainWindow& window, const StaffMember& who, const std::function<void()>& done) {
    auto* const sheet =
        new Sheet(QStringLiteral("first-passphrase"), Words::tr("Choose a passphrase of your own"), &window);
    auto* const current = new PassphraseField(QStringLiteral("current"));
    auto* const replacement = new NewPassphrase;
    sheet->addText(Words::tr("Somebody else chose the one you signed in with and may know it. With your own, only you "
                             "can have done what the history says you did."));
    current->setLabel(Words::tr("The passphrase you were given"));
    current->setRequired(true);
    replacement->setNames([who] { return std::vector{who.name, who.fullName}; });
    sheet->addWidget(current);
    sheet->addWidget(replacement);
    sheet->setConfirm(Words::tr("Change passphrase"));
    window.setUnderWay(Words::tr("The passphrase was not changed, because the computer was left alone."));
    QObject::connect(sheet, &QDialog::rejected, &window, [&window] {
        window.setUnderWay({}); // given up, not left alone
        window.lock();
    });
    QObject::connect(sheet, &Sheet::confirmed, sheet, [&window, sheet, current, replacement, done] {
        current->setFault(current->value().isEmpty() ? Words::tr("This is required.") : QString());
        if (!current->fault().isEmpty()) {
            current->setFocus();
            return;
        }
        if (!replacement->accept())
            return;
        auto* const work = window.vault().run(
            sheet,
            [before = current->take(), after = replacement->take()](Session& session, const Progress&) {
                changePassphrase(session, *before, *after);
            },
            [sheet, done] {
                sheet->accept();
                done();
            },
            [sheet, current](const Failure& failure) {
                sheet->fail(failure, failure.kind == Failure::Kind::wrongKey ? current : nullptr);
            });
        sheet->begin(work, Words::tr("Changing it"));
    });
    sheet->show();
    current->setFocus();
}

} // namespace fristad::ui
