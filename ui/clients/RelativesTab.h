#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace fristad::ui {

class ListView;

/// Children and other relatives of a client: open them, add one, take the tie away.
class RelativesTab : public QWidget {
    Q_OBJECT
public:
    explicit RelativesTab(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;
    void retranslate();
    bool leave();
    /// Goes on with the form whose draft has this key; false where it is none of this tab's.
    bool resume(const QString& draftKey);
    [[nodiscard]] int count() const { return static_cast<int>(view_.relatives.size()); }

private:
    void build();
    void addRelative(Relation relation);
    void takeTieAway();
    void open(qint64 client);
    [[nodiscard]] QString tieText(const Client& relative) const;
    void showRelativeOf();

    Shell& shell_;
    ClientView view_;
    QLabel* relativeOf_;
    QPushButton* openOther_;
    QPushButton* addChild_;
    QPushButton* addOther_;
    QPushButton* remove_;
    ListView* list_;
};

} // namespace fristad::ui
