#pragma once

#include "ui/shell/Page.h"

namespace fristad::ui {

class CodeBox;
class PageHeader;
class Card;

/// Language and look of the window, and how soon it locks itself.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Shell& shell);
    void retranslate() override;
    void reload() override;
    [[nodiscard]] QString manualChapter() const override;

private:
    PageHeader* header_;
    Card* window_;
    CodeBox* language_;
    CodeBox* look_;
    CodeBox* idle_;
};

} // namespace fristad::ui
