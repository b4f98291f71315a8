#pragma once

#include "ui/administration/Section.h"

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace fristad::ui {

class Card;
class TextField;

/// What the organisation is called, and what the house has decided: each a yes or no that holds at once.
class HouseSection : public Section {
    Q_OBJECT
public:
    explicit HouseSection(Shell& shell);
    void retranslate() override;
    void reload() override;

private:
    struct Decision {
        std::string_view setting;
        const char* title;
        const char* meaning;
        QCheckBox* box;
        QLabel* explanation;
    };
    void build();
    void showOrganisation(const QString& name);
    void saveOrganisation();
    void save(const Decision& decision, bool yes);
    /// Asks for the second person without whom what takes two isn't switched off.
    void switchOffByTwo(const Decision& decision);

    Card* organisationCard_;
    TextField* organisation_;
    QPushButton* saveOrganisation_;
    QString savedOrganisation_;
    Card* card_;
    std::vector<Decision> decisions_;
};

} // namespace fristad::ui
