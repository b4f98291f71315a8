#include "core/vocabulary/Vocabulary.h"
#include "ui/clients/RecordKinds.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/HoursText.h"
#include "ui/widgets/SpokenFields.h"

namespace fristad::ui {

namespace {

/// The word of an intervention's type as its provider calls it.
QString typeWord(InterventionType type, Provider provider) { return text(label(type, provider, displayLanguage())); }

struct InterventionDescription {
    Q_DECLARE_TR_FUNCTIONS(InterventionRecords)
public:
    using Value = Intervention;
    static constexpr int stretched = 1;

    static constexpr std::array places{
        FieldPlace{"type", QT_TRANSLATE_NOOP("Fields", "Kind of support"), 0, 0, 2},
        FieldPlace{"started_on", QT_TRANSLATE_NOOP("Fields", "Date"), 1, 0},
        FieldPlace{"ended_on", QT_TRANSLATE_NOOP("Fields", "Last day"), 1, 1},
        FieldPlace{"hours", QT_TRANSLATE_NOOP("Fields", "Time"), 2, 0},
        FieldPlace{"status", QT_TRANSLATE_NOOP("Fields", "Status"), 2, 1},
        FieldPlace{"provider", QT_TRANSLATE_NOOP("Fields", "Provider"), 3, 0},
        FieldPlace{.name = "done_by",
                   .label = QT_TRANSLATE_NOOP("Fields", "Done by"),
                   .row = 3,
                   .column = 1,
                   .textAs = TextAs::chosen},
        FieldPlace{"language", QT_TRANSLATE_NOOP("Fields", "Language"), 4, 0},
        FieldPlace{"mode", QT_TRANSLATE_NOOP("Fields", "How"), 4, 1},
        FieldPlace{"funding", QT_TRANSLATE_NOOP("Fields", "Paid by"), 5, 0},
        FieldPlace{"cost_sek", QT_TRANSLATE_NOOP("Fields", "Cost in kronor"), 5, 1},
        FieldPlace{"note", QT_TRANSLATE_NOOP("Fields", "Note"), 6, 0, 2, 4},
    };

    static RecordTexts texts() {
        return {.heading = tr("Support given"),
                .none = tr("Nothing is noted yet of what was done for the client."),
                .add = tr("Add an intervention"),
                .isNew = tr("New intervention"),
                .isChanged = tr("Change the intervention"),
                .added = tr("Intervention for %1 saved"),
                .changed = tr("Intervention for %1 changed"),
                .removed = tr("Intervention for %1 removed")};
    }

    static std::vector<Column> columns() {
        return {{QStringLiteral("started_on"), tr("Date"), 112, Column::Kind::dates},
                {QStringLiteral("type"), tr("What"), 160},
                {QStringLiteral("status"), tr("Status"), 128},
                {QStringLiteral("hours"), tr("Time"), 72, Column::Kind::figures},
                {QStringLiteral("done_by"), tr("Who"), 156}};
    }

    static std::vector<Cell> cells(const Intervention& value, const RecordContext& context) {
        const QString what = typeWord(value.type, value.provider);
        const QString note = value.note && !context.namesHidden ? text(*value.note).simplified() : QString();
        const bool plain = value.status == InterventionStatus::completed;
        return {Cell{.text = dateText(value.startedOn), .order = value.startedOn.number()},
                Cell{.text = note.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, note)},
                plain
                    ? Cell{.text = word(value.status), .quiet = true}
                    : Cell{.text = {},
                           .pill = word(value.status),
                           .meaning = value.status == InterventionStatus::requested ? Meaning::soon : Meaning::neutral},
                Cell{.text = value.hours ? hoursText(*value.hours) : QString(),
                     .order = static_cast<qlonglong>(value.hours ? value.hours->hundredths : -1)},
                Cell{.text = value.doneBy ? text(*value.doneBy) : word(value.provider), .quiet = !value.doneBy}};
    }

    static RecordStart begin(const RecordContext& context) {
        const auto payer = context.client ? payerOn(*context.client, context.today) : std::nullopt;
        return {{QStringLiteral("provider"), text(fieldText(Provider::civil_society))},
                {QStringLiteral("started_on"), text(fieldText(context.today))},
                {QStringLiteral("status"), text(fieldText(InterventionStatus::completed))},
                {QStringLiteral("done_by"), text(context.me)},
                {QStringLiteral("funding"), text(fieldText(payer))}};
    }

    static Day newestFirst(const Intervention& value) { return value.startedOn; }

    static void setTexts(Form& form, const RecordContext& context) {
        std::vector<CodeBox::Choice> names;
        for (const auto& name : context.staff)
            names.push_back({text(name), text(name)});
        if (auto* const doneBy = qobject_cast<CodeBox*>(form.field(QStringLiteral("done_by"))))
            doneBy->setChoices(names, QStringLiteral(""));
        if (auto* const type = qobject_cast<CodeBox*>(form.field(QStringLiteral("type"))))
            type->setProperty(offersOf, QVariant());
    }

    /// Offers the types that the provider gives, once it is another; a type that it does not give can't stay chosen.
    static void offerTypes(CodeBox& box, const QString& ofProvider) {
        const auto provider = parseCode<Provider>(ofProvider.toStdString());
        if (!provider || box.property(offersOf) == ofProvider)
            return;
        box.setProperty(offersOf, ofProvider);
        const auto chosen = parseCode<InterventionType>(box.value().toStdString());
        std::vector<CodeBox::Choice> offered;
        for (const auto type : typesOf(*provider))
            offered.push_back({text(code(type)), typeWord(type, *provider)});
        if (chosen && !isOffered(*chosen, *provider))
            box.setValue({});
        box.setChoices(offered);
    }

    static void follow(Form& form, const RecordContext&) {
        if (auto* const type = qobject_cast<CodeBox*>(form.field(QStringLiteral("type"))))
            offerTypes(*type, form.value(QStringLiteral("provider")));
        showSpokenFields(form);
    }

private:
    static constexpr auto offersOf = "offersOf"; ///< property of the box of types: the provider whose types it offers
};

struct SupportReasonDescription {
    Q_DECLARE_TR_FUNCTIONS(SupportReasonRecords)
public:
    using Value = SupportReason;
    static constexpr int stretched = 0;
    static constexpr std::array places{FieldPlace{"reason", QT_TRANSLATE_NOOP("Fields", "Reason"), 0, 0, 2}};

    static RecordTexts texts() {
        return {.heading = tr("Why the house steps in"),
                .none = tr("No reason is noted. The year's statistics ask for it."),
                .add = tr("Add a reason"),
                .isNew = tr("New reason for support"),
                .isChanged = tr("Change the reason for support"),
                .added = tr("Reason for support for %1 saved"),
                .changed = tr("Reason for support for %1 changed"),
                .removed = tr("Reason for support for %1 removed")};
    }
    static std::vector<Column> columns() { return {{QStringLiteral("reason"), tr("Reason"), 240}}; }
    static std::vector<Cell> cells(const SupportReason& value, const RecordContext&) {
        return {Cell{.text = word(value.reason)}};
    }
    static RecordStart begin(const RecordContext&) { return {}; }
};

} // namespace

std::unique_ptr<RecordKind> interventionKind() { return std::make_unique<RecordKindOf<InterventionDescription>>(); }
std::unique_ptr<RecordKind> supportReasonKind() { return std::make_unique<RecordKindOf<SupportReasonDescription>>(); }

} // namespace fristad::ui
