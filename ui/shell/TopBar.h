#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fristad::ui {

/// The bar at the top: the search for everything, Log, Hide names, Lock. The buttons show what the menu's actions do.
class TopBar : public QFrame {
    Q_OBJECT
public:
    struct Actions {
        QAction* search;
        QAction* log;
        QAction* hideNames;
        QAction* lock;
    };

    explicit TopBar(const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& search() { return *search_; }
    /// Texts and shortcuts as the actions have them.
    void retranslate();
    /// The vault is one of made-up people.
    void showDemo(bool demo);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The search's keys stand in it where they don't cover its words.
    void showKeys();
    QPushButton* buttonFor(QAction* action, const char* part);

    Actions actions_;
    QLabel* sign_;
    QLineEdit* search_;
    QLabel* searchKeys_;
    QLabel* demo_;
    QList<QPair<QPushButton*, QAction*>> buttons_;
};

} // namespace fristad::ui
