#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/values.h"

// The tree of a plan: groups in levels, and below the innermost ones the projects. plan.yaml says
// how many levels there are and what they are called (`levels`).
namespace fujiplan {

struct PlanGroup;
struct PlanGroups : Spanned<std::vector<PlanGroup>> {};

struct PlanGroup {
  Line id;  // "1", "1.1", as many numbers as levels
  Line name;
  PlanGroups measures;  // the groups below it; none in the innermost level
  Span at{};
  bool present = false;
  using Slot = std::variant<Line PlanGroup::*, PlanGroups PlanGroup::*>;
};
std::span<const Field<PlanGroup>> fields_of(RecordOf<PlanGroup>);

class Sink;
struct PlanHeader;

// The names of the levels, from the outermost: those that the plan declares, else the standard. In
// a plan of groups no further than theirs.
std::span<const Line> levels_of(const PlanHeader& header);

// What a level is called; `depth` from 1. The standard ones have an English name; those of a plan
// are shown as declared. Beyond the last one: that of the last one.
Text label_of_level(std::span<const Line> levels, std::size_t depth);
Text label_of_level(const PlanHeader& header, std::size_t depth);

// 基本方針・情報化施策
std::string levels_in_words(const PlanHeader& header, Language language);

// 情報化事業 where the levels are the standard ones, 事業 where the plan has its own; in a plan of
// groups, what their level is called.
Text word_for_project(const PlanHeader& header);

// The same in a message about one of them, which says 事業 in every plan.
Text word_in_messages(const PlanHeader& header);

// What is counted: 事業, or the groups of a level by its name; in English project or group.
Text unit_of(const PlanHeader& header);
Text units_of(const PlanHeader& header);  // projects, groups

// How many numbers an id has. `words`: of the plan; 0 where plan.yaml has mistakes, so that it is
// not known.
struct Vocabulary;
std::size_t numbers_in_id(const Vocabulary& words);

// `1-1-2`, with as many numbers as levels and one more.
std::string sample_id(std::size_t numbers);
std::string sample_group_number(std::size_t level);  // `1.2`

struct GroupAt {
  const PlanGroup* group;
  std::size_t depth;  // from 1
};
// Every group, each before those below it.
std::vector<GroupAt> groups_in(const PlanHeader& header);

// The group of the project in that level, or null. `outermost`: those of the plan.
const PlanGroup* find_group(std::span<const PlanGroup> outermost, ProjectId id, std::size_t depth);
const PlanGroup* find_group(const PlanHeader& header, ProjectId id, std::size_t depth);

// The level that the file of a group is about, from 1; 0: it is a project's. What its id looks like
// tells; without one, its name.
std::size_t level_of_file(std::string_view id, std::string_view path, const Vocabulary& words);

// How the groups of a level are rated; null: they are not.
struct LevelRubric;
struct Rubric;
template <typename T>
struct Dated;
const Dated<Rubric>* rubric_of_level(std::span<const LevelRubric> rubrics,
                                     std::span<const Line> levels, std::size_t level);

// What is wrong with the tree as a whole: groups without `measures` above the innermost level,
// `measures` in it, numbers that do not belong to a level; too many levels.
void report_tree_faults(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
