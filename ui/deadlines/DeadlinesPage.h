#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/shell/Page.h"

#include <atomic>
#include <functional>
#include <memory>

class QComboBox;
class QPushButton;

namespace fristad::ui {

class Card;
class ListView;
class MonthCard;
class PageHeader;

/// Everything that runs out or waits to be followed up: a list by week, and a month beside it. Goes to a calendar, on paper and
/// into a PDF, with client codes only.
class DeadlinesPage : public Page {
    Q_OBJECT
public:
    explicit DeadlinesPage(Shell& shell);

    void retranslate() override;
    void reload() override;
    using Page::show;
    void show(const QString& subject, const QString& part) override;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;
    bool leave() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    /// A button in the page's head for an action.
    void addButton(QAction* action);
    void retranslateActions();
    void takeHorizon();
    void showWhyEmpty();
    [[nodiscard]] int days() const;
    void showLines();
    [[nodiscard]] QString summary() const;
    /// Null where there is none.
    [[nodiscard]] const DeadlineLine* lineOf(qint64 key) const;
    void open(qint64 key);
    void chooseDay(Day day);
    void showWhatFits();
    void exportCalendar();
    void savePdf();
    void print();
    /// Asks for the list as it is now, and records that it leaves the window.
    void takeOut(const char* how, std::function<void(const std::vector<Deadline>&)> then);
    /// Writes what was made of the list, away from the window's thread, and says where it is.
    void write(const QString& path, std::function<QByteArray(Session&)> make);

    PageHeader* header_;
    QComboBox* horizon_;
    ListView* list_;
    Card* listCard_;
    MonthCard* month_;
    QAction* calendar_;
    QAction* print_;
    QAction* pdf_;
    QAction* monthShown_; ///< where there is no room for both: the month in place of the list
    QList<QPair<QAction*, QPushButton*>> buttons_;
    std::vector<DeadlineLine> lines_;
    qint64 chosen_ = 0; ///< the row of the list that was stood on last
    /// The person came to see it, which is not recorded yet: for whichever reading is done first, since those that wait are dropped.
    std::shared_ptr<std::atomic_bool> looked_ = std::make_shared<std::atomic_bool>(false);
};

} // namespace fristad::ui
