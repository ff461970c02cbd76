#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/money/declared.h"
#include "model/own/declared.h"
#include "model/rating/rubric.h"
#include "model/tree.h"
#include "model/values.h"

// The words of a plan: its classes, marks, phases, statuses and parts of years. plan.yaml declares
// them; what it does not declare is taken from standard/declarations.yaml. A value of a project
// names a word: what the word means is asked here.
namespace fujiplan {

// What the program must know of a phase, whatever the plan calls it.
enum class PhaseSense : unsigned char { Operation };
constexpr auto describe(EnumOf<PhaseSense>) {
  return std::array{EnumRow<PhaseSense>{
      PhaseSense::Operation, "operation", "operation", {"運用の段階", "in operation"}}};
}

// The same of a status.
enum class StatusSense : unsigned char { Done, Working, Stopped, Idle };
constexpr auto describe(EnumOf<StatusSense>) {
  return std::array{
      EnumRow<StatusSense>{StatusSense::Done,
                           "done",
                           "done",
                           {"計画した内容を終えた", "all that was planned is done"}},
      EnumRow<StatusSense>{
          StatusSense::Working, "working", "working", {"取り組んでいる", "being worked on"}},
      EnumRow<StatusSense>{StatusSense::Stopped, "stopped", "stopped", {"取りやめた", "given up"}},
      EnumRow<StatusSense>{StatusSense::Idle,
                           "idle",
                           "idle",
                           {"この年度は取り組まなかった", "not worked on in that year"}},
  };
}

// A class of projects.
struct ClassWord {
  Line name;     // the key; not a row
  Line en;       // what English text shows, and what may be typed; the name where it is absent
  Line meaning;  // in the language of the plan
  Names needs;   // `requires`: keys of a project that one of this class must have
  std::size_t position = 0;  // among the classes
  Span at{};
  bool present = false;
  using Slot = std::variant<Line ClassWord::*, Names ClassWord::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<ClassWord> = 4;
std::span<const Field<ClassWord>> fields_of(RecordOf<ClassWord>);

// A mark: what every project says of itself by `true` or `false`, under the key of the mark.
struct MarkWord {
  Line name;                 // the key, as in the files of projects
  Line label;                // `name`: what people call it; the key where it is absent
  Line en, meaning;          // as those of a class; `meaning`: what a marked project is called
  Names needs;               // `requires`: keys of a project that every marked one must have
  std::size_t position = 0;  // among the marks
  Span at{};
  bool present = false;
  using Slot = std::variant<Line MarkWord::*, Names MarkWord::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<MarkWord> = 4;
std::span<const Field<MarkWord>> fields_of(RecordOf<MarkWord>);

// Does a class, or a mark, ask for this key of a project?
bool asks_for(const ClassWord& word, std::string_view key);
bool asks_for(const MarkWord& word, std::string_view key);

// A word that the program must know a meaning of.
template <DescribedEnum Sense>
struct SensedWord {
  Line name, en, meaning;    // as those of a class
  Spanned<Sense> sense;      // `is`
  std::size_t position = 0;  // among the words of its kind
  Span at{};
  bool present = false;
  using Slot = std::variant<Line SensedWord::*, Spanned<Sense> SensedWord::*>;
};
template <DescribedEnum Sense>
inline constexpr std::size_t kMembersWithoutRow<SensedWord<Sense>> = 4;

// A phase of a schedule; the phases follow each other in the order of their positions.
using PhaseWord = SensedWord<PhaseSense>;
std::span<const Field<PhaseWord>> fields_of(RecordOf<PhaseWord>);

// A status of a year's answers. Every one `is` something.
using StatusWord = SensedWord<StatusSense>;
std::span<const Field<StatusWord>> fields_of(RecordOf<StatusWord>);

// A part of a year, for plans that divide their years: 上期. All of a plan's stand in a row.
struct PartWord {
  Line name;   // the key, as files have it behind a year: `R4上`; not a row
  Line label;  // `name`: what people call it; the key where it is absent
  Line en;     // what English text shows in short
  std::size_t position = 0, count = 1;  // in the year, and how many parts it has
  Span at{};
  bool present = false;
  using Slot = std::variant<Line PartWord::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<PartWord> = 5;
std::span<const Field<PartWord>> fields_of(RecordOf<PartWord>);
inline constexpr std::size_t kMostParts = 12;

// How it is called in full: 上期, first half.
Text full_label(const PartWord& part);

// Of these a plan may have none, `classes: {}`; every plan has statuses.
template <typename Word>
inline constexpr bool kMayBeNone = false;
template <>
inline constexpr bool kMayBeNone<ClassWord> = true;
template <>
inline constexpr bool kMayBeNone<MarkWord> = true;
template <>
inline constexpr bool kMayBeNone<PhaseWord> = true;
template <>
inline constexpr bool kMayBeNone<PartWord> = true;

// Maps of plan.yaml whose keys are the words, in their order.
template <typename Of>
struct DeclaredWords : Spanned<std::vector<Of>> {
  using Word = Of;
};

// --- values that name a word

// Compared by its name, so that plans can be compared, and ordered by its position in one plan.
template <typename Word>
struct WordRef {
  const Word* word = nullptr;  // null: plan.yaml has mistakes, and may have meant to declare it
  friend bool operator==(WordRef a, WordRef b) {
    return a.word == b.word ||
           (a.word != nullptr && b.word != nullptr && a.word->name.value == b.word->name.value);
  }
  friend std::strong_ordering operator<=>(WordRef a, WordRef b) {
    auto place = [](WordRef ref) { return ref.word != nullptr ? ref.word->position + 1 : 0; };
    return place(a) <=> place(b);
  }
};
using ProjectClass = WordRef<ClassWord>;
using Phase = WordRef<PhaseWord>;
using Status = WordRef<StatusWord>;

template <typename Word>
Text label_of(const Word& word) {  // in both languages
  return {word.name.value, word.en ? word.en.value : word.name.value};
}
Text label_of(const MarkWord& mark);
template <typename Word>
std::string_view name_of(WordRef<Word> ref) {  // empty when null
  return ref.word != nullptr ? ref.word->name.value : std::string_view();
}
template <typename Word>
std::string_view label_of(WordRef<Word> ref, Language language) {
  return ref.word != nullptr ? label_of(*ref.word).in(language) : std::string_view();
}

// What two words have in common that nobody can tell apart when they are typed: ＰｏＣ and poc.
std::string plain_choice(std::string_view typed);

int number_of(Phase phase);        // from 1
std::string code_of(Phase phase);  // "(3)", as in the DX list

// After 完了 or 中止, whatever they are called, nothing is asked any more.
bool is_done(Status status);
bool is_stopped(Status status);
bool is_idle(Status status);
bool ends_project(Status status);

// --- all words of a plan

struct PlanHeader;

struct Vocabulary {
  std::span<const ClassWord> classes;
  std::span<const MarkWord> marks;
  std::span<const PhaseWord> phases;
  std::span<const StatusWord> statuses;
  std::span<const Criterion> criteria;
  std::span<const Line> levels = {};       // names of the levels above a project
  std::span<const PartWord> parts = {};    // of a year; none: the plan goes by years
  YearStyle years = {};                    // how the plan writes its years
  Language language = Language::Japanese;  // of the plan: of its reports
  bool is_whole = true;  // false: plan.yaml has mistakes, so it may declare words that are not here
  // What the plan declares of the keys of projects and answers: own_fields() are its own.
  std::span<const OwnField> project_fields = {}, survey_fields = {};
  bool fields_are_whole = true;          // false: the mistakes may be there, so keys may be unknown
  bool parts_are_whole = true;           // likewise of the parts of a year
  std::span<const PlanGroup> tree = {};  // the outermost groups
  std::span<const LevelRubric> level_rubrics = {};
  // Where it changes over the years; `criteria` are those of one year then, see words_in_year().
  const Dated<Rubric>* dated_rubric = nullptr;
  std::size_t level = 0;  // words of the groups of a level, from 1; 0: those of projects
  const MoneyTerms* money = nullptr;         // null: as the standard has it
  std::span<const Reviewer> reviewers = {};  // layers of judgement after the department's own
  const Reviewer* reviewer = nullptr;        // words of what this one says; null: of the department

