#include "model/presence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/marks.h"
#include "model/words.h"

namespace fujiplan {
namespace {

const Field<Project>* field_of(std::string_view key) {
  auto fields = fields_of(RecordOf<Project>{});
  auto field = std::ranges::find(fields, key, &Field<Project>::key);
  return field != fields.end() ? &*field : nullptr;
}

TEST_CASE("a project needs what all have, and what its class asks for") {
  for (const ClassWord& word : standard_vocabulary().classes) {
    Spanned<ProjectClass> project_class{{&word}, {}, true};
    for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
      CAPTURE(std::string(word.name.value));
      CAPTURE(std::string(field.key));
      auto& needs = word.needs.value;
      bool asked = std::ranges::find(needs, field.key, &Line::value) != needs.end();
      CHECK(is_required(field, project_class, standard_vocabulary()) ==
            (asked || field.required == Required::Always));
      CHECK(is_required(field, {}, standard_vocabulary()) == (field.required == Required::Always));
    }
  }
}

TEST_CASE("what a mark asks for are keys of a project") {
  for (const MarkWord& mark : standard_vocabulary().marks) {
    for (const Line& need : mark.needs.value) {
      CAPTURE(need.value);
      CHECK(field_of(need.value) != nullptr);
    }
  }
}

}  // namespace
}  // namespace fujiplan
