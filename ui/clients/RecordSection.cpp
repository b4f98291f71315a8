#include "ui/clients/RecordSection.h"

#include "ui/widgets/ListDelegate.h"

#include <QTableView>

#include <algorithm>

namespace fristad::ui {

RecordSection::RecordSection(std::unique_ptr<RecordKind> kind)
    : kind_(std::move(kind)),
      heading_(textLabel("heading")),
      add_(button("link")),
      list_(new ListView(QStringLiteral("records-") + kind_->table())) {
    auto* const head = new QHBoxLayout;
    head->addWidget(heading_, 1);
    head->addWidget(add_);
    body()->addLayout(head);
    list_->setWraps(true);
    body()->addWidget(list_, 1);
    setFocusProxy(list_);
    connect(add_, &QPushButton::clicked, this, &RecordSection::addAsked);
    connect(list_, &ListView::nextStepTaken, this, &RecordSection::addAsked);
    connect(list_, &ListView::opened, this, &RecordSection::openAsked);
    connect(list_, &ListView::currentChanged, this, &RecordSection::chosenChanged);
    retranslate();
}

void RecordSection::showRows(const RecordContext& context) {
    auto rows = kind_->rows(context);
    std::vector<qint64> keys;
    std::vector<qint64> fresh;
    for (const ListRow& each : rows) {
        keys.push_back(each.key);
        if (std::find(keys_.begin(), keys_.end(), each.key) == keys_.end())
            fresh.push_back(each.key);
    }
    keys_ = std::move(keys);
    list_->setRows(std::move(rows));
    if (fresh.size() == 1) // what was added, or is back
        list_->choose(fresh.front());
    // So much that a few rows stand there wherever it is; the rest is scrolled to.
    constexpr int mostRows = 5;
    const int shown = std::clamp(static_cast<int>(kind_->count()), 2, mostRows);
    list_->setMinimumHeight((shown + 1) * ListDelegate::rowHeight + step);
    showHeading();
}

void RecordSection::showHeading() {
    const auto texts = kind_->texts();
    const auto rows = kind_->count();
    heading_->setText(rows == 0 ? texts.heading : QStringLiteral("%1 %2").arg(texts.heading).arg(rows));
    add_->setVisible(rows != 0); // the empty list has the same button in its middle
}

void RecordSection::retranslate() {
    const auto texts = kind_->texts();
    list_->setColumns(kind_->columns(), kind_->stretched());
    list_->setEmptyText(texts.none, texts.add);
    list_->table().setAccessibleName(texts.heading);
    add_->setText(texts.add);
    add_->setToolTip(tr("%1 (Ins or Ctrl+N)").arg(texts.add));
    showHeading();
}

} // namespace fristad::ui
