#include "ui/clients/RemovedClients.h"

#include "core/register/ClientBin.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include <utility>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemovedClients)
};

QString whatGoes(const ClientView& client) {
    QStringList counted;
    const auto count = [&](const char* what, std::size_t many) {
        if (many > 0)
            counted << Words::tr(what, nullptr, static_cast<int>(many));
    };
    count(QT_TRANSLATE_N_NOOP("RemovedClients", "%n intervention(s)"), client.interventions.size());
    count(QT_TRANSLATE_N_NOOP("RemovedClients", "%n application(s)"), client.permits.size());
    count(QT_TRANSLATE_N_NOOP("RemovedClients", "%n referral(s)"), client.referrals.size());
    count(QT_TRANSLATE_N_NOOP("RemovedClients", "%n police report(s)"), client.policeReports.size());
    if (counted.isEmpty())
        return Words::tr("All that is written about the client goes.");
    return Words::tr("All that is written about the client goes: %1, and everything else.").arg(counted.join(", "));
}

} // namespace

void askToRemove(Shell& shell, const ClientView& client, QWidget* parent, const std::function<void()>& done) {
    const QString code = text(client.client.code.text());
    auto* const sheet =
        new Sheet(QStringLiteral("remove-client-sheet"), Words::tr("Remove the client %1?").arg(code), parent);
    sheet->addText(whatGoes(client));
    sheet->addText(Words::tr("Until %n day(s) from now a coordinator can bring the client back: Clients, Removed "
                             "clients.",
                             nullptr, daysInBin));
    auto* const typed = new TextField(QStringLiteral("code"));
    typed->setLabel(Words::tr("Write the client's code to remove the client"));
    sheet->addWidget(typed);
    sheet->setConfirm(Words::tr("Remove the client"), true);
    const QPointer<Sheet> open(sheet);
    QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, open, typed, code, id = client.id, parent, done] {
        if (typed->value().trimmed().compare(code, Qt::CaseInsensitive) != 0) {
            typed->setFault(Words::tr("That is not the client's code: %1.").arg(code));
            typed->setFocus();
            return;
        }
        shell.vault().change(
            parent, Words::tr("Client %1 removed").arg(code), [id](Change& change) { removeClient(change, id); },
            [open, done](EntryNumber) {
                if (open)
                    open->accept();
                done();
            },
            [&shell, open](const Failure& failure) {
                if (open)
                    open->fail(failure);
                else
                    shell.tell(failure);
            });
    });
    sheet->open();
    typed->setFocus();
}

RemovedClientsDialog::RemovedClientsDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      shell_(shell),
      list_(new ListView(QStringLiteral("removed-clients"))),
      bringBack_(button("primary", tr("Bring back"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("removed-clients-dialog"));
    setModal(true);
    setWindowTitle(tr("Removed clients"));
    list_->setObjectName(QStringLiteral("removed-clients-list"));
    bringBack_->setObjectName(QStringLiteral("bring-back"));
    bringBack_->setAutoDefault(false);
    auto* const close = button("", tr("Close"));
    close->setAutoDefault(false);
    list_->setColumns(
        {{.id = QStringLiteral("code"), .title = tr("Client")},
         {.id = QStringLiteral("removed"), .title = tr("Removed"), .kind = Column::Kind::dates},
         {.id = QStringLiteral("by"), .title = tr("By")},
         {.id = QStringLiteral("until"), .title = tr("Can come back until"), .kind = Column::Kind::dates}},
        2);
    list_->setEmptyText(tr("Nobody was removed in the last %n day(s).", nullptr, daysInBin));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(bringBack_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    outer->addWidget(textLabel("heading", tr("Removed clients")));
    outer->addWidget(textLabel("quiet", tr("A client can be brought back, with everything that was written about them, "
                                           "for %n day(s).",
                                           nullptr, daysInBin)));
    outer->addWidget(list_, 1);
    outer->addLayout(buttons);
    constexpr QSize usual(620, 400);
    resize(usual);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(bringBack_, &QPushButton::clicked, this, &RemovedClientsDialog::bringBack);
    connect(list_, &ListView::opened, this, &RemovedClientsDialog::bringBack);
    connect(list_, &ListView::currentChanged, this, [this](qint64 key) { bringBack_->setEnabled(key != 0); });
    connect(&shell_.vault(), &VaultWorker::changed, this, &RemovedClientsDialog::reload);
    bringBack_->setEnabled(false);
    reload();
}

void RemovedClientsDialog::reload() {
    shell_.vault().askLatest(
        this, QStringLiteral("bin"),
        [](Session& session) {
            auto removed = removedClients(session);
            session.recordList("removed_clients", removed.size());
            return removed;
        },
        [this](const std::vector<RemovedClient>& removed) {
            std::vector<ListRow> rows;
            for (const RemovedClient& each : removed) {
                const Cell when{.text = momentText(each.at, shell_.today()),
                                .order = static_cast<qint64>(each.at.milliseconds)};
                const Cell until{.text = dateText(each.lastDay), .order = static_cast<qint64>(each.lastDay.number())};
                rows.push_back(
                    {each.removal.number, {{.text = text(each.code.text())}, when, {.text = text(each.who)}, until}});
            }
            list_->setRows(std::move(rows));
            if (!std::exchange(shown_, true)) // the keys begin in the list, which wasn't there before
                list_->setFocus();
        });
}

void RemovedClientsDialog::bringBack() {
    const qint64 key = list_->currentKey();
    if (key == 0 || !bringBack_->isEnabled())
        return;
    const QString code = list_->model().cellAt(list_->model().rowOf(key), 0)->text;
    shell_.vault().undo(this, {key}, tr("%1 is back in the register").arg(code));
}

} // namespace fristad::ui
