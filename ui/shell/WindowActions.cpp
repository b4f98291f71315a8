#include "ui/shell/WindowActions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace fristad::ui {

WindowActions::WindowActions(QMenuBar& bar)
    : vaultMenu_(bar.addMenu(QString())),
      editMenu_(bar.addMenu(QString())),
      goMenu_(bar.addMenu(QString())),
      pageMenu_(bar.addMenu(QString())),
      helpMenu_(bar.addMenu(QString())) {
    log = make(vaultMenu_, "log", Qt::CTRL | Qt::Key_L);
    vaultMenu_->addSeparator();
    hideNames = make(vaultMenu_, "hideNames", Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    hideNames->setCheckable(true);
    lock = make(vaultMenu_, "lock", Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    vaultMenu_->addSeparator();
    openVault = make(vaultMenu_, "openVault", Qt::CTRL | Qt::Key_O);
    createVault = make(vaultMenu_, "createVault", Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    vaultMenu_->addSeparator();
    quit = make(vaultMenu_, "quit", Qt::CTRL | Qt::Key_Q);
    undo = make(editMenu_, "undo", Qt::CTRL | Qt::Key_Z);
    redo = make(editMenu_, "redo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    saved = make(editMenu_, "saved", Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    editMenu_->addSeparator();
    search = make(editMenu_, "search", Qt::CTRL | Qt::Key_K);
    back = make(goMenu_, "back", Qt::ALT | Qt::Key_Left);
    reload = make(goMenu_, "reload", Qt::Key_F5);
    goMenu_->addSeparator();
    manual = make(helpMenu_, "manual", Qt::Key_F1);
    about = make(helpMenu_, "about", {});
    needVault_ = {log, hideNames, lock, saved, search, back, reload};
}

QAction* WindowActions::make(QMenu* menu, const char* name, const QKeySequence& keys) {
    auto* const action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    return action;
}

void WindowActions::showPages(const std::vector<const PageEntry*>& pages) {
    for (const auto& [action, page] : pageActions_)
        delete action;
    pageActions_.clear();
    for (const PageEntry* page : pages) {
        auto* const action = goMenu_->addAction(titleOf(*page));
        constexpr int mostDigits = 9;
        const int number = static_cast<int>(pageActions_.size()) + 1;
        if (number <= mostDigits)
            action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
        connect(action, &QAction::triggered, this, [this, page] { emit goAsked(page->id); });
        pageActions_ << qMakePair(action, page);
    }
}

void WindowActions::showPageActions(const QList<QAction*>& actions) {
    for (QAction* old : pageMenu_->actions())
        pageMenu_->removeAction(old);
    pageMenu_->addActions(actions);
    pageMenu_->menuAction()->setVisible(!actions.isEmpty());
}

QList<QAction*> WindowActions::commands() const {
    QList<QAction*> all{log, hideNames, lock};
    for (QAction* const each : pageMenu_->actions())
        if (!each->isSeparator() && each->isVisible())
            all << each;
    return all << undo << redo << saved << back << reload << manual << about << openVault << createVault << quit;
}

void WindowActions::setUnlocked(bool unlocked) {
    unlocked_ = unlocked;
    for (QAction* each : needVault_)
        each->setEnabled(unlocked);
    showUndo();
    editMenu_->menuAction()->setVisible(unlocked);
    goMenu_->menuAction()->setVisible(unlocked);
    if (!unlocked) {
        showPages({});
        showPageActions({});
    }
}

void WindowActions::setUndo(const QString& undone, const QString& redone) {
    undone_ = undone;
    redone_ = redone;
    showUndo();
}

void WindowActions::showUndo() {
    undo->setEnabled(unlocked_ && !undone_.isEmpty());
    redo->setEnabled(unlocked_ && !redone_.isEmpty());
    // What it is about is shown to whoever has unlocked the vault, and a sentence may hold an ampersand.
    const auto escaped = [](QString said) { return said.replace(u'&', QStringLiteral("&&")); };
    undo->setText(undo->isEnabled() ? tr("&Undo: %1").arg(escaped(undone_)) : tr("&Undo"));
    redo->setText(redo->isEnabled() ? tr("&Redo: %1").arg(escaped(redone_)) : tr("&Redo"));
}

void WindowActions::retranslate() {
    vaultMenu_->setTitle(tr("&Vault"));
    editMenu_->setTitle(tr("&Edit"));
    goMenu_->setTitle(tr("&Go to"));
    pageMenu_->setTitle(tr("&Page"));
    helpMenu_->setTitle(tr("&Help"));
    log->setText(tr("&Log intervention"));
    log->setToolTip(tr("Log what was done for a client"));
    hideNames->setText(tr("&Hide names"));
    hideNames->setToolTip(tr("Show codes in place of names while somebody can see the screen"));
    lock->setText(tr("Loc&k"));
    lock->setToolTip(tr("Lock the vault; what is half typed is kept"));
    openVault->setText(tr("&Open another vault…"));
    createVault->setText(tr("&Create a vault…"));
    quit->setText(tr("&Quit"));
    showUndo();
    saved->setText(tr("Sa&ved this session…"));
    saved->setToolTip(tr("What you saved since the program was started, each with its own way back"));
    search->setText(tr("&Search"));
    back->setText(tr("&Back"));
    reload->setText(tr("&Load again"));
    manual->setText(tr("&Manual for this page"));
    about->setText(tr("&About Fristad"));
    for (const auto& [action, page] : pageActions_)
        action->setText(titleOf(*page));
}

} // namespace fristad::ui
