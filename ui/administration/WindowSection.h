#pragma once

#include "ui/administration/Section.h"

namespace fristad::ui {

class Card;
class CodeBox;
class OwnPassphrase;

/// What belongs to the person at the window: its language and look, how soon it locks itself, and their passphrase.
class WindowSection : public Section {
    Q_OBJECT
public:
    explicit WindowSection(Shell& shell);
    void retranslate() override;
    void reload() override;

private:
    Card* window_;
    CodeBox* language_;
    CodeBox* look_;
    CodeBox* idle_;
    OwnPassphrase* passphrase_;
};

} // namespace fristad::ui
