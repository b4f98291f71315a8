#pragma once

#include <QObject>

class QMimeData;
class QTimer;

namespace fristad::ui {

/// What the program puts on the clipboard is taken away again after a while, unless somebody else's text stands there by then.
class Clipboard : public QObject {
    Q_OBJECT
public:
    static Clipboard& ours();

    /// Plain text.
    void put(const QString& text);
    /// A table: the first row is the head. As text with tabs and as HTML, so that it lands as a table.
    void putTable(const QList<QStringList>& rows);
    /// Takes it away now if it is ours (at lock and at the end).
    void clear();
    /// How long it stays; 60 seconds unless told otherwise.
    void setStay(int milliseconds);

private:
    Clipboard();
    void put(QMimeData* data);
    QTimer* timer_;
};

} // namespace fristad::ui
