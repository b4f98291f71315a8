#include "ui/administration/StaffSection.h"

#include "ui/administration/OldCopiesCard.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"
#include "ui/widgets/ValueForm.h"

#include <QShowEvent>
#include <QTableView>

namespace fristad::ui {

namespace {

QString stateText(const StaffMember& member) {
    return member.active && member.firstPassphrase ? StaffSection::tr("Has a first passphrase")
           : member.active                         ? StaffSection::tr("Works here")
           : member.suspended                      ? StaffSection::tr("Suspended")
                                                   : StaffSection::tr("Removed");
}

/// What a role comes to, in one line (roles.md has all of it).
QString roleText(Role role) {
    switch (role) {
    case Role::administrator: return StaffSection::tr("Everything, with staff, house and backups.");
    case Role::coordinator: return StaffSection::tr("All clients, the register in and out, the year's statistics.");
    case Role::caseworker: return StaffSection::tr("Their own clients in full; may log work for any.");
    case Role::night_staff: return StaffSection::tr("Codes and what is due; may log work for any.");
    case Role::auditor: return StaffSection::tr("Statistics and history, no client.");
    }
    return {};
}

CodeBox* roleBox(Form* form, int row, Role role) {
    auto* const box = form->add<CodeBox>(row, 0, 1, QStringLiteral("role"));
    box->setLabel(StaffSection::tr("Role"));
    box->setRequired(true);
    box->setChoices(choices<Role>());
    const auto explain = [box] {
        const auto chosen = parseCode<Role>(box->value().toStdString());
        box->setHint(chosen ? roleText(*chosen) : QString());
    };
    QObject::connect(box, &FormField::edited, box, explain);
    box->setValue(text(code(role)));
    explain();
    return box;
}

std::optional<StaffId> chosenIn(const CodeBox* box) {
    const qint64 id = box->value().toLongLong();
    return id == 0 ? std::nullopt : std::optional(StaffId{id});
}

NewPassphrase* passphraseFor(const StaffMember& member) {
    auto* const passphrase = new NewPassphrase;
    passphrase->setForColleague();
    passphrase->setNames([member] { return std::vector{member.name, member.fullName}; });
    return passphrase;
}

} // namespace

StaffSection::StaffSection(Shell& shell)
    : Section(shell),
      list_(new ListView(QStringLiteral("staff"))),
      add_(button("primary")),
      role_(button("")),
      passphrase_(button("")),
      suspend_(button("")),
      letIn_(button("")),
      remove_(button("danger")),
      note_(textLabel("hint")) {
    auto* const actions = new QHBoxLayout;
    actions->setSpacing(step);
    const std::pair<const char*, QPushButton*> named[] = {
        {"add-staff", add_},   {"change-role", role_}, {"give-passphrase", passphrase_},
        {"suspend", suspend_}, {"let-in", letIn_},     {"remove", remove_}};
    for (const auto& [name, each] : named) {
        each->setObjectName(QString::fromLatin1(name));
        actions->addWidget(each);
    }
    actions->addStretch();
    auto* const card = new Card;
    card->body()->addWidget(list_, 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step + step / 2);
    outer->addLayout(actions);
    outer->addWidget(card, 1);
    outer->addWidget(note_);
    connect(list_, &ListView::currentChanged, this, &StaffSection::showActions);
    connect(add_, &QPushButton::clicked, this, &StaffSection::add);
    const auto onChosen = [this](QPushButton* pressed, auto act) {
        connect(pressed, &QPushButton::clicked, this, [this, act] {
            if (const StaffMember* const member = chosen())
                act(*member);
        });
    };
    onChosen(role_, [this](const StaffMember& member) { changeRoleOf(member); });
    onChosen(passphrase_, [this](const StaffMember& member) { givePassphrase(member); });
    onChosen(suspend_, [this](const StaffMember& member) { takeOut(member, false); });
    onChosen(letIn_, [this](const StaffMember& member) { letBackIn(member); });
    onChosen(remove_, [this](const StaffMember& member) { takeOut(member, true); });
}

void StaffSection::retranslate() {
    list_->setColumns({{QStringLiteral("name"), tr("Signs in as"), 160},
                       {QStringLiteral("full-name"), tr("Name"), 220},
                       {QStringLiteral("role"), tr("Role"), 180},
                       {QStringLiteral("state"), tr("State"), 140}},
                      1);
    list_->retranslate();
    list_->table().setAccessibleName(tr("Staff"));
    add_->setText(tr("Add a person…"));
    role_->setText(tr("Change role…"));
    passphrase_->setText(tr("New passphrase…"));
    suspend_->setText(tr("Suspend…"));
    letIn_->setText(tr("Let back in…"));
    remove_->setText(tr("Remove…"));
    note_->setText(
        tr("Your own role and place are changed by another administrator. Your own passphrase is changed under "
           "Window."));
}

void StaffSection::reload() {
    vault().askLatest(this, QStringLiteral("staff"), staffOf,
                      [this](std::vector<StaffMember> staff) { showStaff(std::move(staff)); });
}

void StaffSection::showEvent(QShowEvent* event) {
    Section::showEvent(event);
    if (!event->spontaneous()) // else the window was only out of sight
        vault().ask(
            this, [](Session& session) { session.recordList("staff", staffOf(session).size()); }, [] {});
}

void StaffSection::showStaff(std::vector<StaffMember> staff) {
    staff_ = std::move(staff);
    std::vector<ListRow> rows;
    for (const StaffMember& each : staff_)
        rows.push_back({each.id.number,
                        {{.text = text(each.name), .strong = each.active, .quiet = !each.active},
                         {.text = text(each.fullName), .quiet = !each.active},
                         {.text = word(each.role), .quiet = !each.active},
                         {.text = stateText(each), .quiet = !each.active}}});
    list_->setRows(std::move(rows));
    showActions();
}

const StaffMember* StaffSection::chosen() const {
    const auto found = std::ranges::find(staff_, list_->currentKey(), [](const auto& each) { return each.id.number; });
    return found == staff_.end() ? nullptr : &*found;
}

void StaffSection::showActions() {
    const StaffMember* const member = chosen();
    const bool another = member && member->id != shell().who().id;
    role_->setEnabled(another && member->active);
    passphrase_->setEnabled(another && member->active);
    suspend_->setEnabled(another && member->active);
    letIn_->setEnabled(another && member->suspended);
    remove_->setEnabled(another && (member->active || member->suspended));
}

void StaffSection::run(Sheet* sheet, Work work, const QString& doing, const QString& done, Ends ends) {
    const QPointer<Sheet> open(sheet);
    auto* const running = vault().run(
        this, [work = std::move(work)](Session& session, const Progress&) { work(session); },
        [this, open, done, ends] {
            shell().tell(done);
            if (open)
                open->accept();
            vault().tellChanged();
            if (ends == Ends::aKey)
                offerOldCopies(shell(), this);
        },
        [this, open](const Failure& failure) {
            if (open)
                open->fail(failure);
            else
                shell().tell(failure);
        });
    sheet->begin(running, doing);
}

void StaffSection::add() {
    auto* const sheet = new Sheet(QStringLiteral("add-staff-sheet"), tr("Add a person"), this);
    auto* const form = new Form;
    auto* const name = form->add<TextField>(0, 0, 1, QStringLiteral("name"));
    name->setLabel(tr("Signs in as"));
    name->setHint(
        tr("May be a pseudonym. It stands outside the encryption and is never used again for somebody else."));
    name->setRequired(true);
    auto* const fullName = form->add<TextField>(1, 0, 1, QStringLiteral("full-name"));
    fullName->setLabel(tr("Name"));
    fullName->setHint(tr("Kept inside the vault only."));
    roleBox(form, 2, Role::caseworker);
    auto* const passphrase = new NewPassphrase;
    passphrase->setForColleague();
    passphrase->setNames([form] {
        return std::vector{form->value(QStringLiteral("name")).toStdString(),
                           form->value(QStringLiteral("full-name")).toStdString()};
    });
    sheet->addWidget(form);
    sheet->addWidget(passphrase);
    sheet->setConfirm(tr("Add"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, form, passphrase] {
        const auto role = parseCode<Role>(form->value(QStringLiteral("role")).toStdString());
        if (!form->accept() || !role || !passphrase->accept())
            return;
        const QString added = form->value(QStringLiteral("name"));
        run(
            sheet,
            [name = added.toStdString(), fullName = form->value(QStringLiteral("full-name")).toStdString(),
             role = *role,
             secret = passphrase->take()](Session& session) { addStaff(session, name, fullName, role, *secret); },
            tr("Making a key"),
            tr("%1 can open the vault now, and first chooses a passphrase of their own.").arg(added));
    });
    sheet->show();
    name->setFocus();
}

void StaffSection::givePassphrase(const StaffMember& member) {
    const QString name = text(member.name);
    auto* const sheet = new Sheet(QStringLiteral("passphrase-sheet"), tr("A new passphrase for %1").arg(name), this);
    auto* const passphrase = passphraseFor(member);
    sheet->addText(
        tr("For whoever forgot theirs. It opens the vault once: %1 then chooses another, before anything else.")
            .arg(name));
    sheet->addWidget(passphrase);
    sheet->addText(tr("Older backups still open with the old one."));
    sheet->setConfirm(tr("Set passphrase"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, id = member.id, passphrase, name] {
        if (passphrase->accept())
            run(
                sheet, [id, secret = passphrase->take()](Session& session) { setPassphraseFor(session, id, *secret); },
                tr("Making a key"), tr("%1 has a new passphrase, to be changed when they sign in.").arg(name),
                Ends::aKey);
    });
    sheet->show();
    passphrase->setFocus();
}

void StaffSection::changeRoleOf(const StaffMember& member) {
    auto* const sheet = new Sheet(QStringLiteral("role-sheet"), tr("What is %1 here?").arg(text(member.name)), this);
    auto* const form = new Form;
    roleBox(form, 0, member.role);
    auto* const successor = successorBox(form, 1, member);
    sheet->addWidget(form);
    sheet->addText(tr("It holds from the next time they unlock the vault."));
    sheet->setConfirm(tr("Change role"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, form, successor, member] {
        const auto role = parseCode<Role>(form->value(QStringLiteral("role")).toStdString());
        if (!form->accept() || !role)
            return;
        vault().change(
            sheet, tr("%1 is now: %2").arg(text(member.name), word(*role)),
            [id = member.id, role = *role, next = chosenIn(successor)](Change& change) {
                changeRole(change, id, role, next);
            },
            [sheet](EntryNumber) { sheet->accept(); }, [sheet](const Failure& failure) { sheet->fail(failure); });
    });
    sheet->show();
    form->field(QStringLiteral("role"))->setFocus();
}

void StaffSection::takeOut(const StaffMember& member, bool forGood) {
    const QString name = text(member.name);
    auto* const sheet = new Sheet(QStringLiteral("take-out-sheet"),
                                  forGood ? tr("Remove %1").arg(name) : tr("Suspend %1").arg(name), this);
    sheet->addText(
        forGood
            ? tr("%1's passphrase opens the vault no more, from now on, and they do not come back under this name. What "
                 "they wrote stays, with their name on it. This can't be undone.")
                  .arg(name)
            : tr("%1's passphrase opens the vault no more, from now on. Whoever lets them back in gives them a new "
                 "one. What they wrote stays.")
                  .arg(name));
    sheet->addText(tr("The whole register is encrypted anew with a new key, so that nothing %1 may have kept opens it. "
                      "Everybody else's passphrase and the recovery key work as before. With a large register that "
                      "takes some seconds.")
                       .arg(name));
    sheet->addText(
        tr("Backups that were made before still open with the old passphrase. Make a new one, and destroy the "
           "old ones that %1 could reach.")
            .arg(name));
    auto* const form = new Form;
    auto* const successor = successorBox(form, 0, member);
    sheet->addWidget(form);
    sheet->setConfirm(forGood ? tr("Remove") : tr("Suspend"), true);
    connect(sheet, &Sheet::confirmed, this, [this, sheet, successor, id = member.id, forGood, name] {
        run(
            sheet,
            [id, forGood, next = chosenIn(successor)](Session& session) {
                forGood ? removeStaff(session, id, next) : suspendStaff(session, id, next);
            },
            tr("Making a new key"),
            forGood ? tr("%1 is removed, and the vault has a new key.").arg(name)
                    : tr("%1 is suspended, and the vault has a new key.").arg(name),
            Ends::aKey);
    });
    sheet->show();
}

CodeBox* StaffSection::successorBox(Form* form, int row, const StaffMember& member) const {
    auto* const box = form->add<CodeBox>(row, 0, 1, QStringLiteral("successor"));
    box->setLabel(tr("Takes over from %1").arg(text(member.name)));
    box->setHint(tr("Is named on the restricted clients that nobody else could open. Blank if there are none."));
    std::vector<CodeBox::Choice> choices;
    for (const StaffMember& each : staff_)
        if (each.active && each.id != member.id && rightOf(each.role, Action::openRestrictedClient) != Reach::no)
            choices.push_back({QString::number(each.id.number), text(each.name)});
    box->setChoices(choices, QStringLiteral(""));
    return box;
}

void StaffSection::letBackIn(const StaffMember& member) {
    const QString name = text(member.name);
    auto* const sheet = new Sheet(QStringLiteral("let-in-sheet"), tr("Let %1 back in").arg(name), this);
    auto* const passphrase = passphraseFor(member);
    sheet->addText(
        tr("%1 gets a first passphrase here, chooses another when they sign in, and has the role they had: %2.")
            .arg(name, word(member.role)));
    sheet->addWidget(passphrase);
    sheet->setConfirm(tr("Let in"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, id = member.id, passphrase, name] {
        if (passphrase->accept())
            run(
                sheet, [id, secret = passphrase->take()](Session& session) { reinstateStaff(session, id, *secret); },
                tr("Making a key"), tr("%1 can open the vault again.").arg(name));
    });
    sheet->show();
    passphrase->setFocus();
}

} // namespace fristad::ui
