#include "ui/today/TaskCard.h"

namespace fristad::ui {

TaskCard::TaskCard(const QString& name, QWidget* parent)
    : Card(parent),
      list_(new TaskList),
      whyEmpty_(textLabel("quiet")),
      nextStep_(button("link")),
      footer_(textLabel("hint")) {
    setObjectName(name);
    list_->setObjectName(name + QStringLiteral("-list"));
    nextStep_->setObjectName(name + QStringLiteral("-next"));
    body()->addWidget(list_);
    body()->addWidget(whyEmpty_);
    body()->addWidget(nextStep_, 0, Qt::AlignLeft);
    body()->addStretch();
    body()->addWidget(footer_);
    connect(nextStep_, &QPushButton::clicked, this, &TaskCard::nextStepTaken);
    showWhatThereIs();
}

void TaskCard::setWords(const QString& heading, const QString& whyEmpty, const QString& nextStep) {
    setHeading(heading);
    list_->setAccessibleName(heading);
    whyEmpty_->setText(whyEmpty);
    nextStep_->setText(nextStep);
    showWhatThereIs();
}

void TaskCard::setTasks(std::vector<Task> tasks) {
    list_->setTasks(std::move(tasks));
    showWhatThereIs();
}

void TaskCard::setFooter(const QString& footer) {
    footer_->setText(footer);
    showWhatThereIs();
}

QWidget* TaskCard::keysTo() const { return list_->isHidden() ? static_cast<QWidget*>(nextStep_) : list_; }

void TaskCard::showWhatThereIs() {
    // Asked of the window: while a dialog is over it the keys are there, and come back to this afterwards.
    const QWidget* const last = window()->focusWidget();
    const bool hadKeys = last && (last == list_ || last == nextStep_);
    const bool nothing = list_->tasks().rowCount() == 0;
    list_->setVisible(!nothing);
    whyEmpty_->setVisible(nothing);
    nextStep_->setVisible(nothing && !nextStep_->text().isEmpty());
    footer_->setVisible(!nothing && !footer_->text().isEmpty());
    if (hadKeys)
        keysTo()->setFocus(Qt::OtherFocusReason);
}

} // namespace fristad::ui
