#include "core/statistics/XlsxBook.h"

#include "core/vault/UnnamedFile.h"
#include "core/vocabulary/Text.h"

#include <sys/mman.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace fristad {

namespace {

constexpr std::size_t longestName = 31; ///< of a sheet, in the format
constexpr double lineHeight = 15;

/// Numbers as the reader's own office program writes them: with groups, and so many decimals.
constexpr std::array<const char*, 3> numberFormats{"#,##0", "#,##0.0", "#,##0.00"};
constexpr std::array<double, 3> scales{1, 10, 100};

void decorate(lxw_format* format, XlsxStyle style) {
    constexpr std::uint16_t titleSize = 15;
    constexpr std::uint16_t headingSize = 12;
    constexpr lxw_color_t quietText = 0x5B636D;
    switch (style) {
    case XlsxStyle::title:
        format_set_bold(format);
        format_set_font_size(format, titleSize);
        break;
    case XlsxStyle::heading:
        format_set_bold(format);
        format_set_font_size(format, headingSize);
        break;
    case XlsxStyle::quiet:
        format_set_font_color(format, quietText);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case XlsxStyle::head:
    case XlsxStyle::headOfNumbers:
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        if (style == XlsxStyle::headOfNumbers)
            format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case XlsxStyle::label: format_set_text_wrap(format); break;
    case XlsxStyle::number: break;
    case XlsxStyle::totalLabel:
    case XlsxStyle::total:
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        break;
    }
}

bool isNumeric(XlsxStyle style) { return style == XlsxStyle::number || style == XlsxStyle::total; }

FileHandle newMemoryFile() {
    auto file = FileHandle::of(::memfd_create("book.xlsx", MFD_CLOEXEC), "book.xlsx");
    if (file.number() < 0)
        throw systemFailure(errno, file.path());
    return file;
}

} // namespace

void XlsxSheet::text(XlsxRow row, XlsxColumn column, const std::string& text, XlsxStyle style) {
    worksheet_write_string(sheet_, row, column, text.c_str(), book_->formatOf(style, 0));
}

void XlsxSheet::sentence(XlsxRow row, XlsxColumn first, XlsxColumn last, const std::string& text, XlsxStyle style) {
    double across = 0;
    for (XlsxColumn column = first; column <= last; ++column)
        across += column < widths_.size() ? widths_[column] : LXW_DEF_COL_WIDTH;
    // Merged cells don't grow by themselves.
    // A letter is on average narrower than the digit that widths are measured in, but not in every font.
    constexpr double lettersPerDigit = 1.1;
    const double lines = 1 + static_cast<double>(charactersIn(text)) / (across * lettersPerDigit);
    worksheet_set_row(sheet_, row, lineHeight * static_cast<int>(lines), nullptr);
    worksheet_merge_range(sheet_, row, first, row, last, "", book_->formatOf(style, 0));
    worksheet_write_string(sheet_, row, first, text.c_str(), book_->formatOf(style, 0));
}

void XlsxSheet::number(XlsxRow row, XlsxColumn column, std::int64_t value, int decimals, XlsxStyle style) {
    const double shown = static_cast<double>(value) / scales.at(static_cast<std::size_t>(decimals));
    worksheet_write_number(sheet_, row, column, shown, book_->formatOf(style, decimals));
}

void XlsxSheet::columnsWidth(XlsxColumn first, XlsxColumn last, double characters) {
    widths_.resize(std::max<std::size_t>(widths_.size(), last + 1U), LXW_DEF_COL_WIDTH);
    std::fill(widths_.begin() + first, widths_.begin() + last + 1, characters);
    worksheet_set_column(sheet_, first, last, characters, nullptr);
}

void XlsxSheet::freezeAbove(XlsxRow row) {
    worksheet_freeze_panes(sheet_, row, 1);
    worksheet_repeat_rows(sheet_, 0, row - 1);
}

XlsxBook::XlsxBook(const std::string& title, Day made)
    : memory_(newMemoryFile()),
      temporary_(folder_.path().string()),
      file_(pathOfOpen(memory_).string()),
      book_(nullptr) {
    lxw_workbook_options options{};
    options.tmpdir = temporary_.data();
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr)
        throw std::bad_alloc();
    constexpr std::time_t secondsADay = 86'400;
    std::string heading = title;
    lxw_doc_properties properties{};
    properties.title = heading.data();
    properties.created = made.number() * secondsADay;
    workbook_set_properties(book_, &properties);
}

XlsxBook::~XlsxBook() {
    if (book_ != nullptr)
        lxw_workbook_free(book_);
}

XlsxSheet XlsxBook::addSheet(const std::string& name) {
    const std::string free = freeName(name);
    lxw_worksheet* const sheet = workbook_add_worksheet(book_, free.c_str());
    if (sheet == nullptr)
        throw std::bad_alloc();
    worksheet_set_paper(sheet, 9); // A4
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    return {*this, sheet};
}

std::string XlsxBook::freeName(const std::string& name) {
    std::string tidy = name;
    std::ranges::replace_if(
        tidy, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, '-');
    std::string free = shown(tidy, longestName);
    for (int i = 2; !names_.insert(free).second; ++i) {
        const std::string number = ' ' + std::to_string(i);
        free = shown(tidy, longestName - number.size()) + number;
    }
    return free;
}

lxw_format* XlsxBook::formatOf(XlsxStyle style, int decimals) {
    lxw_format*& format = formats_.at(static_cast<std::size_t>(style)).at(static_cast<std::size_t>(decimals));
    if (format == nullptr) {
        format = workbook_add_format(book_);
        if (format == nullptr)
            throw std::bad_alloc();
        decorate(format, style);
        if (isNumeric(style))
            format_set_num_format(format, numberFormats.at(static_cast<std::size_t>(decimals)));
    }
    return format;
}

std::string XlsxBook::take() {
    errno = 0;
    const lxw_error error = workbook_close(book_); // frees it, come what may
    book_ = nullptr;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
        throw std::bad_alloc();
    if (error != LXW_NO_ERROR)
        throw systemFailure(errno == 0 ? EIO : errno, file_);
    std::ifstream made(file_, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(made), std::istreambuf_iterator<char>()};
    if (!made)
        throw systemFailure(EIO, file_);
    return bytes;
}

} // namespace fristad
