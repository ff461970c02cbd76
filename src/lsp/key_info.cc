#include "lsp/key_info.h"

#include <algorithm>
#include <type_traits>

#include "base/text.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/types/dated_types.h"

namespace fujiplan::lsp {

bool has_form(std::span<const std::string> keys, std::string_view form) {
  if (form.empty()) return keys.empty();
  return std::ranges::equal(
      keys, split(form, '/'),
      [](std::string_view key, std::string_view part) { return part == "*" || key == part; });
}

template <typename Record>
static std::optional<KeyInfo> info_in(const Vocabulary& words, std::string_view key) {
  for (const Field<Record>* field : fields_in<Record>(words)) {
    if (field->key != key) continue;
    return KeyInfo{label_of(*field, words), field->meaning, field->required, field->visibility};
  }
  if (const OwnField* own = find_declared(declared_keys<Record>(words), key)) {
    return KeyInfo{label_of(*own),
                   {own->meaning.value, own->meaning.value},
                   Required::No,
                   visibility_of(*own)};
  }
  if constexpr (std::is_same_v<Record, Project>) {
    for (const MarkWord& mark : words.marks) {
      if (mark.name.value == key) {
        return KeyInfo{label_of(mark), {mark.meaning.value, mark.meaning.value}, Required::Always};
      }
    }
  }
  return std::nullopt;
}

// Beside the years of a department in plan.yaml.
static std::optional<KeyInfo> info_in_department(const Vocabulary&, std::string_view key) {
  if (key != kDepartmentSuccessors) return std::nullopt;
  return KeyInfo{kSuccessorsOfDepartment, kMeaningOfDepartmentSuccessors};
}

namespace {

// Where the entries of a record stand.
struct RecordPlace {
  std::string_view form;  // of the keys around
  std::optional<KeyInfo> (*info)(const Vocabulary& words, std::string_view key);
};

constexpr RecordPlace kInProject[] = {
    {"", info_in<Project>},
    {"survey/*", info_in<SurveyEntry>},
    {"survey/*/reviews/*", info_in<Review>},
    {"targets", info_in<Target>},
    {"corrections", info_in<Correction>},
    {"findings", info_in<LedgerEntry>},
};

constexpr RecordPlace kInHeader[] = {
    {"", info_in<PlanHeader>},           {"municipality", info_in<Municipality>},
    {"owner", info_in<Owner>},           {"period", info_in<Period>},
    {"calendar", info_in<Calendar>},     {"calendar/parts/*", info_in<PartWord>},
    {"issuer", info_in<Issuer>},         {"survey", info_in<SurveyTerms>},
    {"license", info_in<License>},       {"updates", info_in<Update>},
    {"policies", info_in<PlanGroup>},    {"policies/measures", info_in<PlanGroup>},
    {"rubric", info_in<Rubric>},         {"rubric/criteria/*", info_in<Criterion>},
    {"classes/*", info_in<ClassWord>},   {"marks/*", info_in<MarkWord>},
    {"phases/*", info_in<PhaseWord>},    {"statuses/*", info_in<StatusWord>},
    {"fields", info_in<DeclaredFields>}, {"fields/*/*", info_in<OwnField>},
    {"money", info_in<Money>},           {"findings", info_in<LedgerEntry>},
    {"departments", info_in_department},
};

}  // namespace

std::optional<KeyInfo> key_info(const Vocabulary& words, bool in_header,
                                std::span<const std::string> keys) {
  if (keys.empty()) return std::nullopt;
  auto around = keys.first(keys.size() - 1);
  auto places = in_header ? std::span<const RecordPlace>(kInHeader) : kInProject;
  for (const RecordPlace& place : places) {
    if (has_form(around, place.form)) return place.info(words, keys.back());
  }
  return std::nullopt;
}

}  // namespace fujiplan::lsp
