#pragma once

#include "core/vault/DurableFile.h"
#include "core/vocabulary/Text.h"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

// What the fuzzers have in common. Each one feeds a reader of core with bytes that anybody may have written, and asks more of it than not
// to crash: nothing comes out of it but the typed errors, and what it took stays the same when it is written and read once more.

namespace fristad::fuzz {

inline std::string_view textIn(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the fuzzer, which libFuzzer counts as a finding, unless `holds`.
inline void require(bool holds, const char* promise) {
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// One line of well-formed text in both languages: what is said of hostile bytes must not be hostile itself.
inline void requireSayable(const Error& error) {
    for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english}) {
        require(!render(error.message(), language).empty(), "an error has a sentence");
        if (const auto* const refused = dynamic_cast<const Refused*>(&error))
            for (const Fault& each : refused->faults()) {
                const auto line = render(each, language);
                require(isPlainText(line), "a fault is well-formed text");
                require(shown(line, line.size()) == line, "a fault is fit for one line of a terminal");
            }
    }
}

/// What `work` gives; nothing if it throws a typed error. Whatever else it throws ends the fuzzer.
template <class Work> auto unlessRefused(Work&& work) -> std::optional<decltype(work())> {
    try {
        return work();
    } catch (const Error& error) {
        requireSayable(error);
        return std::nullopt;
    }
}

/// A regular file in memory with this content, for readers that open a path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view content)
        : file_(FileHandle::of(::memfd_create("fuzz", MFD_CLOEXEC), "memory")) {
        require(file_.number() >= 0, "there is memory for a file");
        file_.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

private:
    FileHandle file_;
};

} // namespace fristad::fuzz
