#include "ui/shell/QuickSearch.h"

#include "ui/shell/LookRecorder.h"
#include "ui/shell/Pages.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace fristad::ui {

namespace {

constexpr std::size_t mostClients = 8;
constexpr int leastWidth = 412; // a name, and the words where nothing is found, have room

/// Every word typed begins a word of the text.
bool fits(const QString& text, const QStringList& typed) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(typed, [&](const QString& each) {
        return std::ranges::any_of(words,
                                   [&](const QString& word) { return word.startsWith(each, Qt::CaseInsensitive); });
    });
}

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

} // namespace

QuickSearch::QuickSearch(Shell& shell, QLineEdit& line, std::function<QList<QAction*>()> actions, QWidget* parent)
    : QFrame(parent),
      shell_(shell),
      line_(line),
      actions_(std::move(actions)),
      list_(new QListWidget),
      look_(new LookRecorder(shell, this)) {
    setProperty("part", "card");
    setObjectName(QStringLiteral("quickSearch"));
    list_->setObjectName(QStringLiteral("quickHits"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(step / 2, step / 2, step / 2, step / 2);
    layout->addWidget(list_);
    line_.installEventFilter(this);
    connect(&line_, &QLineEdit::textEdited, this, &QuickSearch::look);
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { go(list_->row(item)); });
    hide();
}

void QuickSearch::begin() {
    line_.setFocus(Qt::ShortcutFocusReason);
    line_.selectAll();
}

void QuickSearch::end() {
    look_->settle();
    hide();
    line_.setText({}); // which, unlike clearing, leaves nothing to be brought back by Ctrl+Z
    list_->clear();
    hits_.clear();
}

void QuickSearch::look() {
    if (line_.text().trimmed().isEmpty()) {
        hide();
        return;
    }
    ClientQuery query;
    query.text = line_.text().toStdString();
    query.limit = mostClients;
    shell_.vault().askLatest(
        this, QStringLiteral("quick"), [query](Session& session) { return searchClients(session, query); },
        [this](const ClientPage& found) {
            if (line_.text().trimmed().isEmpty())
                return;
            look_->found(found.total);
            look_->begin();
            showHits(clientHits(found.lines));
        });
}

std::vector<QuickSearch::Hit> QuickSearch::pagesAndActions(const QString& words) const {
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<Hit> hits;
    for (const PageEntry* page : navigationFor(shell_.who().role))
        if (fits(titleOf(*page), typed))
            hits.push_back({titleOf(*page), QLatin1String(page->drawing), [this, id = page->id] {
                                shell_.go({id, {}, {}});
                            }});
    for (QAction* const action : actions_())
        if (action->isEnabled() && fits(plain(action->text()), typed)) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            hits.push_back(
                {keys.isEmpty() ? plain(action->text()) : QStringLiteral("%1   %2").arg(plain(action->text()), keys),
                 QStringLiteral("chevron-right"), [action] { action->trigger(); }});
        }
    return hits;
}

std::vector<QuickSearch::Hit> QuickSearch::clientHits(const std::vector<ClientLine>& lines) {
    std::vector<Hit> hits;
    for (const ClientLine& line : lines) {
        QString shown = text(line.client.code.text());
        if (line.maskedName || (!line.name.empty() && shell_.namesHidden()))
            shown += u' ' + tr("(name hidden)");
        else if (!line.name.empty())
            shown += u' ' + text(line.name);
        hits.push_back({shown, QStringLiteral("person"), [this, id = line.id] {
                            shell_.go({QStringLiteral("client"), QString::number(id.number), {}});
                        }});
    }
    return hits;
}

void QuickSearch::showHits(std::vector<Hit> clients) {
    hits_ = std::move(clients);
    for (Hit& each : pagesAndActions(line_.text()))
        hits_.push_back(std::move(each));
    list_->clear();
    const QSize row(0, QFontMetrics(Theme::textFont()).height() + step + step / 2);
    for (const Hit& hit : hits_)
        (new QListWidgetItem(Theme::current().icon(hit.drawing), hit.text, list_))->setSizeHint(row);
    if (hits_.empty()) {
        auto* const nothing = new QListWidgetItem(
            tr("Nothing found. A client's code or the beginning of a name finds the client."), list_);
        nothing->setFlags(Qt::NoItemFlags);
        constexpr int lines = 2; // with large letters
        const bool oneLine = QFontMetrics(Theme::textFont()).horizontalAdvance(nothing->text()) + 3 * step < leastWidth;
        nothing->setSizeHint(oneLine ? row : QSize(0, lines * row.height()));
    } else {
        list_->setCurrentRow(0);
    }
    list_->setAccessibleName(tr("%n hit(s)", nullptr, static_cast<int>(hits_.size())));
    placeBelowLine();
}

void QuickSearch::placeBelowLine() {
    const QPoint below = line_.mapTo(parentWidget(), QPoint(0, line_.height() + 4));
    const int rows = list_->sizeHintForRow(0) * list_->count() + step + 2;
    const int room = parentWidget()->height() - below.y() - 2 * step;
    setGeometry(below.x(), below.y(), qMax(leastWidth, line_.width()), qMin(rows, room));
    show();
    raise();
}

void QuickSearch::choose(int rows) {
    if (!hits_.empty())
        list_->setCurrentRow(qBound(0, list_->currentRow() + rows, list_->count() - 1));
}

void QuickSearch::go(int row) {
    if (row < 0 || row >= static_cast<int>(hits_.size()))
        return;
    const auto chosen = hits_[static_cast<std::size_t>(row)].go;
    end();
    chosen();
}

bool QuickSearch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && !underMouse())
        hide();
    // Esc is an action of the window as well: here it only leaves the search.
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (!shortcut && event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!shortcut)
            choose(static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down ? 1 : -1);
        return !shortcut;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!shortcut && isVisible())
            go(list_->currentRow());
        return !shortcut;
    case Qt::Key_Escape:
        if (!isVisible() && line_.text().isEmpty())
            return false;
        if (shortcut)
            event->accept();
        else
            end();
        return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace fristad::ui
