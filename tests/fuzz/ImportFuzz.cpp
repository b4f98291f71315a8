#include "tests/fuzz/House.h"

// The import of a whole register, as a trial, into a vault that has some clients already. The first byte says how; a line `== NAME.csv`
// begins a file. Whatever comes of it, the register is as it was.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

void putFiles(const House& house, std::string_view text) {
    constexpr std::string_view mark = "== ";
    while (!text.empty()) {
        const auto next = text.find("\n== ");
        auto part = text.substr(0, next == std::string_view::npos ? next : next + 1);
        text.remove_prefix(part.size());
        if (!part.starts_with(mark))
            continue;
        const auto name = part.substr(mark.size(), part.find('\n') - mark.size());
        part.remove_prefix(std::min(part.size(), mark.size() + name.size() + 1));
        for (const char* const known : names)
            if (name == known)
                house.put(name, part);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const House house;
    static const std::string before = house.content();
    if (size == 0)
        return 0;
    house.empty();
    putFiles(house, textIn(data + 1, size - 1));
    const auto entries = house.entries();
    const ImportOptions options{.dryRun = true, .update = (data[0] & 1U) != 0};
    const auto summary = unlessRefused([&] { return importRegister(house.session(), house.from(), options, {}); });
    if (summary)
        for (const auto& table : summary->tables)
            require(table.added <= table.rows, "no more rows are added than there are");
    require(house.content() == before, "a trial changes nothing");
    require(!summary || house.entries() == entries + 1, "a trial that found nothing wrong is in the history");
    return 0;
}
