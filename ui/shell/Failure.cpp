#include "ui/shell/Failure.h"

#include "ui/widgets/Language.h"

#include <QCoreApplication>

namespace fristad::ui {

Failure Failure::current() {
    try {
        throw;
    } catch (const Refused& refused) {
        return {Kind::refused, refused.message(), refused.faults()};
    } catch (const NotAllowed& error) {
        return {Kind::notAllowed, error.message(), {}};
    } catch (const WrongKey& error) {
        return {Kind::wrongKey, error.message(), {}};
    } catch (const Damaged& error) {
        return {Kind::damaged, error.message(), {}};
    } catch (const SystemFailure& error) {
        return {Kind::system, error.message(), {}};
    } catch (const Cancelled& error) {
        return {Kind::cancelled, error.message(), {}};
    } catch (...) {
        return {Kind::defect, {}, {}};
    }
}

QString Failure::sentence() const {
    if (kind == Kind::defect)
        return QCoreApplication::translate("Failure",
                                           "The program met something that it was not made for. Nothing of this was "
                                           "saved. Try again; if it comes back, tell whoever looks after the program.");
    if (kind == Kind::refused && faults.size() == 1)
        return say(faults.front());
    return say(message);
}

} // namespace fristad::ui
