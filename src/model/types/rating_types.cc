#include "model/types/rating_types.h"

#include <algorithm>
#include <bit>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "model/project.h"
#include "model/rating/criterion_names.h"
#include "model/rating/rubric_codes.h"
#include "model/read_record.h"
#include "model/types/ambiguous.h"
#include "model/types/dated_types.h"
#include "model/types/record_schema.h"
#include "model/types/unknown_criterion.h"
#include "model/types/word_types.h"
#include "notation/declared_key.h"

namespace fujiplan {

static constexpr Expected kFloor{
    {"0以上の数（例: `14`、`\"3.5\"`）", "a number of 0 or more, as in `14` or `\"3.5\"`"},
    {"半角の数字で書く。小数は引用符で囲む", "write it in digits; a decimal stands in quotes"}};

static constexpr Text kAsciiNumber{"半角の数字", "a number in ASCII digits"};

Json json_of_answer(std::string_view name) {
  auto number = parse_whole_number(name);
  return number ? Json(*number) : Json(name);
}

// A name of a level or grade. Numbers may stand bare: nobody reads them as anything else.
static Line read_name(yaml::Value key, const KeyPlace& place, Sink& sink) {
  bool bare_number =
      key.style() == yaml::Style::Plain && parse_whole_number(key.text()).has_value();
  if (bare_number) return {key.text(), key.span(), true};
  const std::string narrow = key.is(yaml::Kind::Scalar) ? to_half_width(key.text()) : "";
  if (narrow != key.text() && is_whole_number(narrow)) {  // answers would not find it
    Diagnostic& finding = sink.emit(kWrongForm, key.span(), place.key, key.text(), kAsciiNumber);
    write_instead(finding, narrow);
    return {};
  }
  Line name;
  FieldType<Line>::read(key, name, KeyPlace{place.key, key.span()}, sink);
  return name;
}

// More or fewer than the row of the field allows. The key is where it is reported.
static void check_count(std::size_t count, const KeyPlace& place, Sink& sink) {
  auto fits = static_cast<std::int64_t>(count);
  if (fits >= place.limits.least && fits <= place.limits.most) return;
  sink.emit(kWrongCount, place.key_at, place.key, fits, place.limits.least, place.limits.most);
}

// --- levels

// The entries of a map with names of the plan's own as keys, as many as the row of the field
// allows. `add` takes an entry; a repeated name is already reported, and `add` passes it over.
template <typename Map, typename Add>
static void read_named(yaml::Value map, Map& out, const KeyPlace& place, Sink& sink, Add add) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = map.span();
  std::size_t entries = 0;
  for (const yaml::Entry entry : map.entries()) {
    ++entries;
    add(entry);
  }
  check_count(entries, place, sink);
}

void FieldType<Levels>::read(yaml::Value map, Levels& out, const KeyPlace& place, Sink& sink) {
  read_named(map, out, place, sink, [&](const yaml::Entry& entry) {
    Level level{read_name(entry.key, place, sink), {}};
    auto same = [&](const Level& other) { return other.name.value == level.name.value; };
    if (!level.name || std::ranges::any_of(out.value, same)) return;
    FieldType<Line>::read(entry.value, level.meaning, KeyPlace{level.name.value, level.name.at},
                          sink);
    out.value.push_back(level);
  });
}

Json FieldType<Levels>::schema(const Limits& limits, Language language) {
  return {{"type", "object"},
          {"minProperties", limits.least},
          {"maxProperties", limits.most},
          {"propertyNames", {{"minLength", 1}}},
          {"additionalProperties", FieldType<Line>::schema({}, language)}};
}

Json FieldType<Levels>::json(const Levels& levels) {
  Json object = Json::object();
  for (const Level& level : levels.value) object[level.name.value] = level.meaning.value;
  return object;
}

std::string FieldType<Levels>::shown(const Levels& levels, Language language) {
  std::vector<std::string> parts;
  for (const Level& level : levels.value) {
    parts.push_back(formatted("{} {}", level.name.value, level.meaning.value));
  }
  return listed(parts, language);
}

