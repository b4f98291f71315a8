#include "ui/statistics/TablePanel.h"

#include "ui/report/ReportLines.h"
#include "ui/statistics/FigureTable.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

TablePanel::TablePanel(QWidget* parent)
    : Card(parent),
      explanation_(textLabel("quiet")),
      blanks_(textLabel("quiet")),
      openBlanks_(button("link")),
      nobody_(textLabel("")),
      figures_(new FigureTable) {
    openBlanks_->setObjectName(QStringLiteral("open-blanks"));
    figures_->setObjectName(QStringLiteral("figures"));
    nobody_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    body()->addWidget(explanation_);
    body()->addWidget(blanks_);
    body()->addWidget(openBlanks_, 0, Qt::AlignLeft);
    body()->addWidget(figures_, 1);
    body()->addWidget(nobody_, 1);
    connect(figures_, &FigureTable::asked, this, [this](const FigurePlace& place, const QString& label) {
        emit asked(place, place.part == FigurePlace::Part::base ? tr("%1 (base)").arg(label) : label);
    });
    connect(openBlanks_, &QPushButton::clicked, this, [this] {
        emit asked({table_, {}, {}, FigurePlace::Part::blank}, tr("Without an answer"));
    });
}

void TablePanel::show(const ReportTable& table, bool open) {
    table_ = table.id;
    setHeading(text(table.title.in(displayLanguage())));
    explanation_->setText(explanationOf(table, displayLanguage()));
    const QString blanks = text(table.blanksSentence(displayLanguage()));
    blanks_->setText(blanks);
    blanks_->setVisible(!blanks.isEmpty() && !open);
    openBlanks_->setText(blanks);
    openBlanks_->setVisible(!blanks.isEmpty() && open);
    figures_->setAccessibleName(text(table.title.in(displayLanguage())));
    figures_->show(table, open);
    figures_->setVisible(!table.rows.empty());
    nobody_->setVisible(table.rows.empty());
}

void TablePanel::retranslate() {
    openBlanks_->setToolTip(tr("Show the people without an answer"));
    nobody_->setText(say(Message{"statistics.nobody", {}}));
}

} // namespace fristad::ui
