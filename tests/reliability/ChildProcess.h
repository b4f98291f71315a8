#pragma once

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <stdexcept>

namespace fristad {

/// A process that does some work and acknowledges numbers to its parent, which may kill it at any moment.
class ChildProcess {
public:
    /// What the work tells its parent: all of it has arrived once it returns.
    using Acknowledge = std::function<void(std::int64_t)>;

    explicit ChildProcess(const std::function<void(const Acknowledge&)>& work) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ < 0)
            throw std::runtime_error("no process");
        if (process_ == 0) {
            ::close(ends[0]);
            int result = 1;
            try {
                work([&](std::int64_t number) {
                    if (::write(ends[1], &number, sizeof number) != sizeof number)
                        ::_exit(3);
                });
                result = 0;
            } catch (...) {
                result = 2;
            }
            ::_exit(result);
        }
        ::close(ends[1]);
        read_ = ends[0];
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess() {
        if (process_ > 0)
            kill();
        ::close(read_);
    }

    /// Waits until it acknowledges `number` or more; false if it ended before.
    bool waitFor(std::int64_t number) {
        while (last_ < number && readOne()) {
        }
        return last_ >= number;
    }
    /// Waits for some time while it goes on.
    void letGoOnFor(std::int64_t microseconds) const {
        const timespec time{.tv_sec = microseconds / 1'000'000, .tv_nsec = microseconds % 1'000'000 * 1000};
        pollfd end{.fd = read_, .events = 0, .revents = 0};
        ::ppoll(&end, 1, &time, nullptr); // or until it ends
    }
    /// Kills it with SIGKILL. The last number that it acknowledged before is in `last` then.
    void kill() {
        ::kill(process_, SIGKILL);
        end();
    }
    /// Waits for its end; 0 if all went well.
    int end() {
        while (readOne()) {
        }
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] std::int64_t last() const { return last_; }

private:
    bool readOne() { return ::read(read_, &last_, sizeof last_) == sizeof last_; }

    pid_t process_ = -1;
    int read_ = -1;
    std::int64_t last_ = 0;
};

} // namespace fristad
