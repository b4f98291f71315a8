#pragma once

#include "core/vault/Session.h"
#include "ui/shell/Shell.h"

#include <QFrame>

class QVBoxLayout;

// What was half typed when the window locked: kept in the vault as drafts (FormDrafts.h), and with each where in the window it was, so
// that it is offered again after unlocking.

namespace fristad::ui {

class Page;

/// A form that was half typed.
struct HalfTyped {
    QString key;         ///< its draftKey
    std::string content; ///< as it is kept; blank when read back
    QString title;       ///< what the form is, as it said itself
    Place place;         ///< the page, or what the overlay was opened for
    bool overlay = false;
    Moment at; ///< when it was kept
};

/// Every form of the window that has a draftKey and in which something was typed. `placeOf`: where a page by its id is now.
std::vector<HalfTyped> halfTypedForms(const std::function<Place(const QString& page)>& placeOf);

/// Keeps them as drafts of this person's; what an earlier lock had kept stays offered.
void keepHalfTyped(Session& session, const std::vector<HalfTyped>& forms);
/// What was kept by a lock and is still there.
std::vector<HalfTyped> readHalfTyped(Session& session);

/// A line below the top bar for each of them: go on with it, or throw it away.
class HalfTypedBar : public QFrame {
    Q_OBJECT
public:
    explicit HalfTypedBar(QWidget* parent = nullptr);

    void show(const std::vector<HalfTyped>& kept, Day today);
    using QFrame::show;

signals:
    void continueAsked(const fristad::ui::HalfTyped& which);
    void thrownAway(const QString& key);

private:
    QVBoxLayout* lines_;
};

} // namespace fristad::ui
