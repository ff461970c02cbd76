#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "views/survey_import.h"

// What `survey import` tells people.
namespace fujiplan {

enum class ImportOutcome : unsigned char {
  Written,
  Refused,  // nothing is written, because some rows are not good
  Tried,    // --dry-run
};

// Every finding with its cell and remedy, and the columns that were not used.
std::string import_findings(std::span<const FormFile> files, const FormAnswers& forms,
                            Language language);

// Per form the projects that change, with the answers; then the totals.
std::string import_receipt(std::span<const FormFile> files, const FormAnswers& forms,
                           const Criteria& criteria, ImportOutcome outcome, Language language);

}  // namespace fujiplan
