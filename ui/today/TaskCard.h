#pragma once

#include "ui/today/TaskList.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

/// A heading over a list of tasks; where there are none, why, and the next step.
class TaskCard : public Card {
    Q_OBJECT
public:
    explicit TaskCard(const QString& name, QWidget* parent = nullptr);

    void setWords(const QString& heading, const QString& whyEmpty, const QString& nextStep);
    void setTasks(std::vector<Task> tasks);
    /// A quiet line under the tasks; blank: none.
    void setFooter(const QString& footer);
    /// What takes the keys: the tasks, or the next step where there are none.
    [[nodiscard]] QWidget* keysTo() const;
    [[nodiscard]] TaskList& list() { return *list_; }

signals:
    void nextStepTaken();

private:
    void showWhatThereIs();

    TaskList* list_;
    QLabel* whyEmpty_;
    QPushButton* nextStep_;
    QLabel* footer_;
};

} // namespace fristad::ui
