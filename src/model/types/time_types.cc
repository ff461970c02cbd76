#include "model/types/time_types.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/formatted.h"
#include "base/join.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/prose.h"
#include "model/read_record.h"
#include "model/reviews/review_types.h"
#include "model/targets/target_types.h"
#include "model/types/dated_types.h"
#include "model/types/part_types.h"
#include "model/types/rating_types.h"
#include "model/types/record_schema.h"
#include "model/types/typed_part.h"

namespace fujiplan {

static constexpr Expected kYear{{"年度", "a fiscal year"}, {"年度を書く", "write a fiscal year"}};

static FiscalYear as_example(YearStyle style) {
  return {reiwa(4).western, style};
}

// A number past the end of its era, `H31`: what is right is the year of the next era.
static void tell_next_era(Diagnostic& finding, yaml::Value value, std::string_view text) {
  auto year = parse_year_of_era(text);
  if (year && to_string(*year) != text)
    finding.message = kYearOfNextEra(value.text(), in_words(*year));
}

// Where plan.yaml has mistakes, and may have meant to say how, years are taken in every way.
static std::optional<FiscalYear> read_year(yaml::Value value, const Vocabulary& words, Sink& sink) {
  const YearStyle style = words.years;
  auto year =
      words.is_whole ? parse_fiscal_year(value.text(), style) : parse_fiscal_year(value.text());
  if (year) return year;
  Diagnostic& finding = sink.emit(kBadYear, value.span(), value.text());
  if (auto meant = parse_typed_fiscal_year(without_spare_zero(value.text()), style)) {
    write_instead(finding, to_string(*meant));
    finding.is_doubtful = !is_surely_fiscal(value.text(), style);
  } else if (style.names != YearNames::Eras) {
    finding.help = kWriteLike(to_string(as_example(style)));
  }
  tell_next_era(finding, value, value.text());
  return std::nullopt;
}

static Message how_to_write(const Vocabulary& words) {
  const FiscalYear year = as_example(words.years);
  std::string example = to_string(first_part_of(year, words.parts));
  constexpr Format<std::string, std::string> kOneOfTwo{"`{}` か `{}` のように書く",
                                                       "write it like `{}` or `{}`"};
  constexpr Format<std::string, Message> kOneOf{"`{}` のように、年度に {} のどれかを付けて書く",
                                                "write a year and one of {1}, as in `{0}`"};
  auto names = names_in(words.parts);
  constexpr std::size_t kTwo = 2;
  if (names.size() < kTwo) return kWriteLike(example);
  if (names.size() == kTwo) {
    return kOneOfTwo(example, to_string(PartOfYear{year, &words.parts.back()}));
  }
  return kOneOf(example,
                Message{listed(names, Language::Japanese), listed(names, Language::English)});
}

static std::optional<PartOfYear> read_part_of_year(yaml::Value value, const Vocabulary& words,
                                                   Sink& sink) {
  const std::string_view text = value.text();
  for (const auto& row : kRowsOf<YearNames>) {
    YearStyle style = words.years;
    if (words.is_whole && style.names != row.value) continue;
    style.names = row.value;
    if (auto at = parse_part_of_year(text, style, words.parts)) return at;
  }
  if (!words.parts_are_whole) {  // it may be one that is declared
    auto year = leading_year(text);
    return year ? std::optional(PartOfYear{*year}) : std::nullopt;
  }
  if (words.parts.empty()) {
    Diagnostic& finding = sink.emit(kBadYear, value.span(), text);
    auto meant = parse_typed_fiscal_year(text.substr(0, text.find(' ')), words.years);
    if (!meant) meant = leading_year(text);
    if (meant) meant->style = words.years;
    finding.help = kOnlyYears(to_string(meant ? *meant : as_example(words.years)));
    return std::nullopt;
  }
  Diagnostic& finding =
      sink.emit(kBadPartOfYear, value.span(), text, part_unit(words.parts.size()).name);
  finding.help = how_to_write(words);
  if (auto meant = typed_part_of_year(without_spare_zero(text), words)) {
    write_instead(finding, to_string(*meant));
    finding.is_doubtful = !is_surely_fiscal(text, words.years);
    const std::string narrow = to_half_width(text);
    constexpr std::size_t kLongest = std::string_view("H99").size();
    for (std::size_t size = std::min(narrow.size(), kLongest); size > 0; --size) {
      std::string_view year = std::string_view(narrow).substr(0, size);
      if (parse_year_of_era(year) != meant->year) continue;
      tell_next_era(finding, value, year);
      break;
    }
  }
  return std::nullopt;
}

void FieldType<Year>::read(yaml::Value value, Year& out, const KeyPlace& place, Sink& sink) {
  if (!read_text(value, kYear, place, sink)) return;
  if (auto year = read_year(value, words_for(place.limits), sink))
    out = {*year, value.span(), true};
}

static std::optional<FiscalYear> read_time(std::type_identity<FiscalYear>, yaml::Value key,
                                           const Vocabulary& words, Sink& sink) {
  return read_year(key, words, sink);
}
static std::optional<PartOfYear> read_time(std::type_identity<PartOfYear>, yaml::Value key,
                                           const Vocabulary& words, Sink& sink) {
  return read_part_of_year(key, words, sink);
}

// The words in which what stands at a time is written.
template <typename Map>
struct WordsOfItem {
  WordsOfItem(const Vocabulary* of_plan, const Vocabulary&, const auto&) : words(of_plan) {}
  const Vocabulary* words;  // null: the standard
};
// Answers have the criteria of their year.
template <>
struct WordsOfItem<Survey> {
  WordsOfItem(const Vocabulary* of_plan, const Vocabulary& known, FiscalYear year)
      : words(of_plan) {
    if (known.dated_rubric != nullptr) words = &of_year.emplace(words_in_year(known, year));
  }
  std::optional<Vocabulary> of_year;
  const Vocabulary* words;
};

// Warns once when the keys do not rise, and puts the items in the order of time.
template <typename Map, auto items, auto when, auto what>
void ByTimeType<Map, items, when, what>::read(yaml::Value value, Map& out, const KeyPlace& place,
                                              Sink& sink) {
  if (!is_collection(value, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = value.span();
  const Vocabulary& words = words_for(place.limits);
  std::vector<Item>& list = out.*items;
  bool ordered = true;
  list.reserve(value.size() / 2);  // kept as long as the plan: no room to grow
  const yaml::Entries entries = value.entries();
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    const yaml::Entry entry = *at;
    if constexpr (TakesOtherKeys<Map>) {
      if (read_other_key(entry, out, place, sink)) continue;
    }
    auto time = read_time(std::type_identity<Time>{}, entry.key, words, sink);
    // A repeated key is already reported. There are at most as many times as the eras have parts
    // of years.
    if (!time || std::ranges::find(list, *time, time_of) != list.end()) continue;
    if (ordered && !list.empty() && *time < time_of(list.back())) {
      const Item& later = *std::ranges::upper_bound(list, *time, {}, time_of);
      report_key_order(entry.key.span(), entry.key.text(), to_string(time_of(later)), sink);
      ordered = false;
    }
    Item& item = list.emplace_back();
    item.*when = {*time, entry.key.span(), true};
    bool lost_indent = entry.value.is(yaml::Kind::Null) &&
                       report_lost_indent(at, entries.end(), FieldType<Map>::takes_key,
                                          FieldType<Inner>::takes_key, sink);
    if (lost_indent) continue;
    const WordsOfItem<Map> of_item(place.limits.words, words, *time);
    FieldType<Inner>::read(
        entry.value, std::invoke(what, item),
        KeyPlace{entry.key.text(), entry.key.span(), Limits{.words = of_item.words}}, sink);
  }
  put_in_order(list, time_of);
}

void FieldType<PhaseStart>::read(yaml::Value value, PhaseStart& start, const KeyPlace& place,
                                 Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text) return;
  start.at = value.span();
  if (*text == kEndOfProject) return;
  const Vocabulary& words = words_for(place.limits);
  Phase phase = find_word(words.phases, *text);
  if (phase.word != nullptr || !words.is_whole) {
    start.phase = phase;
    return;
  }
  auto choices = names_in(words.phases);
  choices.push_back(kEndOfProject);
  report_unknown_choice(value, choices, place, sink);
}

// --- as JSON Schema

// A year of four digits is a number for servers of editors.
static Json year_schema(YearNames names) {
  if (names != YearNames::Western) {
    return {{"type", "string"}, {"pattern", fiscal_year_pattern(names)}};
  }
  return {{"type", Json::array({"string", "integer"})},
          {"pattern", fiscal_year_pattern(names)},
          {"minimum", heisei(1).western},
          {"maximum", reiwa(kMostOfAnEra).western}};
}

Json FieldType<Year>::schema(const Limits& limits, Language) {
  return year_schema(words_for(limits).years.names);
}

std::string meaning_of_end(std::span<const PartWord> parts, Language language) {
  constexpr Format<Text> kEnd{"この{}の前に終わる", "the project ends before this {}"};
  return kEnd.in(language, part_unit(parts.size()).name);
}

Json FieldType<PhaseStart>::schema(const Limits& limits, Language language) {
  Json phase = FieldType<Spanned<Phase>>::schema(limits, language);
  std::string end = meaning_of_end(words_for(limits).parts, language);
  phase["oneOf"].push_back(schema_of_choice(kEndOfProject, end));
  return phase;
}

// The years from one to the one before another, as files have them: (R4|R5|R6).
static std::string pattern_of_years(FiscalYear from, FiscalYear end) {
  std::vector<std::string> names;
  for (FiscalYear year = from; year < end; year = year_after(year, 1)) {
    names.push_back(to_string(year));
  }
  return "(" + join(names, "|") + ")";
}

// A schema of answers for the years of each rubric. The first rubric holds for all earlier years,
// the last one for all that are left.
static Json schemas_by_rubric(const Vocabulary& words, Language language) {
  Json schemas = Json::object();
  const auto& steps = words.dated_rubric->history;
  const FiscalYear earliest{heisei(1).western, words.years};
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    const Vocabulary of_year = words_in_year(words, step->from.value);
    auto next = std::next(step);
    FiscalYear from = step == steps.begin() ? earliest : step->from.value;
    std::string pattern =
        next != steps.end() ? formatted("^{}$", pattern_of_years(from, next->from.value))
                            : formatted("^(?!{}$){}", pattern_of_years(earliest, step->from.value),
                                        fiscal_year_pattern(words.years.names).substr(1));
    schemas[pattern] = FieldType<SurveyEntry>::schema(Limits{.words = &of_year}, language);
  }
  return schemas;
}

