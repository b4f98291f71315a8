#include "ui/shell/NoticeBar.h"

#include "ui/widgets/Parts.h"

namespace fristad::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), sentence_(textLabel("hint")), button_(button("link")) {
    setProperty("part", "notice");
    setObjectName(QStringLiteral("notice-bar"));
    sentence_->setObjectName(QStringLiteral("notice"));
    button_->setObjectName(QStringLiteral("notice-action"));
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(2 * step, step / 2, 2 * step, step / 2);
    line->setSpacing(step);
    line->addWidget(sentence_, 1);
    line->addWidget(button_);
    connect(button_, &QPushButton::clicked, this, &NoticeBar::pressed);
    hide();
}

void NoticeBar::show(const QString& sentence, const QString& button) {
    sentence_->setText(sentence);
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    setVisible(!sentence.isEmpty());
}

} // namespace fristad::ui
