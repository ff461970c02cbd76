#include <unordered_set>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "model/ambiguous.h"
#include "model/read_record.h"

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

static void report_type(yaml::Value value, Expected expected, const Place& place, Sink& sink) {
  Span at = value.is(yaml::Kind::Scalar) ? value.span() : place.key_at;
  sink.emit(kWrongType, at, place.key, expected.name, kind_in_words(value), expected.remedy);
}

static bool is_empty(yaml::Value value) {
  if (value.is(yaml::Kind::Null)) return true;
  if (value.is(yaml::Kind::Scalar)) return trim_start(value.text()).empty();
  return value.begin() == value.end();
}

// A value that says nothing is reported at its key: YAML gives it no place of its own.
static bool report_empty(yaml::Value value, const Place& place, Sink& sink) {
  if (!is_empty(value)) return false;
  Diagnostic& finding = sink.emit(kEmptyValue, place.key_at, place.key);
  if (place.needed) finding.help = kWriteValue();
  return true;
}

bool is_collection(yaml::Value value, yaml::Kind kind, const Place& place, Sink& sink) {
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

std::optional<std::string_view> read_text(yaml::Value value, Expected expected, const Place& place,
                                          Sink& sink) {
  if (report_empty(value, place, sink)) return std::nullopt;
  if (!value.is(yaml::Kind::Scalar)) {
    report_type(value, expected, place, sink);
    return std::nullopt;
  }
  return value.text();
}

// Text that other YAML readers would not take for text must be quoted.
static bool is_clear_text(yaml::Value value, Sink& sink) {
  if (value.style() != yaml::Style::Plain) return true;
  auto other = other_reading(value.text());
  if (!other) return true;
  sink.emit(kUnquotedText, value.span(), value.text(), *other);
  return false;
}

void read_value(yaml::Value value, Line& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text || !is_clear_text(value, sink)) return;
  if (text->find('\n') != text->npos || value.style() == yaml::Style::Block) {
    return report_type(value, kOneLine, place, sink);
  }
  if (place.shape != nullptr && !place.shape->fits(*text)) {
    Diagnostic& finding =
        sink.emit(kWrongForm, value.span(), place.key, *text, place.shape->expected);
    Message remedy = place.shape->remedy != nullptr ? place.shape->remedy(*text) : Message{};
    if (!remedy.ja.empty()) finding.help = remedy;
    return;
  }
  out = {*text, value.span(), true};
}

void read_value(yaml::Value value, Prose& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kProse, place, sink);
  if (!text || !is_clear_text(value, sink)) return;
  out = {{*text, value.span(), true}};
}

// With its quotes, when they are what is wrong.
static std::string as_written(yaml::Value value) {
  std::string text(value.text());
  return value.style() == yaml::Style::Quoted ? "\"" + text + "\"" : text;
}

void read_value(yaml::Value value, Flag& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kTrueOrFalse, place, sink);
  if (!text) return;
  bool plain = value.style() == yaml::Style::Plain;
  if (plain && (*text == "true" || *text == "false")) {
    out = {*text == "true", value.span(), true};
  } else {
    sink.emit(kBadBoolean, value.span(), place.key, as_written(value));
  }
}

// Where anything large will do, the upper bound is worth a word only to who went beyond it.
static std::string range_in_words(const Place& place, bool too_small, Language language) {
  bool open = too_small && place.most == kLargestWhole;
  if (language == Language::Japanese) {
    return open ? formatted("{}以上", place.least)
                : formatted("{}から{}まで", place.least, place.most);
  }
  return open ? formatted("of at least {}", place.least)
              : formatted("from {} to {}", place.least, place.most);
}

void read_value(yaml::Value value, Whole& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kWhole, place, sink);
  if (!text) return;
  auto number = parse_whole_number(*text);
  bool plain = value.style() == yaml::Style::Plain;
  if (plain && number && *number >= place.least && *number <= place.most) {
    out = {*number, value.span(), true};
    return;
  }
  auto range = [&](bool too_small) {
    return Message{range_in_words(place, too_small, Language::Japanese),
                   range_in_words(place, too_small, Language::English)};
  };
  bool negative = text->starts_with('-');  // a number too, only out of range; so is 2^63
  if (!plain || !is_whole_number(text->substr(negative ? 1 : 0))) {
    Diagnostic& finding = sink.emit(kBadNumber, value.span(), place.key, as_written(value));
    auto meant = plain_whole_number(*text);
    auto as_number = meant ? parse_whole_number(*meant) : std::nullopt;
    if (as_number && *as_number >= place.least && *as_number <= place.most) {
      finding.help = kWriteInstead(*meant);
    } else if (place.most != kLargestWhole) {  // nobody is told to write what is out of range
      finding.help = kWriteWithin(range(false));
    }
    return;
  }
  bool too_small = negative || (number && *number < place.least);
  sink.emit(kOutOfRange, value.span(), place.key, *text, range(too_small));
}

static void report_repeated(std::span<const Line> items, const Place& place, Sink& sink) {
  if (items.size() < 2) return;
  std::unordered_set<std::string_view> seen;
  for (const Line& item : items) {
    if (!seen.insert(item.value).second) sink.emit(kRepeatedItem, item.at, place.key, item.value);
  }
}

void read_value(yaml::Value value, Names& out, const Place& place, Sink& sink) {
  if (!is_collection(value, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = value.span();
  out.value.reserve(value.size());
  for (yaml::Value item : value) {
    Line name;
    read_value(item, name, Place{place.key, place.key_at}, sink);
    if (name) out.value.push_back(name);
  }
  report_repeated(out.value, place, sink);
}

void read_value(yaml::Value value, Spanned<ProjectId>& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kId, place, sink);
  if (!text) return;
  if (auto id = parse_project_id(*text)) {
    out = {*id, value.span(), true};
  } else {
    Diagnostic& finding = sink.emit(kBadId, value.span(), *text);
    if (auto meant = parse_project_id(to_half_width(trim(*text))))
      finding.help = kWriteInstead(to_string(*meant));
  }
}

void report_unknown_choice(yaml::Value value, std::span<const std::string_view> choices,
                           const Place& place, Sink& sink) {
  Diagnostic& finding =
      sink.emit(kUnknownChoice, value.span(), place.key, value.text(), join(choices, " / "));
  if (auto nearest = nearest_name(value.text(), choices)) finding.help = kNearestName(*nearest);
}

std::optional<std::string_view> report_unknown_key(yaml::Value key,
                                                   std::span<const std::string_view> keys,
                                                   std::span<const Text> labels, Sink& sink) {
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), join(keys, ", "));
  std::optional<std::string_view> meant = nearest_name(key.text(), keys);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].ja == key.text()) meant = keys[i];  // someone wrote the Japanese label
  }
  if (meant) finding.help = kNearestName(*meant);
  return meant;
}

Message needed_because(const Project& project) {
  if (!project.project_class) return {};
  const auto& row = row_of(project.project_class.value);
  return {formatted("{}に必要な ", row.meaning.ja), formatted("; needed in a {}", row.meaning.en)};
}

}  // namespace fujiplan
