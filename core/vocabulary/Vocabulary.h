#pragma once

#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Language.h"

#include <vector>

namespace fristad {

/// The label of a code in a list of resources/vocabulary.csv; throws std::out_of_range for one that is not there (a
/// defect of the program: the lists are checked against the enumerations when they are first used). Also for codes
/// that exist only in figures (`form` `multiple`, `crime` `several`). Thread-safe.
std::string_view label(std::string_view list, std::string_view code, DisplayLanguage language);

/// The codes of a list in vocabulary order, those that exist only in figures included.
const std::vector<std::string_view>& codesOf(std::string_view list);

template <Coded E> std::string_view label(E value, DisplayLanguage language) {
    return label(CodeList<E>::name, code(value), language);
}

/// Whether a provider gives interventions of this type (register-format.md: the social services have a list of their own).
bool isOffered(InterventionType type, Provider provider);
/// The label of an intervention's type, from the provider's own list: `other` reads differently in the two.
std::string_view label(InterventionType type, Provider provider, DisplayLanguage language);
/// The label where the provider is not at hand.
std::string_view label(InterventionType type, DisplayLanguage language);
/// The types that this provider gives, in vocabulary order.
std::vector<InterventionType> typesOf(Provider provider);

} // namespace fristad
