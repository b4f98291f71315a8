#include "ui/shell/Pages.h"

#include "core/deadlines/Deadlines.h"
#include "core/vault/Roles.h"
#include "ui/administration/SettingsPage.h"
#include "ui/clients/ClientPage.h"
#include "ui/clients/ClientsPage.h"
#include "ui/deadlines/DeadlinesPage.h"
#include "ui/logging/LogDialog.h"
#include "ui/referrals/ReferralsPage.h"
#include "ui/statistics/StatisticsPage.h"
#include "ui/today/TodayPage.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

bool everyRole(Role) { return true; }
bool seesStatistics(Role role) { return rightOf(role, Action::seeStatistics) != Reach::no; }

bool seesClients(Role role) { return rightOf(role, Action::seeClientInFull) != Reach::no; }
bool mayLog(Role role) { return rightOf(role, Action::logCasework) != Reach::no; }
bool whoMayKnowClients(Role role) { return rightOf(role, Action::seeClientExists) != Reach::no; }

/// What is late and what is urgent.
Badge pressingDeadlines(Session& session) {
    Badge badge;
    for (const Deadline& each : deadlines(session, session.clock().today(), mostDaysUrgent))
        ++(each.urgency == Urgency::overdue ? badge.overdue : badge.urgent);
    return badge;
}

template <class Made> Page* makePage(Shell& shell) { return new Made(shell); }
template <class Made> QDialog* makeOverlay(Shell& shell, const QString& subject, QWidget* parent) {
    return new Made(shell, subject, parent);
}

} // namespace

const std::vector<PageEntry>& pages() {
    static const std::vector<PageEntry> all{
        {.id = "today",
         .title = QT_TRANSLATE_NOOP("Pages", "Today"),
         .drawing = "today",
         .make = makePage<TodayPage>,
         .forRole = whoMayKnowClients,
         .badge = pressingDeadlines},
        {"clients", QT_TRANSLATE_NOOP("Pages", "Clients"), "clients", false, makePage<ClientsPage>, whoMayKnowClients},
        {.id = "client",
         .title = nullptr,
         .drawing = nullptr,
         .make = makePage<ClientPage>,
         .forRole = whoMayKnowClients,
         .examples = ClientPage::examples,
         .under = "clients"},
        {.id = "deadlines",
         .title = QT_TRANSLATE_NOOP("Pages", "Deadlines"),
         .drawing = "deadlines",
         .make = makePage<DeadlinesPage>,
         .forRole = whoMayKnowClients,
         .badge = pressingDeadlines},
        {.id = "referrals",
         .title = QT_TRANSLATE_NOOP("Pages", "Referrals"),
         .drawing = "referrals",
         .apart = false,
         .make = makePage<ReferralsPage>,
         .forRole = seesClients,
         .examples = {},
         .badge = ReferralsPage::badge,
         .under = {}},
        {"statistics", QT_TRANSLATE_NOOP("Pages", "Statistics"), "statistics", false, makePage<StatisticsPage>,
         seesStatistics},
        {"settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", true, makePage<SettingsPage>, everyRole,
         SettingsPage::examples},
    };
    return all;
}

const std::vector<OverlayEntry>& overlays() {
    static const std::vector<OverlayEntry> all{
        {"log", makeOverlay<LogDialog>, mayLog},
    };
    return all;
}

const PageEntry* findPage(const QString& id) {
    for (const PageEntry& page : pages())
        if (page.id == id)
            return &page;
    return nullptr;
}

std::vector<const PageEntry*> navigationFor(Role role) {
    std::vector<const PageEntry*> shown;
    for (const PageEntry& page : pages())
        if (page.title && page.forRole(role))
            shown.push_back(&page);
    return shown;
}

QString titleOf(const PageEntry& page) {
    return page.title ? QCoreApplication::translate("Pages", page.title) : QString();
}

std::vector<Place> examplePlaces(Session& session) {
    std::vector<Place> all;
    for (const PageEntry& page : pages()) {
        if (!page.forRole(session.who().role))
            continue;
        const auto places = page.examples ? page.examples(session) : std::vector<Place>{{page.id, {}, {}}};
        all.insert(all.end(), places.begin(), places.end());
    }
    return all;
}

} // namespace fristad::ui
