#pragma once

#include "ui/shell/Shell.h"

#include <QWidget>

namespace fristad::ui {

/// A part of the settings, under a tab of its own. As Page: `retranslate` sets the texts, `reload` asks the vault.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(Shell& shell) : shell_(shell) {}
    virtual void retranslate() = 0;
    virtual void reload() = 0;

protected:
    [[nodiscard]] Shell& shell() const { return shell_; }
    [[nodiscard]] VaultWorker& vault() const { return shell_.vault(); }

private:
    Shell& shell_;
};

} // namespace fristad::ui
