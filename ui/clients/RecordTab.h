#pragma once

#include "ui/clients/RecordKind.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace fristad::ui {

class RecordPanel;
class RecordSection;

/// A part of the client's page: lists of the client's records, a section a kind, and a panel beside them in which one is added or
/// changed. Each change is saved at once, as one that the status line takes back. Ins or Ctrl+N adds to the section that has the
/// keys, Enter or F2 changes, Delete removes.
class RecordTab : public QWidget {
    Q_OBJECT
public:
    /// How wide the narrow column is, and what the lists beside it need for their texts.
    struct Widths {
        int aside = 304;
        int main = 580;
    };

    explicit RecordTab(Shell& shell, Widths widths);
    ~RecordTab() override;

    /// A kind of record; `aside`: in the narrow column at the right, which the panel takes the place of while it is open.
    void addSection(std::unique_ptr<RecordKind> kind, bool aside);

    /// Shows the records of a client; what is typed for another is kept as a draft. `maySee`: whether the person may see the client
    /// in full; if not, nothing is asked for.
    void showClient(ClientId client, bool maySee);
    /// Reads the rows again; what is chosen, scrolled and typed stays.
    void reload();
    void retranslate();
    /// Opens the form whose draft has this key, as soon as the rows are there; false where it is none of this tab's.
    bool resume(const QString& draftKey);
    /// Esc: closes the panel (what was typed is kept) or a filter. False where nothing was open.
    bool leave();
    /// Add, change, remove: the same ones for the tab's life, shown in the menu while the tab is visible.
    [[nodiscard]] QList<QAction*> menuActions() const;

signals:
    /// How many records the client has of the tab's kinds.
    void counted(int records);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Loaded {
        std::optional<Client> client;
        std::vector<std::string> staff;
        std::vector<std::any> rows;
    };

    void buildActions();
    void show(Loaded loaded);
    using QWidget::show;
    void open(RecordSection& section, qint64 key);
    void openResumed();
    void closePanel();
    void arrange();
    void save();
    void removeRows(RecordSection& section, const QList<qint64>& keys);
    void changeChosen();
    void removeChosen();
    void refreshActions();
    [[nodiscard]] QString codeOf() const;

    Shell& shell_;
    Widths widths_;
    QHBoxLayout* columns_;
    QVBoxLayout* main_;
    QVBoxLayout* aside_;
    QWidget* asideHolder_;
    QScrollArea* sectionsHolder_;
    RecordPanel* panel_;
    QLabel* hidden_;  ///< says why there is nothing to see
    QString resumed_; ///< key of the draft to go on with once the rows are there
    QAction* add_;
    QAction* change_;
    QAction* remove_;
    std::vector<RecordSection*> sections_;
    std::vector<RecordSection*> asideSections_;
    RecordSection* current_ = nullptr; ///< had the keys last
    ClientId client_;
    bool maySee_ = false;
    RecordContext context_;
    std::pair<RecordSection*, qint64> chooseNext_{}; ///< what was just saved, to be chosen once it is in the list
};

} // namespace fristad::ui
