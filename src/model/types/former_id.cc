#include <algorithm>

#include "base/formatted.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/types/plain_types.h"
#include "model/types/word_types.h"

// Not beside the ids of plain_types.cc, which every file of a plan has, and few files have this
// one: what is compiled there is small for speed.
namespace fujiplan {

static bool is_of_group(const Limits& limits) {
  return words_for(limits).level != 0;
}

// As many numbers as it has: those of the plan that it was in are not known here.
void FieldType<FormerId>::read(yaml::Value value, FormerId& out, const KeyPlace& place,
                               Sink& sink) {
  Line text;
  FieldType<Line>::read(value, text, KeyPlace{place.key, place.key_at}, sink);
  if (!text) return;
  bool of_group = is_of_group(place.limits);
  auto parse = [&](std::string_view id) {
    return of_group ? parse_group_id(id) : parse_project_id(id);
  };
  if (auto id = parse(text.value)) {
    out = {{*id, value.span(), true}};
    return;
  }
  Diagnostic& finding =
      of_group ? sink.emit(kWrongForm, text.at, place.key, text.value, kGroupIdExpected)
               : sink.emit(kBadId, text.at, text.value);
  std::string plain = to_half_width(trim(text.value));
  if (of_group) std::ranges::replace(plain, '-', '.');
  if (auto meant = parse(plain)) {
    std::string id = to_string(*meant);
    write_instead(finding, of_group ? "\"" + id + "\"" : id);
  }
}

Json FieldType<FormerId>::schema(const Limits& limits, Language) {
  constexpr std::string_view kNumberInId = "[1-9][0-9]{0,8}";
  return {{"type", "string"},
          {"pattern", is_of_group(limits)
                          ? formatted("^{0}(\\.{0}){{0,{1}}}$", kNumberInId, kMostTreeLevels - 1)
                          : formatted("^{0}(-{0}){{1,{1}}}$", kNumberInId, kMostTreeLevels)}};
}

}  // namespace fujiplan
