#include "ui/shell/CopyGate.h"

#include "core/vault/Recording.h"
#include "ui/widgets/Clipboard.h"

namespace fristad::ui {

void recordCopies(Shell& shell, QObject& window) {
    Clipboard::ours().setGate([&shell, &window](const QString& what, qsizetype rows, std::function<void()> put) {
        if (!shell.vault().isOpen()) { // faults of a file: nothing of a vault
            put();
            return;
        }
        shell.vault().ask(
            &window,
            [what = what.toStdString(), rows](Session& session) {
                recordTakenOut(session, "list.copied", {{what, "", std::to_string(rows)}});
            },
            std::move(put), [&shell](const Failure& failure) { shell.tell(failure); });
    });
    QObject::connect(&window, &QObject::destroyed, &Clipboard::ours(), [] { Clipboard::ours().setGate({}); });
}

} // namespace fristad::ui
