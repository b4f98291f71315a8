#pragma once

#include "ui/shell/Page.h"

#include <QDialog>

#include <functional>
#include <vector>

namespace fristad::ui {

/// How many things of a page are overdue and urgent.
struct Badge {
    int overdue = 0;
    int urgent = 0;
};

/// A page as the frame knows it. A new page is a line in Pages.cpp, and with it stands in the navigation, the menus, the
/// quick search, the shortcuts, the tests that open every page, and the pictures.
struct PageEntry {
    QString id;
    const char* title;   ///< source text of its name in the navigation, context "Pages"; null: not in the navigation
    const char* drawing; ///< of resources/icons
    bool apart = false;  ///< stands below the navigation's line
    std::function<Page*(Shell&)> make;
    /// Whether this role has the page at all.
    std::function<bool(Role)> forRole;
    /// What to take pictures of; one place without a subject if there is no function.
    std::function<std::vector<Place>(Session&)> examples = {};
    /// Counted on the worker's thread after unlocking and after every change; none if there is no function.
    std::function<Badge(Session&)> badge = {};
    /// Which line of the navigation is lit on a page that has none itself (`clients` for a client).
    QString under = {};
};

/// What opens over any page.
struct OverlayEntry {
    QString id;
    std::function<QDialog*(Shell&, const QString& subject, QWidget* parent)> make;
    std::function<bool(Role)> forRole;
};

const std::vector<PageEntry>& pages();
const std::vector<OverlayEntry>& overlays();

/// Null if there is none of that id.
const PageEntry* findPage(const QString& id);
/// The pages of the navigation for a role, in order: Ctrl+1 is the first.
std::vector<const PageEntry*> navigationFor(Role role);
QString titleOf(const PageEntry& page);
/// Everywhere that pictures are taken of and tests go: every page this person has, with its examples.
std::vector<Place> examplePlaces(Session& session);

} // namespace fristad::ui
