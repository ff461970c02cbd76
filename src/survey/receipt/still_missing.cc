#include "survey/receipt/still_missing.h"

#include <algorithm>

#include "base/join.h"
#include "model/load.h"
#include "model/presence.h"
#include "model/rating/grade.h"

namespace fujiplan {

// Of a project without answers everything that a result needs.
static bool is_needed(const SurveyItem& item, const Project& project, FiscalYear year,
                      const YearResult& result, const Scheme& scheme) {
  if (item.reviewer != nullptr || !has_item(project, item)) return false;
  if (item.path.size() == 1 && item.path[0] == "status") return result.needs_status;
  if (item.own != nullptr) return is_required(*item.own, project.project_class);
  if (result.answers != nullptr && !result.lacks_answer) return false;
  if (scheme.rule == RatingBy::Nothing) return false;
  if (scheme.rule == RatingBy::Achievement) {
    return item.is_number_of_target() && is_asked_for(project, item, year);
  }
  if (!item.is_score()) return false;
  auto missing =
      missing_in(scheme, result.answers != nullptr ? result.answers->evaluation : Evaluation{});
  return std::ranges::any_of(missing, [&](const Criterion* criterion) {
    return criterion->key.value == item.criterion->key.value;
  });
}

// The project with the answers of its file as it would be, whose text must outlive it.
static Project with_answers_of(const Plan& plan, const Project& project, const SourceFile& edited) {
  Sink unused;
  Project read, after = project;
  load_edited_project(edited, read, vocabulary_of(plan.header), unused);
  after.survey = std::move(read.survey);
  return after;
}

std::string still_missing(const Plan& plan, const Project& project, FiscalYear year,
                          const std::string* edited, const std::set<const SurveyItem*>& typed) {
  constexpr Text kAll{"全ての回答", "all answers"}, kSome{"回答の一部", "some answers"};
  const Language language = plan.header.language.value;
  SourceFile source;
  if (edited != nullptr) source = {plan.sources[project.file].path, *edited};
  const Project after = edited != nullptr ? with_answers_of(plan, project, source) : project;
  const YearResult result = result_of(plan.header, after, year);
  const Response response = response_of(result);
  if (response == Response::Complete || response == Response::NotAsked) return "";
  if (response == Response::None && typed.empty()) return std::string(kAll.in(language));
  const Scheme scheme = scheme_in(plan.header, year);
  std::vector<std::string> names;
  for (const SurveyItem& item : plan.items) {
    bool is_there =
        (result.answers != nullptr && !item.text(*result.answers).empty()) || typed.contains(&item);
    if (!is_there && is_needed(item, after, year, result, scheme)) {
      names.push_back(label_of(item, language));
    }
  }
  if (names.empty() && typed.empty()) return std::string(kSome.in(language));
  return listed(names, language);
}

}  // namespace fujiplan
