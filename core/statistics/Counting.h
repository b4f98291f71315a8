#pragma once

#include "core/statistics/ReportDefinition.h"

#include <array>
#include <set>
#include <unordered_map>
#include <vector>

namespace fristad {

/// One cell of a counted table.
struct CountedCell {
    std::int64_t value = 0;  ///< how many, or the sum of the measure
    std::int64_t things = 0; ///< how many were counted in it, whatever the measure
};

/// A table being counted. It keeps no person: only numbers.
class TableCount {
public:
    explicit TableCount(const TableDefinition& definition);

    void add(const Facts& facts);

    [[nodiscard]] const TableDefinition& definition() const { return *definition_; }
    /// The rows there are, as keys of the row dimension; the unknown row is not among them.
    [[nodiscard]] const std::vector<AnswerKey>& rowKeys() const { return rowKeys_; }
    [[nodiscard]] std::size_t columnCount() const { return columns_; }
    [[nodiscard]] const CountedCell& cell(std::size_t row, std::size_t column) const {
        return cells_[row * columns_ + column];
    }
    [[nodiscard]] const CountedCell& unknownCell(std::size_t column) const { return unknown_[column]; }
    /// Things of this row with a known column.
    [[nodiscard]] std::int64_t rowBase(std::size_t row) const { return rowBases_[row]; }
    [[nodiscard]] std::int64_t unknownRowBase() const { return unknownRowBase_; }
    /// Things that meet the conditions and have an answer, or that have none.
    [[nodiscard]] std::int64_t known() const { return known_; }
    [[nodiscard]] std::int64_t blank() const { return blank_; }
    /// Answers given, by things that may give several.
    [[nodiscard]] std::int64_t answers() const { return answers_; }

private:
    void addTo(std::vector<CountedCell>& cells, std::size_t rowStart, const Facts& facts);
    std::size_t placeOf(AnswerKey key);
    std::size_t addRow(AnswerKey key);

    const TableDefinition* definition_;
    const DimensionInfo* rows_;
    std::size_t columns_ = 1;
    std::vector<AnswerKey> rowKeys_;
    std::unordered_map<AnswerKey, std::size_t> places_; ///< of an open dimension's rows
    std::vector<CountedCell> cells_;
    std::vector<CountedCell> unknown_;
    std::vector<std::int64_t> rowBases_;
    std::int64_t unknownRowBase_ = 0;
    std::int64_t known_ = 0;
    std::int64_t blank_ = 0;
    std::int64_t answers_ = 0;
};

/// A figure being counted.
class FigureCount {
public:
    explicit FigureCount(const FigureDefinition& definition) : definition_(&definition) {}

    void add(const Facts& facts);

    [[nodiscard]] const FigureDefinition& definition() const { return *definition_; }
    /// Things counted, whatever the measure (for a median those that have the quantity).
    [[nodiscard]] std::int64_t things() const { return things_; }
    [[nodiscard]] std::int64_t base() const { return base_; }
    /// The count, the sum, or how many are different.
    [[nodiscard]] std::int64_t value() const;
    /// The mean of the middle two, in tenths; nothing where there is none.
    [[nodiscard]] std::optional<std::int64_t> medianInTenths() const;

private:
    void measure(const Facts& facts);

    const FigureDefinition* definition_;
    std::int64_t things_ = 0;
    std::int64_t base_ = 0;
    std::int64_t sum_ = 0;
    std::vector<std::int64_t> amounts_;
    std::set<AnswerKey> different_;
};

/// All tables of a definition, counted in one go. The definition must outlive it.
class ReportCount {
public:
    explicit ReportCount(const ReportDefinition& definition);
    ReportCount(const ReportCount&) = delete;
    ReportCount& operator=(const ReportCount&) = delete;

    void add(Subject subject, const Facts& facts);

    [[nodiscard]] const ReportDefinition& definition() const { return *definition_; }
    /// In the definition's order; a table of figures has no count of its own.
    [[nodiscard]] const TableCount* table(std::size_t index) const;
    [[nodiscard]] const std::vector<FigureCount>& figures(std::size_t index) const { return figures_[index]; }

private:
    const ReportDefinition* definition_;
    std::vector<std::optional<TableCount>> tables_;
    std::vector<std::vector<FigureCount>> figures_;
    struct Counters {
        std::vector<TableCount*> tables;
        std::vector<FigureCount*> figures;
    };
    std::array<Counters, CodeList<Subject>::codes.size()> of_; ///< by what they count
};

} // namespace fristad
