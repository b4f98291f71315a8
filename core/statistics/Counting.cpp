#include "core/statistics/Counting.h"

#include <algorithm>
#include <bit>

namespace fristad {

namespace {

/// Calls `visit(place)` for every code in a set of bits.
template <class Visit> void eachBit(Bits bits, Visit&& visit) {
    for (bits &= ~noneOfThem; bits != 0; bits &= bits - 1)
        visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

} // namespace

TableCount::TableCount(const TableDefinition& definition)
    : definition_(&definition),
      rows_(&infoOf(*definition.rows)),
      columns_(definition.columns ? infoOf(*definition.columns).size : 1),
      unknown_(columns_) {
    if (!rows_->isOpen())
        for (std::size_t place = 0; place < rows_->size; ++place)
            addRow(static_cast<AnswerKey>(place));
}

void TableCount::add(const Facts& facts) {
    if (!allHold(definition_->where, facts))
        return;
    const Bits answers = facts.bits(*definition_->rows);
    const bool columnKnown = !definition_->columns || facts.bits(*definition_->columns) != 0;
    if (!columnKnown || (answers == 0 && !definition_->unknownRow)) {
        ++blank_;
        return;
    }
    ++known_;
    if (answers == 0) {
        ++unknownRowBase_;
        addTo(unknown_, 0, facts);
        return;
    }
    const auto count = [&](std::size_t row) {
        ++rowBases_[row];
        addTo(cells_, row * columns_, facts);
    };
    if (rows_->isOpen())
        for (const AnswerKey key : facts.keys(*definition_->rows))
            count(placeOf(key));
    else
        eachBit(answers, count);
}

void TableCount::addTo(std::vector<CountedCell>& cells, std::size_t rowStart, const Facts& facts) {
    const std::int64_t value =
        definition_->measure.kind == Measure::Kind::sum ? facts.amount(definition_->measure.quantity).value_or(0) : 1;
    const auto count = [&](std::size_t column) {
        CountedCell& cell = cells[rowStart + column];
        cell.value += value;
        ++cell.things;
        ++answers_;
    };
    if (definition_->columns)
        eachBit(facts.bits(*definition_->columns), count);
    else
        count(0);
}

std::size_t TableCount::placeOf(AnswerKey key) {
    const auto found = places_.find(key);
    return found == places_.end() ? addRow(key) : found->second;
}

std::size_t TableCount::addRow(AnswerKey key) {
    const std::size_t place = rowKeys_.size();
    places_.emplace(key, place);
    rowKeys_.push_back(key);
    rowBases_.push_back(0);
    cells_.resize(cells_.size() + columns_);
    return place;
}

void FigureCount::add(const Facts& facts) {
    if (definition_->base && allHold(*definition_->base, facts))
        ++base_;
    if (allHold(definition_->where, facts))
        measure(facts);
}

void FigureCount::measure(const Facts& facts) {
    const Measure& how = definition_->measure;
    switch (how.kind) {
    case Measure::Kind::sum: sum_ += facts.amount(how.quantity).value_or(0); break;
    case Measure::Kind::median:
        if (!facts.amount(how.quantity))
            return;
        amounts_.push_back(*facts.amount(how.quantity));
        break;
    case Measure::Kind::different:
        if (infoOf(how.dimension).isOpen())
            different_.insert(facts.keys(how.dimension).begin(), facts.keys(how.dimension).end());
        else
            eachBit(facts.bits(how.dimension),
                    [&](std::size_t place) { different_.insert(static_cast<AnswerKey>(place)); });
        if (facts.bits(how.dimension) == 0)
            return;
        break;
    case Measure::Kind::count: break;
    }
    ++things_;
}

std::int64_t FigureCount::value() const {
    switch (definition_->measure.kind) {
    case Measure::Kind::sum: return sum_;
    case Measure::Kind::different: return static_cast<std::int64_t>(different_.size());
    default: return things_;
    }
}

std::optional<std::int64_t> FigureCount::medianInTenths() const {
    if (amounts_.empty())
        return std::nullopt;
    auto sorted = amounts_;
    std::ranges::sort(sorted);
    return (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) * 5;
}

ReportCount::ReportCount(const ReportDefinition& definition)
    : definition_(&definition), tables_(definition.tables.size()), figures_(definition.tables.size()) {
    const auto of = [this](Subject subject) -> Counters& { return of_[static_cast<std::size_t>(subject)]; };
    for (std::size_t i = 0; i < definition.tables.size(); ++i) {
        const TableDefinition& table = definition.tables[i];
        if (table.rows)
            of(table.counts).tables.push_back(&tables_[i].emplace(table));
        figures_[i].reserve(table.figures.size());
        for (const FigureDefinition& figure : table.figures)
            of(figure.counts).figures.push_back(&figures_[i].emplace_back(figure));
    }
}

void ReportCount::add(Subject subject, const Facts& facts) {
    const Counters& counters = of_[static_cast<std::size_t>(subject)];
    for (TableCount* const table : counters.tables)
        table->add(facts);
    for (FigureCount* const figure : counters.figures)
        figure->add(facts);
}

const TableCount* ReportCount::table(std::size_t index) const { return tables_[index] ? &*tables_[index] : nullptr; }

} // namespace fristad
