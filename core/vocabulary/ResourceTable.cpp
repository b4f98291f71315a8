#include "core/vocabulary/ResourceTable.h"

#include "core/vocabulary/Resources.h"

#include <csv.h>

#include <stdexcept>

namespace fristad {

namespace {

struct Rows {
    std::vector<std::vector<std::string>> finished;
    std::vector<std::string> current;
};

void cellEnds(void* cell, std::size_t size, void* rows) {
    static_cast<Rows*>(rows)->current.emplace_back(static_cast<const char*>(cell), size);
}

void rowEnds(int, void* rows) {
    auto* const all = static_cast<Rows*>(rows);
    all->finished.push_back(std::move(all->current));
    all->current.clear();
}

} // namespace

std::vector<std::vector<std::string>> readResourceTable(std::string_view path) {
    const std::string_view text = resource(path);
    Rows rows;
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        throw std::logic_error("no memory for a CSV parser");
    const std::size_t read = csv_parse(&parser, text.data(), text.size(), cellEnds, rowEnds, &rows);
    const bool whole = read == text.size() && csv_fini(&parser, cellEnds, rowEnds, &rows) == 0;
    csv_free(&parser);
    if (!whole || rows.finished.empty())
        throw std::logic_error("not a CSV file: " + std::string(path));
    for (const auto& row : rows.finished)
        if (row.size() != rows.finished.front().size())
            throw std::logic_error("a row of another width in " + std::string(path) + ": " + row.front());
    rows.finished.erase(rows.finished.begin());
    return std::move(rows.finished);
}

} // namespace fristad
