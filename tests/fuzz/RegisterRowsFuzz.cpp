#include "core/register/CsvRows.h"
#include "core/register/CsvText.h"
#include "tests/fuzz/Fuzzing.h"

// The rows of a register's files as values: columns, codes, days, sums and the rules of one row. The first byte says which file it is.
// A row that is right is written in the canonical form, and is the same value and the same text when it is read again.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

struct Counter {
    std::size_t* faults;
    void operator()(const Fault& fault) const {
        ++*faults;
        requireSayable(Refused(std::vector{fault}));
    }
};

template <class Value> std::string headerLine() {
    std::string line;
    if (!namesItself<Value>)
        line += std::string(clientCodeColumn) + ',';
    forEachField<Value>([&](const auto& each) {
        if (each.known == Known::inRegister)
            line += std::string(each.name) + ',';
    });
    line.back() = '\n';
    return line;
}

template <class Value, class Take> std::size_t readRows(std::string_view text, Take&& take) {
    const MemoryFile file(text);
    std::size_t faults = 0;
    CsvRows<Value, Counter> rows(Counter{&faults});
    CsvSink sink;
    sink.header = [&](const CsvRow& row) { rows.readHeader(row); };
    sink.row = [&](const CsvRow& row) {
        if (!rows.usable())
            return;
        Value value;
        const auto before = faults;
        const bool right = rows.readRow(row, value);
        require(right == (faults == before), "a row is right unless it has a fault");
        if (right)
            take(value, rows.code());
    };
    sink.fault = [&](const Fault&) { ++faults; };
    sink.passed = [](std::uint64_t) {};
    readCsv(file.path(), sink);
    return faults;
}

template <class Value> std::string canonicalRow(const Value& value, std::string_view code) {
    std::string line;
    if (!namesItself<Value>) {
        appendCell(line, code);
        line += ',';
    }
    return line + csvRecord(value) + '\n';
}

template <class Value> void fuzzFile(std::string_view text) {
    std::vector<std::pair<Value, std::string>> right;
    std::string canonical = headerLine<Value>();
    readRows<Value>(text, [&](const Value& value, std::string_view code) {
        if (const auto row = canonicalRow(value, code); row != "\n") {
            canonical += row;
            right.emplace_back(value, code);
        }
    });
    std::size_t at = 0;
    std::string again = headerLine<Value>();
    const auto faults = readRows<Value>(canonical, [&](const Value& value, std::string_view code) {
        require(at < right.size() && value == right[at].first && code == right[at].second,
                "a row that was written is the row that it was");
        ++at;
        again += canonicalRow(value, code);
    });
    require(faults == 0 && at == right.size(), "what is written is right");
    require(again == canonical, "the canonical form is its own");
}

template <class... Values> void fuzzOneOf(unsigned which, std::string_view text) {
    unsigned i = 0;
    ((i++ == which % sizeof...(Values) ? fuzzFile<Values>(text) : void()), ...);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size > 0)
        fuzzOneOf<Client, Exploitation, Intervention, SupportReason, Permit, Referral, PoliceReport, RightMet>(
            data[0] - static_cast<unsigned>('0'), textIn(data + 1, size - 1));
    return 0;
}
