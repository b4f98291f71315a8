#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace fristad::ui {

/// Tabs as words on a line, each with a number of things if it has one. Ctrl+Tab goes on.
class Tabs : public QWidget {
    Q_OBJECT
public:
    explicit Tabs(QWidget* parent = nullptr);

    /// `id`: stable, for Place::part.
    void addTab(const QString& id, QWidget* content);
    void setTitle(const QString& id, const QString& title, int count = -1);
    void choose(const QString& id);
    [[nodiscard]] QString current() const;

signals:
    void chosen(const QString& id);

private:
    QTabBar* bar_;
    QStackedWidget* contents_;
};

} // namespace fristad::ui
