#include "survey/receipt/still_missing.h"

#include <algorithm>

#include "base/join.h"
#include "model/load.h"
#include "model/rating/grade.h"
#include "survey/form_needs.h"

namespace fujiplan {

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
  const ResultNeeds needs(scheme, after, year);
  // Where there is a result, what it could do without is not missing.
  const bool has_result = result.answers != nullptr && !result.lacks_answer;
  std::vector<std::string> names;
  for (const SurveyItem& item : plan.items) {
    bool is_there =
        (result.answers != nullptr && !item.text(*result.answers).empty()) || typed.contains(&item);
    bool is_of_result = item.is_value() || item.is_score();
    if (is_there || item.reviewer != nullptr || (is_of_result && has_result)) continue;
    if (needs.has(item)) names.push_back(label_of(item, language));
  }
  if (names.empty() && typed.empty()) return std::string(kSome.in(language));
  return listed(names, language);
}

}  // namespace fujiplan
