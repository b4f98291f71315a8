#include "ui/administration/PathField.h"

#include "ui/widgets/Parts.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace fristad::ui {

PathField::PathField(const QString& name, Kind kind)
    : FormField(name), kind_(kind), editor_(new QLineEdit), browse_(button("")) {
    auto* const both = new QWidget;
    auto* const row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(step);
    row->addWidget(editor_, 1);
    row->addWidget(browse_);
    setEditor(both, editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        setFault({});
        emit edited();
    });
    connect(browse_, &QPushButton::clicked, this, &PathField::browse);
    PathField::retranslate();
}

QString PathField::value() const { return editor_->text().trimmed(); }
void PathField::setValue(const QString& canonical) { editor_->setText(canonical); }

std::string PathField::path() const {
    const QString typed = value();
    const bool atHome = typed == u"~" || typed.startsWith(u"~/");
    return QDir::fromNativeSeparators(atHome ? QDir::homePath() + typed.mid(1) : typed).toStdString();
}

void PathField::retranslate() { browse_->setText(tr("Choose…")); }

void PathField::browse() {
    QString chosen;
    switch (kind_) {
    case Kind::existingFile: chosen = QFileDialog::getOpenFileName(window(), tr("Choose a file"), value()); break;
    case Kind::newFile:
        chosen = QFileDialog::getSaveFileName(window(), tr("Choose where"), value(), {}, nullptr,
                                              QFileDialog::DontConfirmOverwrite);
        break;
    case Kind::existingFolder:
    case Kind::newFolder: chosen = QFileDialog::getExistingDirectory(window(), tr("Choose a folder"), value()); break;
    }
    if (!chosen.isEmpty())
        setValue(QDir::toNativeSeparators(chosen));
}

} // namespace fristad::ui
