#pragma once

#include "core/calendar/Day.h"
#include "core/vault/History.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace fristad::ui {

class TextField;

/// Shows a new recovery key once, to be written down or printed, and has it typed back from the paper.
class RecoveryKeyStep : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryKeyStep(QWidget* parent = nullptr);

    /// `vault`: what the sheet says it is for.
    void begin(const QString& key, const QString& vault, Day today);
    /// What the sheet says whose it is; until it is known there is a line for it.
    void setOrganisation(const QString& organisation) { organisation_ = organisation; }
    /// From the key to the field for typing it back; false where it is there already.
    bool goOn();
    [[nodiscard]] bool isTypingBack() const;
    /// Back to the key; false where it is shown.
    bool goBack();
    /// The key as it was typed back, if it is the one that was shown; else says what is wrong.
    [[nodiscard]] std::optional<std::string> typedBack();
    /// Forgets the key.
    void wipe();
    /// Prints the sheet with the key, and with a checkpoint of the history where there is one already. Printers only: a file in clear
    /// is no paper in a safe. Returns what stood in the way; blank: nothing.
    QString print(const std::optional<Checkpoint>& checkpoint, Day today);
    void retranslate();

private:
    void showKey(bool shown);
    [[nodiscard]] struct RecoverySheet sheet(const std::optional<Checkpoint>& checkpoint, Day today) const;
    void insistOnFile();
    void saveTo(const QString& path);

    QString key_;
    QString vault_;
    QString organisation_;
    QLabel* what_;
    QLabel* shown_;
    QPushButton* print_;
    QLabel* spool_;
    QPushButton* file_;
    bool insists_ = false; ///< has read what a file means
    Day today_ = Day::fromNumber(0);
    TextField* typed_;
};

} // namespace fristad::ui
