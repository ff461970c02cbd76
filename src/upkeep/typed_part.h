#pragma once

#include <string>

#include "run/context.h"

namespace fujiplan {

// `R8上`, `令和8年度 上期`; or a year in any way, `R8`, `令和8`: its first part. Throws
// UsageError for what is neither, and for a year outside the period.
PartOfYear typed_part(const std::string& typed, const Plan& plan);

}  // namespace fujiplan
