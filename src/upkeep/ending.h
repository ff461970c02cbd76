#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan {

// How a project ends.
struct Ending {
  PartOfYear from;                     // the first part of a year without it
  std::vector<ProjectId> successors;   // empty: nothing carries it on
  std::string reason;                  // as an answer is written; empty: none was given
  std::optional<FiscalYear> answered;  // the last year that all have answered; none: none
};

struct EndedFile {
  std::string text;             // of the whole file
  std::optional<Span> blocked;  // where a value of another kind stands; then nothing is changed
  // Whose answers have the reason. None: there are none before the end, or the plan does not ask
  // for `changes`.
  std::optional<FiscalYear> year_of_reason;
};

// The file of a project that goes on, once it has ended: 終了 in its schedule, its successors, and
// the reason as the last line of `changes` in the last year that was answered before the end; what
// stands there stays, as do all other bytes. Where years were published, the schedule gets a step
// for those after them (edit_schedule). `text` is the source that `document` and `project`
// were read from; it can be read.
EndedFile end_in_file(const yaml::Document& document, std::string_view text, const Project& project,
                      const Vocabulary& words, const Period& period, const Ending& ending);

// The phases that begin with the end or after it.
std::vector<const PhaseStart*> phases_from(const Schedule& schedule, const PartOfYear& end);

}  // namespace fujiplan
