#include "checks/reviewer_names.h"

#include <algorithm>
#include <map>
#include <string>

#include "checks/declared_words.h"
#include "checks/notes.h"
#include "files/encoding.h"
#include "model/rating/criterion_names.h"
#include "model/survey_items.h"

namespace fujiplan {

// As headers of forms are compared.
static std::string plain_reviewer(std::string_view name) {
  return plain_name(name_without_brackets(with_cp932_twins(name)));
}

// Forms call the department so; of brackets alone nothing is left.
static bool is_reserved(const std::string& plain) {
  constexpr std::string_view kReserved[] = {"", "所管部署", "department"};
  return std::ranges::find(kReserved, plain) != std::end(kReserved);
}

void check_reviewer_names(std::span<const Reviewer> reviewers, Sink& sink) {
  constexpr Text kReviewer{"評価者の名前", "reviewer"};
  std::map<std::string, const Reviewer*> taken;
  for (const Reviewer& reviewer : reviewers) {
    const Line& name = reviewer.name;
    const std::string plain = plain_reviewer(name.value);
    if (is_reserved(plain)) sink.emit(kReservedWord, name.at, name.value, kReviewer);
    const Reviewer* other = nullptr;
    // Other forms show what 事務局 said as 事務局の意見, `review by Panel: comment`.
    for (const std::string& key : {plain, plain + "の", "reviewby" + plain}) {
      auto [found, is_new] = taken.try_emplace(key, &reviewer);
      if (!is_new && other == nullptr) other = found->second;
    }
    if (other == nullptr) continue;
    Diagnostic& finding = sink.emit(kWordTaken, name.at, name.value, other->name.value);
    finding.message = kReviewerTaken(name.value, other->name.value);
    finding.notes.push_back(note(other->name.at, kWordTakenHere));
  }
}

}  // namespace fujiplan
