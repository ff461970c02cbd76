#include "reports/shown/fields.h"

#include "base/join.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"

namespace fujiplan {

std::vector<const OwnField*> shown_own_fields(const Report& report,
                                              std::span<const OwnField> declared) {
  std::vector<const OwnField*> shown = own_fields(declared);
  std::erase_if(shown, [&](const OwnField* field) {
    return !is_visible(visibility_of(*field), report.audience);
  });
  return shown;
}

static std::string_view text_of_own(const OwnValue& value, Scratch& scratch) {
  return scratch.text(join(own_lines(value, scratch.language), "\n"));
}

// --- what the plan calls its fields

static MaybeText label_in(const FieldLabels& labels, const Field<Project>& field) {
  return labels
      .of_projects[static_cast<std::size_t>(&field - fields_of(RecordOf<Project>{}).data())];
}
static MaybeText label_in(const FieldLabels& labels, const Field<SurveyEntry>& field) {
  return labels
      .of_answers[static_cast<std::size_t>(&field - fields_of(RecordOf<SurveyEntry>{}).data())];
}

template <typename Record>
static std::vector<Member> label_members() {
  std::vector<Member> members;
  members.reserve(fields_of(RecordOf<Record>{}).size());
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (stands_for_keys(field.key)) continue;
    members.push_back({.name = field.key,
                       .meaning = field.meaning,
                       .shape = {Shape::Kind::Text},
                       .get = [](const Member& member, const void* self, Scratch&) -> Datum {
                         const auto& of = *static_cast<const Field<Record>*>(member.source);
                         MaybeText label = label_in(static_cast<const Report*>(self)->labels, of);
                         return label ? Datum(*label) : Datum(Absent{});
                       },
                       .source = &field});
  }
  return members;
}
static const std::vector<Member> kLabelMembers = label_members<Project>();
static const std::vector<Member> kAnswerLabelMembers = label_members<SurveyEntry>();
const ObjectType kLabelsType{kLabelMembers};
const ObjectType kAnswerLabelsType{kAnswerLabelMembers};

constexpr Member kOwnFieldMembers[] = {
    member<ShownOwn, [](const ShownOwn& own) { return own.field->name.value; }>(
        "key", {"項目のキー: ends", "key of the field: ends"}),
    member<ShownOwn,
           [](const ShownOwn& own, Scratch& s) { return label_of(*own.field).in(s.language); }>(
        "name", {"項目の名称: 終了予定日", "what the field is called"}),
    member<ShownOwn,
           [](const ShownOwn& own, Scratch& s) {
             return own.value != nullptr ? MaybeText(text_of_own(*own.value, s)) : std::nullopt;
           }>("value", {"値。数には単位が付く", "its value; numbers have their unit"}),
    member<ShownOwn, [](const ShownOwn& own) { return own.field->type.value == OwnType::Codes; }>(
        "is_codes",
        {"番号を並べる項目か（型が `codes`）", "is it a list of codes (of type `codes`)?"}),
};
const ObjectType kOwnFieldType{kOwnFieldMembers};

Many<kOwnFieldType> own_field_list(const Report& report, std::span<const OwnField> declared,
                                   const OwnValues& values, Scratch& scratch) {
  std::vector<ShownOwn> shown;
  for (const OwnField* field : shown_own_fields(report, declared)) {
    const OwnValue* value = find_own(values, field->name.value);
    if (value != nullptr && is_present(*value)) shown.push_back({field, value});
  }
  return list_of<kOwnFieldType>(scratch.make_all(std::span<const ShownOwn>(shown)));
}

Many<kOwnFieldType> own_code_list(const Report& report, std::span<const OwnField> declared,
                                  const OwnValues& values, Scratch& scratch) {
  std::vector<ShownOwn> shown;
  for (const OwnField* field : shown_own_fields(report, declared)) {
    if (field->type.value != OwnType::Codes) continue;
    const OwnValue* value = find_own(values, field->name.value);
    shown.push_back({field, value != nullptr && is_present(*value) ? value : nullptr});
  }
  return list_of<kOwnFieldType>(scratch.make_all(std::span<const ShownOwn>(shown)));
}

std::optional<Datum> find_own_of(const Report& report, std::span<const OwnField> declared,
                                 const OwnValues& values, std::string_view name, Scratch& scratch) {
  const OwnField* field = find_declared(declared, name);
  bool shown =
      field != nullptr && field->type && is_visible(visibility_of(*field), report.audience);
  if (!shown) return std::nullopt;
  const OwnValue* value = find_own(values, name);
  if (value == nullptr || !is_present(*value)) return Absent{};
  return text_of_own(*value, scratch);
}

bool shows_amount(const Report& report, std::size_t place) {
  return report.audience == Audience::Internal || money_of(report.plan.header).published[place];
}

std::string_view text_of(const Prose& value, Scratch& scratch) {
  auto line = only_line(value.value);
  return line ? *line : scratch.text(join(shown_lines(value.value), "\n"));
}

std::string_view text_of(const Evaluation& value, const Report& report, Scratch& scratch) {
  Evaluation shown;
  for (const Score& score : value.scores) {
    bool visible = !is_internal(*score.criterion) || report.audience == Audience::Internal;
    if (visible) shown.scores.push_back(score);
  }
  return scratch.text(shown_scores(shown, language_of(report)));
}

}  // namespace fujiplan
