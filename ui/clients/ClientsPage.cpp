#include "ui/clients/ClientsPage.h"

#include "core/deadlines/Deadlines.h"
#include "core/register/ClientBin.h"
#include "ui/clients/NewClientDialog.h"
#include "ui/clients/RemovedClients.h"
#include "ui/shell/LookRecorder.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/UndoKey.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

namespace fristad::ui {

namespace {

/// core counts no further (ClientPage::total).
constexpr std::size_t mostCounted = 10'000;
constexpr int roomForAll = 900; ///< in less, the columns that go first are not there

} // namespace

ClientsPage::ClientsPage(Shell& shell)
    : Page(shell),
      header_(new PageHeader),
      search_(new QLineEdit),
      chips_{{{button("chip"), &ClientQuery::openOnly},
              {button("chip"), &ClientQuery::closedOnly},
              {button("chip"), &ClientQuery::mineOnly},
              {button("chip"), &ClientQuery::inNspOnly},
              {button("chip"), &ClientQuery::withChildrenOnly},
              {button("chip"), &ClientQuery::missingAnswersOnly}}},
      list_(new ListView(QStringLiteral("clients"))),
      new_(new QAction(this)),
      removed_(new QAction(this)),
      look_(new LookRecorder(shell, this)) {
    build();
    connectParts();
}

void ClientsPage::build() {
    search_->setObjectName(QStringLiteral("client-search"));
    keepFromLearning(*search_);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("list"));
    list_->table().installEventFilter(this);
    list_->table().horizontalHeader()->setSortIndicatorClearable(false);
    new_->setShortcut(Qt::CTRL | Qt::Key_N);
    auto* const create = button("primary");
    create->setObjectName(QStringLiteral("new"));
    connect(create, &QPushButton::clicked, new_, &QAction::trigger);
    connect(new_, &QAction::changed, create, [this, create] {
        create->setText(tr("New client"));
        create->setToolTip(new_->toolTip());
    });
    header_->addAction(create);
    removed_->setObjectName(QStringLiteral("removed-clients"));
    connect(removed_, &QAction::triggered, this, [this] { (new RemovedClientsDialog(shell(), this))->show(); });
    auto* const chips = new QHBoxLayout;
    chips->setSpacing(step);
    for (const Chip& each : chips_) {
        each.button->setCheckable(true);
        chips->addWidget(each.button);
    }
    chips->addStretch();
    auto* const card = new Card;
    card->body()->addWidget(list_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step + step / 2);
    outer->addWidget(header_);
    outer->addWidget(search_);
    outer->addLayout(chips);
    outer->addWidget(card, 1);
}

void ClientsPage::connectParts() {
    connect(search_, &QLineEdit::textChanged, this, &ClientsPage::searchAnew);
    for (std::size_t i = 0; i < chips_.size(); ++i)
        connect(chips_.at(i).button, &QPushButton::toggled, this, [this, i](bool on) {
            // Nobody is open and closed at once.
            if (constexpr std::size_t both = 2; on && i < both)
                chips_.at(1 - i).button->setChecked(false);
            searchAnew();
        });
    connect(&list_->model(), &ListModel::sortAsked, this, [this](const QString& column, bool descending) {
        order_ = orderOf(column);
        descending_ = descending;
        searchAnew();
    });
    connect(list_, &ListView::opened, this, &ClientsPage::open);
    connect(list_, &ListView::nextStepTaken, this, &ClientsPage::addClient);
    connect(new_, &QAction::triggered, this, &ClientsPage::addClient);
}

void ClientsPage::retranslate() {
    header_->setTitle(tr("Clients"));
    search_->setPlaceholderText(tr("Code, name, origin, language or words from a note"));
    search_->setAccessibleName(tr("Search clients"));
    const std::array titles{tr("Open"),   tr("Closed"),        tr("Mine"),
                            tr("In NSP"), tr("With children"), tr("Missing answers")};
    const std::array hints{tr("Cases that are not closed"),
                           tr("Closed cases"),
                           tr("Clients that you are named on"),
                           tr("Clients with NSP support today"),
                           tr("Clients with a child in the register"),
                           tr("An answer that the year's statistics ask for is blank")};
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        chips_.at(i).button->setText(titles.at(i));
        chips_.at(i).button->setToolTip(hints.at(i));
        chips_.at(i).button->setAccessibleDescription(hints.at(i));
    }
    new_->setText(tr("&New client…"));
    new_->setToolTip(tr("Add a client (Ctrl+N)"));
    removed_->setText(tr("&Removed clients…"));
    removed_->setToolTip(tr("Clients who were removed and can be brought back"));
    list_->table().setAccessibleName(tr("Clients"));
    showColumns();
    showCount();
}

