#include "ui/clients/AboutTab.h"

#include "core/register/ClientBin.h"
#include "ui/clients/ClientFields.h"
#include "ui/clients/ClientWords.h"
#include "ui/clients/RemovedClients.h"
#include "ui/clients/StaffCard.h"
#include "ui/shell/FormDrafts.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/FormArea.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

#include <utility>

namespace fristad::ui {

namespace {

constexpr std::array contactPlaces{
    clientField("name", 0, 0),
    clientField("aliases", 0, 1),
    clientField("phone", 1, 0),
    clientField("languages", 1, 1),
    clientField("safe_contact", 2, 0, 2),
    clientField("never_tell", 3, 0, 2),
    clientField("code_word", 4, 0),
    clientField("dialect", 4, 1),
    clientField("risk", 5, 0),
    clientField("protected_identity", 5, 1),
    clientField("restricted", 6, 0),
};
constexpr std::array registerPlaces{
    clientField("client_code", 0, 0),      clientField("first_contact", 0, 1),   clientField("exposure", 1, 0),
    clientField("identified_by", 1, 1),    clientField("relative_of", 2, 0),     clientField("relation", 2, 1),
    clientField("gender", 3, 0),           clientField("birth_date", 3, 1),      clientField("age_group", 4, 0),
    clientField("country_of_birth", 4, 1), clientField("region_of_birth", 5, 0), clientField("brief_contact", 5, 1),
    clientField("nsp_from", 6, 0),         clientField("nsp_to", 6, 1),          clientField("closed_on", 7, 0),
};

} // namespace

AboutTab::AboutTab(Shell& shell)
    : shell_(shell),
      contact_(new Card),
      register_(new Card),
      contactForm_(new Form),
      registerForm_(new Form),
      contactDraft_(new DraftNotice(shell, *contactForm_)),
      registerDraft_(new DraftNotice(shell, *registerForm_)),
      namesHidden_(textLabel("quiet")),
      fault_(textLabel("fault")),
      save_(button("primary")),
      staff_(new StaffCard(shell)),
      case_(new Card),
      caseText_(textLabel("quiet")),
      close_(button("")),
      remove_(button("danger")) {
    buildForms();
    auto* const all = new QWidget;
    auto* const columns = new QHBoxLayout(all);
    columns->setContentsMargins(0, 0, step / 2, 0);
    columns->setSpacing(2 * step);
    auto* const forms = new QVBoxLayout;
    forms->setSpacing(step + step / 2);
    forms->addWidget(contact_);
    forms->addWidget(register_);
    forms->addStretch();
    columns->addLayout(forms, 1);
    columns->addWidget(buildSide());
    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(fault_, 1);
    bottom->addStretch();
    bottom->addWidget(save_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(new FormArea(all), 1);
    outer->addLayout(bottom);
    connect(save_, &QPushButton::clicked, this, &AboutTab::save);
    connect(close_, &QPushButton::clicked, this, &AboutTab::closeOrReopen);
    connect(remove_, &QPushButton::clicked, this, &AboutTab::removeThisClient);
    for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter),
                                     QKeySequence(QKeySequence::Save)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &AboutTab::save);
    setFocusProxy(contactForm_->fields().front());
}

void AboutTab::buildForms() {
    addFields<ClientDetails>(*contactForm_, contactPlaces, shell_.today());
    addFields<Client>(*registerForm_, registerPlaces, shell_.today());
    contact_->body()->addWidget(namesHidden_);
    contact_->body()->addWidget(contactDraft_);
    contact_->body()->addWidget(contactForm_);
    register_->body()->addWidget(registerDraft_);
    register_->body()->addWidget(registerForm_);
    connect(contactDraft_, &DraftNotice::thrownAway, this, [this] { fill(*contactForm_, view_.details); });
    connect(registerDraft_, &DraftNotice::thrownAway, this, [this] { fill(*registerForm_, view_.client); });
    contactForm_->setCheck([this] { return ui::read(*contactForm_, details_); });
    registerForm_->setCheck([this] { return ui::read(*registerForm_, client_); });
    for (Form* const each : {contactForm_, registerForm_})
        connect(each, &Form::edited, this, &AboutTab::enableSave);
    save_->setObjectName(QStringLiteral("save"));
    fault_->hide();
}

QWidget* AboutTab::buildSide() {
    auto* const side = new QWidget;
    constexpr int sideWidth = 280;
    side->setFixedWidth(sideWidth);
    close_->setObjectName(QStringLiteral("close-case"));
    remove_->setObjectName(QStringLiteral("remove-client"));
    case_->body()->addWidget(caseText_);
    case_->body()->addWidget(close_);
    case_->body()->addWidget(remove_);
    for (QWidget* const each : {static_cast<QWidget*>(staff_), static_cast<QWidget*>(case_)})
        each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step + step / 2);
    column->addWidget(staff_);
    column->addWidget(case_);
    column->addStretch();
    return side;
}

void AboutTab::retranslate() {
    contact_->setHeading(tr("Contact and safety"));
    register_->setHeading(tr("For the register"));
    namesHidden_->setText(tr(
        "Names are hidden, and so are the fields that tell who it is. Show names (Ctrl+Shift+H) to see and change them."));
    setFieldTexts<ClientDetails>(*contactForm_, contactPlaces);
    setFieldTexts<Client>(*registerForm_, registerPlaces);
    save_->setText(tr("Save"));
    save_->setToolTip(tr("Saves what was changed (Enter; Ctrl+Enter in a note)"));
    contactDraft_->retranslate();
    registerDraft_->retranslate();
    staff_->retranslate();
    case_->setHeading(tr("The case"));
    remove_->setText(tr("Remove the client"));
    remove_->setToolTip(tr("Moves the client and all that is written about them to the removed clients, for %n day(s)",
                           nullptr, daysInBin));
    showCase();
}

