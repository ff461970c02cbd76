#include "survey/form.h"

#include <algorithm>
#include <set>

#include "base/join.h"
#include "base/text.h"
#include "files/safe_name.h"
#include "model/rating/criterion_names.h"
#include "model/rating/scheme.h"
#include "notation/era_date.h"
#include "run/labels.h"
#include "survey/columns/asked.h"
#include "survey/form_names.h"
#include "survey/form_version.h"
#include "survey/status.h"

namespace fujiplan {

// --- names of files

// Forms of several years get into one folder, or into one mail.
static constexpr Text kSurveyForm{"調査票_", "_survey_"}, kReviewForm{"評価票_", "_review_"};
static std::string free_name(const PlanHeader& header, Text kind, std::string_view department,
                             FiscalYear year, Language language, std::set<std::string>& taken) {
  std::string first = spoken(year, language) + std::string(kind.in(language));
  if (header.level != 0) first += safe_file_name(word_for_project(header).in(language)) + "_";
  first += safe_file_name(department);
  std::string name = first;
  for (int i = 2; !taken.insert(to_folded(name)).second; ++i) {
    name = first + "_" + std::to_string(i);
  }
  return name;
}

// --- notes

static constexpr Text kTitle{"調査票: ", "Survey: "}, kReviewTitle{"評価票: ", "Review: "};
static constexpr Text kDeadline{"回答期限: ", "Deadline: "};
static constexpr Text kContact{"問合せ先: ", "Contact: "};
static constexpr Text kHelpWithScores{"点数の目安 ", "Scores for "};
static constexpr Text kHelpWithLevels{"評価の目安 ", "Levels of "};

// 点数の目安 進捗: 5 十分進んでいる、4 進んでいる; Scores for progress: 3 = ahead; 2 = as planned
static std::string score_note(const Criterion& criterion, Language language) {
  constexpr Text kMeans{" ", " = "}, kNext{"、", "; "};
  Text help = numbers_of(criterion) ? kHelpWithScores : kHelpWithLevels;
  std::vector<std::string> answers;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& answer = criterion.answer(i);
    answers.push_back(std::string(answer.name.value) + std::string(kMeans.in(language)) +
                      std::string(meaning_in(answer, language)));
  }
  return std::string(help.in(language)) + std::string(label_of(criterion).in(language)) + ": " +
         join(answers, kNext.in(language));
}

// `reviewer`: who judges; null: the department answers.
static FormNotes form_notes(const PlanHeader& header, std::string_view department,
                            const Reviewer* reviewer, FiscalYear year, Language language) {
  constexpr Text kFor{" ", ", "};
  auto note = [&](Text what, std::string_view said) {
    return std::string(what.in(language)) + std::string(said);
  };
  std::string title = note(reviewer == nullptr ? kTitle : kReviewTitle, spoken(year, language));
  if (header.level != 0) title += note(kFor, word_for_project(header).in(language));
  FormNotes notes;
  notes.title = title + note(kFor, department);
  const SurveyTerms& terms = reviewer == nullptr ? header.survey : SurveyTerms{};
  if (!terms.deadline.value.empty()) {
    notes.deadline = note(kDeadline, spoken_date(terms.deadline.value, year.style, language));
  }
  if (!terms.contact.value.empty()) notes.contact = note(kContact, terms.contact.value);
  if (reviewer != nullptr && reviewer->has_scale()) {
    notes.scores.push_back(score_note(reviewer->scale, language));
  }
  for (const Criterion& criterion : criteria_of(header)) {
    notes.scores.push_back(score_note(criterion, language));
  }
  return notes;
}

std::vector<std::string> FormNotes::all() const {
  std::vector<std::string> notes = {title};
  for (const std::string& note : {deadline, contact}) {
    if (!note.empty()) notes.push_back(note);
  }
  notes.insert(notes.end(), scores.begin(), scores.end());
  return notes;
}

bool is_form_note(std::string_view cell) {
  constexpr Text kBeginnings[] = {kTitle,       kReviewTitle,    kDeadline,      kContact,
                                  kBeforeCount, kHelpWithScores, kHelpWithLevels};
  return std::ranges::any_of(kBeginnings, [&](Text begin) {
    return cell.starts_with(begin.ja) || cell.starts_with(begin.en);
  });
}

// --- forms

// What the rows of a year's forms say of the scores in plan.yaml.
struct ScoresWhenMade {
  FormVersion::Marks names, words;
};

static ScoresWhenMade scores_of_today(const Plan& plan, const Reviewer* reviewer,
                                      const std::vector<FormColumn>& columns) {
  ScoresWhenMade scores{marks_of_names(columns), {}};
  for (const SurveyItem& item : plan.items) {
    bool asked = item.is_score() && is_asked_in(item, reviewer);
    if (asked) scores.words[item.mark] = mark_of_words(item);
  }
  return scores;
}

