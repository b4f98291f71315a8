#pragma once

#include "ui/shell/IdleWatch.h"
#include "ui/shell/Pages.h"
#include "ui/shell/Shell.h"
#include "ui/shell/WindowActions.h"

#include <QMainWindow>

#include <map>
#include <set>

class QStackedWidget;
class QTimer;

namespace fristad {
class BackgroundCheck;
}

namespace fristad::ui {

class HalfTypedBar;
class ManualWindow;
class Navigation;
class NoticeBar;
class QuickSearch;
class StatusLine;
class TopBar;
class UndoStack;
class UnlockPage;
class VaultWatch;
struct HalfTyped;

/// The window: the frame around one page at a time while a vault is unlocked, and what asks for the passphrase while none is.
class MainWindow : public QMainWindow, public Shell {
    Q_OBJECT
public:
    /// `clock`: what the sessions it opens go by; outlives it. `idle`: what idleness is reckoned by.
    explicit MainWindow(const Clock& clock = Clock::system(), IdleWatch::Now idle = IdleWatch::sinceStart);
    ~MainWindow() override;

    /// Opens with a session made by `make` (unlocking, creating, a demo); `folder`: of another vault than the one that was asked for.
    void enter(VaultWorker::MakeSession make, const VaultWorker::Failed& failed, const QString& folder = {});

    [[nodiscard]] bool isUnlocked() const { return unlocked_; }
    /// Of the vault that is open or asked for; blank if none.
    [[nodiscard]] const QString& folder() const;
    [[nodiscard]] IdleWatch& idleWatch() { return idle_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }
    [[nodiscard]] VaultWorker& vault() override { return vault_; }
    [[nodiscard]] const StaffMember& who() const override { return who_; }
    [[nodiscard]] Day today() const override;
    [[nodiscard]] bool namesHidden() const override;
    void go(const Place& place) override;
    void openOverlay(const QString& id, const QString& subject) override;
    void tell(const QString& sentence) override;
    void tell(const Failure& failure) override;

    /// Something secret is on the screen (a recovery key, a passphrase half typed) though no vault is open: it is cut short like
    /// everything else when nobody is there, and the unlock page says these words then. Blank: it is over.
    void setUnderWay(const QString& words);

    [[nodiscard]] Page* page() const;
    [[nodiscard]] const Place& place() const { return place_; }

public slots:
    /// Closes whatever is open, keeps what is half typed, and forgets the vault, one that is just being opened too. Never refused.
    void lock();
    /// Another vault than the one at hand: locks, and asks for its passphrase.
    void openFolder(const QString& folder);

signals:
    void unlocked();
    void locked();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connectActions();
    void entered(const StaffMember& who);
    /// Closes the vault, for it can't be worked in, and says why where one unlocks it.
    void shut(const Failure& failure);
    void shutIfDamaged(const Failure& failure);
    void showWhyReadOnly(const std::optional<Message>& why);
    void askForConsent();
    void closeWhatIsOver();
    void forgetPages();
    void buryPages();
    void goOnWith(const HalfTyped& kept);
    void showPlace(const Place& place);
    void focusPage();
    void back();
    void openManual();
    void leave();
    void retranslate();
    void refresh();
    void refreshState();
    Page* pageFor(const PageEntry& entry);

    const Clock& clock_;
    VaultWorker vault_;
    IdleWatch idle_;
    bool unlocked_ = false;
    StaffMember who_; ///< stays when locked: somebody's work may still be coming back from a dialog
    Day today_ = Day::fromNumber(0);
    bool readOnly_ = false;
    WindowActions actions_;
    TopBar* topBar_;
    Navigation* navigation_;
    QuickSearch* quickSearch_ = nullptr;
    HalfTypedBar* halfTyped_;
    NoticeBar* notice_;
    VaultWatch* watch_;
    QStackedWidget* pages_;
    StatusLine* status_;
    UndoStack* undo_;
    QStackedWidget* whole_;
    QWidget* frame_;
    UnlockPage* unlock_;
    QString underWay_; ///< what is said if a lock cuts it short
    std::map<QString, Page*> made_;
    QList<Page*> gone_;                   ///< pages of a vault that is locked, until nothing can be at work in them
    std::map<QString, Place> lastPlaces_; ///< of each page
    std::set<QString> continued_;         ///< drafts that were taken up again
    Place place_;
    QList<Place> history_;
    ManualWindow* manual_ = nullptr; ///< made when it is first asked for
};

} // namespace fristad::ui
