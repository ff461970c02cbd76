#pragma once

#include <string_view>
#include <vector>

#include "model/project.h"

// What a project must have: the keys that every project has, and those that its class asks for.
namespace fujiplan {

// Must a project of this class have the field? Without a class, only what all must have. What the
// plan has not, nobody must have, whatever a class of the standard asks for.
bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class,
                 const Vocabulary& words);

// Must a project of this class have this field of the plan's own?
bool is_required(const OwnField& field, const Spanned<ProjectClass>& project_class);

// The keys of a list `requires` that projects of the plan can have, in the order of the list.
std::vector<std::string_view> keys_in_plan(const Names& needs, const Vocabulary& words);

// The keys that a class or a mark of the plan may ask for: what no project has by itself.
std::vector<std::string_view> keys_to_ask_for(const Vocabulary& words);

// The marks of the plan of which the project says nothing; none where plan.yaml has mistakes.
std::vector<const MarkWord*> missing_marks(const Project& project, const Vocabulary& words);

// Does the project lack the value of a field that it must have, as far as its class is known? A key
// without a value counts, whether it must be there or not.
bool lacks_something(const Project& project, const Vocabulary& words);

}  // namespace fujiplan
