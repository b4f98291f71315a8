#pragma once

#include "ui/shell/Pages.h"

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace fristad::ui {

/// Every action of the frame, in menus, each with its shortcut; the page's own ones stand in the menu `Page`.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QMenuBar& bar);

    QAction* openVault;
    QAction* createVault;
    QAction* lock;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* saved; ///< the list of what was saved this session
    QAction* search;
    QAction* log;
    QAction* hideNames;
    QAction* back;
    QAction* reload;
    QAction* manual;
    QAction* about;

    /// The pages in the menu Go, Ctrl+1 and on.
    void showPages(const std::vector<const PageEntry*>& pages);
    void showPageActions(const QList<QAction*>& actions);
    /// What can be done now besides going to pages, for the search.
    [[nodiscard]] QList<QAction*> commands() const;
    /// What Undo and Redo are about; blank where there is nothing.
    void setUndo(const QString& undone, const QString& redone);
    /// Which actions make sense.
    void setUnlocked(bool unlocked);
    void retranslate();

signals:
    void goAsked(const QString& page);

private:
    void showUndo();
    QAction* make(QMenu* menu, const char* name, const QKeySequence& keys);

    QMenu* vaultMenu_;
    QMenu* editMenu_;
    QMenu* goMenu_;
    QMenu* pageMenu_;
    QMenu* helpMenu_;
    QString undone_;
    QString redone_;
    bool unlocked_ = false;
    QList<QPair<QAction*, const PageEntry*>> pageActions_;
    QList<QAction*> needVault_;
};

} // namespace fristad::ui
