#pragma once

#include "core/vocabulary/Errors.h"

#include <QMetaType>
#include <QString>

#include <exception>

namespace fristad::ui {

/// An error of core as a value that can cross from the worker's thread to the window's.
struct Failure {
    enum class Kind : std::uint8_t { refused, notAllowed, wrongKey, damaged, system, cancelled, defect };

    Kind kind = Kind::defect;
    Message message;           ///< blank for a defect
    std::vector<Fault> faults; ///< of `refused`

    /// Of the exception that is being handled.
    static Failure current();
    /// One plain sentence in the window's language; of a refusal with a single fault, what is wrong.
    [[nodiscard]] QString sentence() const;
};

} // namespace fristad::ui

Q_DECLARE_METATYPE(fristad::ui::Failure)
