#pragma once

#include "ui/shell/Shell.h"

#include <QWidget>

class QAction;

namespace fristad::ui {

/// One page of the window. It is made when it is first gone to and lives until the vault is locked. The frame calls
/// `retranslate` before it is first shown and at every change of language, `show` each time it is gone to, and `reload`
/// after that, at F5, after every change anywhere, and when the language or the hiding of names changes.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Shell& shell);

    /// Sets every text from tr(). What comes from the vault is not touched: a `reload` follows.
    virtual void retranslate() = 0;
    /// Asks the vault for everything it shows. What is selected, typed or scrolled stays.
    virtual void reload() = 0;
    /// What it is to show: blank for pages that show one thing only.
    virtual void show(const QString& subject, const QString& part);
    using QWidget::show;
    /// What takes the keys when the page is gone to; null: the page itself.
    virtual QWidget* firstFocus();
    /// The actions of the page's menu, with shortcuts; the same ones for the page's life. Texts are set in `retranslate`.
    [[nodiscard]] virtual QList<QAction*> menuActions() const;
    /// The manual's chapter for F1.
    [[nodiscard]] virtual QString manualChapter() const;
    /// Opens the form of that draftKey, where what was half typed at the last lock stands again. The page was gone to before.
    virtual void resume(const QString& draftKey);
    /// Esc: leaves what is open within the page (a form, a filter). False when there is nothing to leave.
    virtual bool leave();

protected:
    [[nodiscard]] Shell& shell() const { return shell_; }
    [[nodiscard]] VaultWorker& vault() const { return shell_.vault(); }

private:
    Shell& shell_;
};

} // namespace fristad::ui
