#include "model/rating/not_asked.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "model/rating/criterion_names.h"

namespace fujiplan {

std::string ending_statuses(const Vocabulary& words, Language language) {
  std::vector<std::string_view> names;
  for (const StatusWord& word : words.statuses) {
    if (ends_project({&word})) names.push_back(label_of(word).in(language));
  }
  constexpr Text kOr{"又は", " or "};
  return join(names, kOr.in(language));
}

std::string not_asked_means(const Vocabulary& words, Language language) {
  constexpr Format<std::string> kPlannedOrOver{
      "スケジュールに当年度の段階がないか、前年度までに{}となったため回答を求めない",
      "its schedule has no phase in the year, or it was {} in an earlier year"};
  constexpr Format<std::string> kOver{"前年度までに{}となったため回答を求めない",
                                      "it was {} in an earlier year"};
  std::string ending = ending_statuses(words, language);
  return has_part(words, PlanPart::Schedule) ? kPlannedOrOver.in(language, ending)
                                             : kOver.in(language, ending);
}

std::string not_graded_means(const Scheme& scheme, Language language) {
  constexpr Text kNoRate{"回答したが達成率を計算できない", "answered, but no rate can be computed"};
  constexpr Format<Message> kNoLevel{"回答したが{}がない", "answered without a judgement of {}"};
  if (scheme.rule == RatingBy::Achievement) return std::string(kNoRate.in(language));
  if (scheme.rule == RatingBy::One && !scheme.overruler) {
    return kNoLevel.in(language, judgement_of(scheme.criteria[scheme.one]));
  }
  return std::string(row_of(AnswerState::NotGraded).meaning.in(language));
}

namespace {

// What answers that are complete have, and what they lack in part.
struct Completeness {
  Text complete, partial;
};
constexpr Completeness kOfGroups{{"評価に必要な回答がある", "all that the result needs is there"},
                                 {"回答はあるが、評価に必要なものが欠けている",
                                  "something is answered, but not all that the result needs"}},
    kOfGroupsAlone{{"調査票に回答した", "the survey is answered"},
                   {"回答はあるが、必要なものが欠けている", "not all that is asked is answered"}},
    kOfStatusAlone{
        {"実施状況がある", "the status is there"},
        {"回答はあるが、実施状況が欠けている", "something is answered, but the status is missing"}},
    kOfStatusAndMore{{"実施状況と、評価に必要な回答がある",
                      "the status and all that the result needs are there"},
                     {"回答はあるが、実施状況か、評価に必要な回答が欠けている",
                      "something is answered, but not the status, or not all that the result "
                      "needs"}},
    kOfStatusAndScores{row_of(Response::Complete).meaning, row_of(Response::Partial).meaning};

// Does the result need all criteria, and are all of them scores?
bool needs_all_scores(const Scheme& scheme) {
  return !scheme.criteria.empty() && missing_in(scheme, {}).size() == scheme.criteria.size() &&
         std::ranges::all_of(scheme.criteria, [](const Criterion& criterion) {
           return numbers_of(criterion.levels).has_value();
         });
}

const Completeness& completeness_of(const Scheme& scheme, bool of_group) {
  if (!scheme.gives_results()) return of_group ? kOfGroupsAlone : kOfStatusAlone;
  if (of_group) return kOfGroups;
  return needs_all_scores(scheme) ? kOfStatusAndScores : kOfStatusAndMore;
}

}  // namespace

std::string response_means(Response response, const PlanHeader& header, Language language) {
  const Vocabulary words = vocabulary_of(header);
  if (response == Response::NotAsked) return not_asked_means(words, language);
  if (response == Response::None) return std::string(row_of(response).meaning.in(language));
  const Completeness& means = completeness_of(scheme_of(header), words.level != 0);
  return std::string(
      (response == Response::Complete ? means.complete : means.partial).in(language));
}

}  // namespace fujiplan
