#include "lists/target_lines.h"

#include <set>

#include "base/format.h"
#include "model/rating/achievement.h"
#include "model/targets/target_types.h"

namespace fujiplan {

static std::string rate_cell(const TargetInYear& at, Language language) {
  if (auto percent = at.percent()) return percent_in_words(*percent);
  if (at.judged() != nullptr) return judgement_in_words(at, language);
  bool has_goal = at.goal != nullptr || at.words != nullptr;
  if (!has_goal || at.value == nullptr) return "";
  constexpr Format<std::string> kWhyNot{"計算できない（{}）", "cannot be computed: {}"};
  return kWhyNot.in(language, why_in_words(at, language));
}

std::vector<TargetPlace> target_places(const Project& project) {
  std::vector<TargetPlace> places;
  for (const Target& target : project.targets.value) {
    if (target.base) places.push_back({&target, {}});
    std::set<FiscalYear> years;
    for (const YearNumber& of : target.years) years.insert(of.year.value);
    for (const YearNumber& of : target.original.years) years.insert(of.year.value);
    for (const YearLine& of : target.words.years) years.insert(of.year.value);
    for (const SurveyEntry& entry : project.survey.entries) {
      if (entry.values.find(target.key.value) != nullptr) years.insert(entry.year.value);
    }
    for (FiscalYear year : years) places.push_back({&target, year});
  }
  return places;
}

static TargetLine target_line(const PlanHeader& header, const Project& project, TargetPlace place,
                              Language language) {
  constexpr Text kBase{"基準値", "base"};
  const auto& [target, year] = place;
  TargetLine line;
  line.target = target;
  line.name = name_with_unit(*target, language);
  if (!year) {
    line.year = kBase.in(language);
    line.value = FieldType<Figure>::shown(target->base, language);
    return line;
  }
  const Scheme scheme = scheme_in(header, year);
  TargetInYear at = rated_target(scheme, project, *target, year);
  line.year = spoken(year, language);
  line.goal = goal_in_words(*target, year, language);
  line.value = reached_in_words(at, language);
  line.rate = rate_cell(at, language);
  const GradeFloor* grade = grade_of(scheme, at);
  if (grade != nullptr) line.grade = grade->name.value;
  return line;
}

std::vector<TargetLine> target_lines(const PlanHeader& header, const Project& project,
                                     Language language) {
  std::vector<TargetLine> lines;
  for (TargetPlace place : target_places(project)) {
    lines.push_back(target_line(header, project, place, language));
  }
  return lines;
}

}  // namespace fujiplan
