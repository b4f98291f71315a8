#pragma once

#include "core/register/RegisterCsv.h"
#include "ui/administration/Section.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace fristad::ui {

class Card;
class PassphraseField;
class PathField;
class TextField;
class LongWorkBar;

/// The register in and out as a folder of CSV files.
class RegisterSection : public Section {
    Q_OBJECT
public:
    explicit RegisterSection(Shell& shell);
    void retranslate() override;
    void reload() override;

private:
    void buildImport();
    void buildExport();
    void showActions();
    void importIt();
    void backUpFirst(const ImportOptions& how);
    /// No place took a backup: whoever imports says whether it goes on all the same.
    void askWithoutBackup(const ImportOptions& how, const QString& why);
    void bringIn(const ImportOptions& how, const QString& notBackedUp);
    void exportIt();
    [[nodiscard]] bool acceptExport();
    void showExported(const QString& folder, std::uint64_t clientsMasked);
    void exportFailed(const Failure& failure);
    void showImported(const ImportSummary& summary, const ImportOptions& how, const QString& notBackedUp);
    void importFailed(const Failure& failure);
    void begin(LongWork* work, const QString& what);

    Card* import_;
    QLabel* importText_;
    PathField* from_;
    QCheckBox* checkOnly_;
    QCheckBox* update_;
    QPushButton* start_;
    QLabel* imported_;
    Card* export_;
    QLabel* exportText_;
    PathField* to_;
    QWidget* second_; ///< the two fields below, where it takes two
    TextField* secondName_;
    PassphraseField* secondPassphrase_;
    QPushButton* write_;
    QLabel* exported_;
    LongWorkBar* work_;
};

} // namespace fristad::ui
