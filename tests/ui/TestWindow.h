#pragma once

#include "core/register/DemoVault.h"
#include "core/register/DemoWorkday.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/ui/WindowKeys.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Theme.h"

#include <QSettings>

namespace fristad::ui {

/// The window as a person has it, over a vault in a temporary folder that goes with it: 1366 x 768, in English and light. The day is
/// 2024-10-08, a Tuesday, 14:00. Nothing of the tester's settings is read or written.
///     TestWindow test;                 // an empty vault: anna, administrator, "a long sentence"
///     TestWindow test(TestWindow::Rows::demo); // the made-up shelter: demo, "demo"
///     test.unlock(); test.window.go({"clients"}); test.settle();
///     QTest::keyClicks(test.field("search"), "N01");
class TestWindow : public WindowKeys {
public:
    enum class Rows : std::uint8_t { none, demo };

    explicit TestWindow(Rows rows = Rows::none)
        : WindowKeys(window),
          name(rows == Rows::demo ? "demo" : TemporaryVault::name),
          passphrase(rows == Rows::demo ? "demo" : TemporaryVault::passphrase),
          ready_(prepare(rows)),
          window(clock, [this] { return untouched; }) {
        window.resize(1366, 768);
        window.openFolder(QString::fromStdString(vault.folder().string()));
        window.show();
        window.activateWindow();
        settle();
    }

    /// The short way in.
    void unlock() {
        window.enter([this] { return openVault(vault.folder(), name, secret(passphrase), clock); },
                     [](const Failure& failure) { qFatal("not unlocked: %s", qPrintable(failure.sentence())); });
        settle();
    }
    /// As a person does it, on the unlock page.
    void unlockByKeys() {
        QTest::keyClicks(field("passphrase"), QString::fromStdString(passphrase));
        QTest::keyClick(field("passphrase"), Qt::Key_Return);
        settle();
    }

    /// Does something with the session and waits until everything that follows has been shown.
    template <class Work> auto in(Work work) {
        using Value = std::invoke_result_t<Work, Session&>;
        if constexpr (std::is_void_v<Value>) {
            window.vault().ask(&window, std::move(work), [] {});
            settle();
        } else {
            std::optional<Value> got;
            window.vault().ask(&window, std::move(work), [&](Value value) { got = std::move(value); });
            settle();
            return *got;
        }
    }

    TemporaryVault vault;
    MovableClock clock{Moment{1728388800000}}; ///< 2024-10-08T14:00+02:00
    std::int64_t untouched =
        0; ///< milliseconds that idleness is reckoned by: add to it, then `window.idleWatch().look()`
    std::string name;
    std::string passphrase;

private:
    /// Everything that must be so before there is a window.
    bool prepare(Rows rows) {
        if (QCoreApplication::organizationName().isEmpty())
            QCoreApplication::setOrganizationName(QStringLiteral("Fristad"));
        useBuiltIns();
        static const QTemporaryDir settings;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
        QSettings().clear();
        speak(DisplayLanguage::english);
        Theme::current().apply(Look::light);
        if (rows == Rows::demo)
            makeDemoVault(
                vault.folder(), {}, [](auto, auto) { return true; }, clock);
        else
            vault.create(clock);
        return true;
    }

    bool ready_;

public:
    MainWindow window; ///< last: it comes after all the rest, and goes before
};

} // namespace fristad::ui
