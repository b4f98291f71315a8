#include "ui/today/EmergencyCard.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QHBoxLayout>

namespace fristad::ui {

EmergencyCard::EmergencyCard(Shell& shell) : shell_(shell), rows_(new QVBoxLayout) {
    setObjectName(QStringLiteral("emergencies"));
    rows_->setSpacing(step);
    body()->addLayout(rows_);
    hide();
}

void EmergencyCard::show(std::vector<EmergencyOpening> openings) {
    openings_ = std::move(openings);
    setVisible(!openings_.empty());
    retranslate();
}

void EmergencyCard::retranslate() {
    setHeading(tr("Opened in an emergency"));
    empty(rows_);
    for (const EmergencyOpening& each : openings_) {
        const QString code = each.code.empty() ? tr("a client who is no longer there") : text(each.code);
        //: code, who, when, why
        const QString sentence =
            tr("%1 by %2, %3: %4").arg(code, text(each.who), momentText(each.at, shell_.today()), text(each.reason));
        auto* const row = new QWidget;
        auto* const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(step);
        line->addWidget(textLabel("", sentence), 1);
        auto* const seen = button("", tr("Seen"));
        seen->setObjectName(QStringLiteral("emergency-seen"));
        seen->setToolTip(tr("Says in the history that you have seen it, and takes it away from here"));
        seen->setAccessibleName(QStringLiteral("%1: %2").arg(seen->text(), sentence));
        line->addWidget(seen, 0, Qt::AlignTop);
        connect(seen, &QPushButton::clicked, this, [this, each] { acknowledge(each); });
        rows_->addWidget(row);
    }
}

void EmergencyCard::acknowledge(const EmergencyOpening& opening) {
    shell_.vault().ask(
        this,
        [number = opening.number](Session& session) {
            session.change([&](Change& change) { acknowledgeEmergency(change, number); });
        },
        [this] { shell_.vault().tellChanged(); });
}

} // namespace fristad::ui
