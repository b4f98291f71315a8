#pragma once

#include "core/deadlines/Deadlines.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/EmergencyAccess.h"
#include "ui/shell/Page.h"
#include "ui/today/RecentWords.h"

#include <array>
#include <atomic>
#include <memory>

class QBoxLayout;

namespace fristad::ui {

class NoticeBar;

class EmergencyCard;
class PageHeader;
class TaskCard;

/// What the day asks for: what must be done, what comes this week, and what others did since this person was here.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Shell& shell);

    void retranslate() override;
    void reload() override;
    using Page::show;
    void show(const QString& subject, const QString& part) override;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Place : std::size_t { must, week, since };
    /// When this person was here last, found out once: looking around now is no absence. On the worker's thread.
    struct Presence {
        bool known = false;
        std::optional<Moment> last;
    };
    /// What is asked of the vault at once.
    struct Answer {
        std::vector<DeadlineLine> lines;
        std::optional<Moment> here;
        std::vector<RecentLine> recent;
        std::vector<EmergencyOpening> emergencies;
        bool anyClient = true;
        BackupAge backup;
        Moment asked; ///< when
    };

    void build();
    void buildActions();
    [[nodiscard]] static Answer read(Session& session, Presence& presence, bool looked);
    void take(Answer answer);
    void showTasks();
    void takeNextStep();
    [[nodiscard]] QString whyNothingRecent() const;
    void open(std::size_t card, int row);
    void goSideways(std::size_t card, int by);
    /// The deadline that the keys are on; null where they are on none.
    [[nodiscard]] const DeadlineLine* current() const;
    /// Says why not where the deadline is none of ours; true where it is.
    bool mayChange(const DeadlineLine* line);
    void done();
    void move();

    PageHeader* header_;
    NoticeBar* backupNotice_;
    BackupAge backup_;
    Moment asked_;
    EmergencyCard* emergencies_;
    QBoxLayout* columns_;
    QBoxLayout* right_;
    std::array<TaskCard*, 3> cards_;
    QAction* open_;
    QAction* done_;
    QAction* move_;
    std::array<std::vector<DeadlineLine>, 2> lines_;
    std::vector<RecentLine> recent_;
    std::optional<Moment> here_;
    std::shared_ptr<Presence> presence_ = std::make_shared<Presence>();
    bool anyClient_ = true;
    /// The person came to see it, which is not recorded yet: for whichever reading is done first, since those that wait are dropped.
    std::shared_ptr<std::atomic_bool> looked_ = std::make_shared<std::atomic_bool>(false);
};

} // namespace fristad::ui
