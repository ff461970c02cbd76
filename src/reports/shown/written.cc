#include <algorithm>
#include <variant>

#include "model/marks.h"
#include "reports/shown/fields.h"

// Which fields any project of a report has, so that nothing is shown that nobody has filled.
namespace fujiplan {

static bool is_written(const Report& report, const Field<Project>& field) {
  auto row = &field - fields_of(RecordOf<Project>{}).data();
  return report.written.of_projects[static_cast<std::size_t>(row)];
}
static bool is_written(const Report& report, const Field<SurveyEntry>& field) {
  bool always = field.key == "status" && report.plan.header.level == 0;  // groups may do without
  if (always) return true;
  auto row = &field - fields_of(RecordOf<SurveyEntry>{}).data();
  return report.written.of_answers[static_cast<std::size_t>(row)];
}

// What was corrected may be internal, and so is that anything was.
static bool may_be_hidden(const Field<Project>& field) {
  return std::holds_alternative<Corrections Project::*>(field.slot);
}
static bool may_be_hidden(const Field<SurveyEntry>&) {
  return false;
}

template <typename Record>
static std::vector<Member> written_members() {
  std::vector<Member> members;
  members.reserve(fields_of(RecordOf<Record>{}).size());
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (stands_for_keys(field.key) || may_be_hidden(field)) continue;
    Condition condition = condition_of<Report>(field);
    members.push_back({.name = field.key,
                       .meaning = field.meaning,
                       .shape = {Shape::Kind::Truth},
                       .get = [](const Member& member, const void* self, Scratch&) -> Datum {
                         return is_written(*static_cast<const Report*>(self),
                                           *static_cast<const Field<Record>*>(member.source));
                       },
                       .is_there = condition.holds,
                       .source = &field,
                       .when = condition.when});
  }
  return members;
}

// Is there a place for it among the answers of a sheet? Values stand in the table of targets.
static bool is_in_sheet(const Report& report, const Field<SurveyEntry>& field) {
  if (field.key == "values") return false;
  if (field.key == kKeysOfOwnFields) {
    return !shown_own_fields(report, words_of(report).survey_fields).empty();
  }
  std::size_t amount = amount_at(field.key);
  if (amount < kAmountCount) return shows_amount(report, amount);
  return field.key != "evaluation" || report.ratings.scores;
}

static bool shows_answers(const Report& report) {
  return std::ranges::any_of(fields_of(RecordOf<SurveyEntry>{}), [&](const auto& field) {
    return is_written(report, field) && is_in_sheet(report, field);
  });
}

static std::vector<Member> written_answer_members() {
  std::vector<Member> members = written_members<SurveyEntry>();
  members.push_back(member<Report, shows_answers>(
      "any", {"個票に示す回答（実績値のほか）があるか",
              "is there any answer, beside values of targets, that sheets show?"}));
  return members;
}

static const std::vector<Member> kWrittenMembers = written_members<Project>();
static const std::vector<Member> kWrittenAnswerMembers = written_answer_members();
const ObjectType kWrittenType{kWrittenMembers};
const ObjectType kWrittenAnswersType{kWrittenAnswerMembers};

bool is_answered(const Report& report, std::string_view key) {
  auto fields = fields_of(RecordOf<SurveyEntry>{});
  return is_written(report, *std::ranges::find(fields, key, &Field<SurveyEntry>::key));
}

}  // namespace fujiplan
