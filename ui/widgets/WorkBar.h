#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace fristad::ui {

/// Long work that is under way: what it is, how far it is, and a button (Esc too, where the page asks it) that stops it. It
/// shows itself only when the work has taken a moment, so that short work doesn't flicker.
class WorkBar : public QWidget {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);

    /// `what`: "Counting 2024".
    void begin(const QString& what);
    /// `total` 0: not known.
    void setProgress(quint64 done, quint64 total);
    void end();
    /// Whether there is a button that stops it (there is, unless told otherwise).
    void setStoppable(bool stoppable);
    [[nodiscard]] bool isUnderWay() const { return underWay_; }
    void retranslate();

signals:
    void stopAsked();

private:
    QLabel* what_;
    QProgressBar* bar_;
    QPushButton* stop_;
    QTimer* patience_;
    bool underWay_ = false;
};

} // namespace fristad::ui
