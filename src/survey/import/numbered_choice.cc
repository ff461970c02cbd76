#include "survey/import/numbered_choice.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "model/words.h"
#include "survey/form_version.h"

namespace fujiplan {

// What stands in the brackets of a header, as it is also after a spreadsheet has saved it.
static std::string choices_in(std::string_view header) {
  std::string plain = plain_choice(comparable_cell(header));
  return plain.substr(std::min(plain.find('('), plain.size()));
}

bool may_mean_another(std::string_view cell, std::string_view choice, std::string_view then,
                      std::string_view now) {
  std::string typed = plain_choice(trim(cell));
  bool number = !typed.empty() && (typed.front() < 'a' || typed.front() > 'z');
  if (!number || typed.find(plain_choice(choice)) != typed.npos) return false;
  std::string made_with = choices_in(then);
  bool lists = made_with.find(',') != made_with.npos || made_with.find("、") != made_with.npos;
  return lists && made_with != choices_in(now);
}

}  // namespace fujiplan
