#include "ui/clients/ClientPage.h"

#include "ui/clients/AboutTab.h"
#include "ui/clients/ClientHead.h"
#include "ui/clients/EmergencyDialog.h"
#include "ui/clients/RecordTabs.h"
#include "ui/clients/RelativesTab.h"
#include "ui/clients/StoryTab.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Tabs.h"

#include <QAction>
#include <QApplication>
#include <QTimer>

#include <utility>

namespace fristad::ui {

ClientPage::ClientPage(Shell& shell)
    : Page(shell),
      head_(new ClientHead(shell)),
      tabs_(new Tabs),
      story_(new StoryTab(shell)),
      records_{{{"support", makeSupportTab(shell), 0},
                {"protection", makeProtectionTab(shell), 0},
                {"referrals", makeReferralsTab(shell), 0},
                {"exploitation", makeExploitationTab(shell), 0}}},
      relatives_(new RelativesTab(shell)),
      about_(new AboutTab(shell)),
      edit_(new QAction(this)) {
    build();
    edit_->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(edit_, &QAction::triggered, this, [this] {
        tabs_->choose(QStringLiteral("about"));
        about_->edit();
    });
    connect(story_, &StoryTab::partAsked, this, [this](const QString& part) {
        showPart(part);
        shownPart()->setFocus(Qt::OtherFocusReason);
    });
    connect(head_, &ClientHead::emergencyAsked, this, [this] {
        auto* const dialog = new EmergencyDialog(this->shell(), view_.id, text(view_.client.code.text()), this);
        // When the hour is over the page must not go on showing what it showed.
        constexpr int hour = 60 * 60 * 1000;
        connect(dialog, &QDialog::accepted, this,
                [this] { QTimer::singleShot(hour + 1000, this, &ClientPage::reload); });
        dialog->show();
    });
    for (Records& each : records_)
        connect(each.tab, &RecordTab::counted, this, [this, &each](int count) {
            each.count = count;
            showTitles();
        });
}

std::vector<Place> ClientPage::examples(Session& session) {
    constexpr int daysAhead = 60;
    ClientId chosen;
    for (const Deadline& each : deadlines(session, session.clock().today(), daysAhead))
        if (each.kind == DeadlineKind::reflection_expiry && session.sightOf(each.clientId) == Sight::inFull &&
            each.daysLeft >= 0) {
            chosen = each.clientId;
            break;
        }
    if (chosen.number == 0)
        for (const ClientLine& each : searchClients(session, ClientQuery{}).lines)
            chosen = chosen.number == 0 ? each.id : chosen;
    std::vector<Place> places;
    for (const char* const part : {"story", "support", "protection", "referrals", "exploitation", "children", "about"})
        if (chosen.number != 0)
            places.push_back({QStringLiteral("client"), QString::number(chosen.number), QLatin1String(part)});
    return places;
}

void ClientPage::build() {
    tabs_->addTab(QStringLiteral("story"), story_);
    for (const Records& each : records_)
        tabs_->addTab(QLatin1String(each.part), each.tab);
    tabs_->addTab(QStringLiteral("children"), relatives_);
    tabs_->addTab(QStringLiteral("about"), about_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(head_);
    outer->addWidget(tabs_, 1);
    outer->addStretch(0);
}

void ClientPage::retranslate() {
    edit_->setText(tr("&Edit the client"));
    edit_->setToolTip(tr("Edit what is known about the client (Ctrl+E)"));
    head_->retranslate();
    story_->retranslate();
    for (const Records& each : records_)
        each.tab->retranslate();
    relatives_->retranslate();
    about_->retranslate();
    showTitles();
}

void ClientPage::showTitles() {
    tabs_->setTitle(QStringLiteral("story"), tr("Story"));
    const std::array titles{tr("Support"), tr("Protection"), tr("Referrals"), tr("Exploitation")};
    for (std::size_t i = 0; i < records_.size(); ++i)
        tabs_->setTitle(QLatin1String(records_.at(i).part), titles.at(i), records_.at(i).count);
    tabs_->setTitle(QStringLiteral("children"), tr("Children"), relatives_->count());
    tabs_->setTitle(QStringLiteral("about"), tr("About"));
}

void ClientPage::show(const QString& subject, const QString& part) {
    client_ = {subject.toLongLong()};
    arriving_ = true;
    showPart(part.isEmpty() ? QStringLiteral("story") : part);
    // One look a visit: what is loaded again after a change is no other.
    vault().ask(
        this,
        [client = client_](Session& session) {
            if (session.sightOf(client) != Sight::nothing)
                session.recordLookAt(client);
        },
        [] {});
}

void ClientPage::reload() {
    vault().askLatest(
        this, QStringLiteral("client"),
        [client = client_](Session& session) { return readClientView(session, client); },
        [this](const ClientView& view) { showView(view); });
}

void ClientPage::showView(const ClientView& view) {
    const bool same = view_.id == view.id && view_.sight == view.sight;
    view_ = view;
    head_->show(view_);
    for (const Records& each : records_)
        same ? each.tab->reload() : each.tab->showClient(view_.id, view_.inFull());
    tabs_->setVisible(view_.inFull());
    edit_->setEnabled(view_.inFull());
    if (!view_.inFull())
        return;
    story_->show(view_);
    relatives_->show(view_);
    about_->show(view_);
    showTitles();
    // An empty list takes no keys: they go where they belong once it is filled.
    if (std::exchange(arriving_, false) && isVisible() && !isAncestorOf(QApplication::focusWidget()))
        shownPart()->setFocus(Qt::OtherFocusReason);
}

void ClientPage::showPart(const QString& part) { tabs_->choose(part); }

QWidget* ClientPage::shownPart() const {
    const QString part = tabs_->current();
    for (const Records& each : records_)
        if (part == QLatin1String(each.part))
            return each.tab;
    if (part == u"children")
        return relatives_;
    return part == u"about" ? static_cast<QWidget*>(about_) : story_;
}

QWidget* ClientPage::firstFocus() { return shownPart(); }

QList<QAction*> ClientPage::menuActions() const {
    QList<QAction*> actions{edit_};
    for (const Records& each : records_)
        actions << each.tab->menuActions();
    return actions;
}

QString ClientPage::manualChapter() const { return QStringLiteral("client"); }

void ClientPage::resume(const QString& draftKey) {
    for (const Records& each : records_)
        if (each.tab->resume(draftKey))
            showPart(QLatin1String(each.part));
    if (relatives_->resume(draftKey))
        showPart(QStringLiteral("children"));
    if (about_->resume(draftKey))
        showPart(QStringLiteral("about"));
}

bool ClientPage::leave() {
    const QString part = tabs_->current();
    bool left = part == u"story" ? story_->leave() : part == u"children" && relatives_->leave();
    for (const Records& each : records_)
        left = left || (part == QLatin1String(each.part) && each.tab->leave());
    if (left || part == u"story")
        return left;
    tabs_->choose(QStringLiteral("story"));
    story_->setFocus();
    return true;
}

} // namespace fristad::ui
