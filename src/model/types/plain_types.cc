#include "model/types/plain_types.h"

#include <algorithm>
#include <unordered_set>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/prose.h"
#include "model/tree.h"
#include "model/types/ambiguous.h"
#include "model/types/word_types.h"
#include "notation/spare_zeros.h"

namespace fujiplan {

static constexpr Expected kProse{
    {"文章", "text"},
    {"文章を書く。長ければ `|-` の後に改行して書く", "write a text; a long one as a `|-` block"}};
static constexpr Expected kTrueOrFalse{{"true か false", "true or false"},
                                       {"`true` か `false` と書く", "write `true` or `false`"}};
static constexpr Expected kWhole{{"整数", "a whole number"},
                                 {"半角の数字だけで書く", "write decimal digits only"}};
static constexpr Expected kId{{"事業番号", "a project id"},
                              {"`1-1-2` のように書く", "write it like `1-1-2`"}};
static constexpr Expected kList{
    {"リスト", "a list"},
    {"`[` と `]` で囲み、`, ` で区切る（1つだけでも囲む）",
     "put it in `[` and `]`, with `, ` between items (even a single one)"}};
static constexpr Expected kMap{{"キーと値の組", "a map of keys and values"},
                               {"1行に1つずつ、字下げして `キー: 値` の形で書く",
                                "write `key: value`, indented, one on each line"}};
static constexpr Text kManyLines{"複数行の文章", "text of several lines"};

static Text kind_in_words(yaml::Value value) {
  switch (value.kind()) {
    case yaml::Kind::Sequence:
      return kList.name;
    case yaml::Kind::Mapping:
      return kMap.name;
    default:
      break;
  }
  bool several = value.is(yaml::Kind::Scalar) && (value.style() == yaml::Style::Block ||
                                                  value.text().find('\n') != value.text().npos);
  return several ? kManyLines : kOneLine.name;
}

static void report_type(yaml::Value value, Expected expected, const KeyPlace& place, Sink& sink) {
  Span at = value.is(yaml::Kind::Scalar) ? value.span() : place.key_at;
  sink.emit(kWrongType, at, place.key, expected.name, kind_in_words(value), expected.remedy);
}

bool is_empty(yaml::Value value) {
  if (value.is(yaml::Kind::Null)) return true;
  if (value.is(yaml::Kind::Scalar)) return trim_start(value.text()).empty();
  return value.begin() == value.end();
}

// A value that says nothing is reported at its key: YAML gives it no place of its own.
static bool report_empty(yaml::Value value, const KeyPlace& place, Sink& sink) {
  if (!is_empty(value)) return false;
  Diagnostic& finding = sink.emit(kEmptyValue, place.key_at, place.key);
  if (place.needed) finding.help = kWriteValue();
  return true;
}

bool is_collection(yaml::Value value, yaml::Kind kind, const KeyPlace& place, Sink& sink) {
  Expected expected = kind == yaml::Kind::Mapping ? kMap : kList;
  if (place.key.empty() && !value.is(kind)) {  // the document itself
    sink.emit(kWrongType, place.key_at, "", expected.name, kind_in_words(value), expected.remedy)
        .message = kNoRecord();
    return false;
  }
  if (report_empty(value, place, sink)) return false;
  if (value.is(kind)) return true;
  report_type(value, expected, place, sink);
  return false;
}

std::optional<std::string_view> read_text(yaml::Value value, Expected expected,
                                          const KeyPlace& place, Sink& sink) {
  if (report_empty(value, place, sink)) return std::nullopt;
  if (!value.is(yaml::Kind::Scalar)) {
    report_type(value, expected, place, sink);
    return std::nullopt;
  }
  return value.text();
}

// Text that other YAML readers would not take for text must be quoted.
static bool is_clear_text(yaml::Value value, Sink& sink, bool is_number = false) {
  if (value.style() != yaml::Style::Plain) return true;
  auto other = other_reading(value.text());
  if (!other) return true;
  Diagnostic& finding = sink.emit(kUnquotedText, value.span(), value.text(), *other);
  const bool is_fraction = value.text().find('.') != std::string_view::npos;
  finding.is_doubtful = is_number && is_fraction && value.text().ends_with('0');  // 1.20: 20, or 2
  return false;
}

void FieldType<Line>::read(yaml::Value value, Line& out, const KeyPlace& place, Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text || !is_clear_text(value, sink, place.limits.shape != nullptr)) return;
  if (text->find('\n') != text->npos || value.style() == yaml::Style::Block) {
    return report_type(value, kOneLine, place, sink);
  }
  if (place.limits.shape != nullptr && !place.limits.shape->fits(*text)) {
    Diagnostic& finding =
        sink.emit(kWrongForm, value.span(), place.key, *text, place.limits.shape->expected);
    Message remedy =
        place.limits.shape->remedy != nullptr ? place.limits.shape->remedy(*text) : Message{};
    if (!remedy.ja.empty()) finding.help = remedy;
    std::string narrow = to_half_width(trim(*text));  // of numbers and dates, which stand in quotes
    bool is_number = narrow.find_first_not_of("0123456789.-") == narrow.npos;
    if (is_number && place.limits.shape->fits(narrow)) write_instead(finding, "\"" + narrow + "\"");
    return;
  }
  out = {*text, value.span(), true};
}