// --- criteria

// Words that name a rule or a result, or another column.
static constexpr std::string_view kReservedKeys[] = {
    "sum",    "average", "lowest", "none",  "id",         "name",          "departments",
    "points", "grade",   "rated",  "floor", "next_grade", "points_to_next"};

// Commands take `key=answer`, lists have columns of that name.
static bool is_criterion_key(std::string_view key) {
  return is_typed_key(key) && std::ranges::find(kReservedKeys, key) == std::end(kReservedKeys);
}

void FieldType<Criteria>::read(yaml::Value map, Criteria& out, const KeyPlace& place, Sink& sink) {
  read_named(map, out, place, sink, [&](const yaml::Entry& entry) {
    Line key;
    FieldType<Line>::read(entry.key, key, KeyPlace{place.key, entry.key.span()}, sink);
    if (!key || find_criterion(out.value, key.value) != nullptr) return;
    if (!is_criterion_key(key.value)) sink.emit(kCriterionKey, key.at, key.value);
    Criterion& criterion = out.value.emplace_back();
    criterion.key = key;
    criterion.position = out.value.size() - 1;
    FieldType<Criterion>::read(entry.value, criterion, KeyPlace{key.value, key.at}, sink);
  });
}

// is_criterion_key() as JSON Schema.
static Json schema_of_keys() {
  Json taken = Json::array();
  for (std::string_view key : kReservedKeys) taken.push_back(key);
  return {{"pattern", kTypedKeyPattern}, {"not", {{"enum", taken}}}};
}

Json FieldType<Criteria>::schema(const Limits& limits, Language language) {
  return {
      {"type", "object"},
      {"minProperties", limits.least},
      {"maxProperties", limits.most},
      {"propertyNames", schema_of_keys()},
      {"additionalProperties", FieldType<Criterion>::schema({.words = limits.words}, language)}};
}

Json FieldType<Criteria>::json(const Criteria& criteria) {
  Json object = Json::object();
  for (const Criterion& criterion : criteria.value) {
    object[criterion.key.value] = FieldType<Criterion>::json(criterion);
  }
  return object;
}

std::string FieldType<Criteria>::shown(const Criteria& criteria, Language language) {
  std::vector<std::string_view> names;
  for (const Criterion& criterion : criteria.value) {
    names.push_back(label_of(criterion).in(language));
  }
  return listed(names, language);
}

// --- grades

static void read_floor(yaml::Value value, GradeFloor& grade, Sink& sink) {
  KeyPlace place{grade.name.value, grade.name.at};
  auto text = read_text(value, kFloor, place, sink);
  if (!text) return;
  auto number = parse_decimal(*text);
  bool whole = number && number->denominator == 1;
  if (!number) {
    Diagnostic& finding = sink.emit(kWrongForm, value.span(), place.key, *text, kFloor.name);
    const std::string narrow = to_half_width(trim(*text));
    if (parse_decimal(narrow)) {
      write_instead(finding, is_whole_number(narrow) ? narrow : "\"" + narrow + "\"");
    }
  } else if (!whole && value.style() == yaml::Style::Plain) {
    sink.emit(kUnquotedText, value.span(), *text, Text{"2進数の小数", "a binary fraction"});
  } else {
    grade.floor = *number;
  }
  grade.text = *text;
  grade.at = value.span();
}

void FieldType<Grades>::read(yaml::Value map, Grades& out, const KeyPlace& place, Sink& sink) {
  read_named(map, out, place, sink, [&](const yaml::Entry& entry) {
    GradeFloor grade;
    grade.name = read_name(entry.key, place, sink);
    auto same = [&](const GradeFloor& other) { return other.name.value == grade.name.value; };
    if (!grade.name || std::ranges::any_of(out.value, same)) return;
    read_floor(entry.value, grade, sink);
    out.value.push_back(grade);
  });
}

