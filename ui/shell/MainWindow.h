#pragma once

#include "ui/shell/Pages.h"
#include "ui/shell/Shell.h"
#include "ui/shell/WindowActions.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace fristad::ui {

class ManualWindow;
class Navigation;
class QuickSearch;
class StatusLine;
class TopBar;
class UnlockPage;

/// The window: the frame around one page at a time while a vault is unlocked, and what asks for the passphrase while none is.
class MainWindow : public QMainWindow, public Shell {
    Q_OBJECT
public:
    /// `clock`: what the sessions it opens go by; outlives it.
    explicit MainWindow(const Clock& clock = Clock::system());
    ~MainWindow() override;

    /// Opens with a session made by `make` (unlocking, creating, a demo).
    void enter(VaultWorker::MakeSession make, const VaultWorker::Failed& failed);

    [[nodiscard]] bool isUnlocked() const { return who_.has_value(); }
    [[nodiscard]] const Clock& clock() const { return clock_; }
    [[nodiscard]] VaultWorker& vault() override { return vault_; }
    [[nodiscard]] const StaffMember& who() const override { return *who_; }
    [[nodiscard]] Day today() const override;
    [[nodiscard]] bool namesHidden() const override;
    void go(const Place& place) override;
    void openOverlay(const QString& id, const QString& subject) override;
    void tell(const QString& sentence) override;
    void tell(const Failure& failure) override;

    [[nodiscard]] Page* page() const;
    [[nodiscard]] const Place& place() const { return place_; }

public slots:
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
    void chooseFolder();
    void entered(const StaffMember& who);
    void showPlace(const Place& place);
    void back();
    void openManual();
    void leave();
    void undoLast();
    void retranslate();
    void refreshState();
    Page* pageFor(const PageEntry& entry);

    const Clock& clock_;
    VaultWorker vault_;
    std::optional<StaffMember> who_;
    Day today_ = Day::fromNumber(0);
    bool readOnly_ = false;
    WindowActions actions_;
    TopBar* topBar_;
    Navigation* navigation_;
    QuickSearch* quickSearch_ = nullptr;
    QStackedWidget* pages_;
    StatusLine* status_;
    QStackedWidget* whole_;
    QWidget* frame_;
    UnlockPage* unlock_;
    std::map<QString, Page*> made_;
    Place place_;
    QList<Place> history_;
    ManualWindow* manual_ = nullptr; ///< made when it is first asked for
};

} // namespace fristad::ui
