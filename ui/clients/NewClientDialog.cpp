#include "ui/clients/NewClientDialog.h"

#include "ui/clients/ClientFields.h"
#include "ui/clients/ClientWords.h"
#include "ui/shell/FormDrafts.h"
#include "ui/shell/LookRecorder.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QTableView>

namespace fristad::ui {

namespace {

constexpr std::array registerPlaces{
    clientField("client_code", 0, 0),      clientField("first_contact", 0, 1), clientField("exposure", 1, 0),
    clientField("identified_by", 1, 1),    clientField("relative_of", 2, 0),   clientField("relation", 2, 1),
    clientField("gender", 3, 0),           clientField("birth_date", 3, 1),    clientField("age_group", 4, 0),
    clientField("country_of_birth", 4, 1),
};
constexpr auto draftOfClient = "client/new";
constexpr auto draftsOfRelatives = "client/new/";

constexpr std::array contactPlaces{clientField("name", 5, 0), clientField("languages", 5, 1)};

} // namespace

NewClientDialog::NewClientDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      shell_(shell),
      form_(new Form),
      draft_(new DraftNotice(shell, *form_)),
      beside_(new Card),
      found_(new ListView(QStringLiteral("lookalikes"))),
      besideText_(textLabel("quiet")),
      fault_(textLabel("fault")),
      save_(button("primary")),
      close_(button("")),
      look_(new LookRecorder(shell, this)),
      mayWriteDetails_(rightOf(shell.who().role, Action::seeClientInFull) != Reach::no) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("new-client"));
    setModal(true);
    build();
    form_->setDraftKey(QString::fromLatin1(draftOfClient));
    form_->setCheck([this] { return read(); });
    connect(form_, &Form::edited, this, [this] {
        showRelative();
        searchLookalikes();
    });
    connect(save_, &QPushButton::clicked, this, &NewClientDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    connect(draft_, &DraftNotice::thrownAway, this, &NewClientDialog::startAfresh);
    connect(found_, &ListView::opened, this, &NewClientDialog::goTo);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, &NewClientDialog::save);
    retranslate();
}

void NewClientDialog::build() {
    addFields<Client>(*form_, registerPlaces, shell_.today());
    if (mayWriteDetails_)
        addFields<ClientDetails>(*form_, contactPlaces, shell_.today());
    found_->setObjectName(QStringLiteral("lookalikes"));
    found_->setFilterable(false);
    beside_->body()->addWidget(besideText_);
    beside_->body()->addWidget(found_, 1);
    constexpr int besideWidth = 330;
    beside_->setFixedWidth(besideWidth);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(2 * step);
    auto* const left = new QVBoxLayout;
    left->addWidget(draft_);
    left->addWidget(form_);
    left->addStretch();
    middle->addLayout(left, 1);
    middle->addWidget(beside_);
    fault_->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(fault_, 1);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(save_);
    save_->setObjectName(QStringLiteral("save"));
    save_->setDefault(true);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    outer->setSpacing(2 * step);
    outer->addLayout(middle, 1);
    outer->addLayout(buttons);
    resize(900, 520);
}

void NewClientDialog::retranslate() {
    setWindowTitle(tr("New client"));
    setFieldTexts<Client>(*form_, registerPlaces);
    setFieldTexts<ClientDetails>(*form_, contactPlaces);
    form_->setAccessibleName(windowTitle());
    draft_->retranslate();
    beside_->setHeading(tr("Already in the register?"));
    besideText_->setText(tr("Whoever has the same code or a like name stands here. Enter opens them instead."));
    found_->setColumns({{QStringLiteral("who"), tr("Client"), 120, Column::Kind::words, false},
                        {QStringLiteral("why"), tr("Why"), 120, Column::Kind::words, false}},
                       0);
    found_->table().setAccessibleName(tr("Likely the same person"));
    found_->setEmptyText(tr("Nobody like that so far."));
    save_->setText(tr("Add client"));
    save_->setToolTip(tr("Saves and opens the client's page (Ctrl+Enter)"));
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc); what is typed is kept"));
}

void NewClientDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        searchLookalikes();
    }
    QDialog::changeEvent(event);
}

QString NewClientDialog::codeFrom(const QString& typed) {
    const QString code = typed.trimmed().toUpper();
    const bool hasDigit = std::any_of(code.begin(), code.end(), [](QChar each) { return each.isDigit(); });
    return hasDigit && ClientCode::parse(code.toStdString()) ? code : QString();
}

void NewClientDialog::begin(const QString& searchedFor) {
    const QString code = codeFrom(searchedFor);
    const bool isName = code.isEmpty() && mayWriteDetails_;
    start_ = {{QStringLiteral("exposure"), text(fristad::code(Exposure::direct))},
              {isName ? QStringLiteral("name") : QStringLiteral("client_code"), isName ? searchedFor : code}};
    showAfresh();
    if (searchedFor.isEmpty())
        draft_->offer();
}

