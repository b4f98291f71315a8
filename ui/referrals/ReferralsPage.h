#pragma once

#include "core/register/ReferralBoard.h"
#include "ui/shell/Pages.h"

#include <array>

class QPushButton;

namespace fristad::ui {

class PageHeader;
class ReferralCard;
class ReferralColumn;

/// The board of referrals, out or in: what waits for an answer, what was answered and must be acted on, what is done. Arrows move,
/// Enter opens the client's referrals, and a key each takes the step that the referral may take.
class ReferralsPage : public Page {
    Q_OBJECT
public:
    explicit ReferralsPage(Shell& shell);

    void retranslate() override;
    void reload() override;
    /// `part`: `in` or `out`.
    void show(const QString& subject, const QString& part) override;
    using Page::show;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;

    /// Follow-ups that are overdue or urgent.
    static Badge badge(Session& session);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Step {
        ReferralStatus to;
        QAction* action;
    };

    void build();
    void buildActions();
    void setDirection(Direction direction);
    void showBoard(const ReferralBoard& board);
    void showHeader();
    void made(ReferralCard* card);
    void move(const ReferralCard* from, int columns, int cards);
    void take(ReferralStatus to);
    void moveFollowUp();
    void openCard();
    void refreshActions();
    void focusAgain(std::size_t column, int place, RecordId chosen);
    /// The column and the place in it where a card stands; the very first place for one that stands nowhere.
    [[nodiscard]] std::pair<std::size_t, int> placeOf(const ReferralCard* card) const;
    [[nodiscard]] const ReferralCard* current() const;
    [[nodiscard]] QString saidOf(ReferralStatus to, const QString& code) const;

    PageHeader* header_;
    QPushButton* out_;
    QPushButton* in_;
    std::array<ReferralColumn*, 3> columns_;
    std::vector<Step> steps_;
    QAction* open_;
    QAction* followUp_;
    QAction* turn_;
    Direction direction_ = Direction::out;
    std::size_t limit_;
    std::size_t all_ = 0;
    bool looked_ = false; ///< the board as it is now stands in the history as looked at
    RecordId stoodOn_;    ///< the card that had the keys last
    RecordId chosen_;     ///< has the keys, or had them before a menu opened
};

} // namespace fristad::ui
