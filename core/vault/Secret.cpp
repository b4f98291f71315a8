#include "core/vault/Secret.h"

#include "core/vault/LockedPages.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

namespace fristad {

namespace {

// sodium_init may be called by several threads and more than once; a static makes it once and before any use.
void readySodium() {
    static const bool ready = [] {
        static_cast<void>(lockedPages()); // so that its mlock and munlock are in every program that has secrets
        return sodium_init() >= 0;
    }();
    if (!ready)
        throw std::runtime_error("libsodium did not start");
}

} // namespace

Secret::Secret(std::size_t size) : size_(size) {
    readySodium();
    if (size == 0)
        return;
    bytes_ = static_cast<unsigned char*>(sodium_malloc(size));
    if (bytes_ == nullptr)
        throw std::bad_alloc();
    noteSecret(bytes_, size);
    sodium_memzero(bytes_, size);
}

Secret Secret::copyOf(std::string_view text) {
    Secret secret(text.size());
    if (!text.empty())
        std::memcpy(secret.bytes_, text.data(), text.size());
    return secret;
}

Secret Secret::random(std::size_t size) {
    Secret secret(size);
    randombytes_buf(secret.bytes_, size);
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    return *this;
}

// sodium_free wipes before it gives the pages back.
Secret::~Secret() { sodium_free(bytes_); }

Secret Secret::duplicate() const { return copyOf(text()); }

bool operator==(const Secret& a, const Secret& b) noexcept {
    return a.size_ == b.size_ && (a.size_ == 0 || sodium_memcmp(a.bytes_, b.bytes_, a.size_) == 0);
}

} // namespace fristad
