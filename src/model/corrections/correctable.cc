#include "model/corrections/correctable.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/join.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/typed_answer.h"
#include "model/types/field_types.h"

namespace fujiplan {
namespace {

// A value of a field of the project as its file writes it: of a list its items, one of several
// fields as it is.
std::string text_of_field(const Line& value) {
  return std::string(value.value);
}
std::string text_of_field(const Prose& value) {
  return std::string(value.value);
}
std::string text_of_field(const Whole& value) {
  return FieldType<Whole>::in_file(value);
}
std::string text_of_field(const Spanned<ProjectClass>& value) {
  return std::string(name_of(value.value));
}
std::string text_of_field(const Names& value) {
  return FieldType<Names>::shown(value, Language::Japanese);
}
std::string text_of_field(const Ids& value) {
  return FieldType<Ids>::shown(value, Language::Japanese);
}
std::string text_of_field(const Flag& value) {
  return value.value ? "true" : "false";
}
template <typename T>
concept SingleValue = requires(const T& value) {
  text_of_field(value);
};

// What identifies a project is no mistake, and answers have items of their own.
constexpr std::string_view kNeverCorrected[] = {"id", "corrections", "findings", "survey"};

struct CorrectableFields {
  const Vocabulary& words;
  std::vector<CorrectableItem> all = {};

  void add(std::string_view key, Text label, Visibility visibility,
           std::function<std::string(const Project&, FiscalYear)> text) {
    all.push_back({.key = std::string(key),
                   .label = {std::string(label.ja), std::string(label.en)},
                   .visibility = visibility,
                   .text = std::move(text)});
  }

  void add_marks() {
    for (const MarkWord& mark : words.marks) {
      add(mark.name.value, label_of(mark), Visibility::Public,
          [key = mark.name.value](const Project& project, FiscalYear) {
            const Flag* flag = find_mark(project.marks, key);
            return flag != nullptr && *flag ? text_of_field(*flag) : std::string();
          });
    }
  }

  void add_own_fields() {
    for (const OwnField* field : own_fields(words.project_fields)) {
      add(field->name.value, label_of(*field), visibility_of(*field),
          [key = field->name.value](const Project& project, FiscalYear) {
            const OwnValue* value = find_own(project.own, key);
            return value != nullptr && is_present(*value) ? own_in_file(*value) : std::string();
          });
    }
  }

  void add_field(const Field<Project>& field) {
    if (std::ranges::find(kNeverCorrected, field.key) != std::end(kNeverCorrected)) return;
    std::visit(
        [&]<typename T>(T Project::*member) {
          if constexpr (std::is_same_v<T, Marks>) {
            add_marks();
          } else if constexpr (std::is_same_v<T, OwnValues>) {
            add_own_fields();
          } else {
            Text label = label_of(field, words);
            add(field.key, label, field.visibility, nullptr);
            if constexpr (SingleValue<T>) {
              all.back().text = [member](const Project& project, FiscalYear) {
                const T& value = project.*member;
                return value.present ? text_of_field(value) : std::string();
              };
            }
          }
        },
        field.slot);
  }

