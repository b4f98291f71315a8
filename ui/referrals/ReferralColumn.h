#pragma once

#include "core/register/ReferralBoard.h"
#include "ui/widgets/Parts.h"

class QScrollArea;

namespace fristad::ui {

class ReferralCard;

/// A column of the board: its heading with their number, the cards, and a button for more of them.
class ReferralColumn : public Card {
    Q_OBJECT
public:
    explicit ReferralColumn(BoardColumn column);

    void showLines(const ReferralBoard::Column& lines, Day today);
    void setWords(const QString& heading, const QString& whyEmpty);
    [[nodiscard]] const std::vector<ReferralCard*>& cards() const { return cards_; }
    /// Gives the keys to a card, at the nearest place there is; false where there is none.
    bool focusCard(int place);

signals:
    void cardMade(fristad::ui::ReferralCard* card);
    void moreAsked();

private:
    void showHeading();

    QString words_;
    std::size_t total_ = 0;
    QLabel* why_;
    QScrollArea* area_;
    QVBoxLayout* inside_;
    QPushButton* more_;
    std::vector<ReferralCard*> cards_;
};

} // namespace fristad::ui
