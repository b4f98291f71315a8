#pragma once

#include "ui/shell/Pages.h"

#include <QAbstractButton>

namespace fristad::ui {

/// One line of the navigation: the page's name and its badge.
class NavigationItem : public QAbstractButton {
    Q_OBJECT
public:
    NavigationItem(const PageEntry& page, int number);

    [[nodiscard]] const PageEntry& page() const { return page_; }
    [[nodiscard]] const Badge& badge() const { return badge_; }
    void setBadge(const Badge& badge);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const PageEntry& page_;
    int number_; ///< Ctrl+number goes there
    Badge badge_;
};

} // namespace fristad::ui
