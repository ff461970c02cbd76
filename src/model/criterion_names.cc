#include "model/criterion_names.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"

namespace fujiplan {

static const Field<Criteria>* find_criterion(std::string_view key) {
  auto fields = fields_of(RecordOf<Criteria>{});
  auto field = std::ranges::find(fields, key, &Field<Criteria>::key);
  return field != fields.end() ? &*field : nullptr;
}

const Criterion& criterion_of(const Criteria& criteria, const Field<Criteria>& field) {
  return criteria.*std::get<Criterion Criteria::*>(field.slot);
}

std::string name_without_brackets(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size();) {
    CodePoint c = decode_at(name, i);
    bool bracket = c.value == '(' || c.value == ')' || c.value == U'（' || c.value == U'）';
    plain += bracket ? std::string_view(" ") : name.substr(i, c.size);
    i += c.size;
  }
  return std::string(trim(plain));
}

Text name_of_criterion(const Criteria& criteria, std::string_view key) {
  const Field<Criteria>* field = find_criterion(key);
  if (field == nullptr) return {key, key};
  const Line& name = criterion_of(criteria, *field).name;
  bool is_standard = !name || name.value == field->label.ja;
  return is_standard ? field->label : Text{name.value, name.value};
}

std::string_view words_of_score(const Criteria& criteria, std::string_view key,
                                std::int64_t score) {
  const Field<Criteria>* field = find_criterion(key);
  auto levels = fields_of(RecordOf<Levels>{});  // from 5 down to 1
  auto count = static_cast<std::int64_t>(levels.size());
  if (field == nullptr || score < 1 || score > count) return "";
  const auto& level = levels[static_cast<std::size_t>(count - score)];
  return (criterion_of(criteria, *field).levels.*std::get<Line Levels::*>(level.slot)).value;
}

static SurveyItem named_by(const Criteria& criteria, const SurveyItem& item) {
  SurveyItem named = item;
  if (item.is_score()) named.label = name_of_criterion(criteria, item.path.back());
  return named;
}

SurveyItem named_in(const PlanHeader& header, const SurveyItem& item) {
  SurveyItem named = named_by(header.rubric.criteria, item);
  if (item.choices_in != nullptr) named.choices = item.choices_in(vocabulary_of(header));
  return named;
}

std::string label_of(const SurveyItem& item, const Criteria& criteria, Language language) {
  return item.is_score() ? label_of(named_by(criteria, item), language) : label_of(item, language);
}

std::string shown_scores(const Evaluation& scores, const Criteria& criteria, Language language) {
  std::vector<std::string> parts;
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    const Whole& score = scores.*std::get<Whole Evaluation::*>(field.slot);
    if (!score) continue;
    parts.push_back(formatted("{} {}", label_in(criteria, field).in(language), score.value));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