void NewClientDialog::beginRelative(const ClientCode& of, Relation relation) {
    goOn(QStringLiteral("%1%2/%3").arg(QLatin1String(draftsOfRelatives), text(fristad::code(relation)),
                                       text(of.text())));
}

void NewClientDialog::goOn(const QString& draftKey) {
    form_->setDraftKey(draftKey);
    start_ = {{QStringLiteral("exposure"), text(fristad::code(Exposure::direct))}};
    if (isDraftOfRelative(draftKey))
        start_ = {{QStringLiteral("exposure"), text(fristad::code(Exposure::indirect))},
                  {QStringLiteral("relation"), draftKey.section(u'/', -2, -2)},
                  {QStringLiteral("relative_of"), draftKey.section(u'/', -1)}};
    showAfresh();
    draft_->offer();
}

bool NewClientDialog::isDraftOfClient(const QString& draftKey) { return draftKey == QLatin1String(draftOfClient); }

bool NewClientDialog::isDraftOfRelative(const QString& draftKey) {
    return draftKey.startsWith(QLatin1String(draftsOfRelatives));
}

void NewClientDialog::showAfresh() {
    startAfresh();
    show();
    form_->field(QStringLiteral("client_code"))->setFocus();
}

void NewClientDialog::startAfresh() {
    for (FormField* const each : form_->fields())
        each->setValue({});
    form_->field(QStringLiteral("first_contact"))->setValue(text(shell_.today().iso()));
    for (const auto& [name, value] : start_)
        form_->field(name)->setValue(value);
    form_->clearFaults();
    form_->setDirty(false);
    showRelative();
    searchLookalikes();
}

void NewClientDialog::done(int result) {
    look_->settle();
    draft_->keep();
    QDialog::done(result);
}

/// Whose relative it is concerns those who are exposed through another person.
void NewClientDialog::showRelative() {
    const bool indirect = form_->value(QStringLiteral("exposure")) == text(fristad::code(Exposure::indirect));
    const bool shown = indirect || !form_->value(QStringLiteral("relative_of")).isEmpty();
    form_->field(QStringLiteral("relative_of"))->setVisible(shown);
    form_->field(QStringLiteral("relation"))->setVisible(shown);
}

void NewClientDialog::searchLookalikes() {
    const auto code = form_->value(QStringLiteral("client_code")).toStdString();
    const auto name = form_->value(QStringLiteral("name")).toStdString();
    const bool another = std::exchange(searched_, {code, name}) != std::pair(code, name);
    shell_.vault().askLatest(
        this, QStringLiteral("lookalikes"), [code, name](Session& session) { return lookalikes(session, code, name); },
        [this, another](const std::vector<Lookalike>& found) {
            showLookalikes(found);
            look_->found(found.size());
            if (another && !found.empty())
                look_->begin();
        });
}

void NewClientDialog::showLookalikes(const std::vector<Lookalike>& found) {
    std::vector<ListRow> rows;
    for (const Lookalike& each : found) {
        const bool hidden = shell_.namesHidden() || each.line.name.empty();
        QString who = text(each.line.client.code.text());
        if (!hidden)
            who += QStringLiteral(" · ") + text(each.line.name);
        Cell why{.text = each.why == Lookalike::Why::name ? tr("like name") : tr("like code"), .quiet = true};
        if (each.why == Lookalike::Why::sameCode)
            why = {.text = {}, .pill = tr("same code"), .meaning = Meaning::urgent};
        rows.push_back({each.line.id.number, {{.text = who}, why}});
    }
    found_->setRows(std::move(rows));
}

std::vector<Fault> NewClientDialog::read() {
    auto faults = ui::read(*form_, client_);
    if (mayWriteDetails_)
        for (Fault& each : ui::read(*form_, details_))
            faults.push_back(std::move(each));
    return faults;
}

void NewClientDialog::save() {
    fault_->hide();
    if (!form_->accept())
        return;
    read();
    auto added = std::make_shared<ClientId>();
    shell_.vault().change(
        this, tr("New client %1 saved").arg(text(client_.code.text())),
        [client = client_, details = details_, added](Change& change) {
            *added = addClient(change, client);
            if (details != ClientDetails{})
                amendDetails(change, *added, details);
        },
        [this, added](EntryNumber) {
            draft_->forget();
            goTo(added->number);
        },
        [this](const Failure& failure) { refused(failure); });
}

void NewClientDialog::refused(const Failure& failure) {
    const auto homeless = form_->showFaults(failure.faults);
    if (!failure.faults.empty() && homeless.empty())
        return;
    fault_->setText(failure.sentence());
    fault_->show();
}

void NewClientDialog::goTo(qint64 client) {
    if (client == 0)
        return;
    close();
    shell_.go({QStringLiteral("client"), QString::number(client), {}});
}

} // namespace fristad::ui
