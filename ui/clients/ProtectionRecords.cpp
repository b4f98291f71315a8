#include "core/deadlines/Coverage.h"
#include "ui/clients/RecordKinds.h"
#include "ui/widgets/DateText.h"

namespace fristad::ui {

namespace {

struct PermitDescription {
    Q_DECLARE_TR_FUNCTIONS(PermitRecords)
public:
    using Value = Permit;
    static constexpr int stretched = 0;
    static constexpr std::array places{
        FieldPlace{"kind", QT_TRANSLATE_NOOP("Fields", "Kind of permit"), 0, 0, 2},
        FieldPlace{"applied_on", QT_TRANSLATE_NOOP("Fields", "Applied for on"), 1, 0},
        FieldPlace{"applied_by", QT_TRANSLATE_NOOP("Fields", "Applied for by"), 1, 1},
        FieldPlace{"decision", QT_TRANSLATE_NOOP("Fields", "Decision"), 2, 0},
        FieldPlace{"decided_on", QT_TRANSLATE_NOOP("Fields", "Decided on"), 2, 1},
        FieldPlace{"valid_from", QT_TRANSLATE_NOOP("Fields", "Valid from"), 3, 0},
        FieldPlace{"valid_to", QT_TRANSLATE_NOOP("Fields", "Last day"), 3, 1},
    };

    static RecordTexts texts() {
        return {.heading = tr("Right to stay"),
                .none = tr("No reflection period or permit has been applied for."),
                .add = tr("Add an application"),
                .isNew = tr("New application"),
                .isChanged = tr("Change the application"),
                .added = tr("Permit application for %1 saved"),
                .changed = tr("Permit application for %1 changed"),
                .removed = tr("Permit application for %1 removed")};
    }

    static std::vector<Column> columns() {
        return {{QStringLiteral("kind"), tr("Kind"), 180},
                {QStringLiteral("applied_on"), tr("Applied for"), 112, Column::Kind::dates},
                {QStringLiteral("decision"), tr("Decision"), 168},
                {QStringLiteral("valid_from"), tr("From"), 112, Column::Kind::dates},
                {QStringLiteral("valid_to"), tr("Last day"), 112, Column::Kind::dates}};
    }

    static Meaning meaningOf(Decision decision) {
        if (decision == Decision::granted)
            return Meaning::done;
        return decision == Decision::pending ? Meaning::soon : Meaning::neutral;
    }

    static std::vector<Cell> cells(const Permit& value, const RecordContext&) {
        const auto day = [](const std::optional<Day>& date) {
            return Cell{.text = dateText(date), .order = date ? date->number() : 0};
        };
        return {Cell{.text = word(value.kind)}, day(value.appliedOn),
                Cell{.text = {}, .pill = word(value.decision), .meaning = meaningOf(value.decision)},
                day(value.validFrom), day(value.validTo)};
    }

    static RecordStart begin(const RecordContext& context) {
        return {{QStringLiteral("kind"), text(fieldText(PermitKind::reflection))},
                {QStringLiteral("applied_on"), text(fieldText(context.today))},
                {QStringLiteral("decision"), text(fieldText(Decision::pending))}};
    }

    /// Where the dates of a granted reflection period are not known yet they are reckoned and said, never filled in.
    static void follow(Form& form, const RecordContext&) {
        FormField* const from = form.field(QStringLiteral("valid_from"));
        Permit value;
        (void)read(form, value);
        const bool isReflection = value.kind == PermitKind::reflection && value.decision == Decision::granted;
        const bool known = !from->value().isEmpty() || !form.value(QStringLiteral("valid_to")).isEmpty();
        if (known)
            return; // the field itself says how it was read
        if (!isReflection || !value.decidedOn) {
            from->setHint({});
            return;
        }
        const Span reckoned = reckonedReflectionPeriod(*value.decidedOn);
        from->setHint(tr("Reckoned: %1 to %2. Copy the days from the decision.")
                          .arg(dateText(reckoned.first), dateText(reckoned.last)));
    }

