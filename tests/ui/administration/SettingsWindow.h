#pragma once

#include "core/vault/Staff.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/ListView.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace fristad::ui {

/// The window on one part of the settings.
class SettingsWindow : public TestWindow {
public:
    explicit SettingsWindow(const char* part, Rows rows = Rows::none) : TestWindow(rows) {
        unlock();
        open(part);
    }
    void open(const char* part) {
        window.go({QStringLiteral("settings"), {}, QString::fromLatin1(part)});
        settle();
    }
    [[nodiscard]] bool isThere(const QString& called) const {
        for (const QWidget* const each : QApplication::allWidgets())
            if (each->objectName() == called && each->isVisible())
                return true;
        return false;
    }
    [[nodiscard]] QString textOf(const char* called) const {
        return static_cast<QLabel*>(field(QString::fromLatin1(called)))->text();
    }
    /// All that is written in what stands over the page.
    [[nodiscard]] QString written(const char* sheet) const {
        QStringList all;
        for (const auto* const each : field(QString::fromLatin1(sheet))->findChildren<QLabel*>())
            if (each->isVisible())
                all << each->text();
        return all.join(u'\n');
    }
    /// The rows of the list that is seen, their cells joined.
    [[nodiscard]] QStringList rows() const { return rowsOf(list()); }
    /// Goes to a row of the list by the arrow keys.
    void choose(int row) {
        list().choose(list().model().keyAt(0));
        for (int i = 0; i < row; ++i)
            QTest::keyClick(static_cast<QWidget*>(&list().table()), Qt::Key_Down);
        settle();
    }
    /// Who opens the vault by name and passphrase once it is locked; the error's key where nobody does.
    [[nodiscard]] std::string opens(const std::string& who, std::string_view with) {
        window.lock();
        settle();
        return errorOf<Error>([&] { static_cast<void>(vault.open(who, with)); });
    }

private:
    [[nodiscard]] ListView& list() const {
        for (auto* const each : window.findChildren<ListView*>())
            if (each->isVisible())
                return *each;
        qFatal("no list is seen");
    }
};

} // namespace fristad::ui
