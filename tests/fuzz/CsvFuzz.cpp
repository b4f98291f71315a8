#include "core/register/CsvReader.h"
#include "core/register/CsvText.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>
#include <vector>

// The reader of CSV files, whatever the columns. What it read without a fault is written in the canonical form and read again.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

using Cells = std::vector<std::string>;

struct Table {
    std::vector<Cells> rows; ///< the header first
    std::size_t faults = 0;
    CsvHash hash{};
};

Table readAll(std::string_view text) {
    const MemoryFile file(text);
    const auto lines = static_cast<std::uint64_t>(
        std::ranges::count_if(text, [](char each) { return each == '\n' || each == '\r'; }) + 1);
    std::uint64_t passed = 0;
    std::uint64_t lastLine = 0;
    Table table;
    const auto take = [&](const CsvRow& row) {
        // A lone CR ends a row but no line where others end with LF.
        require(row.line >= lastLine && row.line >= 1 && row.line <= lines, "rows follow each other in the file");
        lastLine = row.line;
        require(!row.cells.empty(), "a row has a cell");
        table.rows.emplace_back(row.cells.begin(), row.cells.end());
    };
    CsvSink sink;
    sink.header = [&](const CsvRow& row) {
        require(table.rows.empty(), "there is one header, and it comes first");
        take(row);
    };
    sink.row = [&](const CsvRow& row) {
        require(!table.rows.empty(), "the header comes first");
        take(row);
    };
    sink.fault = [&](Fault fault) { // NOLINT(performance-unnecessary-value-param): as the sink has it
        require(fault.line >= 1 && fault.line <= lines, "a fault stands on a line of the file");
        for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english})
            require(!render(fault.what, language).empty(), "a fault has a sentence");
        ++table.faults;
    };
    sink.passed = [&](std::uint64_t bytes) { passed += bytes; };
    table.hash = readCsv(file.path(), sink);
    require(passed <= text.size(), "no more passes than there is");
    require(table.faults > 0 || passed == text.size(), "a file without a fault is read to its end");
    require(table.faults > 0 || !table.rows.empty(), "a file without a header has a fault");
    return table;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr std::size_t mostCells = 64; // kept of a row
    const auto text = textIn(data, size);
    const auto first = readAll(text);
    require(readAll(text).hash == first.hash, "the same bytes have the same hash");
    const bool whole = std::ranges::all_of(first.rows, [](const Cells& row) { return row.size() < mostCells; });
    if (first.faults > 0 || !whole)
        return 0;
    std::string canonical;
    for (const Cells& row : first.rows) {
        const auto start = canonical.size();
        for (const std::string& cell : row) {
            canonical += canonical.size() == start && &cell == row.data() ? "" : ",";
            appendCell(canonical, cell);
        }
        // A row of one blank cell would be a blank line; and a semicolon before the first comma of a header separates.
        if (canonical.size() == start || (&row == first.rows.data() && canonical.find(';') < canonical.find(',')))
            return 0;
        canonical += '\n';
    }
    // What is a cell further down is a mark at the beginning: of UTF-8, of UTF-16, or by a NUL of UTF-16 without a mark.
    constexpr std::size_t letters = 8;
    for (const char* const mark : {"\xEF\xBB\xBF", "\xFE\xFF", "\xFF\xFE"})
        if (canonical.starts_with(mark))
            return 0;
    if (canonical.substr(0, letters).find('\0') != std::string::npos)
        return 0;
    const auto second = readAll(canonical);
    require(second.faults == 0 && second.rows == first.rows, "what is written canonically is read as it was");
    return 0;
}