template <typename Map, auto items, auto when, auto what>
Json ByTimeType<Map, items, when, what>::schema(const Limits& limits, Language language) {
  constexpr bool by_year = std::is_same_v<Time, FiscalYear>;
  Json schema = {{"type", "object"}, {"minProperties", 1}};
  const Vocabulary& words = words_for(limits);
  YearNames names = words.years.names;
  if (std::is_same_v<Map, Survey> && words.dated_rubric != nullptr) {
    schema["patternProperties"] = schemas_by_rubric(words, language);
    schema["additionalProperties"] = false;
    return schema;
  }
  schema["patternProperties"]
        [by_year ? fiscal_year_pattern(names) : pattern_of_parts(names, words.parts)] =
            FieldType<Inner>::schema(limits, language);
  schema["additionalProperties"] = false;
  return schema;
}

template <typename Map, auto items, auto when, auto what>
bool ByTimeType<Map, items, when, what>::takes_key(std::string_view key) {
  if constexpr (std::is_same_v<Time, FiscalYear>) {
    return parse_fiscal_year(key).has_value();
  } else {
    return leading_year(key).has_value();
  }
}

// --- for people

std::string FieldType<PhaseStart>::shown(const PhaseStart& start, Language language) {
  if (start.phase) return std::string(label_of(*start.phase, language));
  constexpr Text kEnd{kEndOfProject, "end"};
  return std::string(kEnd.in(language));
}

