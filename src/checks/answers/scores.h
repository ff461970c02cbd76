#pragma once

#include "base/language.h"
#include "model/plan_header.h"
#include "model/survey.h"

// What scores say in the rubric of plan.yaml, for messages, and what may be concluded from them.
namespace fujiplan {

// 4点「計画より進んでいる」; B「目標どおり」: with the words of plan.yaml, so that nobody must look
// them up.
Message score_in_words(const Score& score);

// 進捗4点「計画より進んでいる」、経費…: all scores that are there.
Message scores_in_words(const Evaluation& scores);

// The score of the first criterion that means this; null when there is none, or it has no points.
const Score* score_of(const Evaluation& scores, CriterionSense sense);

// The middle of a scale is as planned, where it has one.
bool is_ahead_of_plan(const Score& score);  // of five levels the best two, of three the best
bool is_as_planned(const Score& score);     // or better

}  // namespace fujiplan
