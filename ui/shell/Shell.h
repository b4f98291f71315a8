#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"
#include "ui/shell/VaultWorker.h"

#include <QString>

namespace fristad::ui {

/// Where in the window: a page by its id (`today`, `client` ...), what it shows (a client's number, a year) and which part
/// of it (`protection`). Never a name: places are kept for Alt+Left.
struct Place {
    QString page;
    QString subject;
    QString part;
    friend bool operator==(const Place&, const Place&) = default;
};

/// What the window is to its pages: the way to the vault, to other pages, and to the status line.
class Shell {
public:
    virtual ~Shell() = default;

    [[nodiscard]] virtual VaultWorker& vault() = 0;
    /// Who unlocked the vault.
    [[nodiscard]] virtual const StaffMember& who() const = 0;
    /// Today as the vault's clock has it.
    [[nodiscard]] virtual Day today() const = 0;
    /// Somebody may be reading over the shoulder: show codes in place of names (namesHidden() ? masked : name).
    [[nodiscard]] virtual bool namesHidden() const = 0;

    /// Goes to a page; Alt+Left comes back.
    virtual void go(const Place& place) = 0;
    /// Opens what stands over the page (`log`), for a subject or none.
    virtual void openOverlay(const QString& id, const QString& subject = {}) = 0;
    /// A sentence in the status line.
    virtual void tell(const QString& sentence) = 0;
    /// Work that failed, as one plain sentence in the status line; lists the faults if there are several.
    virtual void tell(const Failure& failure) = 0;
};

} // namespace fristad::ui
