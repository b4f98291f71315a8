#pragma once

#include "core/vault/DurableFile.h"

#include <string>

namespace fristad {

/// A CSV file while it is written, through a buffer: memory is bounded however many lines it has. Every member throws SystemFailure.
class CsvFile {
public:
    explicit CsvFile(FileHandle& handle) : handle_(handle) {}

    /// Where the line that is next is put together.
    std::string& line() noexcept { return buffer_; }
    void endLine() {
        buffer_ += '\n';
        if (buffer_.size() >= bufferSize)
            write();
    }
    /// Writes what is left and syncs.
    void close() {
        write();
        handle_.sync();
    }

private:
    static constexpr std::size_t bufferSize = 256U << 10U;

    void write() {
        handle_.write({reinterpret_cast<const unsigned char*>(buffer_.data()), buffer_.size()});
        buffer_.clear();
    }

    FileHandle& handle_;
    std::string buffer_;
};

} // namespace fristad
