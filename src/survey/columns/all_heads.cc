#include "survey/columns/all_heads.h"

#include <algorithm>

namespace fujiplan {

const FormHeads& AllHeads::of(Language language, const Reviewer* reviewer) {
  Vocabulary words = vocabulary_of(plan_.header);
  words.reviewer = reviewer;
  return heads_.try_emplace({language, reviewer}, words, plan_.items, year_, language)
      .first->second;
}

static std::size_t answers_in(const FormTable& table, const ColumnFinder& finder) {
  return static_cast<std::size_t>(
      std::ranges::count_if(table.rows[*table.header_row], [&](const std::string& cell) {
        const FormColumn* column = finder.find(cell).column;
        return column != nullptr && column->role == ColumnRole::Answer;
      }));
}

const Reviewer* AllHeads::reviewer_of(const FormTable& table) {
  std::span<const Reviewer> reviewers = vocabulary_of(plan_.header).reviewers;
  if (reviewers.empty()) return nullptr;
  const Reviewer* best = nullptr;
  std::size_t most = answers_in(table, of(table.language, nullptr).finder);
  for (const Reviewer& reviewer : reviewers) {
    std::size_t answers = answers_in(table, of(table.language, &reviewer).finder);
    if (answers > most) most = answers, best = &reviewer;
  }
  return best;
}

}  // namespace fujiplan
