#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace fristad::ui {

/// The manual: its chapters at the left, the chosen one at the right, in the window's language. It stands beside the window, which
/// works on meanwhile.
class ManualWindow : public QDialog {
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent = nullptr);

    /// Every chapter, in reading order; each is resources/manual/LANGUAGE/CHAPTER.md.
    static const QStringList& chapters();
    /// The first chapter where there is none of that name.
    void open(const QString& chapter);
    using QDialog::open;
    [[nodiscard]] QString chapter() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChapter();

    QListWidget* chapters_;
    QTextBrowser* text_;
};

/// What the program is, its version, its licence and whose work it stands on.
void showAbout(QWidget* parent);

} // namespace fristad::ui
