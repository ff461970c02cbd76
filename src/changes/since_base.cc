#include "changes/since_base.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "changes/plan_diff.h"
#include "changes/uncorrected.h"
#include "checks/years/since_base.h"
#include "lists/settled_years.h"

namespace fujiplan {

static Span place_of(const Project& project, FiscalYear year) {
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value == year) return entry.year.at;
  }
  return project.id.at;
}

// （3 → 5）; empty of a text, which diff shows.
static std::string shown_change(const FieldChange& field, Language language) {
  if (!field.edits.removed.empty() || !field.edits.added.empty()) return "";
  constexpr Text kNothing{"なし", "nothing"};
  auto word = [&](const std::string& value) {
    return value.empty() ? std::string(kNothing.in(language)) : value;
  };
  return in_brackets(formatted("{} → {}", word(field.before), word(field.after)), language);
}

static void check_answers(const ProjectDiff& project, const Vocabulary& words, Sink& sink) {
  if (uncorrected_in(project) == 0) return;
  const Comparison how{
      Language::English, Audience::Internal, {}, words_of_level(words, project.after->level)};
  std::vector<FieldChange> in_english = changes_between(*project.before, *project.after, how);
  for (const FieldChange& ja : project.fields) {
    if (!is_uncorrected(project, ja)) continue;
    auto same = std::ranges::find(in_english, ja.key, &FieldChange::key);
    const FieldChange& en = same != in_english.end() ? *same : ja;
    std::string year = to_string(ja.year);
    Message change{shown_change(ja, Language::Japanese), shown_change(en, Language::English)};
    sink.emit(kSettledAnswerEdited, place_of(*project.after, ja.year), year,
              Message{ja.label, en.label}, change)
        .help = kPutBackAndCorrect(project.id, year);
  }
}

// 2026-10-01 evaluation.progress
static std::string called(const Correction& correction) {
  return formatted("{} {}", correction.date.value, correction.item.value);
}

static void check_corrections(const ProjectDiff& project, Sink& sink) {
  if (project.before == nullptr || project.after == nullptr) return;
  for (const Correction& correction : project.before->corrections.value) {
    if (has_correction(project.after->corrections, correction)) continue;
    sink.emit(kCorrectionRemoved, project.after->id.at, to_string(correction.year.value),
              called(correction));
  }
}

static void check_results(const PlanDiff& diff, const Settled& settled, const PlanHeader& header,
                          Sink& sink) {
  constexpr std::size_t kMostNamed = 10;
  std::map<FiscalYear, std::vector<std::string>> changed;
  std::set<FiscalYear> years;
  for (const ProjectDiff& project : diff.projects) {
    for (const GradeChange& grade : project.grades) {
      if (!grade.by_rubric) continue;
      changed[grade.year].push_back(project.id);
      years.insert(grade.year);
    }
  }
  if (years.empty()) return;
  const std::set<FiscalYear> past = settled(years);
  std::erase_if(changed, [&](const auto& of_year) { return !past.contains(of_year.first); });
  const Span at = header.rubric.present ? header.rubric.at : header.policies.at;
  for (auto& [year, ids] : changed) {
    if (ids.size() > kMostNamed) {
      ids.resize(kMostNamed);
      ids.emplace_back("…");
    }
    sink.emit(kSettledResultsChanged, at, to_string(year), join(ids, ", "));
  }
}

void check_since_base(const Plan& base, const Plan& now,
                      const std::map<ProjectId, FormerUse>& former, const Settled& settled,
                      Sink& sink) {
  const Comparison how{Language::Japanese, Audience::Internal, {}, vocabulary_of(now.header)};
  const PlanDiff diff = diff_of(base, now, how, {}, settled);
  for (const ProjectDiff& project : diff.projects) {
    check_answers(project, how.words, sink);
    check_corrections(project, sink);
    if (project.change == ProjectChange::Removed) {
      Diagnostic& finding =
          sink.emit(kProjectRemoved, now.header.policies.at, project.id, project.name);
      if (project.is_group) finding.help = kBringBack();
    }
  }
  check_results(diff, or_as_plans_tell(settled, base, now), now.header, sink);
  for (const Project& project : now.projects) {
    auto use = former.find(project.id.value);
    if (use == former.end() || use->second.name == project.name.value) continue;
    sink.emit(kNumberUsedAgain, project.id.at, to_string(project.id.value), use->second.name,
              use->second.commit);
  }
}

}  // namespace fujiplan
