#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace fristad {

/// Bytes that must not leak: in locked memory (never swapped, left out of core dumps), wiped when it goes. Moves, never
/// copies by accident.
class Secret {
public:
    Secret() = default;
    /// `size` bytes, zero.
    explicit Secret(std::size_t size);
    /// A copy of what stands in ordinary memory; the caller wipes the original.
    static Secret copyOf(std::string_view text);
    /// `size` bytes from the system's generator of random numbers.
    static Secret random(std::size_t size);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] Secret duplicate() const;
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] unsigned char* data() noexcept { return bytes_; }
    [[nodiscard]] const unsigned char* data() const noexcept { return bytes_; }
    [[nodiscard]] std::string_view text() const noexcept { return {reinterpret_cast<const char*>(bytes_), size_}; }
    /// In a time that does not depend on where they differ.
    friend bool operator==(const Secret& a, const Secret& b) noexcept;

private:
    unsigned char* bytes_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace fristad
