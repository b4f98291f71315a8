#pragma once

#include "ui/clients/RecordKind.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

/// The list of a client's records of one kind, with its heading, their number, and a button that adds one.
class RecordSection : public Card {
    Q_OBJECT
public:
    explicit RecordSection(std::unique_ptr<RecordKind> kind);

    [[nodiscard]] RecordKind& kind() { return *kind_; }
    [[nodiscard]] ListView& list() { return *list_; }
    /// The rows that the kind holds. One that was not there before (added, or brought back) is the chosen one.
    void showRows(const RecordContext& context);
    void retranslate();

signals:
    void addAsked();
    void openAsked(qint64 key);
    void chosenChanged();

private:
    void showHeading();

    std::unique_ptr<RecordKind> kind_;
    std::vector<qint64> keys_; ///< of the rows that are shown
    QLabel* heading_;
    QPushButton* add_;
    ListView* list_;
};

} // namespace fristad::ui
