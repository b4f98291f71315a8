#include "ui/widgets/Tabs.h"

#include "ui/widgets/Parts.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace fristad::ui {

Tabs::Tabs(QWidget* parent) : QWidget(parent), bar_(new QTabBar), contents_(new QStackedWidget) {
    bar_->setDrawBase(false);
    bar_->setExpanding(false);
    bar_->setElideMode(Qt::ElideNone);
    bar_->setUsesScrollButtons(true);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(bar_); // its whole width: the chosen tab's letters are wider
    outer->addWidget(thinLine());
    outer->addSpacing(step + step / 2);
    outer->addWidget(contents_, 1);
    connect(bar_, &QTabBar::currentChanged, this, [this](int index) {
        contents_->setCurrentIndex(index);
        emit chosen(current());
    });
    const auto turn = [this](int by) {
        bar_->setCurrentIndex((bar_->currentIndex() + by + bar_->count()) % bar_->count());
    };
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this), &QShortcut::activated, this,
            [turn] { turn(1); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab), this), &QShortcut::activated, this,
            [turn] { turn(-1); });
}

void Tabs::addTab(const QString& id, QWidget* content) {
    contents_->addWidget(content);
    bar_->setTabData(bar_->addTab(QString()), id);
}

void Tabs::setTitle(const QString& id, const QString& title, int count) {
    for (int i = 0; i < bar_->count(); ++i)
        if (bar_->tabData(i) == id)
            bar_->setTabText(i, count < 0 ? title : QStringLiteral("%1 %2").arg(title).arg(count));
}

void Tabs::choose(const QString& id) {
    for (int i = 0; i < bar_->count(); ++i)
        if (bar_->tabData(i) == id)
            bar_->setCurrentIndex(i);
}

QString Tabs::current() const { return bar_->tabData(bar_->currentIndex()).toString(); }

} // namespace fristad::ui
