#include "ui/shell/MainWindow.h"

#include "core/vault/Backup.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/Drafts.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Storage.h"
#include "core/vault/Vault.h"
#include "ui/shell/ClosingBackup.h"
#include "ui/shell/CopyGate.h"
#include "ui/shell/FaultList.h"
#include "ui/shell/FirstPassphrase.h"
#include "ui/shell/FirstSteps.h"
#include "ui/shell/HalfTyped.h"
#include "ui/shell/LookRecorder.h"
#include "ui/shell/ManualWindow.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/OnlyThisComputerDialog.h"
#include "ui/shell/Preferences.h"
#include "ui/shell/QuickSearch.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/UndoKeys.h"
#include "ui/shell/UndoStack.h"
#include "ui/shell/UnlockPage.h"
#include "ui/shell/VaultOverview.h"
#include "ui/shell/VaultWatch.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

namespace fristad::ui {

MainWindow::MainWindow(const Clock& clock, IdleWatch::Now idle)
    : clock_(clock),
      idle_(std::move(idle)),
      actions_(*menuBar()),
      topBar_(new TopBar({actions_.search, actions_.log, actions_.hideNames, actions_.lock})),
      navigation_(new Navigation),
      halfTyped_(new HalfTypedBar),
      notice_(new NoticeBar),
      watch_(new VaultWatch(vault_, this)),
      pages_(new QStackedWidget),
      status_(new StatusLine),
      undo_(new UndoStack(vault_, *status_, actions_, clock_, *this)),
      whole_(new QStackedWidget),
      frame_(new QWidget),
      unlock_(new UnlockPage(*this)) {
    build();
    connectActions();
    recordCopies(*this, *this);
    actions_.setUnlocked(false);
    retranslate();
    unlock_->setFolder(preferences::recentVault());
    constexpr QSize usual(1366, 768);
    if (!restoreGeometry(preferences::geometry()))
        resize(usual);
}

MainWindow::~MainWindow() {
    closeWhatIsOver();
    qDeleteAll(gone_);
}

void MainWindow::build() {
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(navigation_);
    auto* const pageHolder = new QWidget;
    pageHolder->setProperty("part", "ground");
    pageHolder->setAttribute(Qt::WA_StyledBackground);
    auto* const around = new QVBoxLayout(pageHolder);
    around->setContentsMargins(3 * step, 2 * step + 2, 3 * step, 2 * step);
    around->addWidget(pages_);
    middle->addWidget(pageHolder, 1);
    auto* const outer = new QVBoxLayout(frame_);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(topBar_);
    outer->addWidget(notice_);
    outer->addWidget(halfTyped_);
    outer->addLayout(middle, 1);
    outer->addWidget(status_);
    whole_->addWidget(unlock_);
    whole_->addWidget(frame_);
    setCentralWidget(whole_);
    setMinimumSize(1024, 640);
    quickSearch_ = new QuickSearch(
        *this, topBar_->search(), [this] { return actions_.commands(); }, frame_);
}

void MainWindow::connectActions() {
    connect(&idle_, &IdleWatch::idle, this, &MainWindow::lock);
    connect(halfTyped_, &HalfTypedBar::continueAsked, this, &MainWindow::goOnWith);
    connect(halfTyped_, &HalfTypedBar::thrownAway, this, [this](const QString& key) {
        vault_.ask(
            this, [key = key.toStdString()](Session& session) { discardDraft(session, key); },
            [this] { refreshState(); });
    });
    connect(actions_.lock, &QAction::triggered, this, &MainWindow::lock);
    connect(actions_.openVault, &QAction::triggered, this, [this] { chooseVault(*this); });
    connect(actions_.createVault, &QAction::triggered, this, [this] { createVaultInSteps(*this); });
    connect(unlock_, &UnlockPage::openAsked, this, [this] { chooseVault(*this); });
    connect(unlock_, &UnlockPage::createAsked, this, [this] { createVaultInSteps(*this); });
    connect(unlock_, &UnlockPage::recoverAsked, this, [this] { recoverInSteps(*this); });
    connect(unlock_, &UnlockPage::restoreAsked, this, [this] { restoreInSteps(*this); });
    connect(unlock_, &UnlockPage::lookAroundAsked, this, [this] {
        unlock_->setOpening(true);
        lookAround(*this, [this](const Failure& failure) { unlock_->showFailure(failure); });
    });
    connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_.back, &QAction::triggered, this, &MainWindow::back);
    connect(actions_.reload, &QAction::triggered, this, &MainWindow::refresh);
    connect(actions_.log, &QAction::triggered, this, [this] {
        // Whoever has a client before them logs for that client.
        openOverlay(QStringLiteral("log"), place_.page == QStringLiteral("client") ? place_.subject : QString());
    });
    connect(actions_.hideNames, &QAction::toggled, this, [this] {
        if (page())
            page()->reload();
    });
    connect(&actions_, &WindowActions::goAsked, this, [this](const QString& id) { go({id, {}, {}}); });
    connect(navigation_, &Navigation::chosen, this, [this](const QString& id) { go({id, {}, {}}); });
    connect(status_, &StatusLine::faultsAsked, this, [this](const auto& faults) { showFaultList(faults, this); });
    connect(&vault_, &VaultWorker::failed, this, [this](const Failure& failure) {
        if (whole_->currentWidget() == frame_)
            tell(failure);
        else // the status line isn't there
            shut(failure);
    });
    connect(&vault_, &VaultWorker::damaged, this, &MainWindow::shutIfDamaged);
    connect(notice_, &NoticeBar::pressed, this, &MainWindow::askForConsent);
    connect(watch_, &VaultWatch::readOnlyFound, this, [this](bool readOnly) {
        if (readOnly != readOnly_)
            refreshState();
    });
    connect(watch_, &VaultWatch::backupFailed, this, [this](const std::vector<Message>& why) { tell(sayAll(why)); });
    connect(watch_, &VaultWatch::damageFound, this, [this] {
        tell(Failure{Failure::Kind::damaged, {"vault.check_found_damage", {}}, {}});
    });
    connect(&vault_, &VaultWorker::changed, this, &MainWindow::refresh);
    connect(actions_.search, &QAction::triggered, quickSearch_, &QuickSearch::begin);
    connect(actions_.manual, &QAction::triggered, this, &MainWindow::openManual);
    connect(actions_.about, &QAction::triggered, this, [this] { showAbout(this); });
    auto* const leaving = new QAction(this);
    leaving->setShortcut(Qt::Key_Escape);
    connect(leaving, &QAction::triggered, this, &MainWindow::leave);
    addAction(leaving);
    new UndoKeys(*this);
}

