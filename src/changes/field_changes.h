#pragma once

#include <optional>
#include <string>
#include <vector>

#include "changes/sentences.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/rating/inference.h"

// What differs between two records, by their tables.
namespace fujiplan {

// A phase of a schedule that begins in another part of a year, or on one side only.
struct PhaseShift {
  std::optional<Phase> phase;  // none: 終了
  std::optional<PartOfYear> before, after;

  // Parts of years by which it comes later; negative: earlier; 0 when one side does not have it, or
  // divides its years in another way.
  int delay() const { return before && after ? parts_between(*before, *after).value_or(0) : 0; }
};

struct FieldChange {
  std::string key;                 // where it stands in the JSON of the record: "survey.R5.status"
  std::string label;               // "実施状況"
  FiscalYear year;                 // of the survey's answers; none: not of the survey
  std::string before, after;       // for people; empty when absent
  ListEdits edits;                 // of a text by sentence, of a long list by item; else empty
  std::vector<PhaseShift> shifts;  // of a schedule; else empty
  bool edits_only = false;         // the whole value holds what is not for this reader
};

// How to compare: in whose words, for whom, and which parts of ratings may be seen.
struct Comparison {
  Language language;
  Audience audience;
  RatingView ratings = {};
  Vocabulary words =
      {};  // of the newer plan: what it calls its fields, and which of them are public
};

// In the order of the tables. A text that reads the same with other line breaks has not changed.
std::vector<FieldChange> changes_between(const Project& before, const Project& after,
                                         Comparison how);
// Criteria have the names of `before` here, also those that `after` renames.
std::vector<FieldChange> changes_between(const PlanHeader& before, const PlanHeader& after,
                                         Comparison how);

}  // namespace fujiplan
