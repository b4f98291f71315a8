#pragma once

#include "core/register/ClientStore.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/FormField.h"

class QListWidget;

namespace fristad::ui {

class LookRecorder;

/// A client, found by the beginning of the code or of a name. While nothing is typed it offers those whom the person worked with
/// last. Up and Down choose, Enter and Tab take. Its value is the client's code.
class ClientFinder : public FormField {
    Q_OBJECT
public:
    ClientFinder(const QString& name, Shell& shell);

    [[nodiscard]] QString value() const override;
    /// A client's code; the client is looked up.
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;

    /// By number instead of the code.
    void choose(ClientId client);
    [[nodiscard]] const std::optional<ClientLine>& chosen() const { return chosen_; }
    /// Whether it still looks for what was typed: `settled` follows.
    [[nodiscard]] bool isSearching() const { return searching_; }
    /// The list floats over what stands below, within the same window.
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    void settled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate() override;

private:
    struct Found {
        std::vector<ClientLine> lines;
        std::size_t total = 0;
    };

    /// What happens once the answer is there: nothing, the marked one is taken, or the one with exactly the code that stands there.
    enum class Take : std::uint8_t { nothing, marked, exact };

    void search();
    void show(const Found& found);
    using QWidget::show;
    void showList();
    void take();
    void takeAt(int row);
    bool keyPressed(int key);
    [[nodiscard]] QString nameOf(const ClientLine& line) const;

    Shell& shell_;
    QLineEdit* editor_;
    QListWidget* list_;
    std::vector<ClientLine> lines_;
    LookRecorder* look_;
    std::optional<ClientLine> chosen_;
    bool searching_ = false;
    Take takeWhenFound_ = Take::nothing;
};

} // namespace fristad::ui
