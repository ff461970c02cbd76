#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "survey/import/import.h"

// What `survey import` tells people.
namespace fujiplan {

enum class ImportOutcome : unsigned char {
  Written,
  Refused,  // nothing is written, because some rows are not good
  Tried,    // --dry-run
};

// The files that were left out, and why.
std::string unusable_files(std::span<const FormFile> files, const FormAnswers& forms,
                           Language language);

// Every finding with its cell and remedy.
std::string import_findings(std::span<const FormFile> files, const FormAnswers& forms,
                            Language language);

// Per form the projects that change, with the answers, what is to be asked about them, and what was
// not taken or not there; then the totals. Each row and each answer of the forms counts once.
// `unit`: what a row is about, 事業 or the name of a level (unit_of).
std::string import_receipt(std::span<const FormFile> files, const FormAnswers& forms,
                           ImportOutcome outcome, Text unit, Language language);

// That what is imported changes answers that were published.
std::string settled_notice(FiscalYear year, Language language);

}  // namespace fujiplan
