#include "model/rating/not_asked.h"

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

std::string response_means(Response response, const Vocabulary& words, Language language) {
  constexpr Text kComplete{"評価に必要な回答がある", "all that the result needs is there"},
      kPartial{"回答はあるが、評価に必要なものが欠けている",
               "something is answered, but not all that the result needs"};
  if (response == Response::NotAsked) return not_asked_means(words, language);
  bool of_group = words.level != 0;
  if (of_group && response == Response::Complete) return std::string(kComplete.in(language));
  if (of_group && response == Response::Partial) return std::string(kPartial.in(language));
  return std::string(row_of(response).meaning.in(language));
}

}  // namespace fujiplan
