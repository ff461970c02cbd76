#pragma once

#include <string>

#include "upkeep/new_project.h"
#include "upkeep/used_ids.h"

namespace fujiplan {

struct NewReceipt {
  const NewProject& project;
  const NewFile& file;
  const UsedIds& used;
  std::string path;
  Language in_file;       // of the words that are to be replaced
  bool is_tried = false;  // --dry-run: nothing was written
};

// What was made, where its number comes from, and what is left to do.
std::string receipt_of(const NewReceipt& receipt, Language language);

}  // namespace fujiplan
