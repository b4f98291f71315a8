#pragma once

#include "core/register/RowSql.h"

#include <cstring>
#include <limits>
#include <tuple>

// Rows of the register kept small: a code in one byte, a day in four. What the pass over the whole register keeps in memory.

namespace fristad {

/// How a member is kept; `Packed<T>::Type` with pack and unpack. Text is not kept.
template <class T> struct Packed;

template <Coded E> struct Packed<E> {
    using Type = E;
    static Type pack(E value) { return value; }
    static void unpack(Type kept, E& value) { value = kept; }
};
template <Coded E> struct Packed<std::optional<E>> {
    using Type = std::uint8_t;
    static constexpr Type blank = 0xFF;
    static Type pack(const std::optional<E>& value) { return value ? static_cast<Type>(*value) : blank; }
    static void unpack(Type kept, std::optional<E>& value) {
        value = kept == blank ? std::nullopt : std::optional(static_cast<E>(kept));
    }
};
template <> struct Packed<Day> {
    using Type = Day;
    static Type pack(Day value) { return value; }
    static void unpack(Type kept, Day& value) { value = kept; }
};
template <> struct Packed<std::optional<Day>> {
    using Type = std::int32_t;
    static constexpr Type blank = std::numeric_limits<Type>::max();
    static Type pack(const std::optional<Day>& value) { return value ? value->number() : blank; }
    static void unpack(Type kept, std::optional<Day>& value) {
        value = kept == blank ? std::nullopt : std::optional(Day::fromNumber(kept));
    }
};
template <> struct Packed<std::optional<Country>> {
    using Type = std::optional<Country>;
    static Type pack(const Type& value) { return value; }
    static void unpack(const Type& kept, Type& value) { value = kept; }
};
template <class Tag> struct Packed<std::optional<Hundredths<Tag>>> {
    using Type = std::int64_t;
    static constexpr Type blank = -1;
    static Type pack(const std::optional<Hundredths<Tag>>& value) { return value ? value->hundredths : blank; }
    static void unpack(Type kept, std::optional<Hundredths<Tag>>& value) {
        value = kept == blank ? std::nullopt : std::optional(Hundredths<Tag>{kept});
    }
};
template <> struct Packed<std::optional<SpokenLanguage>> {
    using Type = std::array<char, 4>; // two or three letters and NUL
    static Type pack(const std::optional<SpokenLanguage>& value) {
        Type kept{};
        if (value)
            std::memcpy(kept.data(), value->code().data(), std::min(value->code().size(), kept.size() - 1));
        return kept;
    }
    static void unpack(const Type& kept, std::optional<SpokenLanguage>& value) {
        if (kept[0] == '\0')
            value.reset();
        else if (!value || value->code() != kept.data())
            value = SpokenLanguage::parse(kept.data());
    }
};
template <> struct Packed<std::optional<std::string>> {
    using Type = std::tuple<>;
    static Type pack(const std::optional<std::string>&) { return {}; }
    static void unpack(Type, std::optional<std::string>& value) { value.reset(); }
};

/// The members of a value, packed.
template <class Value> class PackedRow {
public:
    explicit PackedRow(const Value& value) : kept_(pack(value, Fields<Value>::fields)) {}

    void unpackInto(Value& value) const { unpack(value, std::make_index_sequence<std::tuple_size_v<Kept>>()); }

private:
    template <class... Members>
    static auto pack(const Value& value, const std::tuple<Field<Value, Members>...>& fields) {
        return std::apply(
            [&](const auto&... each) {
                return std::tuple<typename Packed<Members>::Type...>(Packed<Members>::pack(value.*each.member)...);
            },
            fields);
    }
    template <std::size_t... Is> void unpack(Value& value, std::index_sequence<Is...>) const {
        (unpackOne(std::get<Is>(Fields<Value>::fields), std::get<Is>(kept_), value), ...);
    }
    template <class Member, class Packing>
    static void unpackOne(const Field<Value, Member>& field, const Packing& kept, Value& value) {
        Packed<Member>::unpack(kept, value.*field.member);
    }

    using Kept = decltype(pack(std::declval<Value>(), Fields<Value>::fields));
    Kept kept_;
};

} // namespace fristad
