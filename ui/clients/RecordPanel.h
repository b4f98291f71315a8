#pragma once

#include "ui/clients/RecordKind.h"
#include "ui/shell/FormDrafts.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

class FormArea;

/// The form of one record, beside the lists. Enter (Ctrl+Enter within a note) saves.
class RecordPanel : public QFrame {
    Q_OBJECT
public:
    explicit RecordPanel(Shell& shell);

    /// Under which the form of a row (0: a new one) is kept while it is half typed.
    static QString draftKey(const RecordKind& kind, qint64 key, ClientId client);
    /// Opens a new form for a row (0: a new one), with the draft that was kept of it if there is one.
    void open(RecordKind& kind, qint64 key, ClientId client, const RecordContext& context);
    /// Closes it; what was typed is kept as a draft unless it was saved.
    void close();
    [[nodiscard]] bool isOpen() const { return form_ != nullptr; }

    [[nodiscard]] RecordKind& kind() const { return *kind_; }
    [[nodiscard]] qint64 key() const { return key_; }
    [[nodiscard]] Form& form() { return *form_; }
    /// The draft is forgotten, the panel closed.
    void saved();
    /// What the vault refused: beside the fields, and in the status line what belongs to none of them.
    void refused(const Failure& failure);
    void retranslate();

signals:
    void saveAsked();
    void removeAsked();
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showTitle();
    void begin();
    void putKeysInOrder();

    Shell& shell_;
    QLabel* title_;
    FormArea* area_;
    QPushButton* save_;
    QPushButton* remove_;
    QPushButton* close_;
    RecordKind* kind_ = nullptr;
    qint64 key_ = 0;
    RecordContext context_;
    Form* form_ = nullptr;
    DraftNotice* notice_ = nullptr;
    QVBoxLayout* inside_;
};

} // namespace fristad::ui
