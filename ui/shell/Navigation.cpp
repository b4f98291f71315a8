#include "ui/shell/Navigation.h"

#include "ui/shell/NavigationItem.h"
#include "ui/widgets/Parts.h"

#include <QKeyEvent>

namespace fristad::ui {

Navigation::Navigation(QWidget* parent) : QFrame(parent), layout_(new QVBoxLayout(this)) {
    setProperty("part", "bar-left");
    setFixedWidth(196);
    layout_->setContentsMargins(8, 10, 8, 10);
    layout_->setSpacing(0);
}

void Navigation::showPages(const std::vector<const PageEntry*>& pages) {
    empty(layout_);
    items_.clear();
    bool apart = false;
    for (const PageEntry* page : pages) {
        if (page->apart && !apart) {
            apart = true;
            layout_->addSpacing(step);
            layout_->addWidget(thinLine());
            layout_->addSpacing(step);
        }
        auto* const item = new NavigationItem(*page, static_cast<int>(items_.size()) + 1);
        item->retranslate();
        item->installEventFilter(this);
        connect(item, &QAbstractButton::clicked, this, [this, item] { emit chosen(item->page().id); });
        layout_->addWidget(item);
        items_ << item;
    }
    layout_->addStretch();
}

void Navigation::setCurrent(const QString& page) {
    for (NavigationItem* item : items_) {
        item->setAutoExclusive(false); // no item at all is chosen on a page that stands under none
        item->setChecked(item->page().id == page);
        item->setAutoExclusive(true);
    }
}

void Navigation::setBadge(const QString& page, const Badge& badge) {
    for (NavigationItem* item : items_)
        if (item->page().id == page)
            item->setBadge(badge);
}

void Navigation::retranslate() {
    for (NavigationItem* item : items_)
        item->retranslate();
}

bool Navigation::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int at = static_cast<int>(items_.indexOf(static_cast<NavigationItem*>(watched)));
        const int to = key == Qt::Key_Down ? at + 1 : (key == Qt::Key_Up ? at - 1 : at);
        if (to != at && to >= 0 && to < items_.size()) {
            items_[to]->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            items_[at]->click();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace fristad::ui
