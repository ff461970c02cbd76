#pragma once

#include <string>

#include "base/failure.h"
#include "base/language.h"

namespace fujiplan {

// What an errno value means, in words for people who do not program.
Message describe_system_error(int error);

Failure cannot_write(const std::string& path, int error);
Failure cannot_read_folder(const std::string& folder, int error);
Failure cannot_lock(const std::string& folder, int error);
Failure locked_by_another(const std::string& folder);

}  // namespace fujiplan
