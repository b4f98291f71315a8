#pragma once

#include "tests/app/Program.h"

#include <QDeadlineTimer>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

namespace fristad::test {

/// The program at a terminal, as a person types at it.
class Terminal {
public:
    Terminal(const Program& program, const QStringList& arguments, unsigned short columns = 80) {
        std::vector<std::string> words{program.path().toStdString()};
        for (const QString& each : arguments)
            words.push_back(each.toStdString());
        std::vector<std::string> variables;
        for (const QString& each : program.environment().toStringList())
            variables.push_back(each.toStdString());
        const winsize size{.ws_row = 24, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
        process_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
        if (process_ == 0) {
            for (const int each : {SIGINT, SIGTERM, SIGHUP}) // the tester may run in the background
                std::signal(each, SIG_DFL);
            ::execve(words.front().c_str(), pointersTo(words).data(), pointersTo(variables).data());
            ::_exit(127);
        }
    }
    ~Terminal() {
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            ::waitpid(process_, nullptr, 0);
        }
        ::close(terminal_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// Waits until the program has said this, after what was waited for before.
    bool waitFor(const QByteArray& text) {
        const QDeadlineTimer deadline(60'000);
        while (!shown_.mid(looked_).contains(text))
            if (deadline.hasExpired() || !readSome(deadline))
                return false;
        looked_ = shown_.indexOf(text, looked_) + text.size();
        return true;
    }
    void type(const QByteArray& text) const {
        if (::write(terminal_, text.constData(), std::size_t(text.size())) != text.size())
            qFatal("the terminal takes no typing");
    }
    /// Whether what is typed now shows.
    [[nodiscard]] bool echoes() const {
        termios state{};
        ::tcgetattr(terminal_, &state);
        return (state.c_lflag & ECHO) != 0;
    }
    void signal(int number) const { ::kill(process_, number); }
    [[nodiscard]] pid_t process() const { return process_; }

    [[nodiscard]] const QByteArray& shown() const { return shown_; }

    /// Its exit code (minus the signal that ended it), with all it showed.
    Outcome end() {
        const QDeadlineTimer deadline(120'000);
        while (readSome(deadline))
            ;
        if (deadline.hasExpired())
            signal(SIGKILL);
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), shown_, {}};
    }

private:
    static std::vector<char*> pointersTo(std::vector<std::string>& words) {
        std::vector<char*> pointers;
        for (std::string& each : words)
            pointers.push_back(each.data());
        pointers.push_back(nullptr);
        return pointers;
    }

    bool readSome(const QDeadlineTimer& deadline) {
        pollfd ready{.fd = terminal_, .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, int(deadline.remainingTime())) <= 0)
            return false;
        char bytes[4096];
        const ssize_t count = ::read(terminal_, bytes, sizeof bytes);
        if (count <= 0) // EIO: the program has ended
            return false;
        shown_ += QByteArray(bytes, count);
        return true;
    }

    int terminal_ = -1;
    pid_t process_ = -1;
    QByteArray shown_;
    qsizetype looked_ = 0;
};

} // namespace fristad::test
