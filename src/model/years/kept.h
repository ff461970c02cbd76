#pragma once

#include <forward_list>
#include <string>

#include "model/project.h"

namespace fujiplan {

struct Plan;  // model/plan.h

// What stays in memory of the projects of a plan. Whatever a project is asked for that stays, it
// answers the same, however much goes; so only few need their files' texts, most of a plan's bytes.
enum class Kept : unsigned char {
  All,
  Figures,        // names, words, numbers and scores; of sentences, and of the plan's own fields in
                  // answers, only that they are there
  NewestFigures,  // the same of the newest year that has answers, and what earlier ones decide
};

// Leaves the figures of a project that was read whole, and puts its names into `names`, so that
// nothing needs the text of its file or what was decoded of it; what its spans point to is gone
// then. Answers before `since` go where they tell nothing of later years; none: all of them stay.
// False: it stays as it was, as it has texts all over it: targets, or reviews.
bool keep_figures(Project& project, FiscalYear since, std::forward_list<std::string>& names);

// Makes room for what was made of them.
void let_go_of_projects(Plan& plan);

}  // namespace fujiplan
