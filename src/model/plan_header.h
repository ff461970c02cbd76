#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/ledger/ledger.h"
#include "model/money/declared.h"
#include "model/rating/rubric.h"
#include "model/tree.h"
#include "model/values.h"
#include "model/words.h"
#include "model/years/departments.h"
#include "model/years/schedule.h"

// What plan/plan.yaml holds; the tables say which keys are required.
namespace fujiplan {

struct Municipality {
  Line name;
  Line code;  // 全国地方公共団体コード, 6 digits
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Municipality::*>;
};
std::span<const Field<Municipality>> fields_of(RecordOf<Municipality>);

// Whose plan it is, where that is nobody with a code: a ministry, an association of cities.
struct Owner {
  Line name;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Owner::*>;
};
std::span<const Field<Owner>> fields_of(RecordOf<Owner>);

struct Period {
  Year from, to;  // both inclusive
  Span at{};
  bool present = false;
  using Slot = std::variant<Year Period::*>;
  bool holds(FiscalYear year) const { return from.value <= year && year <= to.value; }
  bool is_reversed() const { return to.value < from.value; }
};
std::span<const Field<Period>> fields_of(RecordOf<Period>);
std::vector<FiscalYear> years_of(const Period& period);

// When the years of the plan begin, and how they are called and written.
struct Calendar {
  Choice<YearNames> years;
  Whole from;  // the first month, 1 to 12
  Choice<YearNamed> named;
  DeclaredWords<PartWord> parts;
  Span at{};
  bool present = false;
  using Slot = std::variant<Choice<YearNames> Calendar::*, Whole Calendar::*,
                            Choice<YearNamed> Calendar::*, DeclaredWords<PartWord> Calendar::*>;
};
std::span<const Field<Calendar>> fields_of(RecordOf<Calendar>);
YearStyle style_of(const Calendar& calendar);  // the standard for what it does not say

// Who publishes the reports: what stands in their heads.
struct Issuer {
  Line name;     // the department that publishes; the owner of the plan stands before it
  Line contact;  // optional: where questions go
  Line source;   // optional: 出典, the document that the plan was taken from
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Issuer::*>;
};
std::span<const Field<Issuer>> fields_of(RecordOf<Issuer>);
// What the forms of the survey tell the departments.
struct SurveyTerms {
  Line deadline;  // "2026-05-29"
  Line contact;   // whom to ask
  Span at{};
  bool present = false;
  using Slot = std::variant<Line SurveyTerms::*>;
};
std::span<const Field<SurveyTerms>> fields_of(RecordOf<SurveyTerms>);

// Under which terms the open data may be used.
struct License {
  Line name;
  Line url;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line License::*>;
};
std::span<const Field<License>> fields_of(RecordOf<License>);

// An entry of the update history that is published with the open data.
struct Update {
  Line date;  // "2026-11-22"
  Line note;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Update::*>;
};
std::span<const Field<Update>> fields_of(RecordOf<Update>);

struct Updates : Spanned<std::vector<Update>> {};

// The fields of the plan's own, and what it calls built-in ones.
struct DeclaredFields {
  DeclaredWords<OwnField> project, survey;
  Span at{};
  bool present = false;
  using Slot = std::variant<DeclaredWords<OwnField> DeclaredFields::*>;
};
std::span<const Field<DeclaredFields>> fields_of(RecordOf<DeclaredFields>);

struct PlanHeader {
  Line title;
  Municipality municipality;  // this or the owner, never both
  Owner owner;
  Line code;  // tells it from the other plans of its owner: f4. See code_of_plan
  Choice<Language> language;
  Period period;
  Names levels;  // of the tree, from the outermost
  PlanGroups policies;
  Dated<Rubric> rubric;
  LevelRubrics level_rubrics;
  Departments departments;
  Issuer issuer;
  SurveyTerms survey;
  License license;
  Updates updates;
  Line previous;  // the folder of the plan before this one, from the folder of plan.yaml on
  Calendar calendar;
  Money money;
  DeclaredWords<ClassWord> classes;
  DeclaredWords<MarkWord> marks;
  DeclaredWords<PhaseWord> phases;
  DeclaredWords<StatusWord> statuses;
  DeclaredFields fields;
  Ledger findings;        // of the plan as a whole
  std::size_t level = 0;  // from 1: it is the plan of the groups of this level, see narrow_to_level
  FiscalYear year =
      {};  // it is the plan as it is in that year, see narrow_to_year; none: all years
  Span at{};
  bool present = false;
  using Slot =
      std::variant<Line PlanHeader::*, Municipality PlanHeader::*, Owner PlanHeader::*,
                   Choice<Language> PlanHeader::*, Period PlanHeader::*, PlanGroups PlanHeader::*,
                   Dated<Rubric> PlanHeader::*, LevelRubrics PlanHeader::*, Issuer PlanHeader::*,
                   SurveyTerms PlanHeader::*, License PlanHeader::*, Updates PlanHeader::*,
                   Names PlanHeader::*, Departments PlanHeader::*, Calendar PlanHeader::*,
                   Money PlanHeader::*, DeclaredWords<ClassWord> PlanHeader::*,
                   DeclaredWords<MarkWord> PlanHeader::*, DeclaredWords<PhaseWord> PlanHeader::*,
                   DeclaredWords<StatusWord> PlanHeader::*, DeclaredFields PlanHeader::*,
                   Ledger PlanHeader::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<PlanHeader> = 4;  // level, year, at, present
std::span<const Field<PlanHeader>> fields_of(RecordOf<PlanHeader>);

// All parts of the years of the period; the years themselves where the plan has no parts.
std::vector<PartOfYear> times_of(const PlanHeader& header);

// Whose plan it is: the name of the municipality, or of the owner.
std::string_view name_of_owner(const PlanHeader& header);

// The code of the plan as open data have it, in capital letters: F4; `P` where plan.yaml has none.
std::string code_of_plan(const PlanHeader& header);

}  // namespace fujiplan