void FieldType<Prose>::read(yaml::Value value, Prose& out, const KeyPlace& place, Sink& sink) {
  auto text = read_text(value, kProse, place, sink);
  if (!text || !is_clear_text(value, sink)) return;
  out = {{*text, value.span(), true}};
}

// With its quotes, when they are what is wrong.
static std::string as_written(yaml::Value value) {
  std::string text(value.text());
  return value.style() == yaml::Style::Quoted ? "\"" + text + "\"" : text;
}

// What YAML 1.1 takes for a truth value, and what it means in Japanese.
static std::optional<bool> meant_boolean(std::string_view text) {
  constexpr std::string_view kTrue[] = {"true", "yes", "on", "はい"};
  constexpr std::string_view kFalse[] = {"false", "no", "off", "いいえ"};
  const std::string typed = to_lower_ascii(to_half_width(trim(text)));
  if (std::ranges::find(kTrue, typed) != std::end(kTrue)) return true;
  if (std::ranges::find(kFalse, typed) != std::end(kFalse)) return false;
  return std::nullopt;
}

void FieldType<Flag>::read(yaml::Value value, Flag& out, const KeyPlace& place, Sink& sink) {
  auto text = read_text(value, kTrueOrFalse, place, sink);
  if (!text) return;
  bool plain = value.style() == yaml::Style::Plain;
  if (plain && (*text == "true" || *text == "false")) {
    out = {*text == "true", value.span(), true};
  } else {
    Diagnostic& finding = sink.emit(kBadBoolean, value.span(), place.key, as_written(value));
    if (auto meant = meant_boolean(*text)) write_instead(finding, *meant ? "true" : "false");
  }
}

// Where anything large will do, the upper bound is worth a word only to who went beyond it.
static Message range_in_words(const KeyPlace& place, bool too_small) {
  constexpr Format<std::int64_t> kOpen{"{}以上", "of at least {}"};
  constexpr Format<std::int64_t, std::int64_t> kClosed{"{}から{}まで", "from {} to {}"};
  bool open = too_small && place.limits.most == kLargestWhole;
  return open ? kOpen(place.limits.least) : kClosed(place.limits.least, place.limits.most);
}

void FieldType<Whole>::read(yaml::Value value, Whole& out, const KeyPlace& place, Sink& sink) {
  auto text = read_text(value, kWhole, place, sink);
  if (!text) return;
  auto number = parse_whole_number(*text);
  bool plain = value.style() == yaml::Style::Plain;
  if (plain && number && *number >= place.limits.least && *number <= place.limits.most) {
    out = {*number, value.span(), true};
    return;
  }
  bool negative = text->starts_with('-');  // a number too, only out of range; so is 2^63
  if (!plain || !is_whole_number(text->substr(negative ? 1 : 0))) {
    Diagnostic& finding = sink.emit(kBadNumber, value.span(), place.key, as_written(value));
    auto meant = plain_whole_number(without_spare_zeros(*text, 0));
    auto as_number = meant ? parse_whole_number(*meant) : std::nullopt;
    if (as_number && *as_number >= place.limits.least && *as_number <= place.limits.most) {
      write_instead(finding, *meant);
    } else if (place.limits.most !=
               kLargestWhole) {  // nobody is told to write what is out of range
      finding.help = kWriteWithin(range_in_words(place, false));
    }
    return;
  }
  bool too_small = negative || (number && *number < place.limits.least);
  sink.emit(kOutOfRange, value.span(), place.key, *text, range_in_words(place, too_small));
}

