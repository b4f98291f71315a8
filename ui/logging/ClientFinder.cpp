#include "ui/logging/ClientFinder.h"

#include "core/register/RecentWork.h"
#include "ui/shell/LookRecorder.h"
#include "ui/widgets/Language.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <utility>

namespace fristad::ui {

namespace {

constexpr std::size_t mostOffered = 7;
constexpr int rowHeight = 28;

ClientLine lineOf(Session& session, ClientId id, const Client& client) {
    ClientLine line{};
    line.id = id;
    line.client = client;
    if (const auto details = findDetails(session, id))
        line.name = details->name.value_or("");
    else
        line.maskedName = true;
    return line;
}

std::vector<ClientLine> recentLines(Session& session) {
    std::vector<ClientLine> lines;
    for (const ClientId id : recentClients(session, mostOffered))
        if (const auto client = findClient(session, id))
            lines.push_back(lineOf(session, id, *client));
    return lines;
}

/// The one with exactly this code first, then those worked with last, then the others by code.
void putLikeliestFirst(std::vector<ClientLine>& lines, const std::vector<ClientLine>& recent, const QString& typed) {
    const auto rank = [&](const ClientLine& line) {
        if (text(line.client.code.text()).compare(typed, Qt::CaseInsensitive) == 0)
            return -1;
        const auto at =
            std::find_if(recent.begin(), recent.end(), [&](const auto& each) { return each.id == line.id; });
        return static_cast<int>(at - recent.begin());
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

} // namespace

ClientFinder::ClientFinder(const QString& name, Shell& shell)
    : FormField(name),
      shell_(shell),
      editor_(new QLineEdit),
      list_(new QListWidget(this)),
      look_(new LookRecorder(shell, this)) {
    setEditor(editor_);
    list_->setProperty("part", "popup");
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->hide();
    connect(list_, &QListWidget::itemClicked, this, [this] { takeAt(list_->currentRow()); });
    connect(editor_, &QLineEdit::textEdited, this, [this] {
        chosen_.reset();
        takeWhenFound_ = Take::nothing;
        setHint({});
        emit edited();
        if (editor_->text().trimmed().isEmpty())
            look_->drop();
        else
            look_->begin();
        search();
    });
}

QString ClientFinder::value() const { return chosen_ ? text(chosen_->client.code.text()) : editor_->text().trimmed(); }

void ClientFinder::setValue(const QString& canonical) {
    chosen_.reset();
    setHint({});
    editor_->setText(canonical);
    emit edited();
    if (canonical.isEmpty())
        return;
    takeWhenFound_ = Take::exact;
    search();
}

void ClientFinder::choose(ClientId client) {
    shell_.vault().ask(
        this, [client](Session& session) { return findClient(session, client); },
        [this](const std::optional<Client>& found) {
            if (found)
                setValue(text(found->code.text()));
        });
}

QString ClientFinder::unreadable() const {
    if (chosen_ || searching_ || editor_->text().trimmed().isEmpty())
        return {};
    return tr("No client of this code or name. Type the beginning of the code or of the name.");
}

void ClientFinder::search() {
    searching_ = true;
    const QString typed = editor_->text().trimmed();
    shell_.vault().askLatest(
        this, QStringLiteral("find"),
        [typed](Session& session) {
            auto recent = recentLines(session);
            if (typed.isEmpty())
                return Found{.lines = recent, .total = recent.size()};
            ClientQuery query;
            query.text = typed.toStdString();
            auto page = searchClients(session, query);
            putLikeliestFirst(page.lines, recent, typed);
            page.lines.resize(std::min(page.lines.size(), mostOffered));
            for (ClientLine& line : page.lines)
                line.maskedName = session.sightOf(line.id) != Sight::inFull;
            return Found{.lines = std::move(page.lines), .total = page.total};
        },
        [this](const Found& found) { show(found); },
        [this](const Failure& failure) {
            searching_ = false;
            takeWhenFound_ = Take::nothing;
            shell_.tell(failure);
            emit settled();
        });
}

void ClientFinder::show(const Found& found) {
    searching_ = false;
    look_->found(found.total);
    lines_ = found.lines;
    list_->clear();
    for (const ClientLine& line : lines_) {
        const auto words = QStringLiteral("%1   %2").arg(text(line.client.code.text()), nameOf(line)).trimmed();
        auto* const item = new QListWidgetItem(words, list_);
        item->setSizeHint({0, rowHeight}); // the same whatever script the name is written in
    }
    list_->setCurrentRow(0);
    showList();
    const Take wanted = std::exchange(takeWhenFound_, Take::nothing);
    const bool exact = !lines_.empty() && text(lines_.front().client.code.text()) == editor_->text().trimmed();
    if (wanted == Take::marked || (wanted == Take::exact && exact))
        take();
    emit settled();
}

void ClientFinder::showList() {
    const bool wanted = !chosen_ && !lines_.empty() && hasFocus();
    list_->setVisible(wanted);
    if (!wanted)
        return;
    list_->setParent(window());
    constexpr int around = 12;
    const int height = rowHeight * static_cast<int>(lines_.size()) + around;
    const QPoint below = editor_->mapTo(window(), QPoint(0, editor_->height() + 2));
    list_->setGeometry(QRect(below, QSize(editor_->width(), std::min(height, window()->height() - below.y() - 4))));
    list_->show();
    list_->raise();
}

/// Takes the one that is marked in the list, once what was typed has been looked for.
void ClientFinder::take() {
    if (searching_)
        takeWhenFound_ = Take::marked;
    else
        takeAt(list_->currentRow());
}

void ClientFinder::takeAt(int row) {
    list_->hide();
    if (chosen_ || row < 0 || row >= static_cast<int>(lines_.size()))
        return;
    chosen_ = lines_[static_cast<std::size_t>(row)];
    editor_->setText(text(chosen_->client.code.text()));
    setHint(nameOf(*chosen_));
    setFault({});
    look_->settle();
    emit edited();
}

QString ClientFinder::nameOf(const ClientLine& line) const {
    if (line.maskedName)
        return tr("You may not see the name");
    if (line.name.empty())
        return {};
    return shell_.namesHidden() ? tr("Name hidden") : text(line.name);
}

bool ClientFinder::keyPressed(int key) {
    const int rows = list_->count();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && list_->isVisible()) {
        list_->setCurrentRow((list_->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    }
    if (key == Qt::Key_Down && !chosen_) {
        search();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !chosen_ && (searching_ || list_->isVisible())) {
        take();
        focusNextChild();
        return true;
    }
    if (key == Qt::Key_Escape && list_->isVisible() && !editor_->text().isEmpty()) {
        list_->hide();
        return true;
    }
    return false;
}

bool ClientFinder::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (event->type() == QEvent::FocusIn) {
        if (chosen_)
            QMetaObject::invokeMethod(editor_, &QLineEdit::selectAll, Qt::QueuedConnection);
        else
            search();
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if ((reason == Qt::TabFocusReason || reason == Qt::MouseFocusReason) && !chosen_ &&
            (searching_ || list_->isVisible()))
            take();
        list_->hide();
        if (!searching_)
            look_->settle();
    }
    return FormField::eventFilter(watched, event);
}

void ClientFinder::retranslate() { list_->setAccessibleName(tr("Clients found")); }

} // namespace fristad::ui
