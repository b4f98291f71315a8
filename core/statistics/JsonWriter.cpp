#include "core/statistics/JsonWriter.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace fristad {

namespace {

/// Writes value after value. By hand, for a library would turn exact decimals into floating point.
class Json {
public:
    template <class Fill> void object(Fill&& fill) { nested('{', '}', fill); }
    template <class Fill> void list(Fill&& fill) { nested('[', ']', fill); }
    /// Before each value of a list.
    void next() {
        text_ += first_ ? "\n" : ",\n";
        first_ = false;
        text_.append(depth_ * 2, ' ');
    }
    void key(std::string_view name) {
        next();
        append(name);
        text_ += ": ";
    }
    void value(std::string_view text) { append(text); }
    void value(const char* text) { append(text); }
    void value(bool yes) { text_ += yes ? "true" : "false"; }
    void value(const Amount& exact) { text_ += exact.text(); }
    void value(std::int64_t number) { text_ += std::to_string(number); }
    void value(int number) { text_ += std::to_string(number); }
    template <class T> void value(const std::optional<T>& maybe) {
        if (maybe)
            value(*maybe);
        else
            text_ += "null";
    }
    void value(const LocalText& label) {
        text_ += R"({"sv": )";
        append(label.swedish);
        text_ += R"(, "en": )";
        append(label.english);
        text_ += '}';
    }
    template <class T> void member(std::string_view name, const T& what) {
        key(name);
        value(what);
    }

    [[nodiscard]] std::string take() { return std::move(text_.append("\n")); }

private:
    void append(std::string_view text) {
        text_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    template <class Fill> void nested(char open, char close, Fill&& fill) {
        text_ += open;
        ++depth_;
        const bool outer = first_;
        first_ = true;
        fill();
        --depth_;
        if (!first_)
            text_.append("\n").append(depth_ * 2, ' ');
        text_ += close;
        first_ = outer;
    }

    std::string text_;
    std::size_t depth_ = 0;
    bool first_ = true;
};

/// Of a cell or a table.
template <class Of> void writeBase(Json& json, const Of& of) {
    if (of.baseUnder || of.baseWithheld)
        json.member("base", hiddenCode(of.baseUnder));
    else
        json.member("base", of.base);
}

void writeRow(Json& json, const ReportTable& table, const ReportRow& row) {
    json.object([&] {
        json.member("row", row.code);
        json.member("label", row.label);
        json.member("unit", code(row.unit));
        json.key("cells");
        json.list([&] {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const ReportCell& cell = row.cells[i];
                json.next();
                json.object([&] {
                    json.member("column", table.columns.empty() ? std::nullopt : std::optional(table.columns[i].code));
                    cell.isExact() ? json.member("count", cell.amount) : json.member("count", hiddenCode(cell.under));
                    json.member("percent", cell.percent ? std::optional(Amount{*cell.percent, 1}) : std::nullopt);
                    writeBase(json, cell);
                });
            }
        });
    });
}

void writeTable(Json& json, const ReportTable& table) {
    json.object([&] {
        json.member("table", table.id);
        json.member("title", table.title);
        json.member("rule", table.rule);
        json.member("unit", code(table.unit));
        writeBase(json, table);
        json.member("base_text", table.baseText);
        table.blanksUnder ? json.member("blanks", hiddenCode(table.blanksUnder)) : json.member("blanks", table.blanks);
        json.key("columns");
        json.list([&] {
            for (const ReportColumn& column : table.columns) {
                json.next();
                json.object([&] {
                    json.member("column", column.code);
                    json.member("label", column.label);
                });
            }
        });
        json.key("rows");
        json.list([&] {
            for (const ReportRow& row : table.rows) {
                json.next();
                writeRow(json, table, row);
            }
        });
    });
}

void writeTopics(Json& json, const Report& report) {
    json.key("topics");
    json.list([&] {
        for (const ReportTopic& topic : report.topics) {
            json.next();
            json.object([&] {
                json.member("topic", topic.id);
                json.member("title", topic.title);
                json.key("tables");
                json.list([&] {
                    for (const std::size_t place : topic.tables) {
                        json.next();
                        json.value(report.tables[place].id);
                    }
                });
            });
        }
    });
}

} // namespace

std::string jsonOf(const Report& report) {
    Json json;
    json.object([&] {
        json.member("format", 1);
        json.member("title", report.title);
        json.member("year", report.year);
        json.member("as_of", report.asOf.iso());
        json.member("definition", report.definitionYear);
        json.member("own_definition", report.ownDefinition);
        if (report.hiddenBelow > 0)
            json.member("hidden_below", report.hiddenBelow);
        writeTopics(json, report);
        json.key("tables");
        json.list([&] {
            for (const ReportTable& table : report.tables) {
                json.next();
                writeTable(json, table);
            }
        });
    });
    return json.take();
}

} // namespace fristad