    static Day newestFirst(const Permit& value) { return value.validFrom.value_or(value.appliedOn); }
};

struct PoliceReportDescription {
    Q_DECLARE_TR_FUNCTIONS(PoliceReportRecords)
public:
    using Value = PoliceReport;
    static constexpr int stretched = 2;
    static constexpr std::array places{
        FieldPlace{"reported", QT_TRANSLATE_NOOP("Fields", "Reported to the police"), 0, 0},
        FieldPlace{"reported_on", QT_TRANSLATE_NOOP("Fields", "Reported on"), 0, 1},
        FieldPlace{"crime", QT_TRANSLATE_NOOP("Fields", "Crime"), 1, 0, 2},
        FieldPlace{"status", QT_TRANSLATE_NOOP("Fields", "Where the process stands"), 2, 0, 2},
    };

    static RecordTexts texts() {
        return {.heading = tr("Police reports"),
                .none = tr("It is not noted whether the crime was reported to the police."),
                .add = tr("Add a police report"),
                .isNew = tr("New police report"),
                .isChanged = tr("Change the police report"),
                .added = tr("Police report for %1 saved"),
                .changed = tr("Police report for %1 changed"),
                .removed = tr("Police report for %1 removed")};
    }
    static std::vector<Column> columns() {
        return {{QStringLiteral("reported"), tr("Reported"), 96},
                {QStringLiteral("reported_on"), tr("Date"), 112, Column::Kind::dates},
                {QStringLiteral("crime"), tr("Crime"), 160},
                {QStringLiteral("status"), tr("Process"), 190}};
    }
    static std::vector<Cell> cells(const PoliceReport& value, const RecordContext&) {
        return {Cell{.text = word(value.reported)},
                Cell{.text = dateText(value.reportedOn), .order = value.reportedOn ? value.reportedOn->number() : 0},
                Cell{.text = word(value.crime)}, Cell{.text = word(value.status)}};
    }
    static RecordStart begin(const RecordContext&) { return {}; }

    static void follow(Form& form, const RecordContext&) {
        const bool reported = form.value(QStringLiteral("reported")) == text(code(Reported::yes));
        for (const auto& name : {QStringLiteral("reported_on"), QStringLiteral("crime"), QStringLiteral("status")})
            form.field(name)->setVisible(reported || !form.value(name).isEmpty());
    }
};

struct RightDescription {
    Q_DECLARE_TR_FUNCTIONS(RightRecords)
public:
    using Value = RightMet;
    static constexpr int stretched = 0;
    static constexpr std::array places{FieldPlace{"right", QT_TRANSLATE_NOOP("Fields", "Right"), 0, 0, 2},
                                       FieldPlace{"met", QT_TRANSLATE_NOOP("Fields", "Met"), 1, 0}};

    static RecordTexts texts() {
        return {.heading = tr("Rights"),
                .none = tr("It is not noted which rights were met."),
                .add = tr("Add a right"),
                .isNew = tr("Was the right met?"),
                .isChanged = tr("Was the right met?"),
                .added = tr("Right of %1 saved"),
                .changed = tr("Right of %1 changed"),
                .removed = tr("Right of %1 removed")};
    }
    static std::vector<Column> columns() {
        return {{QStringLiteral("right"), tr("Right"), 160}, {QStringLiteral("met"), tr("Met"), 100}};
    }
    static std::vector<Cell> cells(const RightMet& value, const RecordContext&) {
        const bool met = value.met == YesNo::yes;
        return {Cell{.text = word(value.right)}, Cell{.text = {},
                                                      .pill = met ? tr("Met") : tr("Not met"),
                                                      .meaning = met ? Meaning::done : Meaning::neutral}};
    }
    static RecordStart begin(const RecordContext&) { return {}; }
};

} // namespace

std::unique_ptr<RecordKind> permitKind() { return std::make_unique<RecordKindOf<PermitDescription>>(); }
std::unique_ptr<RecordKind> policeReportKind() { return std::make_unique<RecordKindOf<PoliceReportDescription>>(); }
std::unique_ptr<RecordKind> rightKind() { return std::make_unique<RecordKindOf<RightDescription>>(); }

} // namespace fristad::ui