std::string FieldType<Activities>::shown(const Activities& value, Language language) {
  std::string out;
  for (const YearText& year : value.years) {
    if (!out.empty()) out += " ";
    out += spoken(year.year.value, language) + ": " + on_one_line(year.text.value);
  }
  return out;
}

std::string FieldType<Survey>::shown(const Survey& value, Language language) {
  std::vector<std::string> parts;
  for (const SurveyEntry& entry : value.entries) {
    if (!is_answered(entry)) continue;
    FiscalYear year = entry.year.value;
    parts.push_back(language == Language::Japanese ? to_string(year) : spoken(year, language));
  }
  return listed(parts, language);
}

// --- the maps there are

template struct ByTimeType<Schedule, &Schedule::starts, &PhaseStart::from, std::identity{}>;
template struct ByTimeType<Assignees, &Assignees::starts, &AssigneeStart::from,
                           &AssigneeStart::names>;
template struct ByTimeType<Activities, &Activities::years, &YearText::year, &YearText::text>;
template struct ByTimeType<Steps<Line>, &Steps<Line>::steps, &Step<Line>::from, &Step<Line>::value>;
template struct ByTimeType<DepartmentSteps, &DepartmentSteps::steps, &Step<Line>::from,
                           &Step<Line>::value>;
template struct ByTimeType<Steps<Names>, &Steps<Names>::steps, &Step<Names>::from,
                           &Step<Names>::value>;
using ClassOfProject = Spanned<ProjectClass>;
template struct ByTimeType<Steps<ClassOfProject>, &Steps<ClassOfProject>::steps,
                           &Step<ClassOfProject>::from, &Step<ClassOfProject>::value>;
template struct ByTimeType<Steps<Rubric>, &Steps<Rubric>::steps, &Step<Rubric>::from,
                           &Step<Rubric>::value>;
template struct ByTimeType<Steps<Schedule>, &Steps<Schedule>::steps, &Step<Schedule>::from,
                           &Step<Schedule>::value>;
template struct ByTimeType<Survey, &Survey::entries, &SurveyEntry::year, std::identity{}>;
template struct ByTimeType<YearNumbers, &YearNumbers::years, &YearNumber::year,
                           &YearNumber::number>;
template struct ByTimeType<YearLines, &YearLines::years, &YearLine::year, &YearLine::text>;

}  // namespace fujiplan
