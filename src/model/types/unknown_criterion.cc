#include "model/types/unknown_criterion.h"

#include <algorithm>
#include <string>

#include "base/join.h"
#include "model/rating/rubric_codes.h"
#include "model/read_record.h"

namespace fujiplan {

void report_unknown_criterion(yaml::Value key, const Vocabulary& words, Sink& sink) {
  KnownKeys known;
  for (const Criterion& criterion : words.criteria) {
    known.keys.push_back(criterion.key.value);
    known.labels.push_back({criterion.name.value, criterion.name.value});
  }
  bool is_of_other_years =
      std::ranges::any_of(criteria_of_all_years(words), [&](std::span<const Criterion> criteria) {
        return find_criterion(criteria, key.text()) != nullptr;
      });
  if (!is_of_other_years) return static_cast<void>(report_unknown_key(key, known, sink));
  std::string keys = join(known.keys, ", ");
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), keys);
  finding.message = kCriterionOfOtherYears(key.text());
}

}  // namespace fujiplan
