#include "ui/administration/SettingsPage.h"

#include "ui/administration/BackupSection.h"
#include "ui/administration/HouseSection.h"
#include "ui/administration/RegisterSection.h"
#include "ui/administration/StaffSection.h"
#include "ui/administration/WindowSection.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/Tabs.h"

#include <QScrollArea>

namespace fristad::ui {

SettingsPage::SettingsPage(Shell& shell) : Page(shell), header_(new PageHeader), tabs_(new Tabs) {
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(step);
    outer->addWidget(header_);
    outer->addWidget(tabs_, 1);
    const auto may = [role = shell.who().role](Action action) { return rightOf(role, action) != Reach::no; };
    add("window", QT_TR_NOOP("Window"), new WindowSection(shell));
    if (may(Action::manageHouse)) {
        add("staff", QT_TR_NOOP("Staff"), new StaffSection(shell));
        add("house", QT_TR_NOOP("House"), new HouseSection(shell));
    }
    if (may(Action::makeBackup) || may(Action::verifyVault))
        add("backups", QT_TR_NOOP("Backups"), new BackupSection(shell));
    if (may(Action::importRegister) || may(Action::exportRegister))
        add("register", QT_TR_NOOP("Register"), new RegisterSection(shell));
}

void SettingsPage::add(const char* id, const char* title, Section* section) {
    auto* const scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(section);
    tabs_->addTab(QString::fromLatin1(id), scrolled);
    parts_.push_back({QString::fromLatin1(id), title, section});
}

void SettingsPage::retranslate() {
    header_->setTitle(tr("Settings"));
    for (const Part& each : parts_) {
        tabs_->setTitle(each.id, tr(each.title));
        each.section->retranslate();
    }
}

void SettingsPage::reload() {
    for (const Part& each : parts_)
        each.section->reload();
}

void SettingsPage::show(const QString&, const QString& part) {
    if (!part.isEmpty())
        tabs_->choose(part);
}

std::vector<Place> SettingsPage::examples(Session&) {
    std::vector<Place> places;
    for (const char* part : {"window", "staff", "house", "backups", "register"})
        places.push_back({QStringLiteral("settings"), {}, QString::fromLatin1(part)});
    return places;
}

QString SettingsPage::manualChapter() const { return QStringLiteral("settings"); }

} // namespace fristad::ui
