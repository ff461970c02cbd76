#pragma once

#include "model/project.h"

// What a project must have: the keys that every project has, and those that its class asks for.
namespace fujiplan {

// Must a project of this class have the field? Without a class, only what all must have.
bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class);

// Does the project lack the value of a field that it must have, as far as its class is known? A key
// without a value counts, whether it must be there or not.
bool lacks_something(const Project& project);

}  // namespace fujiplan