void MainWindow::enter(VaultWorker::MakeSession make, const VaultWorker::Failed& failed, const QString& folder) {
    vault_.open(
        this, std::move(make),
        [this, folder](const StaffMember& who) {
            if (!folder.isEmpty())
                unlock_->setFolder(folder);
            entered(who);
        },
        failed);
}

void MainWindow::entered(const StaffMember& who) {
    if (who.firstPassphrase) {
        askForOwnPassphrase(*this, who, [this, who] {
            StaffMember own = who;
            own.firstPassphrase = false;
            entered(own);
        });
        return;
    }
    who_ = who;
    unlocked_ = true;
    underWay_.clear();
    idle_.start();
    if (!unlock_->folder().isEmpty())
        preferences::setRecentVault(unlock_->folder());
    const auto show = [this](const VaultOverview& state) {
        today_ = state.today;
        readOnly_ = state.readOnly;
        const auto shown = navigationFor(who_.role);
        actions_.setUnlocked(true);
        actions_.showPages(shown);
        navigation_->showPages(shown);
        topBar_->showDemo(state.demo);
        status_->clear();
        undo_->begin(folder(), who_.id);
        retranslate();
        whole_->setCurrentWidget(frame_);
        refreshState();
        if (!shown.empty())
            go({shown.front()->id, {}, {}});
        showWhyReadOnly(state.whyReadOnly);
        watch_->start();
        if (!state.notes.empty())
            tell(sayAll(state.notes));
        emit unlocked();
    };
    vault_.ask(this, overviewOf, show, [this](const Failure& failure) { shut(failure); });
}

void MainWindow::shut(const Failure& failure) {
    lock();
    unlock_->showFailure(failure);
}

// What is damaged may be a backup that somebody looked at: the vault stays open then.
void MainWindow::shutIfDamaged(const Failure& failure) {
    if (!unlocked_)
        return;
    std::error_code ignored;
    const std::filesystem::path ours(folder().toStdString());
    for (const auto& [place, value] : failure.message.arguments) {
        const std::filesystem::path file(value);
        if (place == "file" && file.is_absolute() && std::filesystem::equivalent(file.parent_path(), ours, ignored)) {
            shut(failure);
            return;
        }
    }
}

