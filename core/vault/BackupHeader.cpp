#include "core/vault/BackupHeader.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::string_view magic = "Fristad backup\r\n"; // the line end shows a transfer that took it for text
constexpr std::string_view neededVersion = "0.1.0";
constexpr std::size_t needsSize = 16; // padded with zeros

using Header = Bytes<backupHeaderSize>;

class HeaderWriter {
public:
    void number(std::uint64_t value) {
        for (int i = 0; i < 8; ++i, value >>= 8U)
            bytes_.at(at_++) = static_cast<unsigned char>(value & 0xffU);
    }
    void bytes(std::span<const unsigned char> value) {
        std::ranges::copy(value, bytes_.begin() + static_cast<std::ptrdiff_t>(at_));
        at_ += value.size();
    }
    [[nodiscard]] const Header& done() const { return bytes_; }

private:
    Header bytes_{};
    std::size_t at_ = 0;
};

class HeaderReader {
public:
    explicit HeaderReader(const Header& bytes) : bytes_(bytes) {}
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 8; ++i)
            value |= std::uint64_t{bytes_.at(at_++)} << (8 * i);
        return value;
    }
    std::span<const unsigned char> bytes(std::size_t size) {
        at_ += size;
        return std::span(bytes_).subspan(at_ - size, size);
    }

private:
    const Header& bytes_;
    std::size_t at_ = 0;
};

std::span<const unsigned char> asBytes(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

} // namespace

Bytes<backupHeaderSize> bytesOf(const BackupHeader& header) {
    Bytes<needsSize> needs{};
    std::ranges::copy(asBytes(neededVersion), needs.begin());
    HeaderWriter out;
    out.bytes(asBytes(magic));
    out.number(backupFormatVersion);
    out.bytes(needs);
    out.bytes(header.vaultId);
    out.number(static_cast<std::uint64_t>(header.checkpoint.number.number));
    out.bytes(header.checkpoint.chain);
    out.number(static_cast<std::uint64_t>(header.made.milliseconds));
    out.number(header.keyFileBytes);
    out.number(header.databaseBytes);
    out.number(header.logBytes);
    return out.done();
}

std::optional<ParsedBackupHeader> parseBackupHeader(const Bytes<backupHeaderSize>& bytes) {
    HeaderReader in(bytes);
    if (!std::ranges::equal(in.bytes(magic.size()), asBytes(magic)))
        return std::nullopt;
    ParsedBackupHeader parsed;
    parsed.version = in.number();
    for (const auto c : in.bytes(needsSize))
        if (c != 0)
            parsed.needs.push_back(static_cast<char>(c));
    auto& header = parsed.header;
    std::ranges::copy(in.bytes(16), header.vaultId.begin());
    header.checkpoint.number = {static_cast<std::int64_t>(in.number())};
    std::ranges::copy(in.bytes(32), header.checkpoint.chain.begin());
    header.made = {static_cast<std::int64_t>(in.number())};
    header.keyFileBytes = in.number();
    header.databaseBytes = in.number();
    header.logBytes = in.number();
    return parsed;
}

} // namespace fristad
