#include "ui/clients/StaffCard.h"

#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

namespace fristad::ui {

StaffCard::StaffCard(Shell& shell)
    : shell_(shell),
      list_(new ListView(QStringLiteral("named"))),
      box_(new CodeBox(QStringLiteral("member"))),
      add_(button("")),
      remove_(button("")) {
    list_->setObjectName(QStringLiteral("named"));
    add_->setObjectName(QStringLiteral("name-on-client"));
    constexpr int listHeight = 120;
    list_->setFixedHeight(listHeight);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addWidget(remove_);
    buttons->addStretch();
    body()->addWidget(list_, 1);
    body()->addWidget(box_);
    body()->addLayout(buttons);
    connect(add_, &QPushButton::clicked, this, &StaffCard::name);
    connect(remove_, &QPushButton::clicked, this, &StaffCard::takeOff);
    connect(list_, &ListView::currentChanged, this, [this](qint64 key) { remove_->setEnabled(key != 0); });
    auto* const removing = new QShortcut(Qt::Key_Delete, list_);
    removing->setContext(Qt::WidgetWithChildrenShortcut);
    connect(removing, &QShortcut::activated, this, &StaffCard::takeOff);
}

void StaffCard::retranslate() {
    setHeading(tr("Named on the client"));
    list_->setColumns({{QStringLiteral("name"), tr("Name")}}, 0);
    list_->table().setAccessibleName(tr("Named on the client"));
    list_->setEmptyText(tr("Nobody is named on this client."));
    box_->setLabel(tr("Colleague"));
    add_->setText(tr("Name on the client"));
    remove_->setText(tr("Take off"));
    remove_->setToolTip(tr("Takes the chosen name off the client (Delete)"));
}

void StaffCard::show(const ClientView& view) {
    client_ = view.id;
    staff_ = view.staff;
    named_ = view.named;
    std::vector<ListRow> rows;
    for (const Colleague& each : named_)
        rows.push_back({each.id.number, {{.text = text(each.name)}}});
    list_->setRows(std::move(rows));
    remove_->setEnabled(list_->currentKey() != 0);
    std::vector<CodeBox::Choice> choices;
    for (const Colleague& each : staff_)
        choices.push_back({QString::number(each.id.number), text(each.name)});
    box_->setChoices(choices, QStringLiteral(""));
    const bool anybody = !staff_.empty();
    box_->setVisible(anybody);
    add_->setVisible(anybody);
}

void StaffCard::name() {
    const auto chosen = std::ranges::find_if(
        staff_, [&](const Colleague& each) { return QString::number(each.id.number) == box_->value(); });
    if (chosen == staff_.end()) {
        box_->setFocus();
        return;
    }
    box_->setValue({});
    shell_.vault().change(
        this, tr("%1 is named on the client").arg(text(chosen->name)),
        [client = client_, staff = chosen->id](Change& change) { nameOnClient(change, client, staff); });
}

void StaffCard::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && box_->isAncestorOf(QApplication::focusWidget()))
        name();
    else
        Card::keyPressEvent(event);
}

void StaffCard::takeOff() {
    const auto chosen =
        std::ranges::find_if(named_, [&](const Colleague& each) { return each.id.number == list_->currentKey(); });
    if (chosen == named_.end())
        return;
    shell_.vault().change(
        this, tr("%1 is no longer named on the client").arg(text(chosen->name)),
        [client = client_, staff = chosen->id](Change& change) { takeOffClient(change, client, staff); });
}

} // namespace fristad::ui
