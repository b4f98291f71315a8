#include "ui/statistics/PeoplePanel.h"

#include "core/register/ClientStore.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"

#include <QTableView>

#include <algorithm>

namespace fristad::ui {

namespace {

ListRow rowOf(ClientId id, const Client& client) {
    return {id.number,
            {Cell{.text = text(client.code.text())}, Cell{.text = dateText(client.firstContact)},
             Cell{.text = dateText(client.closedOn)}}};
}

} // namespace

PeoplePanel::PeoplePanel(Shell& shell, QWidget* parent)
    : Card(parent),
      shell_(shell),
      back_(button("link")),
      count_(textLabel("quiet")),
      hidden_(textLabel("quiet")),
      list_(new ListView(QStringLiteral("people-behind"))) {
    back_->setObjectName(QStringLiteral("back-to-table"));
    list_->setObjectName(QStringLiteral("people-behind"));
    list_->table().setSortingEnabled(false); // in the order they were entered
    body()->addWidget(back_, 0, Qt::AlignLeft);
    body()->addWidget(count_);
    body()->addWidget(hidden_);
    body()->addWidget(list_, 1);
    connect(back_, &QPushButton::clicked, this, &PeoplePanel::backAsked);
    connect(list_, &ListView::opened, this, [this](qint64 client) {
        shell_.go({QStringLiteral("client"), QString::number(client), {}});
    });
}

void PeoplePanel::show(const QString& what, PeopleBehind people) {
    what_ = what;
    people_ = std::move(people);
    ++shown_;
    setHeading(what_);
    list_->table().setAccessibleName(what_);
    showCount();
    list_->model().setTotal(people_.clients.size(), [this](std::size_t offset) { fetch(offset); });
    list_->setEmptyText(people_.hidden > 0 || people_.others ? tr("None of them is a client of yours.")
                                                             : tr("There is nobody."));
}

/// Codes are read as they come into view.
void PeoplePanel::fetch(std::size_t offset) {
    const std::size_t end = std::min(offset + ListModel::blockSize, people_.clients.size());
    std::vector<ClientId> wanted(people_.clients.begin() + static_cast<std::ptrdiff_t>(offset),
                                 people_.clients.begin() + static_cast<std::ptrdiff_t>(end));
    shell_.vault().ask(
        this,
        [wanted](Session& session) {
            std::vector<std::pair<ClientId, std::optional<Client>>> found;
            for (const ClientId id : wanted)
                found.emplace_back(id, findClient(session, id));
            return found;
        },
        [this, offset, asked = shown_](const auto& found) {
            if (asked != shown_)
                return;
            std::vector<ListRow> rows;
            for (const auto& [id, client] : found)
                rows.push_back(client ? rowOf(id, *client) : ListRow{});
            list_->model().setBlock(offset, std::move(rows));
            if (offset == 0 && list_->chosenKeys().isEmpty())
                list_->table().selectRow(0);
        });
}

void PeoplePanel::showCount() {
    const auto seen = static_cast<int>(people_.clients.size());
    const auto hidden = static_cast<int>(people_.hidden);
    if (people_.others) {
        count_->setText(tr("%n client(s) of yours behind this figure.", nullptr, seen));
        hidden_->setText(tr("There are others, whom you may not see."));
    } else {
        count_->setText(tr("%n person(s) behind this figure.", nullptr, seen + hidden));
        hidden_->setText(tr("%n of them you may not see.", nullptr, hidden));
    }
    hidden_->setVisible(hidden > 0 || people_.others);
}

void PeoplePanel::retranslate() {
    back_->setText(tr("Back to the table"));
    back_->setToolTip(tr("Back to the table (Esc)"));
    list_->setColumns({{QStringLiteral("code"), tr("Client"), 160, Column::Kind::words, false},
                       {QStringLiteral("first_contact"), tr("First contact"), 160, Column::Kind::dates, false},
                       {QStringLiteral("closed_on"), tr("Closed"), 160, Column::Kind::dates, false}},
                      0);
    showCount();
}

} // namespace fristad::ui
