#include "core/register/CsvReader.h"

#include "core/vault/DurableFile.h"

#include <csv.h>
#include <fcntl.h>
#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <vector>

namespace fristad {

namespace {

constexpr std::size_t pieceSize = 256U << 10U;
constexpr std::size_t largestCell = 1U << 20U;
constexpr std::size_t mostCells = 64; ///< kept of one row; no file has as many columns
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view lineEnds = "\r\n";

/// libcsv as a machine that is fed physical lines and gives records with the line on which they begin.
class Parser {
public:
    explicit Parser(const CsvSink& sink) : sink_(sink) { begin(); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&csv_); }

    void useDelimiter(char delimiter) {
        delimiter_ = delimiter;
        csv_set_delim(&csv_, static_cast<unsigned char>(delimiter));
    }

    /// Takes a piece of a physical line; `ends` when it ends with the line's end. False when the file can't be read further.
    bool feed(std::string_view text, bool ends) {
        if (!skipping_ && csv_parse(&csv_, text.data(), text.size(), takeCell, takeEnd, this) != text.size())
            misplacedQuote();
        rethrow();
        if (csv_.entry_pos > largestCell) {
            report("fault.cell_huge", cellLine_);
            return false;
        }
        if (ends) {
            ++line_;
            skipping_ = false;
            if (betweenRows())
                rowLine_ = cellLine_ = line_;
        }
        return true;
    }

    void finish() {
        const bool unclosed = csv_fini(&csv_, takeCell, takeEnd, this) != 0;
        rethrow();
        if (unclosed)
            report("fault.quote_unclosed", cellLine_);
        if (columns_.empty() && !reported_)
            report("fault.no_header", 1);
    }

    void report(const char* what, std::uint64_t line) {
        reported_ = true;
        auto fault = faultIn(cells_ < columns_.size() ? columns_[cells_] : std::string(), {}, {what, {}});
        fault.line = line;
        sink_.fault(std::move(fault));
    }

private:
    void begin() {
        if (csv_init(&csv_, CSV_STRICT | CSV_STRICT_FINI) != 0)
            throw std::bad_alloc();
        csv_set_space_func(&csv_, [](unsigned char) { return 0; }); // spaces are part of a cell
        csv_set_delim(&csv_, static_cast<unsigned char>(delimiter_));
    }

    /// libcsv has not begun a record.
    [[nodiscard]] bool betweenRows() const noexcept { return csv_.pstate == 0; }

    // What libcsv read of the row is given up, and so is the rest of the line.
    void misplacedQuote() {
        report("fault.quote_misplaced", line_);
        csv_free(&csv_);
        begin();
        text_.clear();
        cells_ = 0;
        skipping_ = true;
    }

    void addCell(std::string_view cell) {
        if (cells_ < mostCells) {
            starts_[cells_] = text_.size();
            text_ += cell;
        }
        ++cells_;
        cellLine_ = line_;
    }

    void endRow() {
        const std::size_t kept = std::min(cells_, mostCells);
        for (std::size_t i = 0; i < kept; ++i)
            views_[i] =
                std::string_view(text_).substr(starts_[i], (i + 1 < kept ? starts_[i + 1] : text_.size()) - starts_[i]);
        const CsvRow row{rowLine_, std::span(views_).first(kept)};
        if (columns_.empty()) {
            columns_.assign(row.cells.begin(), row.cells.end());
            sink_.header(row);
        } else {
            sink_.row(row);
        }
        text_.clear();
        cells_ = 0;
    }

    // Exceptions must not pass through libcsv: they wait until it has returned.
    template <class Work> void guarded(Work&& work) {
        if (failure_)
            return;
        try {
            work();
        } catch (...) {
            failure_ = std::current_exception();
        }
    }
    void rethrow() {
        if (failure_)
            std::rethrow_exception(failure_);
    }
    static void takeCell(void* cell, std::size_t size, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        parser.guarded([&] { parser.addCell({static_cast<const char*>(cell), size}); });
    }
    static void takeEnd(int, void* self) {
        auto& parser = *static_cast<Parser*>(self);
        parser.guarded([&] { parser.endRow(); });
    }

    const CsvSink& sink_;
    csv_parser csv_{};
    char delimiter_ = ',';
    std::vector<std::string> columns_; ///< as the header has them
    bool reported_ = false;            ///< that something is wrong
    bool skipping_ = false;            ///< until the line ends
    std::uint64_t line_ = 1;           ///< the physical line being fed
    std::uint64_t rowLine_ = 1;        ///< where the record being read begins
    std::uint64_t cellLine_ = 1;       ///< where its cell being read begins
    std::string text_;                 ///< the record's cells, one after the other
    std::size_t cells_ = 0;
    std::array<std::size_t, mostCells> starts_{};
    std::array<std::string_view, mostCells> views_{};
    std::exception_ptr failure_;
};

/// No column has a comma or a semicolon in its name: the first of them that stands in the header separates.
char delimiterOf(std::string_view beginning) {
    beginning.remove_prefix(std::min(beginning.find_first_not_of(lineEnds), beginning.size()));
    const auto line = beginning.substr(0, beginning.find_first_of(lineEnds));
    const auto at = line.find_first_of(",;");
    return at == std::string_view::npos ? ',' : line[at];
}

/// What ends the lines: LF, with or without a CR before it, or in files that have none a CR.
char lineEndOf(std::string_view beginning) {
    return beginning.find('\n') == std::string_view::npos && beginning.find('\r') != std::string_view::npos ? '\r'
                                                                                                            : '\n';
}

/// UTF-16 and UTF-32, marked or not: a header has letters of ASCII only, and they have a NUL beside them there.
bool isWide(std::string_view beginning) {
    constexpr std::size_t letters = 8;
    return beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF") ||
           beginning.substr(0, letters).find('\0') != std::string_view::npos;
}

bool feedLines(Parser& parser, std::string_view piece, char lineEnd) {
    while (!piece.empty()) {
        const void* const end = std::memchr(piece.data(), lineEnd, piece.size());
        const std::size_t size =
            end == nullptr ? piece.size() : static_cast<std::size_t>(static_cast<const char*>(end) - piece.data()) + 1;
        if (!parser.feed(piece.substr(0, size), end != nullptr))
            return false;
        piece.remove_prefix(size);
    }
    return true;
}

} // namespace

CsvHash readCsv(const std::filesystem::path& file, const CsvSink& sink) {
    FileHandle handle(file, O_RDONLY);
    Parser parser(sink);
    crypto_generichash_state hashing;
    crypto_generichash_init(&hashing, nullptr, 0, CsvHash{}.size());
    std::vector<unsigned char> buffer(pieceSize);
    std::uint64_t passed = 0;
    char lineEnd = '\n';
    bool readable = true;
    while (const std::size_t size = handle.read(buffer)) {
        crypto_generichash_update(&hashing, buffer.data(), size);
        std::string_view piece(reinterpret_cast<const char*>(buffer.data()), size);
        if (passed == 0) {
            if (piece.starts_with(byteOrderMark))
                piece.remove_prefix(byteOrderMark.size());
            parser.useDelimiter(delimiterOf(piece));
            lineEnd = lineEndOf(piece);
            readable = !isWide(piece);
            if (!readable)
                parser.report("fault.not_utf8", 1);
        }
        passed += size;
        readable = readable && feedLines(parser, piece, lineEnd);
        sink.passed(size);
        if (!readable)
            break;
    }
    if (readable)
        parser.finish();
    CsvHash hash{};
    crypto_generichash_final(&hashing, hash.data(), hash.size());
    return hash;
}

} // namespace fristad
