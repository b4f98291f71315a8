#include "ui/administration/HouseSection.h"

#include "core/vault/Settings.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

#include <QCheckBox>
#include <QLineEdit>

namespace fristad::ui {

HouseSection::HouseSection(Shell& shell)
    : Section(shell),
      organisationCard_(new Card),
      organisation_(new TextField(QStringLiteral("organisation"))),
      saveOrganisation_(button("")),
      card_(new Card),
      decisions_{{"house.caseworkers_see_all", QT_TR_NOOP("Caseworkers see every client's name and notes"),
                  QT_TR_NOOP("Otherwise they see those of the clients they are named on, and the codes of the others. "
                             "A restricted client is seen by those who are named on them only, whatever stands here."),
                  new QCheckBox, textLabel("hint")},
                 {secondPersonForExport, QT_TR_NOOP("Exporting the register takes two"),
                  QT_TR_NOOP("An administrator or a coordinator stands beside and signs in with a name and passphrase "
                             "of their own. Both are named in the history. Switching it off takes two as well."),
                  new QCheckBox, textLabel("hint")}} {
    build();
    for (const Decision& each : decisions_)
        connect(each.box, &QCheckBox::clicked, this, [this, each](bool yes) { save(each, yes); });
    connect(organisation_, &FormField::edited, this, [this] {
        organisation_->setFault({});
        saveOrganisation_->setEnabled(organisation_->value() != savedOrganisation_);
    });
    connect(&organisation_->editor(), &QLineEdit::returnPressed, saveOrganisation_, &QPushButton::click);
    connect(saveOrganisation_, &QPushButton::clicked, this, &HouseSection::saveOrganisation);
}

void HouseSection::build() {
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    constexpr int widest = 640;
    for (Card* const each : {organisationCard_, card_}) {
        each->setMaximumWidth(widest);
        outer->addWidget(each, 0, Qt::AlignTop);
    }
    outer->addStretch();
    saveOrganisation_->setObjectName(QStringLiteral("save-organisation"));
    saveOrganisation_->setEnabled(false);
    organisationCard_->body()->addWidget(organisation_);
    organisationCard_->body()->addWidget(saveOrganisation_, 0, Qt::AlignLeft);
    for (const Decision& each : decisions_) {
        each.box->setObjectName(text(each.setting));
        card_->body()->addWidget(each.box);
        auto* const indented = new QHBoxLayout;
        indented->setContentsMargins(3 * step + step / 2, 0, 0, step);
        indented->addWidget(each.explanation);
        card_->body()->addLayout(indented);
    }
}

void HouseSection::retranslate() {
    organisationCard_->setHeading(tr("The organisation"));
    organisation_->setLabel(tr("What it is called"));
    organisation_->setHint(tr("Stands on the recovery sheet. Is kept inside the vault only."));
    saveOrganisation_->setText(tr("Save"));
    card_->setHeading(tr("What the house has decided"));
    for (const Decision& each : decisions_) {
        each.box->setText(tr(each.title));
        each.explanation->setText(tr(each.meaning));
        each.box->setAccessibleDescription(tr(each.meaning));
    }
}

void HouseSection::reload() {
    vault().askLatest(
        this, QStringLiteral("house"),
        [names = decisions_](Session& session) {
            std::vector<bool> yes;
            for (const Decision& each : names)
                yes.push_back(setting(session, each.setting) == "yes");
            return std::pair(yes, setting(session, organisationName).value_or(""));
        },
        [this](const std::pair<std::vector<bool>, std::string>& found) {
            for (std::size_t i = 0; i < found.first.size(); ++i)
                decisions_[i].box->setChecked(found.first[i]);
            showOrganisation(QString::fromStdString(found.second));
        });
}

// What is being typed stays.
void HouseSection::showOrganisation(const QString& name) {
    if (organisation_->value() == savedOrganisation_)
        organisation_->setValue(name);
    savedOrganisation_ = name;
    saveOrganisation_->setEnabled(organisation_->value() != savedOrganisation_);
}

void HouseSection::saveOrganisation() {
    const QString called = organisation_->value();
    vault().change(
        this,
        called.isEmpty() ? tr("The organisation has no name any more")
                         : tr("The organisation is called %1").arg(called),
        [called = called.toStdString()](Change& change) { setSetting(change, organisationName, called); }, {},
        [this](const Failure& failure) {
            if (failure.kind == Failure::Kind::refused)
                organisation_->setFault(failure.sentence());
            else
                shell().tell(failure);
        });
}

void HouseSection::save(const Decision& decision, bool yes) {
    if (decision.setting == secondPersonForExport && !yes) {
        switchOffByTwo(decision);
        return;
    }
    vault().change(
        this, yes ? tr("Decided: %1").arg(tr(decision.title)) : tr("No longer so: %1").arg(tr(decision.title)),
        [name = decision.setting, yes](Change& change) { setSetting(change, name, yes ? "yes" : "no"); }, {},
        [this](const Failure& failure) {
            shell().tell(failure);
            reload();
        });
}

void HouseSection::switchOffByTwo(const Decision& decision) {
    auto* const sheet = new Sheet(QStringLiteral("by-two-sheet"), tr("This takes two to switch off"), this);
    auto* const name = new TextField(QStringLiteral("second-name"));
    auto* const passphrase = new PassphraseField(QStringLiteral("second-passphrase"));
    name->setLabel(tr("The second person signs in as"));
    name->setHint(tr("An administrator or a coordinator beside you. Both are named in the history."));
    passphrase->setLabel(tr("Their passphrase"));
    sheet->addWidget(name);
    sheet->addWidget(passphrase);
    sheet->setConfirm(tr("Switch off"));
    connect(name, &FormField::edited, name, [name] { name->setFault({}); });
    connect(sheet, &QDialog::finished, this, &HouseSection::reload); // what stands in the box is what holds
    connect(sheet, &Sheet::confirmed, this, [this, sheet, name, passphrase, decision] {
        auto* const work = vault().run(
            sheet,
            [setting = decision.setting, second = name->value().toStdString(),
             secret = passphrase->take()](Session& session, const Progress&) {
                session.bringSecondPerson(second, *secret);
                session.change([setting](Change& change) { setSetting(change, setting, "no"); });
            },
            [this, sheet, decision] {
                shell().tell(tr("No longer so: %1").arg(tr(decision.title)));
                sheet->accept();
                vault().tellChanged();
            },
            [sheet, name, passphrase](const Failure& failure) {
                FormField* const blamed = failure.kind == Failure::Kind::wrongKey
                                              ? static_cast<FormField*>(passphrase)
                                              : (failure.kind == Failure::Kind::notAllowed ? name : nullptr);
                sheet->fail(failure, blamed);
            });
        sheet->begin(work, tr("One moment"));
    });
    sheet->show();
    name->setFocus();
}

} // namespace fristad::ui
