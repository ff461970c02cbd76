#include "model/own/faults.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <variant>
#include <vector>

#include "base/join.h"
#include "base/nearest_name.h"
#include "base/number.h"
#include "model/codes.h"
#include "model/marks.h"
#include "model/own/codes.h"
#include "model/own/types.h"
#include "model/read_record.h"
#include "notation/declared_key.h"

namespace fujiplan {
namespace {

// What says something of a field of a plan's own only, in the order of the table.
constexpr std::string_view kOfOwnOnly[] = {"type",  "of",   "decimals",     "unit",
                                           "least", "most", "required_for", "internal"};
constexpr std::string_view kOfEveryType[] = {"type", "required_for", "internal"};

// What templates, forms and `survey set` have of a year's answers beside its fields.
constexpr std::string_view kOtherNamesOfAnswers[] = {
    "year",       "grade",       "mark",         "worked",       "value",           "sum",
    "own_fields", "own_codes",   "budget_shown", "actual_shown", "labels",          "answer_labels",
    "internal",   "rubric",      "has_schedule", "shows_result", "shows_scores",    "amounts",
    "project_id", "fiscal_year", "japanese_era", "answer",       "written_answers", "scale_short"};

template <typename Record>
bool is_built_in(std::string_view key) {
  auto fields = fields_of(RecordOf<Record>{});
  return std::ranges::find(fields, key, &Field<Record>::key) != fields.end();
}

bool is_one_of(std::string_view key, std::span<const std::string_view> names) {
  return std::ranges::find(names, key) != names.end();
}

// The answers of a criterion are typed by its key, and templates have the three usual ones.
bool names_criterion(std::string_view key, const Vocabulary& words) {
  auto has_key = [&](const Criterion& criterion) { return criterion.key.value == key; };
  auto have_key = [&](std::span<const Criterion> criteria) {
    return std::ranges::any_of(criteria, has_key);
  };
  return std::ranges::any_of(criteria_of_all_years(words), have_key) ||
         std::ranges::find(kMarkedCriteria, key, &MarkedCriterion::key) !=
             std::end(kMarkedCriteria);
}

template <typename Record>
bool is_taken(std::string_view key, const Vocabulary& words) {
  if (std::is_same_v<Record, SurveyEntry>) {
    auto is_part = [&](const PartWord& part) { return part.name.value == key; };
    return is_one_of(key, kOtherNamesOfAnswers) || names_criterion(key, words) ||
           std::ranges::any_of(words.parts, is_part);
  }
  return is_one_of(key, kOtherNamesOfProject) || find_mark(words, key) != nullptr;
}

// Where the file has it; empty where it does not.
Span place_of(const OwnField& field, std::string_view option) {
  for (const Field<OwnField>& row : fields_of(RecordOf<OwnField>{})) {
    if (row.key != option) continue;
    auto place = [&](auto member) { return (field.*member).present ? (field.*member).at : Span{}; };
    return std::visit(place, row.slot);
  }
  return {};
}

void check_renamed(const OwnField& field, Sink& sink) {
  for (std::string_view option : kOfOwnOnly) {
    Span at = place_of(field, option);
    if (at.length == 0) continue;
    Diagnostic& finding = sink.emit(kFieldOption, at, option, std::string_view());
    finding.message = kOptionOfBuiltIn(option, field.name.value);
    finding.help = kOnlyNames();
  }
}

void check_options(const OwnField& field, Sink& sink) {
  OwnType type = field.type.value;
  for (std::string_view option : kOfOwnOnly) {
    Span at = place_of(field, option);
    bool fits = is_one_of(option, kOfEveryType) || is_one_of(option, row_of_type(type).options);
    if (at.length > 0 && !fits) sink.emit(kFieldOption, at, option, name_of(type));
  }
  constexpr Text kChoices{"選択肢", "choices"};
  if (type == OwnType::OneOf && !field.choices.present) {
    sink.emit(kMissingKey, field.name.at, "of", kChoices,
              Message{"`choice` に必要な ", "; needed by a `choice`"});
  }
  auto number = [](const Number& bound) { return parse_signed_decimal(bound.value); };
  auto least = field.least ? number(field.least) : Decimal{};
  auto most = number(field.most);
  if (type == OwnType::Numeral && least && most && *most < *least) {
    std::string_view shown = field.least ? field.least.value : "0";
    sink.emit(kRangeReversed, field.most.at, shown, field.most.value);
  }
}

void check_classes(const OwnField& field, const Vocabulary& words, Sink& sink) {
  std::vector<std::string_view> names = names_in(words.classes);
  for (const Line& name : field.classes.value) {
    if (is_one_of(name.value, names)) continue;
    Diagnostic& finding =
        sink.emit(kUnknownChoice, name.at, "required_for", name.value, join(names, " / "));
    if (names.empty()) finding.help = kNoClasses();
    suggest_name(finding, name.value, names);
  }
}

template <typename Record>
void check_fields(std::span<const OwnField> fields, const Vocabulary& words, Sink& sink) {
  for (const OwnField& field : fields) {
    std::string_view key = field.name.value;
    if (is_built_in<Record>(key) && !stands_for_keys(key)) {
      check_renamed(field, sink);
      continue;
    }
    if (!can_be_key(key)) {
      sink.emit(kWrongForm, field.name.at, "fields", key, kKeyOfField);
    } else if (is_taken<Record>(key, words)) {
      sink.emit(kFieldTaken, field.name.at, key);
    }
    check_classes(field, words, sink);
    if (field.type) {
      check_options(field, sink);
      continue;
    }
    constexpr Text kType{"型", "type"};
    Diagnostic& finding = sink.emit(kMissingKey, field.name.at, "type", kType, Message{});
    // Perhaps it was to rename a built-in field.
    KnownKeys known = known_keys<Record>(fields_of(RecordOf<Record>{}), Limits{});
    if (auto nearest = nearest_name(key, known.keys)) finding.help = kNearestName(*nearest);
  }
}

}  // namespace

void report_field_faults(const PlanHeader& header, Sink& sink) {
  const Vocabulary words = vocabulary_of(header);
  check_fields<Project>(header.fields.project.value, words, sink);
  check_fields<SurveyEntry>(header.fields.survey.value, words, sink);
}

}  // namespace fujiplan
