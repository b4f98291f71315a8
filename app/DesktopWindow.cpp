#include "app/DesktopWindow.h"

#include "core/vocabulary/Errors.h"
#include "ui/shell/Footprint.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Preferences.h"
#include "ui/shell/ScreenWatch.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QSessionManager>
#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <clocale>
#include <csignal>

namespace fristad::app {

namespace {

int wakeUp = -1; // the end of a pipe that signals write into

void noteSignal(int) {
    const char byte = 0;
    static_cast<void>(!::write(wakeUp, &byte, 1));
}

/// A request to end (the desktop's, Ctrl+C in the terminal) closes the window as a person would, so that what is half typed is kept.
/// Gives the end of the pipe to be watched.
int signalsIntoPipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw SystemFailure({"cli.no_memory", {}});
    wakeUp = ends[1];
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, noteSignal);
    return ends[0];
}

/// Qt ends the whole program where it finds no display, so the platform without one stands last in its list. Whoever has chosen a
/// platform gets it.
bool choosePlatform() {
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    const bool wayland = qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!wayland && !qEnvironmentVariableIsSet("DISPLAY"))
        return false;
    qputenv("QT_QPA_PLATFORM", wayland ? "wayland;xcb;offscreen" : "xcb;offscreen");
    return true;
}

} // namespace

ExitCode openWindow() {
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!choosePlatform())
        throw SystemFailure({"cli.no_display", {}});
    ui::leaveOneFileOnly();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.fristad.Fristad"));
    std::string name = "fristad";
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    QApplication application(count, arguments.data());
    std::setlocale(LC_ALL, "C"); // as everywhere in the program: Qt has told the C library of the computer's
    if (!chosen && QGuiApplication::platformName() == u"offscreen")
        throw SystemFailure({"cli.no_display", {}});
    // The desktop must not start it again by itself at the next login: a vault is opened by a person.
    QObject::connect(&application, &QGuiApplication::saveStateRequest, &application,
                     [](QSessionManager& manager) { manager.setRestartHint(QSessionManager::RestartNever); });
    ui::useBuiltIns();
    ui::speak(ui::preferences::language());
    ui::Theme::current().apply(ui::preferences::look());
    ui::MainWindow window;
    QSocketNotifier ended(signalsIntoPipe(), QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, &window, [&] {
        ended.setEnabled(false);
        window.close();
    });
    const ui::ScreenWatch screen(window);
    window.show();
    QApplication::exec();
    return ExitCode::done;
}

} // namespace fristad::app
