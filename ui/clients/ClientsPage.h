#pragma once

#include "ui/clients/ClientRows.h"
#include "ui/shell/Page.h"

#include <array>

class QLineEdit;
class QPushButton;

namespace fristad::ui {

class ListView;
class LookRecorder;
class PageHeader;

/// Everybody in the register, found while one types. The list has what is seen of it only; the rest is fetched when it comes into
/// view.
class ClientsPage : public Page {
    Q_OBJECT
public:
    explicit ClientsPage(Shell& shell);
    void retranslate() override;
    void reload() override;
    void show(const QString& subject, const QString& part) override;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;
    bool leave() override;
    void resume(const QString& draftKey) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A filter that is on while its button is down.
    struct Chip {
        QPushButton* button;
        bool ClientQuery::*condition;
    };
    enum class Keep : std::uint8_t { nothing, chosen };

    void build();
    void connectParts();
    [[nodiscard]] ClientQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    void search(Keep keep);
    /// Somebody looks at other rows than before, which is written down once they stop typing.
    void searchAnew();
    void found(const ClientQuery& query, const fristad::ClientPage& page, Keep keep);
    void fetch(ClientQuery query, std::size_t offset);
    [[nodiscard]] std::vector<ListRow> rowsOf(const std::vector<ClientLine>& lines);
    void showColumns();
    void showCount();
    void open(qint64 client);
    void openFirst();
    void addClient();
    bool keyInSearch(int key);
    bool keyInList(const QKeyEvent& pressed);

    PageHeader* header_;
    QLineEdit* search_;
    std::array<Chip, 6> chips_;
    ListView* list_;
    QAction* new_;
    QAction* removed_;
    LookRecorder* look_;
    ClientOrder order_ = ClientOrder::code;
    bool descending_ = false;
    ClientRowContext rowContext_;
    std::size_t total_ = 0;
    std::uint64_t asked_ = 0; ///< which question the list answers
    bool waiting_ = false;
    bool openWhenFound_ = false;
};

} // namespace fristad::ui
