#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Page.h"

#include <array>

namespace fristad::ui {

class AboutTab;
class ClientHead;
class RecordTab;
class RelativesTab;
class StoryTab;
class Tabs;

/// One client: the head that never scrolls away, and the parts of the record as tabs. What this person may not see is not there, and
/// the head says why.
class ClientPage : public Page {
    Q_OBJECT
public:
    explicit ClientPage(Shell& shell);
    /// For pictures: somebody whose permit runs out soon, else the first client there is.
    static std::vector<Place> examples(Session& session);
    void retranslate() override;
    void reload() override;
    void show(const QString& subject, const QString& part) override;
    QWidget* firstFocus() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    [[nodiscard]] QString manualChapter() const override;
    bool leave() override;
    void resume(const QString& draftKey) override;

private:
    /// A tab of records, and how many it has.
    struct Records {
        const char* part;
        RecordTab* tab;
        int count;
    };

    void build();
    void showView(const ClientView& view);
    void showTitles();
    void showPart(const QString& part);
    /// What stands in the tab that is chosen.
    [[nodiscard]] QWidget* shownPart() const;

    ClientId client_;
    ClientView view_;
    bool arriving_ = false; ///< gone to, and not shown yet
    ClientHead* head_;
    Tabs* tabs_;
    StoryTab* story_;
    std::array<Records, 4> records_;
    RelativesTab* relatives_;
    AboutTab* about_;
    QAction* edit_;
};

} // namespace fristad::ui
