#include "core/statistics/DefinitionReader.h"

#include "core/statistics/JsonNode.h"
#include "core/vault/DurableFile.h"
#include "core/vocabulary/Vocabulary.h"

#include <set>

namespace fristad {

namespace {

constexpr int formatVersion = 1;
constexpr std::size_t largestFile = 1 << 20;

LocalText readText(const JsonNode& node) {
    node.expectMembers({"sv", "en"});
    const auto in = [&](std::string_view language) {
        const auto text = node.member(language);
        return text ? text->text() : std::string();
    };
    return {in("sv"), in("en")};
}

LocalText memberText(const JsonNode& node, std::string_view name) {
    const auto text = node.member(name);
    return text ? readText(*text) : LocalText{};
}

template <Coded E> E memberCode(const JsonNode& node, std::string_view name, E otherwise) {
    const auto member = node.member(name);
    return member ? member->code<E>().value_or(otherwise) : otherwise;
}

std::string memberIdentifier(const JsonNode& node, std::string_view name) {
    const auto member = node.member(name);
    return member ? member->identifier() : std::string();
}

/// The dimensions that can be asked of a subject, by name.
std::string dimensionsOf(Subject subject) {
    std::vector<std::string_view> names;
    for (const Dimension each : everyCode<Dimension>())
        if (canBeAsked(subject, each))
            names.push_back(code(each));
    return JsonNode::listed(names);
}

std::optional<Dimension> dimensionNamed(const JsonNode& node, std::string_view name, Subject subject) {
    const auto found = parseCode<Dimension>(name);
    if (!found || !canBeAsked(subject, *found)) {
        node.fault("definition.dimension", {{"subject", std::string(code(subject))}, {"known", dimensionsOf(subject)}});
        return std::nullopt;
    }
    return found;
}

std::optional<Dimension> readDimension(const JsonNode& node, Subject subject) {
    const auto name = node.isText() ? node.text() : std::string();
    return dimensionNamed(node, name, subject);
}

/// What may be written as an answer to a dimension.
std::string answersOf(Dimension dimension) {
    const DimensionInfo& info = infoOf(dimension);
    switch (info.form) {
    case DimensionInfo::Form::country: return "ISO 3166-1";
    case DimensionInfo::Form::language: return "ISO 639";
    case DimensionInfo::Form::combination: return "sexual+labour ...";
    case DimensionInfo::Form::amount: return "{\"at_least\": 2}";
    case DimensionInfo::Form::list: break;
    }
    const auto& codes = codesOf(info.list);
    return JsonNode::listed({codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(info.size)});
}

void addAnswer(const JsonNode& node, Condition& condition) {
    const auto key = node.isText() ? keyOf(condition.dimension, node.text()) : std::nullopt;
    if (!key)
        node.fault("definition.answer",
                   {{"dimension", std::string(code(condition.dimension))}, {"known", answersOf(condition.dimension)}});
    else if (infoOf(condition.dimension).isOpen())
        condition.keys.push_back(*key);
    else
        condition.bits |= Bits{1} << *key;
}

/// `{"known": true}` or `{"at_least": 2}`.
void readTest(const JsonNode& node, Condition& condition) {
    const DimensionInfo& info = infoOf(condition.dimension);
    node.expectMembers({}, {"known", "at_least"});
    const auto known = node.member("known");
    const auto least = node.member("at_least");
    if (known.has_value() == least.has_value() || (known && info.form == DimensionInfo::Form::amount)) {
        node.fault("definition.test", {{"dimension", std::string(code(condition.dimension))}});
        return;
    }
    if (known) {
        condition.test = Condition::Test::known;
        if (!known->yes())
            known->fault("definition.known_is_true");
        return;
    }
    condition.least = static_cast<std::uint64_t>(least->number(1, 1'000'000).value_or(1));
    condition.test = info.form == DimensionInfo::Form::amount ? Condition::Test::atLeastAmount
                     : info.isOpen()                          ? Condition::Test::atLeastKeys
                                                              : Condition::Test::atLeastBits;
}

/// Adds the conditions of `node`'s member `where` to those that hold for it anyway.
std::vector<Condition> readConditions(const JsonNode& node, Subject subject, std::vector<Condition> conditions) {
    const auto where = node.member("where");
    if (!where)
        return conditions;
    for (const auto& [name, asked] : where->members()) {
        const auto dimension = dimensionNamed(asked, name, subject);
        if (!dimension)
            continue;
        Condition condition;
        condition.dimension = *dimension;
        condition.test = infoOf(*dimension).isOpen() ? Condition::Test::oneOfKeys : Condition::Test::oneOfBits;
        if (asked.isObject())
            readTest(asked, condition);
        else if (asked.isList())
            for (const JsonNode& each : asked.elements())
                addAnswer(each, condition);
        else
            addAnswer(asked, condition);
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Measure readMeasure(const JsonNode& node, Subject subject, bool ofFigure) {
    Measure measure;
    const auto written = node.member("measure");
    if (!written)
        return measure;
    const auto sum = written->member("sum");
    const auto median = written->member("median");
    const auto different = written->member("different");
    if (sum.has_value() + median.has_value() + different.has_value() != 1 || (!ofFigure && !sum)) {
        written->fault(ofFigure ? "definition.measure_of_figure" : "definition.measure_of_table");
        return measure;
    }
    written->expectMembers({}, {"sum", "median", "different"});
    if (different) {
        measure.kind = Measure::Kind::different;
        if (const auto dimension = readDimension(*different, subject)) {
            measure.dimension = *dimension;
            if (infoOf(*dimension).form == DimensionInfo::Form::amount)
                different->fault("definition.amount_as_rows", {{"dimension", std::string(code(*dimension))}});
        }
        return measure;
    }
    measure.kind = sum ? Measure::Kind::sum : Measure::Kind::median;
    const JsonNode& named = sum ? *sum : *median;
    if (const auto quantity = named.code<Quantity>()) {
        measure.quantity = *quantity;
        if (subjectOf(*quantity) != subject)
            named.fault("definition.quantity", {{"subject", std::string(code(subjectOf(*quantity)))}});
        else if (median && decimalsOf(*quantity) != 0)
            named.fault("definition.median");
    }
    return measure;
}

/// A dimension for rows or columns: anything but an amount.
std::optional<Dimension> readAxis(const JsonNode& node, Subject subject) {
    const auto dimension = readDimension(node, subject);
    if (dimension && infoOf(*dimension).form == DimensionInfo::Form::amount) {
        node.fault("definition.amount_as_rows", {{"dimension", std::string(code(*dimension))}});
        return std::nullopt;
    }
    return dimension;
}

FigureDefinition readFigure(const JsonNode& node, const TableDefinition& table) {
    node.expectMembers({"id", "label"}, {"counts", "where", "measure", "unit", "base"});
    FigureDefinition figure;
    figure.id = memberIdentifier(node, "id");
    figure.label = memberText(node, "label");
    figure.counts = memberCode(node, "counts", table.counts);
    if (figure.counts != table.counts && !table.where.empty())
        node.fault("definition.figure_counts_other");
    figure.where = readConditions(node, figure.counts, table.where);
    figure.measure = readMeasure(node, figure.counts, true);
    figure.unit = memberCode(node, "unit", table.unit);
    if (const auto base = node.member("base")) {
        base->expectMembers({"where"});
        figure.base = readConditions(*base, figure.counts, table.where);
        if (figure.measure.kind != Measure::Kind::count)
            base->fault("definition.base_of_measure");
    }
    return figure;
}

void readFigures(const JsonNode& node, TableDefinition& table) {
    std::set<std::string> ids;
    for (const JsonNode& each : node.elements()) {
        table.figures.push_back(readFigure(each, table));
        if (const auto& id = table.figures.back().id; !id.empty() && !ids.insert(id).second)
            each.fault("definition.twice", {{"id", id}});
    }
}

/// Rows that do not partition the base can't be made to add up to 100.
void checkRounding(const JsonNode& node, const TableDefinition& table) {
    const bool partition = table.columns                 ? infoOf(*table.columns).answers == DimensionInfo::Answers::one
                           : table.base == Base::answers ? true
                                                         : infoOf(*table.rows).answers == DimensionInfo::Answers::one;
    if (table.rounding == Rounding::sum_to_100 && !partition && table.base != Base::none)
        node.fault("definition.no_partition");
    if (table.base == Base::answers && (table.columns || infoOf(*table.rows).answers == DimensionInfo::Answers::one))
        node.fault("definition.base_answers");
    if ((table.base == Base::none) != (table.measure.kind == Measure::Kind::sum))
        node.fault("definition.base_of_sum");
}

void readCounted(const JsonNode& node, TableDefinition& table) {
    table.rows = readAxis(*node.member("rows"), table.counts);
    if (const auto columns = node.member("columns")) {
        table.columns = readAxis(*columns, table.counts);
        if (table.columns && infoOf(*table.columns).isOpen())
            columns->fault("definition.open_columns");
    }
    if (const auto unknown = node.member("unknown_row"))
        table.unknownRow = unknown->yes();
    table.measure = readMeasure(node, table.counts, false);
    table.base = memberCode(node, "base", Base::known);
    table.rounding = memberCode(node, "rounding", Rounding::sum_to_100);
    if (!table.rows)
        return;
    const bool open = infoOf(*table.rows).isOpen();
    table.order = memberCode(node, "order", open ? RowOrder::count : RowOrder::vocabulary);
    if (open && table.order == RowOrder::vocabulary)
        node.member("order")->fault("definition.open_order");
    checkRounding(node, table);
}

TableDefinition readTable(const JsonNode& node, const std::set<std::string>& topics) {
    node.expectMembers({"id", "topic", "title", "rule"},
                       {"base_text", "counts", "where", "rows", "columns", "unknown_row", "measure", "base", "rounding",
                        "order", "unit", "figures"});
    TableDefinition table;
    table.id = memberIdentifier(node, "id");
    table.topic = memberIdentifier(node, "topic");
    if (!table.topic.empty() && !topics.contains(table.topic))
        node.member("topic")->fault("definition.unknown_topic");
    table.title = memberText(node, "title");
    table.rule = memberText(node, "rule");
    table.baseText = memberText(node, "base_text");
    table.counts = memberCode(node, "counts", Subject::clients);
    table.where = readConditions(node, table.counts, {});
    table.unit = memberCode(node, "unit", Unit::individuals);
    const auto rows = node.member("rows");
    const auto figures = node.member("figures");
    if (rows.has_value() == figures.has_value())
        node.fault("definition.rows_or_figures");
    else if (rows)
        readCounted(node, table);
    else
        readFigures(*figures, table);
    return table;
}

/// The ids of topics, each once.
std::set<std::string> readTopics(const JsonNode& root, ReportDefinition& definition) {
    std::set<std::string> ids;
    const auto topics = root.member("topics");
    if (!topics)
        return ids;
    for (const JsonNode& node : topics->elements()) {
        node.expectMembers({"id", "title"});
        TopicDefinition topic{memberIdentifier(node, "id"), memberText(node, "title")};
        if (!topic.id.empty() && !ids.insert(topic.id).second)
            node.fault("definition.twice", {{"id", topic.id}});
        definition.topics.push_back(std::move(topic));
    }
    return ids;
}

void readTables(const JsonNode& root, const std::set<std::string>& topics, ReportDefinition& definition) {
    const auto tables = root.member("tables");
    if (!tables)
        return;
    std::set<std::string> ids;
    for (const JsonNode& node : tables->elements()) {
        definition.tables.push_back(readTable(node, topics));
        if (const auto& id = definition.tables.back().id; !id.empty() && !ids.insert(id).second)
            node.fault("definition.twice", {{"id", id}});
    }
}

} // namespace

ReportDefinition readDefinition(std::string_view json, const std::string& file) {
    const auto parsed = parseJson(json, file);
    std::vector<Fault> faults;
    const JsonNode root(parsed, "", file, faults);
    root.expectMembers({"format", "year", "title", "topics", "tables"});
    ReportDefinition definition;
    if (const auto format = root.member("format"))
        (void)format->number(formatVersion, formatVersion);
    if (const auto year = root.member("year"))
        definition.year = year->number(1900, 9999).value_or(0);
    definition.title = memberText(root, "title");
    readTables(root, readTopics(root, definition), definition);
    if (!faults.empty())
        throw Refused(std::move(faults));
    return definition;
}

ReportDefinition readDefinitionFile(const std::filesystem::path& file) {
    try {
        return readDefinition(readSmallFile(file, largestFile), file.string());
    } catch (const SystemFailure& failure) {
        if (failure.message().key == "system.file_too_big")
            throw Refused({Fault{file.string(), 0, {}, {}, {"definition.too_big", {}}}});
        throw SystemFailure({"definition.cannot_read", {{"path", file.string()}}});
    }
}

} // namespace fristad
