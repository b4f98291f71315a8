#include "ui/clients/RelativesTab.h"

#include "ui/clients/ClientWords.h"
#include "ui/clients/NewClientDialog.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QShortcut>
#include <QTableView>

namespace fristad::ui {

RelativesTab::RelativesTab(Shell& shell)
    : shell_(shell),
      relativeOf_(textLabel("")),
      openOther_(button("link")),
      addChild_(button("")),
      addOther_(button("")),
      remove_(button("")),
      list_(new ListView(QStringLiteral("relatives"))) {
    build();
    connect(addChild_, &QPushButton::clicked, this, [this] { addRelative(Relation::child); });
    connect(addOther_, &QPushButton::clicked, this, [this] { addRelative(Relation::other_relative); });
    connect(remove_, &QPushButton::clicked, this, &RelativesTab::takeTieAway);
    connect(openOther_, &QPushButton::clicked, this, [this] {
        if (view_.relativeOf)
            open(view_.relativeOf->id.number);
    });
    connect(list_, &ListView::opened, this, &RelativesTab::open);
    connect(list_, &ListView::nextStepTaken, this, [this] { addRelative(Relation::child); });
    connect(list_, &ListView::currentChanged, this, [this](qint64 key) { remove_->setEnabled(key != 0); });
    auto* const removing = new QShortcut(Qt::Key_Delete, list_);
    removing->setContext(Qt::WidgetWithChildrenShortcut);
    connect(removing, &QShortcut::activated, this, &RelativesTab::takeTieAway);
    setFocusProxy(list_);
}

void RelativesTab::build() {
    list_->setObjectName(QStringLiteral("relatives"));
    addChild_->setObjectName(QStringLiteral("add-child"));
    auto* const above = new QHBoxLayout;
    above->setSpacing(step);
    relativeOf_->setWordWrap(false);
    above->addWidget(relativeOf_);
    above->addWidget(openOther_);
    above->addStretch();
    above->addWidget(remove_);
    above->addWidget(addOther_);
    above->addWidget(addChild_);
    auto* const card = new Card;
    card->body()->addWidget(list_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step + step / 2);
    outer->addLayout(above);
    outer->addWidget(card, 1);
}

void RelativesTab::retranslate() {
    addChild_->setText(tr("Add a child"));
    addOther_->setText(tr("Add another relative"));
    remove_->setText(tr("Not a relative"));
    remove_->setToolTip(tr("Takes the tie between the two away; both clients stay (Delete)"));
    list_->setColumns({{QStringLiteral("code"), tr("Code"), 120},
                       {QStringLiteral("name"), tr("Name")},
                       {QStringLiteral("relation"), tr("Relation"), 180},
                       {QStringLiteral("person"), tr("Gender and age"), 200},
                       {QStringLiteral("state"), tr("State"), 140}},
                      1);
    list_->table().setAccessibleName(tr("Children and relatives"));
    list_->setEmptyText(tr("No children or relatives of this client are in the register."), tr("Add a child"));
}

void RelativesTab::show(const ClientView& view) {
    view_ = view;
    const Day today = shell_.today();
    std::vector<ListRow> rows;
    for (const RelativeView& each : view_.relatives) {
        const bool hidden = !each.mayOpen || (shell_.namesHidden() && !each.name.empty());
        const bool open = isOpen(each.client, today);
        rows.push_back(
            {each.id.number,
             {{.text = text(each.client.code.text()), .strong = true},
              {.text = hidden ? (each.mayOpen ? hiddenName() : unseenName()) : text(each.name), .quiet = hidden},
              {.text = tieText(each.client)},
              {.text = genderAndAge(each.client, today)},
              {.text = open ? tr("Open") : tr("Closed %1").arg(dateText(*each.client.closedOn)), .quiet = !open}}});
    }
    list_->setRows(std::move(rows));
    remove_->setVisible(!view_.relatives.empty());
    remove_->setEnabled(list_->currentKey() != 0);
    showRelativeOf();
}

/// `Child of N0066`.
QString RelativesTab::tieText(const Client& relative) const {
    return QStringLiteral("%1 %2").arg(relative.relation ? word(*relative.relation) : tr("Relative of"),
                                       text(view_.client.code.text()));
}

void RelativesTab::showRelativeOf() {
    const bool has = view_.client.relativeOf.has_value();
    relativeOf_->setVisible(has);
    openOther_->setVisible(has && view_.relativeOf);
    if (!has)
        return;
    relativeOf_->setText(view_.client.relation ? word(*view_.client.relation) : tr("Relative of"));
    openOther_->setText(text(view_.client.relativeOf->text()));
    if (!view_.relativeOf)
        relativeOf_->setText(QStringLiteral("%1 %2").arg(relativeOf_->text(), openOther_->text()));
}

void RelativesTab::addRelative(Relation relation) {
    auto* const dialog = new NewClientDialog(shell_, this);
    dialog->beginRelative(view_.client.code, relation);
}

bool RelativesTab::resume(const QString& draftKey) {
    if (!NewClientDialog::isDraftOfRelative(draftKey))
        return false;
    auto* const dialog = new NewClientDialog(shell_, this);
    dialog->goOn(draftKey);
    return true;
}

void RelativesTab::takeTieAway() {
    const ClientId chosen{list_->currentKey()};
    for (const RelativeView& each : view_.relatives) {
        if (each.id != chosen)
            continue;
        shell_.vault().change(
            this,
            tr("%1 is no longer a relative of %2").arg(text(each.client.code.text()), text(view_.client.code.text())),
            [chosen](Change& change) {
                auto client = findClient(change.session(), chosen);
                if (!client)
                    return;
                client->relativeOf.reset();
                client->relation.reset();
                amendClient(change, chosen, *client);
            });
        return;
    }
}

void RelativesTab::open(qint64 client) { shell_.go({QStringLiteral("client"), QString::number(client), {}}); }

bool RelativesTab::leave() { return list_->leave(); }

} // namespace fristad::ui