  template <typename Word>
  std::span<const Word> all() const {
    if constexpr (std::is_same_v<Word, ClassWord>) return classes;
    if constexpr (std::is_same_v<Word, MarkWord>) return marks;
    if constexpr (std::is_same_v<Word, PhaseWord>) return phases;
    if constexpr (std::is_same_v<Word, StatusWord>) return statuses;
  }
};

// Has the plan any of it? `words` that are not whole may have more than is known.
bool has_part(const Vocabulary& words, PlanPart part);

// The rows of a table that the plan has.
template <typename Record>
std::vector<const Field<Record>*> fields_in(const Vocabulary& words) {
  std::vector<const Field<Record>*> rows;
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (has_part(words, field.part)) rows.push_back(&field);
  }
  return rows;
}

// What the plan declares of the keys of a record; nothing of those that plan.yaml cannot add to.
struct Project;
struct SurveyEntry;
template <typename Record>
std::span<const OwnField> declared_keys(const Vocabulary& words) {
  if constexpr (std::is_same_v<Record, Project>) return words.project_fields;
  if constexpr (std::is_same_v<Record, SurveyEntry>) return words.survey_fields;
  return {};
}
// What it says of this one; null: nothing.
const OwnField* find_declared(std::span<const OwnField> fields, std::string_view key);

// Those among them that are no built-in fields, in their order.
std::vector<const OwnField*> own_fields(std::span<const OwnField> declared);

// What people call a built-in field: the name that the plan gives it, or the usual one.
Text label_in(std::span<const OwnField> declared, std::string_view key, Text usual);
// How the plan counts its money.
const MoneyTerms& money_of(const Vocabulary& words);
const MoneyTerms& money_of(const PlanHeader& header);

// What people call an answer: of an amount with the unit of the plan, of a group without 事業.
Text label_of_answer(const Vocabulary& words, std::string_view key, Text usual);
// A group has the name of its level in place of 事業名.
Text label_for_group(const Vocabulary& words, std::string_view key, Text usual);
template <typename Record>
Text label_of(const Field<Record>& field, const Vocabulary& words) {
  if constexpr (std::is_same_v<Record, Project>) {
    if (words.level != 0) return label_for_group(words, field.key, field.label);
  }
  if constexpr (std::is_same_v<Record, SurveyEntry>) {
    return label_of_answer(words, field.key, field.label);
  }
  return label_in(declared_keys<Record>(words), field.key, field.label);
}

// Is the field public in this plan? `money` may say so of amounts.
template <typename Record>
Visibility visibility_of(const Field<Record>& field, const Vocabulary& words) {
  if constexpr (std::is_same_v<Record, SurveyEntry>) {
    if (money_of(words).publishes(field.key)) return Visibility::Public;
  }
  return field.visibility;
}

// Those of standard/declarations.yaml.
const Vocabulary& standard_vocabulary();
const PlanHeader& standard_header();  // all that stands there
// The same words in the same order, with what they mean in English (standard/english.yaml).
const Vocabulary& standard_in_english();

// What the plan declares, and the standard for what it does not. `header` must outlive it, and may
// be moved, but not where its rubric changes over the years.
Vocabulary vocabulary_of(const PlanHeader& header, bool is_whole = true);
// Its parts of a year alone, for what asks for them very often. Empty: it has years only.
std::span<const PartWord> parts_of(const PlanHeader& header);

// What the files of the groups of a level are written in: they have no classes, marks and schedule,
// and the criteria of their level. `words`: those of the plan, which level 0, of projects, has.
Vocabulary words_of_level(const Vocabulary& words, std::size_t level);

// What the answers of a year are written in: with the criteria of the rubric of that year.
Vocabulary words_in_year(const Vocabulary& words, FiscalYear year);

// The criteria of each rubric that it has in the course of years.
std::vector<std::span<const Criterion>> criteria_of_all_years(const Vocabulary& words);

template <typename Word>
std::vector<std::string_view> names_in(std::span<const Word> words) {
  std::vector<std::string_view> names;
  for (const Word& word : words) names.push_back(word.name.value);
  return names;
}

// The word of this name; null when there is none.
template <typename Word>
WordRef<Word> find_word(std::span<const Word> words, std::string_view name) {
  for (const Word& word : words) {
    if (word.name.value == name) return {&word};
  }
  return {};
}

}  // namespace fujiplan
