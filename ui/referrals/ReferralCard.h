#pragma once

#include "core/register/ReferralBoard.h"
#include "ui/widgets/Palette.h"

#include <QWidget>

namespace fristad::ui {

/// One referral on the board: whose, to or from whom, for what, how long it has waited, and the follow-up where one is due.
class ReferralCard : public QWidget {
    Q_OBJECT
public:
    ReferralCard(const ReferralLine& line, Day today);

    [[nodiscard]] const ReferralLine& line() const { return line_; }
    [[nodiscard]] QSize sizeHint() const override;
    /// All words are shown, on as many lines as they need.
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void opened();
    void menuAsked(const QPoint& global);
    /// An arrow key was pressed: columns to the right, cards down; a whole column for Home and End.
    void moved(int columns, int cards);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Of the code and what stands between it and the agency.
    [[nodiscard]] int codeWidth() const;
    void paintFollowUp(QPainter& painter, const QRect& room) const;
    [[nodiscard]] QString agency() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString waited() const;

    /// Ctrl+C copies it as a table.
    void copy() const;

    ReferralLine line_;
    QString followUp_; ///< blank where none is due
    Meaning urgency_ = Meaning::neutral;
};

} // namespace fristad::ui
