#pragma once

#include "ui/shell/Page.h"

#include <vector>

namespace fristad::ui {

class PageHeader;
class Section;
class Tabs;

/// The settings, each part under a tab; the parts that this role has nothing to do in are left out.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Shell& shell);
    void retranslate() override;
    void reload() override;
    void show(const QString& subject, const QString& part) override;
    using QWidget::show;
    [[nodiscard]] QString manualChapter() const override;
    /// Every part.
    static std::vector<Place> examples(Session& session);

private:
    void add(const char* id, const char* title, Section* section);

    struct Part {
        QString id;
        const char* title;
        Section* section;
    };
    PageHeader* header_;
    Tabs* tabs_;
    std::vector<Part> parts_;
};

} // namespace fristad::ui
