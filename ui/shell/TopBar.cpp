#include "ui/shell/TopBar.h"

#include "ui/widgets/Parts.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace fristad::ui {

TopBar::TopBar(const Actions& actions, QWidget* parent)
    : QFrame(parent),
      actions_(actions),
      sign_(new QLabel),
      search_(new QLineEdit),
      searchKeys_(textLabel("keys")),
      demo_(textLabel("demo")) {
    setProperty("part", "bar-top");
    setFixedHeight(52);
    demo_->setWordWrap(false);
    demo_->hide();
    auto* const name = textLabel("heading", QStringLiteral("Fristad"));
    search_->setProperty("part", "search");
    search_->setObjectName(QStringLiteral("search"));
    keepFromLearning(*search_);
    search_->setMinimumWidth(180);
    search_->setMaximumWidth(412);
    search_->setClearButtonEnabled(false);
    auto* const inSearch = new QHBoxLayout(search_);
    inSearch->setContentsMargins(0, 0, 9, 0);
    inSearch->addStretch();
    inSearch->addWidget(searchKeys_, 0, Qt::AlignVCenter);
    searchKeys_->setWordWrap(false);
    searchKeys_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* const outer = new QHBoxLayout(this);
    outer->setContentsMargins(17, 0, 16, 0);
    outer->setSpacing(0);
    auto* const left = new QHBoxLayout;
    left->addWidget(sign_);
    left->addSpacing(step);
    left->addWidget(name, 1);
    auto* const leftHolder = new QWidget;
    leftHolder->setFixedWidth(177);
    leftHolder->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(leftHolder);
    constexpr int roomFirst = 100; // the search grows to its full width before anything else does
    outer->addWidget(search_, roomFirst);
    outer->addSpacing(2 * step);
    outer->addWidget(demo_, 0, Qt::AlignVCenter);
    outer->addStretch(1);
    outer->addSpacing(2 * step);
    outer->addWidget(buttonFor(actions_.log, "primary"));
    outer->addSpacing(14);
    outer->addWidget(buttonFor(actions_.hideNames, ""));
    outer->addSpacing(14);
    outer->addWidget(buttonFor(actions_.lock, ""));
    const auto paintSign = [this] {
        sign_->setPixmap(Theme::drawing(QStringLiteral("house"), Theme::current().palette().text));
    };
    paintSign();
    connect(&Theme::current(), &Theme::changed, this, paintSign);
    connect(search_, &QLineEdit::textChanged, this, &TopBar::showKeys);
    search_->installEventFilter(this);
}

void TopBar::showKeys() {
    constexpr int besideWords = 4 * step;
    const int words = search_->fontMetrics().horizontalAdvance(search_->placeholderText());
    const bool room = search_->width() >= words + searchKeys_->sizeHint().width() + besideWords;
    searchKeys_->setVisible(room && search_->text().isEmpty());
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)
        showKeys();
    return QFrame::eventFilter(watched, event);
}

QPushButton* TopBar::buttonFor(QAction* action, const char* part) {
    auto* const made = button(part);
    made->setCheckable(action->isCheckable());
    made->setObjectName(QStringLiteral("top-") + action->objectName());
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [made, action] {
        made->setChecked(action->isChecked());
        made->setEnabled(action->isEnabled());
        made->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, made, follow);
    follow();
    buttons_ << qMakePair(made, action);
    return made;
}

void TopBar::retranslate() {
    for (const auto& [made, action] : buttons_) {
        made->setText(action->text().remove(u'&').remove(QStringLiteral("…")));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        made->setToolTip(keys.isEmpty() ? action->toolTip() : QStringLiteral("%1 (%2)").arg(action->toolTip(), keys));
        if (made->property("part") == QStringLiteral("primary") && !keys.isEmpty())
            made->setText(QStringLiteral("%1   %2").arg(made->text(), keys));
    }
    const QString keys = actions_.search->shortcut().toString(QKeySequence::NativeText);
    search_->setPlaceholderText(tr("Search clients and pages"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setToolTip(QStringLiteral("%1 (%2)").arg(search_->placeholderText(), keys));
    searchKeys_->setText(keys);
    showKeys();
    demo_->setText(tr("Made-up people"));
    demo_->setToolTip(tr("This vault is for trying things out: nobody in it exists"));
}

void TopBar::showDemo(bool demo) { demo_->setVisible(demo); }

} // namespace fristad::ui
