#include "model/presence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/dx_needs.h"

namespace fujiplan {
namespace {

const Field<Project>* field_of(std::string_view key) {
  auto fields = fields_of(RecordOf<Project>{});
  auto field = std::ranges::find(fields, key, &Field<Project>::key);
  return field != fields.end() ? &*field : nullptr;
}

TEST_CASE("what a class needs are rows by class, and each of those is needed by a class") {
  std::vector<std::string_view> needed;
  for (const ClassNeeds& needs : class_needs()) {
    for (std::string_view key : needs.keys) {
      CAPTURE(key);
      const Field<Project>* field = field_of(key);
      REQUIRE(field != nullptr);
      CHECK(field->required == Required::ByClass);
      needed.push_back(key);
    }
  }
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    CAPTURE(field.key);
    bool by_class = field.required == Required::ByClass;
    CHECK(by_class == (std::ranges::find(needed, field.key) != needed.end()));
  }
  CHECK(class_needs().size() == kRowsOf<ProjectClass>.size());
}

TEST_CASE("what a DX project needs are keys of a project") {
  for (const DxNeed& need : kDxNeeds) {
    CAPTURE(need.key);
    CHECK(field_of(need.key) != nullptr);
  }
}

}  // namespace
}  // namespace fujiplan
