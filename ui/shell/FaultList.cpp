#include "ui/shell/FaultList.h"

#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QCoreApplication>
#include <QDialog>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FaultList)
};

std::vector<ListRow> rowsOf(const std::vector<Fault>& faults) {
    std::vector<ListRow> rows;
    for (const Fault& fault : faults) {
        const QString line = fault.line > 0 ? QString::number(fault.line) : QString();
        rows.push_back({static_cast<qint64>(rows.size()) + 1,
                        {{.text = text(fault.file)},
                         {.text = line, .order = static_cast<qulonglong>(fault.line)},
                         {.text = text(fault.field)},
                         {.text = text(fault.value)},
                         {.text = say(fault)}}});
    }
    return rows;
}

} // namespace

void showFaultList(const std::vector<Fault>& faults, QWidget* parent) {
    auto* const dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("faults"));
    dialog->setWindowTitle(Words::tr("What is wrong"));
    dialog->resize(920, 480);
    auto* const list = new ListView(QStringLiteral("faults"));
    list->setColumns({{QStringLiteral("file"), Words::tr("File"), 190},
                      {QStringLiteral("line"), Words::tr("Line"), 80, Column::Kind::figures},
                      {QStringLiteral("column"), Words::tr("Column"), 140},
                      {QStringLiteral("value"), Words::tr("Value"), 140},
                      {QStringLiteral("what"), Words::tr("What is wrong")}},
                     4);
    list->setRows(rowsOf(faults));
    auto* const close = button("", Words::tr("Close"));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    auto* const outer = new QVBoxLayout(dialog);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->addWidget(textLabel("quiet", Words::tr("%n fault(s). Ctrl+A and Ctrl+C copy them as a table.", nullptr,
                                                  static_cast<int>(faults.size()))));
    outer->addWidget(list, 1);
    outer->addWidget(close, 0, Qt::AlignRight);
    dialog->show();
}

} // namespace fristad::ui
