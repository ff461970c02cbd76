#include "checks/rubric_words.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/formatted.h"
#include "checks/declared_words.h"
#include "checks/notes.h"
#include "checks/reviewer_names.h"
#include "model/project.h"
#include "model/rating/criterion_names.h"
#include "model/rating/grade.h"

namespace fujiplan {

// Columns of tables and forms that are no field of a project or of its survey. A test holds forms
// against it.
static constexpr std::string_view kOtherColumns[] = {
    "年度", "年度と版", "計画の段階", "計画の取組内容", "計画の施策指標等", "行の終わり", "合計",
    "平均", "最低",     "総合評価",   "段階",
};

namespace {

struct Taken {
  Message by;  // whose name it is
  Span at{};
};
using TakenNames = std::map<std::string, Taken>;  // by plain_name

}  // namespace

static Taken column(std::string_view label) {
  return {{formatted("`{}` の列の名前", label), formatted("the name of the column `{}`", label)}};
}

static TakenNames names_of_columns(const Vocabulary& words) {
  TakenNames names;
  auto add = [&](std::string_view label) {
    names.try_emplace(bare_name(label), column(label));
    names.try_emplace(plain_name(name_without_brackets(label)), column(label));
  };
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (!stands_for_keys(field.key)) add(field.label.ja);
  }
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    // It has an answer for each target only.
    if (std::holds_alternative<Values SurveyEntry::*>(field.slot)) add(field.label.ja);
  }
  for (const MarkWord& mark : standard_vocabulary().marks) add(label_of(mark).ja);
  Vocabulary with_parts = standard_vocabulary();
  with_parts.parts = words.parts;
  for (const SurveyItem& item : survey_items(with_parts)) {
    if (!item.group.empty()) add(item.group.ja);
    if (!item.is_score()) add(head_of(item, Language::Japanese));
  }
  for (const PartWord& part : words.parts) {
    add("計画の段階 " + std::string(full_label(part).ja));
  }
  for (std::string_view label : kOtherColumns) add(label);
  for (const Line& level : words.levels) add(level.value);
  return names;
}

static void check_criterion_names(std::span<const Criterion> criteria, const Vocabulary& words,
                                  Sink& sink) {
  // Most plans have the standard names, which are nothing else's.
  bool standard = std::ranges::all_of(criteria, [](const Criterion& criterion) {
    const Criterion* same = standard_criterion(criterion.key.value);
    return same != nullptr && same->name.value == criterion.name.value;
  });
  if (standard) return;
  auto plain = [](const Criterion& criterion) {
    return plain_name(name_without_brackets(criterion.name.value));
  };
  TakenNames taken = names_of_columns(words);
  for (const Criterion& criterion : criteria) {
    const Line& name = criterion.name;
    std::string key = plain(criterion);
    for (const Criterion& other : criteria) {
      const Criterion* before = standard_criterion(other.key.value);
      if (other.position == criterion.position || before == nullptr || key != plain(*before)) {
        continue;
      }
      // Said of the name itself where the other has kept it.
      if (plain(other) == key) continue;
      Message by{formatted("評価項目 `{}` の標準の名前", other.key.value),
                 formatted("the standard name of criterion `{}`", other.key.value)};
      sink.emit(kCriterionNameTaken, name.at, name.value, by);
    }
    Message by{formatted("評価項目 `{}` の名前", criterion.key.value),
               formatted("that of criterion `{}`", criterion.key.value)};
    auto [found, is_new] = taken.try_emplace(key, Taken{by, name.at});
    if (is_new) continue;
    Diagnostic& finding = sink.emit(kCriterionNameTaken, name.at, name.value, found->second.by);
    if (found->second.at != Span{}) {
      finding.notes.push_back(note(found->second.at, kNameTakenHere));
    }
  }
}

static void check_levels(const Criterion& criterion, Sink& sink) {
  std::map<std::string, std::string_view> seen;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& level = criterion.answer(i);
    auto [found, is_new] = seen.try_emplace(plain_name(level.meaning.value), level.name.value);
    if (is_new) continue;
    Diagnostic& finding = sink.emit(kRepeatedLevel, level.meaning.at, level.meaning.value,
                                    level.name.value, found->second);
    if (!numbers_of(criterion.levels)) {
      finding.message = kSameMeaning(level.name.value, found->second, level.meaning.value);
    }
  }
}

// Two answers that nobody can tell apart when they are typed.
static void check_answers(const Criterion& criterion, Sink& sink) {
  std::map<std::string, const Level*> seen;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& level = criterion.answer(i);
    auto [found, is_new] = seen.try_emplace(plain_choice(level.name.value), &level);
    if (is_new) continue;
    sink.emit(kRepeatedAnswer, level.name.at, level.name.value, found->second->name.value)
        .notes.push_back(note(found->second->name.at, kOtherAnswerHere));
  }
}

// Results that every table of them calls as it calls projects without one.
static void check_result(const Line& name, Text kind, Sink& sink) {
  constexpr std::array kStates{AnswerState::NotBegun, AnswerState::Ended, AnswerState::NotAsked,
                               AnswerState::NotAnswered, AnswerState::NotGraded};
  const std::string plain = plain_name(name.value);
  bool taken = std::ranges::any_of(kStates, [&](AnswerState state) {
    return plain == name_of(state) || plain == plain_name(label_of(state, Language::English));
  });
  if (taken) sink.emit(kReservedWord, name.at, name.value, kind).help = kOtherThanStates();
}

static void check_results(const Rubric& rubric, Sink& sink) {
  for (const Reviewer& reviewer : rubric.reviewers.value) {
    for (const Level& level : reviewer.levels.value) {
      check_result(level.name, {"評価", "level"}, sink);
    }
  }
  for (const Criterion& criterion : rubric.criteria.value) {
    for (std::size_t i = 0; i < criterion.answers(); ++i) {
      check_result(criterion.answer(i).name, {"評価", "level"}, sink);
    }
  }
  for (const Grades* grades : {&rubric.grades, &rubric.target_grades}) {
    for (const GradeFloor& grade : grades->value) {
      check_result(grade.name, {"総合評価", "grade"}, sink);
    }
  }
}

void check_rubric_words(const Rubric& rubric, const Vocabulary& words, Sink& sink) {
  std::span<const Criterion> criteria = rubric.criteria.value;
  check_criterion_names(criteria, words, sink);
  check_results(rubric, sink);
  check_reviewer_names(rubric.reviewers.value, sink);
  for (const Criterion& criterion : criteria) {
    check_levels(criterion, sink);
    check_answers(criterion, sink);
  }
  for (const Reviewer& reviewer : rubric.reviewers.value) {
    check_levels(reviewer.scale, sink);
    check_answers(reviewer.scale, sink);
  }
}

}  // namespace fujiplan
