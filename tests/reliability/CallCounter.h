#pragma once

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>

// Stands in for the system calls by which files are written and named, in the test program that includes it (one file only): the
// process kills itself before the nth of them, or lives on a file system without unnamed files, or on one that can't sync folders.

namespace fristad {

struct CallCounter {
    std::atomic<int> untilKill = 0; ///< 0: never
    std::atomic<bool> noUnnamedFiles = false;
    std::atomic<bool> foldersFailToSync = false;

    static CallCounter& instance() {
        static CallCounter counter;
        return counter;
    }
    void count() {
        if (untilKill > 0 && --untilKill == 0)
            ::kill(::getpid(), SIGKILL);
    }
    template <class Call> static Call systems(const char* name) {
        return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
    }
};

} // namespace fristad

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
    static const auto real = fristad::CallCounter::systems<ssize_t (*)(int, const void*, size_t)>("write");
    fristad::CallCounter::instance().count();
    return real(file, bytes, size);
}
int fsync(int file) {
    static const auto real = fristad::CallCounter::systems<int (*)(int)>("fsync");
    auto& counter = fristad::CallCounter::instance();
    counter.count();
    struct stat status {};
    if (counter.foldersFailToSync && ::fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        errno = EIO;
        return -1;
    }
    return real(file);
}
int linkat(int from, const char* old, int to, const char* name, int flags) noexcept {
    static const auto real = fristad::CallCounter::systems<int (*)(int, const char*, int, const char*, int)>("linkat");
    fristad::CallCounter::instance().count();
    return real(from, old, to, name, flags);
}
int renameat2(int from, const char* old, int to, const char* name, unsigned flags) noexcept {
    static const auto real =
        fristad::CallCounter::systems<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    fristad::CallCounter::instance().count();
    return real(from, old, to, name, flags);
}
int rename(const char* from, const char* to) noexcept {
    static const auto real = fristad::CallCounter::systems<int (*)(const char*, const char*)>("rename");
    fristad::CallCounter::instance().count();
    return real(from, to);
}
int mkdir(const char* name, mode_t mode) noexcept {
    static const auto real = fristad::CallCounter::systems<int (*)(const char*, mode_t)>("mkdir");
    fristad::CallCounter::instance().count();
    return real(name, mode);
}
int unlinkat(int folder, const char* name, int flags) noexcept {
    static const auto real = fristad::CallCounter::systems<int (*)(int, const char*, int)>("unlinkat");
    fristad::CallCounter::instance().count();
    return real(folder, name, flags);
}
int open(const char* name, int flags, ...) {
    static const auto real = fristad::CallCounter::systems<int (*)(const char*, int, ...)>("open");
    auto& counter = fristad::CallCounter::instance();
    if ((flags & O_TMPFILE) == O_TMPFILE && counter.noUnnamedFiles) {
        errno = EOPNOTSUPP;
        return -1;
    }
    counter.count();
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = va_arg(rest, unsigned);
    va_end(rest);
    return real(name, flags, mode);
}

} // extern "C"
