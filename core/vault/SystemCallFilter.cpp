#include "core/vault/SystemCallFilter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace fristad {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__) && !defined(__AARCH64EB__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr std::uint32_t architecture = AUDIT_ARCH_RISCV64;
#else
constexpr std::uint32_t architecture = 0; // none whose system calls are known here
#endif

// From here on are the numbers of x32, another set of system calls of the same processor.
constexpr std::uint32_t x32 = 0x40000000;

constexpr std::uint32_t failing(int error) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error); }

constexpr sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
constexpr sock_filter answer(std::uint32_t value) { return BPF_STMT(BPF_RET | BPF_K, value); }
/// Skips so many steps if it is equal, and so many if not.
constexpr sock_filter ifEqual(std::uint32_t value, std::uint8_t equal, std::uint8_t other) {
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, equal, other);
}
constexpr sock_filter ifAtLeast(std::uint32_t value, std::uint8_t so, std::uint8_t other) {
    return BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, value, so, other);
}

// The lower half of the first argument comes first: all of these processors are little-endian.
std::array<sock_filter, 12> filter{
    load(offsetof(seccomp_data, arch)),
    ifEqual(architecture, 1, 0),
    answer(failing(ENOSYS)), // 32-bit calls have numbers of their own
    load(offsetof(seccomp_data, nr)),
    ifAtLeast(x32, 2, 0),
    ifEqual(SYS_io_uring_setup, 1, 0),
    ifEqual(SYS_socket, 1, 4),
    answer(failing(ENOSYS)),
    load(offsetof(seccomp_data, args)),
    ifEqual(AF_UNIX, 1, 0),
    answer(failing(EAFNOSUPPORT)),
    answer(SECCOMP_RET_ALLOW),
};

} // namespace

void refuseNetwork() noexcept {
    // Kernels that know neither go without: nothing else depends on it.
    static_cast<void>(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    if constexpr (architecture != 0) {
        const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
        static_cast<void>(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0));
    }
}

} // namespace fristad
