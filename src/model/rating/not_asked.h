#pragma once

#include <string>

#include "base/language.h"
#include "model/rating/grade.h"
#include "model/rating/scheme.h"
#include "model/words.h"

// Why a project is not asked for a year (AnswerState::NotAsked), in the words of the plan.
namespace fujiplan {

// The statuses that end a project: 完了又は中止.
std::string ending_statuses(const Vocabulary& words, Language language);

// スケジュールに当年度の段階がないか、前年度までに完了又は中止となったため回答を求めない
std::string not_asked_means(const Vocabulary& words, Language language);

// What it says of an answer that it is complete, in part, none, or not asked: what the plan's
// result needs, and of projects the status.
std::string response_means(Response response, const PlanHeader& header, Language language);

// What 評価なし says: why answers come to no result by this scheme.
std::string not_graded_means(const Scheme& scheme, Language language);

}  // namespace fujiplan