void MainWindow::showWhyReadOnly(const std::optional<Message>& why) {
    // Only what depends on where the vault lies can be answered by an administrator's word.
    const bool answerable = why && (why->key.starts_with("vault.on_") || why->key == "vault.synchronised");
    const bool may = who_.role == Role::administrator;
    notice_->show(why ? say(*why) : QString(), answerable && may ? tr("No other computer uses it…") : QString());
}

void MainWindow::askForConsent() {
    auto* const dialog = new OnlyThisComputerDialog(folder(), this);
    connect(dialog, &OnlyThisComputerDialog::said, this, [this](const QString& words) {
        vault_.ask(
            this, [words = words.toStdString()](Session& session) { allowOnlyThisComputer(session, words); },
            [this] {
                lock();
                unlock_->say(tr("It is remembered. Unlock the vault once more: then it can be written to."));
            });
    });
    dialog->open();
}

const QString& MainWindow::folder() const { return unlock_->folder(); }

void MainWindow::openFolder(const QString& folder) {
    lock();
    unlock_->setFolder(folder);
}

void MainWindow::lock() {
    const auto looks = LookRecorder::takeAll(*this); // before the dialogs close
    const auto halfTyped =
        unlocked_ ? halfTypedForms([this](const QString& page) { return page.isEmpty() ? place_ : lastPlaces_[page]; })
                  : std::vector<HalfTyped>();
    const QString cutShort = std::exchange(underWay_, {});
    closeWhatIsOver();
    idle_.stop();
    watch_->stop();
    if (!unlocked_) {
        vault_.close(); // somebody was about to come in, or has and still owes a passphrase of their own
        unlock_->begin();
        unlock_->say(cutShort);
        return;
    }
    unlocked_ = false;
    vault_.close([halfTyped, looks](Session& session) {
        for (const std::size_t hits : looks)
            session.recordList("clients", hits);
        keepHalfTyped(session, halfTyped);
    });
    Clipboard::ours().clear();
    quickSearch_->end();
    forgetPages();
    status_->clear();
    actions_.setUnlocked(false);
    navigation_->showPages({});
    halfTyped_->show({}, today_);
    notice_->show({}, {});
    unlock_->begin();
    whole_->setCurrentWidget(unlock_);
    retranslate();
    emit locked();
}

void MainWindow::setUnderWay(const QString& words) {
    underWay_ = words;
    if (!words.isEmpty())
        idle_.start();
    else if (!unlocked_)
        idle_.stop();
}

void MainWindow::closeWhatIsOver() {
    for (QWidget* const window : QApplication::topLevelWidgets()) {
        if (window == this || window->isHidden())
            continue;
        window->close();
        window->hide(); // where it would rather stay
    }
}

void MainWindow::forgetPages() {
    for (const auto& [id, made] : made_) {
        pages_->removeWidget(made);
        made->setParent(nullptr);
        gone_ << made;
    }
    made_.clear();
    place_ = {};
    lastPlaces_.clear();
    continued_.clear();
    history_.clear();
    buryPages();
}

void MainWindow::buryPages() {
    // A page may have opened a dialog that is at this moment on its way back to it, if the lock came out of that dialog's own loop.
    if (QThread::currentThread()->loopLevel() > 1) {
        constexpr int soon = 50;
        QTimer::singleShot(soon, this, &MainWindow::buryPages);
        return;
    }
    qDeleteAll(gone_);
    gone_.clear();
}

void MainWindow::goOnWith(const HalfTyped& kept) {
    continued_.insert(kept.key);
    refreshState();
    if (kept.overlay) {
        openOverlay(kept.place.page, kept.place.subject);
        return;
    }
    go(kept.place);
    if (page())
        page()->resume(kept.key);
}

Day MainWindow::today() const { return today_; }
bool MainWindow::namesHidden() const { return actions_.hideNames->isChecked(); }
Page* MainWindow::page() const { return qobject_cast<Page*>(pages_->currentWidget()); }
void MainWindow::tell(const QString& sentence) { status_->tell(sentence); }
void MainWindow::tell(const Failure& failure) { status_->tell(failure); }

