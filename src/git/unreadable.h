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

// The message, and behind it how to get what such a clone does not have.
Message with_remedy(Message message, CloneKind kind);

Failure unreadable_object(const BadObject& object, CloneKind kind);
Failure unreadable_revision(const std::string& revision);  // there, but damaged

}  // namespace fujiplan::git
