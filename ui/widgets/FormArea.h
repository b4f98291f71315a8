#pragma once

#include <QScrollArea>

#include <vector>

namespace fristad::ui {

/// Where a form is scrolled, from top to bottom only: the field that has the keys is always seen, with its label and what stands
/// below it.
class FormArea : public QScrollArea {
    Q_OBJECT
public:
    explicit FormArea(QWidget* inside);
    ~FormArea() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void scrollTo(QWidget* focused);
    void layOutAnew();

    bool layingOut_ = false;   ///< is about to be
    std::vector<int> heights_; ///< that the fields needed when it was last; of those that are not shown -1
};

} // namespace fristad::ui