void AboutTab::show(const ClientView& view) {
    const bool same = view_.id == view.id;
    if (!same) {
        contactDraft_->keep();
        registerDraft_->keep();
    }
    view_ = view;
    const QString code = text(view_.client.code.text());
    contactForm_->setAccessibleName(QStringLiteral("%1, %2").arg(tr("Contact and safety"), code));
    registerForm_->setAccessibleName(QStringLiteral("%1, %2").arg(tr("For the register"), code));
    staff_->show(view_);
    hideNames();
    showCase();
    if (!same || !(contactForm_->isDirty() || registerForm_->isDirty()))
        fillForms();
    if (!same)
        takeDrafts();
    else if (Form* const wanted = std::exchange(resumed_, nullptr))
        focusFirst(*wanted);
}

void AboutTab::fillForms() {
    client_ = view_.client;
    details_ = view_.details;
    fill(*contactForm_, details_);
    fill(*registerForm_, client_);
    fault_->hide();
    enableSave();
}

/// What was half typed about this client before.
void AboutTab::takeDrafts() {
    contactForm_->setDraftKey(QStringLiteral("client/%1/contact").arg(view_.id.number));
    registerForm_->setDraftKey(QStringLiteral("client/%1/register").arg(view_.id.number));
    for (DraftNotice* const each : {contactDraft_, registerDraft_})
        each->offer([this] {
            enableSave();
            if (Form* const wanted = std::exchange(resumed_, nullptr))
                focusFirst(*wanted);
        });
}

bool AboutTab::resume(const QString& draftKey) {
    resumed_ = draftKey.startsWith(u"client/") && draftKey.endsWith(u"/contact")    ? contactForm_
               : draftKey.startsWith(u"client/") && draftKey.endsWith(u"/register") ? registerForm_
                                                                                    : nullptr;
    return resumed_ != nullptr;
}

void AboutTab::enableSave() { save_->setEnabled(contactForm_->isDirty() || registerForm_->isDirty()); }

void AboutTab::hideNames() {
    const bool hidden = shell_.namesHidden();
    namesHidden_->setVisible(hidden);
    for (FormField* const each : contactForm_->fields())
        each->setVisible(!(hidden && tellsWho(*each)));
}

void AboutTab::showCase() {
    const Day today = shell_.today();
    const bool open = isOpen(view_.client, today);
    remove_->setVisible(mayRemoveClients(shell_.who().role));
    caseText_->setText(open ? tr("Open since %1.").arg(dateText(view_.client.firstContact))
                            : tr("Closed on %1.").arg(dateText(*view_.client.closedOn)));
    close_->setText(open ? tr("Close the case today") : tr("Open the case again"));
    close_->setToolTip(open ? tr("Another day is set under Closed on") : QString());
}

void AboutTab::edit() { focusFirst(*contactForm_); }

void AboutTab::focusFirst(const Form& form) {
    for (FormField* const each : form.fields())
        if (each->isVisibleTo(&form)) {
            each->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void AboutTab::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget* const focused = QApplication::focusWidget();
    if (!enter)
        QWidget::keyPressEvent(event);
    else if (auto* const pressed = qobject_cast<QPushButton*>(focused))
        pressed->click();
    else if (contactForm_->isAncestorOf(focused) || registerForm_->isAncestorOf(focused))
        save();
}

void AboutTab::save() {
    fault_->hide();
    const bool registerFine = registerForm_->accept();
    if (!contactForm_->accept() || !registerFine) // the first form last, for the keys go to its first fault
        return;
    client_ = view_.client;
    details_ = view_.details;
    ui::read(*contactForm_, details_);
    ui::read(*registerForm_, client_);
    if (client_ == view_.client && details_ == view_.details) {
        fillForms();
        return;
    }
    shell_.vault().change(
        this, tr("Client %1 saved").arg(text(client_.code.text())),
        [id = view_.id, before = view_, client = client_, details = details_](Change& change) {
            if (client != before.client)
                amendClient(change, id, client);
            if (details != before.details)
                amendDetails(change, id, details);
        },
        [this](EntryNumber) {
            contactDraft_->forget();
            registerDraft_->forget();
            enableSave();
        },
        [this](const Failure& failure) { refused(failure); });
}

void AboutTab::refused(const Failure& failure) {
    const auto homeless = contactForm_->showFaults(registerForm_->showFaults(failure.faults));
    if (!failure.faults.empty() && homeless.empty())
        return;
    fault_->setText(failure.sentence());
    fault_->show();
}

void AboutTab::closeOrReopen() {
    const Day today = shell_.today();
    const bool open = isOpen(view_.client, today);
    const QString code = text(view_.client.code.text());
    shell_.vault().change(this,
                          open ? tr("The case of %1 is closed").arg(code) : tr("The case of %1 is open").arg(code),
                          [id = view_.id, open, today](Change& change) {
                              auto client = findClient(change.session(), id);
                              if (!client)
                                  return;
                              client->closedOn = open ? std::optional(today) : std::nullopt;
                              amendClient(change, id, *client);
                          });
}

void AboutTab::removeThisClient() {
    askToRemove(shell_, view_, this, [this] {
        contactDraft_->forget();
        registerDraft_->forget();
        shell_.go({QStringLiteral("clients"), {}, {}});
    });
}

} // namespace fristad::ui
