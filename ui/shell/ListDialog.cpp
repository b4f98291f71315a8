#include "ui/shell/ListDialog.h"

#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace fristad::ui {

ListDialog::ListDialog(const QString& name, const QString& title, const QString& words, QWidget* parent)
    : QDialog(parent), list_(new ListView(name)), action_(button("primary")) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(name + QStringLiteral("-dialog"));
    list_->setObjectName(name + QStringLiteral("-list"));
    action_->setObjectName(name + QStringLiteral("-action"));
    setModal(true);
    setWindowTitle(title);
    auto* const close = button("", tr("Close"));
    close->setAutoDefault(false);
    action_->setAutoDefault(false);
    action_->setEnabled(false);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(action_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    outer->addWidget(textLabel("heading", title));
    outer->addWidget(textLabel("quiet", words));
    outer->addWidget(list_, 1);
    outer->addLayout(buttons);
    constexpr QSize usual(680, 440);
    resize(usual);
    const auto take = [this] {
        if (action_->isEnabled() && list_->currentKey() != 0)
            emit taken(list_->currentKey());
    };
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(action_, &QPushButton::clicked, this, take);
    connect(list_, &ListView::opened, this, take);
}

} // namespace fristad::ui
