#pragma once

#include <QDialog>

class QPushButton;

namespace fristad::ui {

class ListView;

/// A list over the page, with what it is about above it, and one thing to do with the row that is chosen: by Enter, double click or the
/// button.
class ListDialog : public QDialog {
    Q_OBJECT
public:
    /// `name`: stable, the list's widths are remembered under it.
    ListDialog(const QString& name, const QString& title, const QString& words, QWidget* parent);

protected:
    [[nodiscard]] ListView& list() { return *list_; }
    [[nodiscard]] QPushButton& action() { return *action_; }

signals:
    /// Only while the button can be pressed.
    void taken(qint64 key);

private:
    ListView* list_;
    QPushButton* action_;
};

} // namespace fristad::ui