Json FieldType<Grades>::schema(const Limits& limits, Language) {
  Json floor;
  floor["anyOf"].push_back({{"type", "integer"}, {"minimum", 0}, {"maximum", 999'999}});
  floor["anyOf"].push_back(
      {{"type", "string"}, {"pattern", "^(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})?$"}});
  return {{"type", "object"},
          {"minProperties", limits.least},
          {"maxProperties", limits.most},
          {"propertyNames", {{"minLength", 1}}},
          {"additionalProperties", floor}};
}

Json FieldType<Grades>::json(const Grades& grades) {
  Json object = Json::object();
  for (const GradeFloor& grade : grades.value)
    object[grade.name.value] = json_of_answer(grade.text);
  return object;
}

std::string FieldType<Grades>::shown(const Grades& grades, Language language) {
  std::vector<std::string> parts;
  for (const GradeFloor& grade : grades.value) {
    parts.push_back(formatted("{} {}", grade.name.value, grade.text));
  }
  return listed(parts, language);
}

// --- rubrics of levels

void FieldType<LevelRubrics>::read(yaml::Value map, LevelRubrics& out, const KeyPlace& place,
                                   Sink& sink) {
  read_named(map, out, place, sink, [&](const yaml::Entry& entry) {
    LevelRubric of;
    FieldType<Line>::read(entry.key, of.level, KeyPlace{place.key, entry.key.span()}, sink);
    auto same = [&](const LevelRubric& other) { return other.level.value == of.level.value; };
    if (!of.level || std::ranges::any_of(out.value, same)) return;
    FieldType<Dated<Rubric>>::read(
        entry.value, of.rubric,
        KeyPlace{of.level.value, of.level.at, Limits{.words = place.limits.words}}, sink);
    out.value.push_back(std::move(of));
  });
}

Json FieldType<LevelRubrics>::schema(const Limits& limits, Language language) {
  return {{"type", "object"},
          {"minProperties", limits.least},
          {"maxProperties", limits.most},
          {"additionalProperties",
           FieldType<Dated<Rubric>>::schema({.words = limits.words}, language)}};
}

Json FieldType<LevelRubrics>::json(const LevelRubrics& rubrics) {
  Json object = Json::object();
  for (const LevelRubric& of : rubrics.value) {
    object[of.level.value] = FieldType<Dated<Rubric>>::json(of.rubric);
  }
  return object;
}

std::string FieldType<LevelRubrics>::shown(const LevelRubrics& rubrics, Language language) {
  std::vector<std::string> parts;
  for (const LevelRubric& of : rubrics.value) {
    parts.push_back(
        formatted("{} {}", of.level.value, FieldType<Dated<Rubric>>::shown(of.rubric, language)));
  }
  return listed(parts, language);
}

// --- answers

// Why the value is none of the answers that there are.
static void report_no_answer(yaml::Value value, std::string_view text, const Criterion& criterion,
                             const KeyPlace& place, Sink& sink) {
  if (auto numbers = numbers_of(criterion)) {
    Whole unused;
    KeyPlace inner{place.key, place.key_at, Limits{numbers->least, numbers->most}};
    return FieldType<Whole>::read(value, unused, inner, sink);
  }
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    names.push_back(criterion.answer(i).name.value);
  }
  bool quoted_number =
      value.style() != yaml::Style::Plain && std::ranges::find(names, text) != names.end();  // "4"
  if (!quoted_number) return report_unknown_choice(value, names, place, sink);
  write_instead(sink.emit(kBadNumber, value.span(), place.key, formatted("\"{}\"", text)),
                std::string(text));
}

std::optional<Score> read_score(yaml::Value value, const Criterion& criterion,
                                const KeyPlace& place, bool is_whole, Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text) return std::nullopt;
  bool plain = value.style() == yaml::Style::Plain;
  std::size_t at = 0, count = criterion.answers();
  while (at < count && criterion.answer(at).name.value != *text) ++at;
  bool number = is_whole_number(*text);
  if (at == count || (number && !plain)) {
    if (is_whole) report_no_answer(value, *text, criterion, place, sink);
    return std::nullopt;
  }
  auto other = plain && !number ? other_reading(*text) : std::nullopt;
  if (other) {
    sink.emit(kUnquotedText, value.span(), *text, *other);
    return std::nullopt;
  }
  return Score{&criterion, static_cast<std::uint32_t>(at), value.span()};
}

// `by: none` without criteria: nothing is asked.
static void report_no_criteria(yaml::Value map, const KeyPlace& place, Sink& sink) {
  std::string_view first = (*map.entries().begin()).key.text();
  Diagnostic& finding = sink.emit(kUnknownKey, place.key_at, first, "");
  finding.message = kNoCriteria();
  finding.help = kRemoveAnswer();
}

void FieldType<Evaluation>::read(yaml::Value map, Evaluation& out, const KeyPlace& place,
                                 Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  const Vocabulary& words = words_for(place.limits);
  std::span<const Criterion> criteria = words.criteria;
  out.present = true;
  out.at = map.span();
  if (criteria.empty() && words.is_whole) return report_no_criteria(map, place, sink);
  out.scores.reserve(criteria.size());
  std::size_t furthest = 0;
  bool ordered = true;
  std::uint32_t seen = 0;  // a bit for each criterion
  for (const yaml::Entry entry : map.entries()) {
    std::string_view key = entry.key.text();
    auto is_it = [&](const Criterion& criterion) { return criterion.key.value == key; };
    auto found = std::ranges::find_if(criteria, is_it);
    if (found == criteria.end()) {
      if (words.is_whole) report_unknown_criterion(entry.key, words, sink);
      continue;
    }
    auto index = static_cast<std::size_t>(found - criteria.begin());
    if ((seen >> index & 1) != 0) continue;  // reported when the document was read
    seen |= 1U << index;
    if (index < furthest && ordered) {
      auto later = static_cast<std::size_t>(std::countr_zero(seen >> (index + 1))) + index + 1;
      report_key_order(entry.key.span(), key, criteria[later].key.value, sink);
      ordered = false;
    }
    furthest = std::max(furthest, index);
    auto score =
        read_score(entry.value, *found, KeyPlace{key, entry.key.span()}, words.is_whole, sink);
    if (score) out.scores.push_back(*score);
  }
  if (!ordered) {
    put_in_order(out.scores, [](const Score& score) { return score.criterion->position; });
  }
}

Json schema_of_answers(const Criterion& criterion) {
  if (auto numbers = numbers_of(criterion)) {
    return {{"type", "integer"}, {"minimum", numbers->least}, {"maximum", numbers->most}};
  }
  Json schema;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& answer = criterion.answer(i);
    schema["oneOf"].push_back(
        {{"const", json_of_answer(answer.name.value)}, {"title", answer.meaning.value}});
  }
  return schema;
}

Json FieldType<Evaluation>::schema(const Limits& limits, Language language) {
  Json properties = Json::object();
  for (const Criterion& criterion : words_for(limits).criteria) {
    Json& property = properties[criterion.key.value];
    property = {{"title", label_of(criterion).in(language)},
                {"description", meaning_of(criterion).in(language)}};
    property.update(schema_of_answers(criterion));
  }
  return {{"type", "object"},
          {"minProperties", 1},
          {"properties", properties},
          {"additionalProperties", false}};
}

Json FieldType<Evaluation>::json(const Evaluation& evaluation) {
  Json object = Json::object();
  for (const Score& score : evaluation.scores) {
    object[score.criterion->key.value] = json_of_answer(score.name());
  }
  return object;
}

std::string FieldType<Evaluation>::shown(const Evaluation& evaluation, Language language) {
  std::vector<std::string> parts;
  for (const Score& score : evaluation.scores) {
    parts.emplace_back(label_of(*score.criterion).in(language)).append(" ").append(score.name());
  }
  return listed(parts, language);
}

}  // namespace fujiplan
