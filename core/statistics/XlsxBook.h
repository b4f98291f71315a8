#pragma once

#include "core/calendar/Day.h"
#include "core/vault/DurableFile.h"
#include "core/vocabulary/MemoryFolder.h"

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

// A workbook of Office Open XML, as far as statistics need one: the only place that knows libxlsxwriter. What it can't do is a
// SystemFailure.

namespace fristad {

using XlsxRow = std::uint32_t;
using XlsxColumn = std::uint16_t;

enum class XlsxStyle : std::uint8_t { title, heading, quiet, head, headOfNumbers, label, number, totalLabel, total };

class XlsxBook;

/// A sheet of a book that lives.
class XlsxSheet {
public:
    /// Never a formula, a link or a number, whatever it looks like.
    void text(XlsxRow row, XlsxColumn column, const std::string& text, XlsxStyle style);
    /// A sentence across columns, in as many lines as it needs.
    void sentence(XlsxRow row, XlsxColumn first, XlsxColumn last, const std::string& text, XlsxStyle style);
    /// `value` in units of 10^-decimals (0 to 2), shown with so many.
    void number(XlsxRow row, XlsxColumn column, std::int64_t value, int decimals, XlsxStyle style);
    void columnWidth(XlsxColumn column, double characters) { columnsWidth(column, column, characters); }
    void columnsWidth(XlsxColumn first, XlsxColumn last, double characters);
    /// The rows above this one, and the first column, stay where they are.
    void freezeAbove(XlsxRow row);

private:
    friend class XlsxBook;
    XlsxSheet(XlsxBook& book, lxw_worksheet* sheet) : book_(&book), sheet_(sheet) {}

    XlsxBook* book_;
    lxw_worksheet* sheet_;
    std::vector<double> widths_; ///< of columns, in characters
};

class XlsxBook {
public:
    /// Dated `made`, so that the same figures give the same bytes.
    XlsxBook(const std::string& title, Day made);
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;
    ~XlsxBook();

    /// Named as near to `name` as the format allows.
    XlsxSheet addSheet(const std::string& name);
    /// The whole file; the book is good for nothing afterwards.
    std::string take();

private:
    friend class XlsxSheet;
    lxw_format* formatOf(XlsxStyle style, int decimals);
    [[nodiscard]] std::string freeName(const std::string& name);

    MemoryFolder folder_;
    FileHandle memory_;     ///< the book itself: a kill leaves nothing of it in the folder
    std::string temporary_; ///< the library keeps pointers to both
    std::string file_;
    lxw_workbook* book_;
    std::array<std::array<lxw_format*, 3>, 9> formats_{}; ///< by style and decimals
    std::set<std::string> names_;
};

} // namespace fristad
