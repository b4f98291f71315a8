#pragma once

#include "ui/shell/NavigationItem.h"

#include <QFrame>
#include <QMap>

class QVBoxLayout;

namespace fristad::ui {

/// The pages at the left; the number beside one counts what is overdue or urgent there, nothing else. Up and down move within.
class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    void showPages(const std::vector<const PageEntry*>& pages);
    void setCurrent(const QString& page);
    void setBadge(const QString& page, const Badge& badge);
    void retranslate();

signals:
    void chosen(const QString& page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* layout_;
    QList<NavigationItem*> items_;
};

} // namespace fristad::ui
