#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan_header.h"
#include "model/years/schedule.h"
#include "upkeep/given_values.h"

namespace fujiplan {

// What a new project is to be. Names, class and marks are those of the plan, which must outlive it.
struct NewProject {
  ProjectId id;
  std::string_view name;
  const ClassWord* project_class = nullptr;  // null: the plan has none
  std::vector<const MarkWord*> marks;        // that hold; of the others the file says `false`
  std::vector<std::string_view> departments;
  PartOfYear from;        // in which it begins, within the period
  bool is_added = false;  // to a plan that has answers: its name says since when it is there
  std::vector<GivenValue> given;  // values of further keys
};

// A key of the new file whose value nobody has given.
struct UnsaidKey {
  std::string key;
  Message label;
  std::string chosen = {};  // what was written all the same, as the file has it on one line
};

struct NewFile {
  std::string text;                  // of the whole file
  std::vector<UnsaidKey> to_fill;    // they hold kToFillIn
  std::vector<UnsaidKey> to_check;   // they hold a value that is right for most
  std::vector<UnsaidKey> not_there;  // must be given: their types have no word for 未記入
};

// The file of the project: every key that its class, its marks and the plan ask for, in the order
// of the format. It has a schedule where one is asked for, and where the project begins later than
// the plan: without one, it would be asked for in every year.
NewFile new_file(const NewProject& project, const PlanHeader& header);

}  // namespace fujiplan