  void add_answer(const SurveyItem& item, std::function<bool(FiscalYear)> is_of = {}) {
    all.push_back({key_of(item), label_of(item), item.visibility, item, std::move(is_of), {}});
    all.back().text = [item](const Project& project, FiscalYear year) {
      const SurveyEntry* entry = answers_of(project, year);
      return entry != nullptr ? for_file(item, item.text(*entry)) : std::string();
    };
  }
};

}  // namespace

// Who reviews is said by the rubric, and what is judged.
static bool is_of_rubric(const SurveyItem& item) {
  return item.is_score() || item.reviewer != nullptr;
}

static void add_answers_by_rubric(const Vocabulary& words, CorrectableFields& answers) {
  const Dated<Rubric>& rubrics = *words.dated_rubric;
  for (const Step<Rubric>& step : rubrics.history) {
    const Vocabulary of_step = words_in_year(words, step.from.value);
    for (const SurveyItem& item : survey_items(of_step)) {
      if (!is_of_rubric(item) || !has_part(of_step, item.part)) continue;
      answers.add_answer(
          item, [&rubrics, &step](FiscalYear year) { return step_in(rubrics, year) == &step; });
    }
  }
}

std::vector<CorrectableItem> correctable_items(const Vocabulary& words, const Project& project) {
  CorrectableFields fields{words}, answers{words};
  for (const Field<Project>* field : fields_in<Project>(words)) fields.add_field(*field);
  for (const SurveyItem& item : survey_items(words, targets_of(std::span(&project, 1)))) {
    bool by_rubric = is_of_rubric(item) && words.dated_rubric != nullptr;
    if (has_part(words, item.part) && !by_rubric) answers.add_answer(item);
  }
  if (words.dated_rubric != nullptr) add_answers_by_rubric(words, answers);
  // `activities` means the answer, as it does in `survey set`.
  std::erase_if(fields.all, [&](const CorrectableItem& field) {
    return std::ranges::find(answers.all, field.key, &CorrectableItem::key) != answers.all.end();
  });
  std::ranges::move(answers.all, std::back_inserter(fields.all));
  return std::move(fields.all);
}

bool is_of_year(const CorrectableItem& item, FiscalYear year) {
  return !item.is_of || item.is_of(year);
}

const CorrectableItem* find_correctable(std::span<const CorrectableItem> items,
                                        const Correction& correction) {
  auto is_it = [&](const CorrectableItem& item) {
    return item.key == correction.item.value && is_of_year(item, correction.year.value);
  };
  auto found = std::ranges::find_if(items, is_it);
  return found != items.end() ? &*found : nullptr;
}

bool is_shown_to(const SurveyItem& answer, Audience audience, RatingView ratings) {
  if (audience == Audience::Internal) return true;
  if (!is_visible(answer.visibility, audience)) return false;
  return answer.is_judgement() ? ratings.result : !answer.is_score() || ratings.scores;
}

bool is_shown_to(const CorrectableItem* item, Audience audience, RatingView ratings) {
  if (item == nullptr) return audience == Audience::Internal;
  return item->answer ? is_shown_to(*item->answer, audience, ratings)
                      : is_visible(item->visibility, audience);
}

std::string bare_value_of(const CorrectableItem* item, const Prose& value, Language language) {
  if (!value || item == nullptr || !item->answer) return on_one_line(value.value);
  const SurveyItem& answer = *item->answer;
  return on_one_line(answer_in_words(answer, from_file(answer, value.value), language));
}

std::string shown_value_of(const CorrectableItem* item, const Prose& value, Language language) {
  if (!value) return {};
  if (item == nullptr || !item->answer) return on_one_line(value.value);
  return shown_answer(*item->answer, from_file(*item->answer, value.value), language);
}

std::string label_of(const Correction& correction, const CorrectableItem* item, Language language) {
  return item != nullptr ? std::string(item->label.in(language))
                         : std::string(correction.item.value);
}

// What a field of the project says may have changed since for another reason than a mistake, as
// soon as there are answers of a later year.
static bool may_have_gone_on(const Correction& correction, const Project& project) {
  const auto& entries = project.survey.entries;
  return !entries.empty() && correction.year.value < entries.back().year.value;
}

bool is_in_plan(const Correction& correction, const CorrectableItem& item, const Project& project) {
  if (!item.text) return true;
  std::string there = item.text(project, correction.year.value);
  if (!item.answer) {
    return may_have_gone_on(correction, project) || same_on_one_line(there, correction.now.value);
  }
  const SurveyItem& answer = *item.answer;
  if (there.empty() || !correction.now) return there.empty() && !correction.now;
  return is_same_answer(answer, from_file(answer, there), from_file(answer, correction.now.value));
}

std::string what_was_corrected(const Correction& correction, const CorrectableItem* item,
                               Language language) {
  constexpr Format<std::string, std::string, std::string, std::string, std::string> kCorrected{
      "{} {}: {} → {}（{}）", "{} {}: {} → {} ({})"};
  constexpr Text kNothing{"（なし）", "(none)"};
  auto value = [&](const Prose& of) {
    return of ? shown_value_of(item, of, language) : std::string(kNothing.in(language));
  };
  return kCorrected.in(language, spoken(correction.year.value, language),
                       label_of(correction, item, language), value(correction.was),
                       value(correction.now), on_one_line(correction.reason.value));
}

std::string correction_in_words(const Correction& correction, const CorrectableItem* item,
                                Language language) {
  return std::string(correction.date.value) + " " + what_was_corrected(correction, item, language);
}

}  // namespace fujiplan
