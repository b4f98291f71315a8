#pragma once

#include "core/calendar/Day.h"
#include "core/casework/Casework.h"
#include "core/statistics/Dimensions.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace fristad {

/// Answers as a set of bits, one for each code of the dimension's list.
using Bits = std::uint64_t;
/// Known, but none of the codes: somebody whose rights were asked about and who has had none met.
inline constexpr Bits noneOfThem = Bits{1} << 63U;

/// What one counted thing answers to every dimension: small sets of bits and integers, filled anew for each thing.
class Facts {
public:
    /// 0: unknown. For an open dimension whether anything is known; for an amount the number itself.
    [[nodiscard]] Bits bits(Dimension dimension) const { return bits_[static_cast<std::size_t>(dimension)]; }
    /// The answers to an open dimension, each once.
    [[nodiscard]] std::span<const AnswerKey> keys(Dimension dimension) const;
    [[nodiscard]] std::optional<std::int64_t> amount(Quantity quantity) const {
        return amounts_[static_cast<std::size_t>(quantity)];
    }

private:
    friend class YearOfFacts;

    void set(Dimension dimension, Bits bits) { bits_[static_cast<std::size_t>(dimension)] = bits; }
    template <Coded E> void set(Dimension dimension, E answer) {
        set(dimension, Bits{1} << static_cast<unsigned>(answer));
    }
    template <Coded E> void set(Dimension dimension, const std::optional<E>& answer) {
        set(dimension, answer ? Bits{1} << static_cast<unsigned>(*answer) : Bits{0});
    }
    void set(Dimension dimension, bool yes) { set(dimension, yes ? YesNo::yes : YesNo::no); }
    void setKey(Dimension dimension, std::optional<AnswerKey> key);
    void add(Dimension dimension, AnswerKey key);
    void set(Quantity quantity, std::optional<std::int64_t> amount) {
        amounts_[static_cast<std::size_t>(quantity)] = amount;
    }
    [[nodiscard]] std::vector<AnswerKey>& open(Dimension dimension);

    std::array<Bits, dimensionCount> bits_{};
    std::array<std::optional<std::int64_t>, quantityCount> amounts_{};
    std::array<std::vector<AnswerKey>, 4>
        keys_; // of the open dimensions; kept from client to client, so that nothing is allocated
};

/// First and last day of an intervention, reckoned on day A (statistics.md, Population): without an end it is the one day it
/// began, except that an ongoing one is still open and runs to A, not before its start.
Span spanOf(const Intervention& intervention, Day asOf);

/// Turns the rows of one client after another into facts of one year.
class YearOfFacts {
public:
    YearOfFacts(int year, Day asOf);

    /// Calls `visit(Subject, const Facts&)` for the client, if of the year, and for each of their rows that is of the year.
    template <class Visit> void visitEach(const ClientRows& rows, Visit&& visit) {
        const bool ofYear = isOfYear(rows);
        if (!ofYear && !hasRowsOfYear(rows))
            return;
        readClient(rows);
        if (ofYear)
            visit(Subject::clients, facts_);
        for (const Intervention& each : rows.interventions)
            if (overlaps(each)) {
                read(each);
                visit(Subject::interventions, facts_);
            }
        for (const Permit& each : rows.permits)
            if (year_.contains(each.appliedOn)) {
                read(each);
                visit(Subject::permits, facts_);
            }
        for (const Referral& each : rows.referrals)
            if (year_.contains(each.sentOn)) {
                read(each);
                visit(Subject::referrals, facts_);
            }
    }

private:
    [[nodiscard]] bool overlaps(const Intervention& each) const { return spanOf(each, asOf_).overlaps(year_); }
    [[nodiscard]] bool isOfYear(const ClientRows& rows) const;
    /// Permits and referrals count by their own day, whoever's they are.
    [[nodiscard]] bool hasRowsOfYear(const ClientRows& rows) const;

    void readClient(const ClientRows& rows);
    void readPerson(const Client& client);
    void readExploitations(const std::vector<Exploitation>& exploitations);
    void readSupport(const std::vector<Intervention>& interventions);
    void readProcess(const ClientRows& rows);
    /// The nights d of the year with start <= d < end and d < A; to be counted once each, so they are gathered first.
    void gatherNights(const Intervention& housing);
    [[nodiscard]] std::int64_t differentNights();

    void read(const Intervention& intervention);
    void read(const Permit& permit);
    void read(const Referral& referral);

    Span year_;
    Day asOf_;
    Facts facts_;
    std::vector<std::pair<std::int32_t, std::int32_t>> nights_; ///< from, up to but not with
};

} // namespace fristad
