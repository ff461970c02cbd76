#include "survey/columns/all_heads.h"

namespace fujiplan {

const FormHeads& AllHeads::of(Language language, const Reviewer* reviewer) {
  Vocabulary words = vocabulary_of(plan_.header);
  words.reviewer = reviewer;
  return heads_.try_emplace({language, reviewer}, words, plan_.items, year_, language)
      .first->second;
}

const Reviewer* AllHeads::reviewer_of(const FormTable& table) {
  for (const Reviewer& reviewer : vocabulary_of(plan_.header).reviewers) {
    const ColumnFinder& finder = of(table.language, &reviewer).finder;
    for (const std::string& cell : table.rows[*table.header_row]) {
      const FormColumn* column = finder.find(cell).column;
      if (column != nullptr && column->role == ColumnRole::Answer) return &reviewer;
    }
  }
  return nullptr;
}

}  // namespace fujiplan