void report_repeated(std::span<const Line> items, const KeyPlace& place, Sink& sink) {
  if (items.size() < 2) return;
  std::unordered_set<std::string_view> seen;
  for (const Line& item : items) {
    if (!seen.insert(item.value).second) sink.emit(kRepeatedItem, item.at, place.key, item.value);
  }
}

void FieldType<Names>::read(yaml::Value value, Names& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(value, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = value.span();
  out.value.reserve(value.size());
  for (yaml::Value item : value) {
    Line name;
    FieldType<Line>::read(item, name, KeyPlace{place.key, place.key_at}, sink);
    if (name) out.value.push_back(name);
  }
  report_repeated(out.value, place, sink);
}

// `"1.1"`: without the quotes it is a fraction.
static void read_group_id(yaml::Value value, Spanned<ProjectId>& out, std::size_t level,
                          const KeyPlace& place, Sink& sink) {
  if (value.is(yaml::Kind::Scalar) && !is_empty(value) && !is_clear_text(value, sink, true)) return;
  Line text;
  FieldType<Line>::read(value, text, KeyPlace{place.key, place.key_at, {}, true}, sink);
  if (!text) return;
  if (auto id = parse_group_id(text.value, level)) {
    out = {*id, value.span(), true};
    return;
  }
  Diagnostic& finding = sink.emit(kWrongForm, text.at, place.key, text.value, kGroupIdExpected);
  auto meant = parse_project_id(text.value, level);
  if (meant) {
    write_instead(finding, "\"" + group_number(*meant, level) + "\"");
  } else {
    finding.help = kNumberOfLevel(label_of_level(words_for(place.limits).levels, level),
                                  sample_group_number(level));
  }
}

void FieldType<Spanned<ProjectId>>::read(yaml::Value value, Spanned<ProjectId>& out,
                                         const KeyPlace& place, Sink& sink) {
  if (std::size_t level = words_for(place.limits).level; level != 0) {
    return read_group_id(value, out, level, place, sink);
  }
  auto text = read_text(value, kId, place, sink);
  if (!text) return;
  std::size_t numbers = numbers_in_id(words_for(place.limits));
  if (auto id = parse_project_id(*text, numbers)) {
    out = {*id, value.span(), true};
    return;
  }
  Diagnostic& finding = sink.emit(kBadId, value.span(), *text);
  if (auto meant = parse_project_id(to_half_width(trim(*text)), numbers)) {
    write_instead(finding, to_string(*meant));
  } else if (numbers != 0) {
    finding.help = kIdOfLength(numbers, sample_id(numbers));
  }
}

void FieldType<Ids>::read(yaml::Value value, Ids& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(value, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = value.span();
  for (yaml::Value item : value) {
    Spanned<ProjectId> id;
    FieldType<Spanned<ProjectId>>::read(item, id, KeyPlace{place.key, place.key_at, place.limits},
                                        sink);
    if (!id) continue;
    if (std::ranges::find(out.value, id.value, &Spanned<ProjectId>::value) != out.value.end()) {
      sink.emit(kRepeatedItem, id.at, place.key, item.text());
    }
    out.value.push_back(id);
  }
}

void report_unknown_choice(yaml::Value value, std::span<const std::string_view> choices,
                           const KeyPlace& place, Sink& sink) {
  Diagnostic& finding =
      sink.emit(kUnknownChoice, value.span(), place.key, value.text(), join(choices, " / "));
  suggest_name(finding, value.text(), choices);
}

// --- as JSON Schema

// Text that says something: one character that trim() leaves. Not \s, which every library of
// regular expressions understands in its own way.
static constexpr std::string_view kSomeText = "[^ \\t\\r\\n\\u3000]";
static constexpr std::string_view kOneLineOfText = "^[^\\n]*[^ \\t\\r\\n\\u3000][^\\n]*$";

Json FieldType<Line>::schema(const Limits& limits, Language) {
  const TextShape* shape = limits.shape;
  if (shape == nullptr) return {{"type", "string"}, {"pattern", kOneLineOfText}};
  Json schema = {{"type", "string"}, {"pattern", shape->pattern}};
  if (!shape->format.empty()) schema["format"] = shape->format;
  return schema;
}
Json FieldType<Prose>::schema(const Limits&, Language) {
  return {{"type", "string"}, {"pattern", kSomeText}};
}
Json FieldType<Whole>::schema(const Limits& limits, Language) {
  return {{"type", "integer"}, {"minimum", limits.least}, {"maximum", limits.most}};
}
Json FieldType<Names>::schema(const Limits& limits, Language) {
  Json schema = {{"type", "array"},
                 {"minItems", 1},
                 {"uniqueItems", true},
                 {"items", {{"type", "string"}, {"pattern", kOneLineOfText}}}};
  if (limits.most != kLargestWhole) schema["maxItems"] = limits.most;
  return schema;
}
Json FieldType<Spanned<ProjectId>>::schema(const Limits& limits, Language) {
  constexpr std::string_view kNumber = "[1-9][0-9]{0,8}";
  std::string pattern = "^" + std::string(kNumber);
  std::size_t level = words_for(limits).level;
  std::size_t count = level != 0 ? level : numbers_in_id(words_for(limits));
  for (std::size_t i = 1; i < count; ++i) {
    pattern.append(level != 0 ? "\\." : "-").append(kNumber);
  }
  return {{"type", "string"}, {"pattern", pattern + "$"}};
}
Json FieldType<Ids>::schema(const Limits& limits, Language language) {
  return {{"type", "array"},
          {"minItems", 1},
          {"uniqueItems", true},
          {"items", FieldType<Spanned<ProjectId>>::schema(limits, language)}};
}
Json schema_of_choice(std::string_view name, std::string_view meaning) {
  return {{"const", name}, {"title", meaning}};
}

// --- for people

std::string FieldType<Line>::in_docs(const Limits& limits) {
  if (limits.shape == nullptr) return "1行の文字 / one line";
  const Text& expected = limits.shape->expected;
  return expected.ja == expected.en ? std::string(expected.ja)
                                    : formatted("{} / {}", expected.ja, expected.en);
}
std::string FieldType<Whole>::in_docs(const Limits& limits) {
  return formatted("整数 / integer {}～{}", limits.least, limits.most);
}

std::string FieldType<Prose>::shown(const Prose& value, Language) {
  return on_one_line(value.value);
}
std::vector<std::string> FieldType<Prose>::lines(const Prose& value, Language) {
  return shown_lines(value.value);
}
std::string FieldType<Flag>::in_words(const Flag& value, Language language) {
  if (!value.present) return "";
  constexpr Text kYes{"該当", "yes"}, kNo{"非該当", "no"};
  return std::string((value.value ? kYes : kNo).in(language));
}
void FieldType<Marks>::put_json(Json& object, const Marks& marks) {
  for (const MarkFlag& stated : marks.stated) object[stated.mark->name.value] = stated.flag.value;
}
Json FieldType<Marks>::json(const Marks& marks) {
  Json object = Json::object();
  put_json(object, marks);
  return object;
}
std::string FieldType<Marks>::shown(const Marks& marks, Language language) {
  std::vector<std::string> parts;
  for (const MarkFlag& stated : marks.stated) {
    if (stated.flag.value) parts.emplace_back(label_of(*stated.mark).in(language));
  }
  return listed(parts, language);
}
std::string FieldType<Whole>::shown(const Whole& value, Language) {
  return value ? std::to_string(value.value) : std::string();
}
std::string FieldType<Whole>::in_words(const Whole& value, Language) {
  return value ? with_commas(value.value) : std::string();
}
std::string FieldType<Names>::shown(const Names& value, Language language) {
  std::vector<std::string> parts;
  for (const Line& name : value.value) parts.emplace_back(name.value);
  return listed(parts, language);
}
static std::vector<std::string> words_of(const Ids& value) {
  std::vector<std::string> words;
  for (const Spanned<ProjectId>& id : value.value) words.push_back(to_string(id.value));
  return words;
}
std::string FieldType<Ids>::shown(const Ids& value, Language language) {
  return listed(words_of(value), language);
}
Json FieldType<Ids>::json(const Ids& value) {
  return words_of(value);
}
Json FieldType<Names>::json(const Names& value) {
  Json array = Json::array();
  for (const Line& name : value.value) array.push_back(name.value);
  return array;
}

}  // namespace fujiplan
