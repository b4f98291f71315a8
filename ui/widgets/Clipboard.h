#pragma once

#include <QClipboard>
#include <QObject>

#include <functional>

class QMimeData;
class QTimer;

namespace fristad::ui {

/// What the program puts on the clipboard is taken away again after a while, unless somebody else's text stands there by then: what
/// pages put there through this, and what Qt's own fields copy at Ctrl+C or, on X11, as soon as it is marked.
class Clipboard : public QObject {
    Q_OBJECT
public:
    /// Watches from the first time it is asked for.
    static Clipboard& ours();

    /// Plain text.
    void put(const QString& text);
    /// A table of `what` ("clients"): the first row is the head. As text with tabs and as HTML, so that it lands as a table. Only once
    /// the gate has let it through.
    void putTable(const QString& what, const QList<QStringList>& rows);
    /// What lets a table of so many rows through by calling `put`, at once or later: the window records first that it is taken out of
    /// the vault. Nothing: everything goes through at once.
    using Gate = std::function<void(const QString& what, qsizetype rows, std::function<void()> put)>;
    void setGate(Gate gate) { gate_ = std::move(gate); }
    /// Takes it away now if it is ours (at lock and at the end).
    void clear();
    /// How long it stays; 60 seconds unless told otherwise.
    void setStay(int milliseconds);
    /// What is asked whether this program has put there what stands there; the desktop unless told otherwise.
    using Owns = std::function<bool(QClipboard::Mode)>;
    void setOwns(Owns owns) { owns_ = std::move(owns); }

private:
    Clipboard();
    void put(QMimeData* data);
    void putTableNow(const QList<QStringList>& rows);
    void changed(QClipboard::Mode mode);
    Gate gate_;
    Owns owns_;
    QTimer* timer_;
};

} // namespace fristad::ui