void MainWindow::go(const Place& place) {
    if (!place_.page.isEmpty() && !(place == place_)) {
        constexpr qsizetype mostPlaces = 50;
        history_ << place_;
        if (history_.size() > mostPlaces)
            history_.removeFirst();
    }
    showPlace(place);
}

void MainWindow::showPlace(const Place& place) {
    const PageEntry* const entry = findPage(place.page);
    if (!unlocked_ || !entry || !entry->forRole(who_.role))
        return;
    place_ = place;
    lastPlaces_[place.page] = place;
    Page* const shown = pageFor(*entry);
    shown->show(place.subject, place.part);
    pages_->setCurrentWidget(shown);
    shown->reload();
    navigation_->setCurrent(entry->under.isEmpty() ? entry->id : entry->under);
    actions_.showPageActions(shown->menuActions());
    focusPage();
    retranslate();
}

void MainWindow::focusPage() {
    Page* const shown = page();
    if (!shown)
        return;
    QWidget* const first = shown->firstFocus();
    (first ? first : shown)->setFocus(Qt::OtherFocusReason);
}

Page* MainWindow::pageFor(const PageEntry& entry) {
    Page*& made = made_[entry.id];
    if (!made) {
        made = entry.make(*this);
        made->setObjectName(QStringLiteral("page-") + entry.id);
        made->setFocusPolicy(Qt::StrongFocus);
        made->retranslate();
        pages_->addWidget(made);
    }
    return made;
}

void MainWindow::openOverlay(const QString& id, const QString& subject) {
    for (const OverlayEntry& overlay : overlays()) {
        if (overlay.id != id || !unlocked_ || !overlay.forRole(who_.role))
            continue;
        QDialog* const dialog = overlay.make(*this, subject, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(QStringLiteral("overlay-") + id);
        dialog->setProperty("subject", subject);
        dialog->setModal(true);
        dialog->show();
    }
}

void MainWindow::openManual() {
    if (!manual_)
        manual_ = new ManualWindow(this);
    const QString chapter = page() ? page()->manualChapter() : QString();
    manual_->open(chapter.isEmpty() ? place_.page : chapter);
}

void MainWindow::back() {
    if (!history_.isEmpty())
        showPlace(history_.takeLast());
}

void MainWindow::leave() {
    Page* const shown = page();
    if (!shown || shown->leave())
        return;
    // Whoever stands on a row or a button of the page goes on standing there.
    const QWidget* const focused = QApplication::focusWidget();
    const bool types = qobject_cast<const QLineEdit*>(focused) || qobject_cast<const QPlainTextEdit*>(focused);
    if (types || !focused || !shown->isAncestorOf(focused))
        focusPage();
}

void MainWindow::refresh() {
    refreshState();
    if (page())
        page()->reload();
}

void MainWindow::refreshState() {
    if (!unlocked_)
        return;
    vault_.askLatest(this, QStringLiteral("state"), overviewOf, [this](const VaultOverview& state) {
        today_ = state.today;
        readOnly_ = state.readOnly;
        status_->showWho(who_, readOnly_);
        status_->showBackup(state.lastBackup, today_);
        showWhyReadOnly(state.whyReadOnly);
        preferences::setBackupAge(folder(), state.backupElsewhere);
        auto kept = state.halfTyped;
        std::erase_if(kept, [this](const HalfTyped& each) { return continued_.contains(each.key); });
        halfTyped_->show(kept, today_);
        for (const auto& [id, badge] : state.badges)
            navigation_->setBadge(id, badge);
    });
}

void MainWindow::retranslate() {
    actions_.retranslate();
    topBar_->retranslate();
    navigation_->retranslate();
    // The title stands in the desktop's task bar: never a client in it.
    const PageEntry* const entry = findPage(place_.page);
    const QString title = entry ? titleOf(*entry) : QString();
    if (page())
        page()->setAccessibleName(title.isEmpty() ? tr("Client") : title);
    setWindowTitle(title.isEmpty() ? QStringLiteral("Fristad") : QStringLiteral("%1 – Fristad").arg(title));
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (const auto& [id, made] : made_)
            made->retranslate();
        refresh();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    preferences::setGeometry(saveGeometry());
    if (unlocked_ && !vault_.isAtLongWork()) {
        event->ignore();
        backUpAndClose(*this);
        return;
    }
    lock();
    QMainWindow::closeEvent(event);
}

} // namespace fristad::ui
