#pragma once

#include "core/register/ClientStore.h"
#include "ui/shell/Shell.h"

#include <QFrame>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;

namespace fristad::ui {

class LookRecorder;

/// What the search at the top finds while one types: pages, actions and clients, in a list below it. The keys stay in the line: up and
/// down choose, Enter goes, Esc leaves. That a person searched is one entry in the history, once they stop typing.
class QuickSearch : public QFrame {
    Q_OBJECT
public:
    /// `actions`: those that make sense now.
    QuickSearch(Shell& shell, QLineEdit& line, std::function<QList<QAction*>()> actions, QWidget* parent);

    /// Puts the keys into the line.
    void begin();
    /// Empties and hides it, at Esc and when the vault locks.
    void end();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hit {
        QString text;
        QString drawing;
        std::function<void()> go;
    };

    void look();
    void showHits(std::vector<Hit> clients);
    void placeBelowLine();
    void choose(int rows);
    void go(int row);
    [[nodiscard]] std::vector<Hit> pagesAndActions(const QString& words) const;
    [[nodiscard]] std::vector<Hit> clientHits(const std::vector<ClientLine>& lines);

    Shell& shell_;
    QLineEdit& line_;
    std::function<QList<QAction*>()> actions_;
    QListWidget* list_;
    LookRecorder* look_;
    std::vector<Hit> hits_;
};

} // namespace fristad::ui
