#include "ui/clients/RemovedClients.h"

#include "core/register/ClientBin.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

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
    : ListDialog(QStringLiteral("removed-clients"), tr("Removed clients"),
                 tr("A client can be brought back, with everything that was written about them, for %n day(s).",
                    nullptr, daysInBin),
                 parent),
      shell_(shell) {
    action().setText(tr("Bring back"));
    list().setColumns(
        {{.id = QStringLiteral("code"), .title = tr("Client")},
         {.id = QStringLiteral("removed"), .title = tr("Removed"), .kind = Column::Kind::dates},
         {.id = QStringLiteral("by"), .title = tr("By")},
         {.id = QStringLiteral("until"), .title = tr("Can come back until"), .kind = Column::Kind::dates}},
        2);
    list().setEmptyText(tr("Nobody was removed in the last %n day(s).", nullptr, daysInBin));
    connect(&list(), &ListView::currentChanged, this, [this](qint64 key) { action().setEnabled(key != 0); });
    connect(this, &ListDialog::taken, this, &RemovedClientsDialog::bringBack);
    connect(&shell_.vault(), &VaultWorker::changed, this, &RemovedClientsDialog::reload);
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
            list().setRows(std::move(rows));
            if (!std::exchange(shown_, true)) // the keys begin in the list, which wasn't there before
                list().setFocus();
        });
}

void RemovedClientsDialog::bringBack(qint64 removal) {
    const QString code = list().model().cellAt(list().model().rowOf(removal), 0)->text;
    shell_.vault().undo(this, {removal}, tr("%1 is back in the register").arg(code));
}

} // namespace fristad::ui