// Whose answers a column shows: in the first year of a plan, those of the year before are of the
// previous plan.
static const Project& shown_in(const FormColumn& column, const Project& project,
                               const FormerAnswers& former) {
  auto found = former.projects.find(project.id.value);
  return column.last_year && found != former.projects.end() ? found->second : project;
}

// Without what none of the projects has.
static std::vector<FormColumn> columns_for(const std::vector<FormColumn>& columns,
                                           const std::vector<const Project*>& projects,
                                           FiscalYear year, const FormerAnswers& former) {
  std::vector<FormColumn> own;
  for (const FormColumn& column : columns) {
    auto stands = [&](const Project* project) {
      return column.stands(shown_in(column, *project, former), year);
    };
    if (!column.stands || std::ranges::any_of(projects, stands)) own.push_back(column);
  }
  return own;
}

static std::vector<FormRow> form_rows(const Plan& plan, const std::vector<FormColumn>& columns,
                                      const Reviewer* reviewer,
                                      const std::vector<const Project*>& projects, FiscalYear year,
                                      const FormerAnswers& former) {
  const ScoresWhenMade scores = scores_of_today(plan, reviewer, columns);
  std::vector<FormRow> rows;
  for (const Project* project : projects) {
    FormRow& row = rows.emplace_back();
    row.project = project;
    FormVersion version = version_of(*project, year, plan.items, reviewer);
    std::vector<std::string> for_reading;
    std::size_t at = 0;  // of the version
    for (const FormColumn& column : columns) {
      if (column.role == ColumnRole::Version) at = row.cells.size();
      const Project& shown = shown_in(column, *project, former);
      row.cells.push_back(column.text ? column.text(shown, year) : "");
      if (is_for_reading(column.role)) for_reading.push_back(row.cells.back());
    }
    version.names = scores.names, version.words = scores.words;
    version.for_reading = mark_for_reading(project->id.value, year, for_reading);
    row.cells[at] = to_string(version);
  }
  return rows;
}

std::vector<Form> forms_of(const Plan& plan, FiscalYear year,
                           std::span<const std::string_view> departments,
                           const FormerAnswers& former) {
  std::vector<const Project*> projects;
  for (const Project& project : plan.projects) projects.push_back(&project);
  bool last_year = plan.header.period.from.value < year || !former.projects.empty();
  Language language = plan.header.language.value;
  std::vector<FormColumn> columns =
      form_columns(vocabulary_of(plan.header), plan.items, year, last_year, language);
  std::vector<Form> forms;
  std::set<std::string> taken;
  for (const DepartmentStatus& status : survey_status(plan, projects, year)) {
    // Also of departments that are left out: a form always has the same name.
    std::string name = free_name(plan.header, kSurveyForm, status.name, year, language, taken);
    bool wanted =
        departments.empty() || std::ranges::find(departments, status.name) != departments.end();
    if (!wanted) continue;
    std::vector<FormColumn> own = columns_for(columns, status.asked, year, former);
    auto rows = form_rows(plan, own, nullptr, status.asked, year, former);
    forms.push_back({status.name, nullptr, std::move(name),
                     form_notes(plan.header, status.name, nullptr, year, language), std::move(own),
                     std::move(rows)});
  }
  return forms;
}

Form review_form(const Plan& plan, FiscalYear year, const Reviewer& reviewer,
                 std::span<const std::string_view> departments) {
  std::vector<const Project*> projects;
  for (const Project& project : plan.projects) {
    std::string_view first = project.departments.value.front().value;
    bool wanted = departments.empty() || std::ranges::find(departments, first) != departments.end();
    if (wanted && answers_of(project, year) != nullptr) projects.push_back(&project);
  }
  Vocabulary words = vocabulary_of(plan.header);
  words.reviewer = &reviewer;
  Language language = plan.header.language.value;
  std::set<std::string> taken;
  std::string file_name;
  for (const Reviewer& other : words.reviewers) {  // A/B and A:B have files of their own
    file_name = free_name(plan.header, kReviewForm, other.name.value, year, language, taken);
    if (other.name.value == reviewer.name.value) break;
  }
  std::string_view name = reviewer.name.value;
  std::vector<FormColumn> columns =
      columns_for(form_columns(words, plan.items, year, false, language), projects, year, {});
  auto rows = form_rows(plan, columns, &reviewer, projects, year, {});
  return {name,
          &reviewer,
          std::move(file_name),
          form_notes(plan.header, name, &reviewer, year, language),
          std::move(columns),
          std::move(rows)};
}

}  // namespace fujiplan
