#pragma once

#include <string>

#include "base/failure.h"
#include "git/find_repository.h"
#include "git/object_store.h"

// Why a repository or something in it cannot be read, and what to do: the messages of libgit2 are
// in English and say neither.
namespace fujiplan::git {

// A repository that libgit2 does not open.
Failure unreadable_repository(const FoundRepository& repository);

enum class CloneKind : unsigned char { Whole, Shallow, Partial };

// How to get what this clone does not have, to be put behind a message; empty for Whole.
Text remedy_of(CloneKind kind);

Failure unreadable_object(const BadObject& object, CloneKind kind);
Failure unreadable_revision(const std::string& revision);  // there, but damaged

}  // namespace fujiplan::git
