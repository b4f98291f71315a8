#pragma once

#include "ui/widgets/FormField.h"

class QPushButton;

namespace fristad::ui {

/// A file or a folder: typed, or chosen in a dialog.
class PathField : public FormField {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { existingFile, newFile, existingFolder, newFolder };

    PathField(const QString& name, Kind kind);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    /// As a path of core; a `~` at its beginning is the home folder.
    [[nodiscard]] std::string path() const;

protected:
    void retranslate() override;

private:
    void browse();

    Kind kind_;
    QLineEdit* editor_;
    QPushButton* browse_;
};

} // namespace fristad::ui