void ClientsPage::showColumns() {
    list_->setColumns(clientColumns(), stretchedClientColumn);
    list_->table().horizontalHeader()->setSortIndicator(columnOf(order_),
                                                        descending_ ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ClientsPage::show(const QString&, const QString&) {
    search_->selectAll();
    look_->begin();
}

QWidget* ClientsPage::firstFocus() { return search_; }
QList<QAction*> ClientsPage::menuActions() const {
    return mayRemoveClients(shell().who().role) ? QList<QAction*>{new_, removed_} : QList<QAction*>{new_};
}
QString ClientsPage::manualChapter() const { return QStringLiteral("clients"); }

bool ClientsPage::leave() {
    bool left = !search_->text().isEmpty();
    search_->clear();
    for (const Chip& each : chips_) {
        left = left || each.button->isChecked();
        each.button->setChecked(false);
    }
    search_->setFocus();
    return left;
}

ClientQuery ClientsPage::query() const {
    ClientQuery query;
    query.text = search_->text().simplified().toStdString();
    for (const Chip& each : chips_)
        query.*each.condition = each.button->isChecked();
    query.order = order_;
    query.descending = descending_;
    query.limit = ListModel::blockSize;
    return query;
}

bool ClientsPage::isFiltered() const {
    return !search_->text().trimmed().isEmpty() ||
           std::any_of(chips_.begin(), chips_.end(), [](const Chip& each) { return each.button->isChecked(); });
}

void ClientsPage::reload() {
    // What is due is asked for once and not at every key: it takes longer than a search.
    vault().askLatest(
        this, QStringLiteral("due"),
        [](Session& session) { return deadlines(session, session.clock().today(), mostDaysSoon); },
        [this](const std::vector<Deadline>& due) {
            rowContext_.daysLeft.clear();
            for (const Deadline& each : due)
                rowContext_.daysLeft.try_emplace(each.clientId.number, each.daysLeft);
        });
    search(Keep::chosen);
}

void ClientsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    for (const int column : clientColumnsThatGo)
        list_->table().setColumnHidden(column, width() < roomForAll);
}

void ClientsPage::searchAnew() {
    look_->begin();
    search(Keep::nothing);
}

void ClientsPage::search(Keep keep) {
    ++asked_;
    waiting_ = true;
    vault().askLatest(
        this, QStringLiteral("search"),
        [query = query()](Session& session) { return std::pair(query, searchClients(session, query)); },
        [this, keep](const std::pair<ClientQuery, fristad::ClientPage>& answer) {
            found(answer.first, answer.second, keep);
        });
}

void ClientsPage::found(const ClientQuery& query, const fristad::ClientPage& page, Keep keep) {
    waiting_ = false;
    total_ = page.total;
    look_->found(total_);
    list_->setFetched(
        page.total, rowsOf(page.lines), [this, query](std::size_t offset) { fetch(query, offset); },
        keep == Keep::chosen);
    showCount();
    if (std::exchange(openWhenFound_, false))
        openFirst();
}

void ClientsPage::fetch(ClientQuery query, std::size_t offset) {
    query.offset = offset;
    vault().ask(
        this, [query](Session& session) { return searchClients(session, query).lines; },
        [this, offset, asked = asked_](const std::vector<ClientLine>& lines) {
            if (asked == asked_)
                list_->model().setBlock(offset, rowsOf(lines));
        });
}

std::vector<ListRow> ClientsPage::rowsOf(const std::vector<ClientLine>& lines) {
    rowContext_.today = shell().today();
    rowContext_.namesHidden = shell().namesHidden();
    return clientRows(lines, rowContext_);
}

void ClientsPage::showCount() {
    const bool filtered = isFiltered();
    if (total_ >= mostCounted)
        header_->setSubtitle(tr("%L1 or more; type to find one").arg(mostCounted));
    else
        header_->setSubtitle(filtered ? tr("%n found", nullptr, static_cast<int>(total_))
                                      : tr("%n in the register", nullptr, static_cast<int>(total_)));
    const QString typed = search_->text().simplified();
    if (!filtered)
        list_->setEmptyText(tr("There are no clients in the register yet. Add the first one, or import a register."),
                            tr("New client"));
    else if (typed.isEmpty())
        list_->setEmptyText(tr("No client is like that. Take a filter away, or add a client."), tr("New client"));
    else
        list_->setEmptyText(tr("No client has \"%1\" in what you may see of them.").arg(typed),
                            tr("New client %1").arg(NewClientDialog::codeFrom(typed)));
}

void ClientsPage::open(qint64 client) {
    if (client == 0)
        return;
    look_->settle();
    shell().go({QStringLiteral("client"), QString::number(client), {}});
}

void ClientsPage::openFirst() { open(list_->currentKey()); }

void ClientsPage::addClient() {
    auto* const dialog = new NewClientDialog(shell(), this);
    dialog->begin(search_->text().simplified());
}

void ClientsPage::resume(const QString& draftKey) {
    if (!NewClientDialog::isDraftOfClient(draftKey))
        return;
    auto* const dialog = new NewClientDialog(shell(), this);
    dialog->goOn(draftKey);
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return leavesUndoToWindow(watched, event) || Page::eventFilter(watched, event);
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    const bool handled = watched == search_ ? keyInSearch(pressed.key()) : keyInList(pressed);
    return handled || Page::eventFilter(watched, event);
}

bool ClientsPage::keyInSearch(int key) {
    if (key == Qt::Key_Down && list_->model().total() > 0) {
        list_->table().setFocus();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    openWhenFound_ = waiting_;
    if (!waiting_)
        total_ == 0 ? addClient() : openFirst();
    return true;
}

/// Typing goes on searching, and Up from the first row goes back there.
bool ClientsPage::keyInList(const QKeyEvent& pressed) {
    if (pressed.key() == Qt::Key_Up && list_->table().currentIndex().row() <= 0) {
        search_->setFocus();
        return true;
    }
    const QString typed = pressed.text();
    const bool letters = !typed.isEmpty() && typed.front().isPrint() &&
                         !(pressed.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!letters)
        return false;
    search_->setFocus();
    search_->setText(search_->text() + typed);
    return true;
}

} // namespace fristad::ui
