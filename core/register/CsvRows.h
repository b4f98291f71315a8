#pragma once

#include "core/casework/FieldText.h"
#include "core/casework/RulesAgainst.h"
#include "core/register/CsvReader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fristad {

inline constexpr std::string_view clientCodeColumn = "client_code";

/// Whether a kind of record has its client's code as one of its own fields, and not beside them.
template <class Value> inline constexpr bool namesItself = false;
template <> inline constexpr bool namesItself<Client> = true;

/// Turns the rows of one file of the register into values, by the columns of its header; whatever is wrong with a row by itself
/// becomes a fault with line, column and value. `addFault` takes them.
template <class Value, class AddFault> class CsvRows {
public:
    explicit CsvRows(AddFault addFault) : addFault_(std::move(addFault)) { columns_.fill(absent); }

    /// Finds the columns. A file whose header is wrong has no rows that can be read.
    void readHeader(const CsvRow& header) {
        line_ = header.line;
        usable_ = true;
        cellsInHeader_ = header.cells.size();
        for (std::size_t i = 0; i < header.cells.size(); ++i)
            placeColumn(header.cells[i], i);
        std::size_t field = 0;
        forEachField<Value>([&](const auto& each) {
            using Member = std::decay_t<decltype(std::declval<Value>().*each.member)>;
            if (columns_[field++] == absent && each.known == Known::inRegister && !mayBeBlank<Member>)
                headerFault(each.name, "fault.column_missing");
        });
        if (!namesItself<Value> && codeColumn_ == absent)
            headerFault(clientCodeColumn, "fault.column_missing");
    }

    [[nodiscard]] bool usable() const noexcept { return usable_; }

    /// Reads a row into `value`; whether it is right by itself. What can't be read is blank where it may be. The client's code is
    /// `code` whether or not the rest is right.
    bool readRow(const CsvRow& row, Value& value) {
        line_ = row.line;
        code_ = codeColumn_ < row.cells.size() ? row.cells[codeColumn_] : std::string_view();
        right_ = true;
        unreadable_.clear();
        if (row.cells.size() != cellsInHeader_) {
            fault({}, {}, {"fault.cell_count", {{"cells", std::to_string(cellsInHeader_)}}});
            forEachField<Value>([&](const auto& each) { clear(value.*each.member); });
            return false;
        }
        std::size_t field = 0;
        forEachField<Value>([&](const auto& each) {
            if (const std::size_t column = columns_[field++]; column != absent)
                readCell(each, row.cells[column], value);
        });
        for (Fault& each : check(value)) {
            if (!couldBeRead(each.field) || !canTell(each))
                continue; // what it rests on is a fault of its own
            each.line = line_;
            addFault_(std::move(each));
            right_ = false;
        }
        return right_;
    }

    [[nodiscard]] std::string_view code() const noexcept { return code_; }

    /// A fault of the row that was just read.
    void fault(std::string_view column, std::string_view value, Message what) {
        auto fault = faultIn(column, value, std::move(what));
        fault.line = line_;
        addFault_(std::move(fault));
        right_ = false;
    }

private:
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);

    void headerFault(std::string_view name, const char* what) {
        fault(name, {}, {what, {}});
        usable_ = false;
    }

    void placeColumn(std::string_view name, std::size_t at) {
        std::size_t* place = name == clientCodeColumn ? &codeColumn_ : nullptr;
        std::size_t field = 0;
        forEachField<Value>([&](const auto& each) {
            if (each.known == Known::inRegister && each.name == name) {
                if (place != nullptr)
                    codeColumn_ = at; // a client's own code is one of its fields
                place = &columns_[field];
            }
            ++field;
        });
        if (place == nullptr) {
            fault(name, name, {"fault.column_unknown", {}});
            usable_ = false;
        } else if (*place != absent) {
            headerFault(name, "fault.column_twice");
        } else {
            *place = at;
        }
    }

    template <class T> static void clear(T&) {}
    template <class T> static void clear(std::optional<T>& member) { member.reset(); }

    [[nodiscard]] bool couldBeRead(std::string_view field) const {
        return std::ranges::find(unreadable_, field) == unreadable_.end();
    }

    [[nodiscard]] bool canTell(const Fault& fault) const {
        return std::ranges::none_of(rulesAgainst<Value>, [&](const RuleAgainst& rule) {
            return rule.field == fault.field && rule.fault == fault.what.key && !couldBeRead(rule.against);
        });
    }

    template <class Field> void readCell(const Field& field, std::string_view cell, Value& value) {
        using Member = std::decay_t<decltype(value.*field.member)>;
        if constexpr (!mayBeBlank<Member>) {
            if (cell.empty()) {
                unreadable(field.name, cell, {"fault.required", {}});
                return;
            }
        }
        if (auto wrong = readField(cell, value.*field.member)) {
            clear(value.*field.member);
            unreadable(field.name, cell, std::move(*wrong));
        }
    }

    void unreadable(std::string_view field, std::string_view cell, Message what) {
        unreadable_.push_back(field);
        fault(field, cell, std::move(what));
    }

    AddFault addFault_;
    std::array<std::size_t, std::tuple_size_v<decltype(Fields<Value>::fields)>> columns_{};
    std::size_t codeColumn_ = absent;
    std::size_t cellsInHeader_ = 0;
    std::uint64_t line_ = 0;
    std::string_view code_;
    std::vector<std::string_view> unreadable_; ///< fields of the row whose cells are wrong by themselves
    bool usable_ = false;
    bool right_ = true;
};

} // namespace fristad
