#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/marks.h"
#include "model/types/field_type.h"
#include "model/values.h"

// The types of fields that are one value, or a list of names.
namespace fujiplan {

template <>
struct FieldType<Line> : UsualType<Line> {
  static void read(yaml::Value value, Line& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits& limits);
  static Json json(const Line& value) { return value.value; }
  static std::string shown(const Line& value, Language) { return std::string(value.value); }
};

template <>
struct FieldType<Prose> : UsualType<Prose> {
  static constexpr Compared kCompared = Compared::BySentence;
  static constexpr SheetPart kSheetPart = SheetPart::Texts;
  static constexpr AnswerKind kAnswer = AnswerKind::Text;
  static void read(yaml::Value value, Prose& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "文章 / text"; }
  static Json json(const Prose& value) { return value.value; }
  static std::string shown(const Prose& value, Language);
  static std::vector<std::string> lines(const Prose& value, Language);
  static std::string in_file(const Prose& value) { return std::string(value.value); }
};

template <>
struct FieldType<Flag> : UsualType<Flag> {
  static void read(yaml::Value value, Flag& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language) { return {{"type", "boolean"}}; }
  static std::string in_docs(const Limits&) { return "`true`, `false`"; }
  static Json json(const Flag& value) { return value.value; }
  static std::string shown(const Flag& value, Language) { return value.value ? "○" : ""; }
  // An empty text would look like an absent one: `false` has words.
  static std::string in_words(const Flag& value, Language language);
};

// The keys of a record that the plan declares: who walks through the rows of a project looks at
// each of them.
template <>
struct FieldType<Marks> : UsualType<Marks> {
  static void read(yaml::Value, Marks&, const KeyPlace&, Sink&) {}  // read_record.h knows the keys
  static Json schema(const Limits&, Language) { return FieldType<Flag>::schema({}, {}); }
  static std::string in_docs(const Limits& limits) { return FieldType<Flag>::in_docs(limits); }
  static Json json(const Marks& marks);
  static void put_json(Json& object, const Marks& marks);
  static std::string shown(const Marks& marks, Language language);  // those that it has: DX
};

// For people digits stand in groups, but not in tables, which programs read as well.
template <>
struct FieldType<Whole> : UsualType<Whole> {
  static constexpr AnswerKind kAnswer = AnswerKind::Number;
  static void read(yaml::Value value, Whole& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits& limits);
  static Json json(const Whole& value) { return value.value; }
  static std::string shown(const Whole& value, Language);
  static std::string in_words(const Whole& value, Language);
  static std::vector<std::string> lines(const Whole& value, Language language) {
    return {in_words(value, language)};
  }
  static std::string in_file(const Whole& value) { return shown(value, Language::Japanese); }
};

template <>
struct FieldType<Names> : UsualType<Names> {
  static constexpr Compared kCompared = Compared::ByItem;
  static void read(yaml::Value value, Names& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const Names& value);
  static std::string shown(const Names& value, Language language);  // 収納課、市民課
};

template <>
struct FieldType<Spanned<ProjectId>> : UsualType<Spanned<ProjectId>> {
  static void read(yaml::Value value, Spanned<ProjectId>& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "事業番号 / id: `1-1-2`"; }
  static Json json(const Spanned<ProjectId>& value) { return to_string(value.value); }
  static std::string shown(const Spanned<ProjectId>& value, Language) {
    return to_string(value.value);
  }
};

template <>
struct FieldType<FormerId> : UsualType<FormerId> {
  static void read(yaml::Value value, FormerId& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "事業番号 / id: `1-1-2`"; }
  static Json json(const FormerId& value) { return to_string(value.value); }
  static std::string shown(const FormerId& value, Language) { return to_string(value.value); }
};

// Projects, in the order of the file.
template <>
struct FieldType<Ids> : UsualType<Ids> {
  static constexpr Compared kCompared = Compared::ByItem;
  static void read(yaml::Value value, Ids& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "事業番号のリスト / list of ids"; }
  static Json json(const Ids& value);
  static std::string shown(const Ids& value, Language language);  // 1-1-2、2-1-4
};

// What a field takes, and how to write it.
struct Expected {
  Text name, remedy;
};
inline constexpr Expected kOneLine{{"1行の文字", "one line of text"},
                                   {"改行せず、1行で書く", "write it on one line"}};

bool is_empty(yaml::Value value);  // says nothing

// The scalar's text; none (with a finding) when it is empty or a collection.
std::optional<std::string_view> read_text(yaml::Value value, Expected expected,
                                          const KeyPlace& place, Sink& sink);
void report_unknown_choice(yaml::Value value, std::span<const std::string_view> choices,
                           const KeyPlace& place, Sink& sink);
// Says of each item that stands in the list already.
void report_repeated(std::span<const Line> items, const KeyPlace& place, Sink& sink);

// False, with a finding, unless the value is a collection of this kind that is not empty.
bool is_collection(yaml::Value value, yaml::Kind kind, const KeyPlace& place, Sink& sink);

// A choice in JSON Schema, with what it means.
Json schema_of_choice(std::string_view name, std::string_view meaning);

template <DescribedEnum E>
struct FieldType<Choice<E>> : UsualType<Choice<E>> {
  static constexpr AnswerKind kAnswer = AnswerKind::Choice;
  static void read(yaml::Value value, Choice<E>& out, const KeyPlace& place, Sink& sink) {
    auto text = read_text(value, kOneLine, place, sink);
    if (!text) return;
    auto parsed = parse_enum<E>(*text);
    if constexpr (kAlsoByCode<E>) {
      if (!parsed) parsed = parse_code<E>(*text);
    }
    if (!parsed) return report_unknown_choice(value, spellings(), place, sink);
    out = {*parsed, value.span(), true};
  }
  static Json schema(const Limits&, Language language) {
    Json schema;
    for (const auto& row : kRowsOf<E>) {
      schema["oneOf"].push_back(schema_of_choice(row.name, row.meaning.in(language)));
      if (!kAlsoByCode<E>) continue;
      schema["oneOf"].push_back(schema_of_choice(row.code, row.meaning.in(language)));
    }
    return schema;
  }
  static std::string in_docs(const Limits&) {
    std::string out;
    for (const auto& row : kRowsOf<E>) {
      out += (out.empty() ? "`" : ", `") + std::string(row.name) + "`";
      if (kAlsoByCode<E>) out += " (`" + std::string(row.code) + "`)";
    }
    return out;
  }
  // What a file may have.
  static std::vector<std::string_view> spellings() {
    std::vector<std::string_view> all = names_of<E>();
    for (const auto& row : kRowsOf<E>) {
      if (kAlsoByCode<E>) all.push_back(row.code);
    }
    return all;
  }
  static Json json(const Choice<E>& value) { return name_of(value.value); }
  static std::string shown(const Choice<E>& value, Language language) {
    return value ? std::string(label_of(value.value, language)) : std::string();
  }
  static std::string in_file(const Choice<E>& value) {
    return value ? std::string(name_of(value.value)) : std::string();
  }
  static constexpr bool kNumbered = false;
  static std::vector<Text> choices(const Vocabulary&) {
    std::vector<Text> all;
    for (const auto& row : kRowsOf<E>) all.push_back({row.name, row.code});
    return all;
  }
};

}  // namespace fujiplan
