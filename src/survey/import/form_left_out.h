#pragma once

#include <optional>

#include "base/language.h"
#include "model/plan.h"
#include "survey/files/form_file.h"

namespace fujiplan {

// Why a file is no form that can be taken: it cannot be read, has no headers, is about projects
// where groups are wanted or the other way round, or about another year than `year`. Empty: it is
// one. `its_year`: what the file says of itself, if anything.
Message why_left_out(const FormFile& file, std::optional<FiscalYear> its_year, const Plan& plan,
                     FiscalYear year);

}  // namespace fujiplan
