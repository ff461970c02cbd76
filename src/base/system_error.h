#pragma once

#include "base/language.h"

namespace fujiplan {

// What an errno value means, in words for people who do not program.
Message describe_system_error(int error);

}  // namespace fujiplan
