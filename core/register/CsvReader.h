#pragma once

#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Progress.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace fristad {

/// One record of a CSV file. The cells live until the next record is read.
struct CsvRow {
    std::uint64_t line =
        0; ///< the physical line on which it begins; the header is on line 1 where nothing blank stands above
    std::span<const std::string_view> cells;
};

/// What a CSV file is read into. Of a row with more cells than the header the first too many are given, not all.
struct CsvSink {
    std::function<void(const CsvRow&)> header;
    std::function<void(const CsvRow&)> row;
    std::function<void(Fault)> fault;                ///< what breaks the form of the file, with its line
    std::function<void(std::uint64_t bytes)> passed; ///< after every piece of the file; may throw to stop
};

using CsvHash = std::array<unsigned char, 32>; ///< BLAKE2b

/// Streams a CSV file by RFC 4180, strictly, in memory that does not grow with the file: comma or semicolon, found by looking at
/// the header; a byte-order mark; LF, CRLF or CR; blank lines are passed over. A file without a header and one that is not UTF-8 from its first bytes
/// are faults. A quote that stands wrong is a fault of its line, and reading
/// goes on with the next one; a quote that is never closed and a cell larger than 1 MiB are faults that end the file. Returns the hash of
/// its bytes. SystemFailure if it can't be read.
CsvHash readCsv(const std::filesystem::path& file, const CsvSink& sink);

} // namespace fristad
