#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"
#include "model/words.h"

// Marks: what is said of every project by yes or no. plan.yaml declares which there are.
namespace fujiplan {

// What a project states of a mark.
struct MarkFlag {
  const MarkWord* mark;  // never null
  Flag flag;             // not present where the file has a value that is none
};

// One for each mark whose key stands in the file, in the order of the file. They are no map of
// their own there: each key is one of the project's.
struct Marks {
  std::vector<MarkFlag> stated;
  Span at{};
  bool present = false;
};

// The row of the marks in the table of a project stands for the keys of all of them; this is none.
inline constexpr std::string_view kKeysOfMarks = "*";

// Does a row stand for keys that the plan declares?
constexpr bool stands_for_keys(std::string_view key) {
  return key == kKeysOfMarks || key == kKeysOfOwnFields;
}

inline constexpr Text kKeyOfMark{"文字と数字と `_` だけのキー（例: `dx`）",
                                 "a key of letters, digits and `_` only, such as `dx`"};

// What templates, columns and JSON have of a project beside its fields: no mark can be called so.
// A test holds it against them.
inline constexpr std::string_view kOtherNamesOfProject[] = {
    // of templates
    "first", "is_priority", "is_promotion", "is_continuing", "status", "marks", "in_full",
    "shows_activities", "measure", "indicator_line", "cells", "stretches", "planned", "scores",
    "planned_years", "answers", "roadmap", "has_lines", "shows_lines", "answered_years", "result",
    "response", "mark", "own_fields", "own_codes", "groups_above", "department_links",
    "previous_project", "next_project", "errata_rows", "was_corrected", "last_result",
    "phases_of_year", "department_keys", "in_roadmap", "mark_keys", "roadmap_picture",
    "roadmap_words", "target_pictures",
    // of the report, inside the sections of a project
    "labels", "answer_labels", "internal", "rubric", "has_schedule", "shows_result", "shows_scores",
    "has_answers", "has_last_year", "of_level", "around", "four_levels", "has_classes", "written",
    "written_answers",
    // of the open data
    "municipality_code", "plan_code", "project_key", "project_id", "policy_code", "measure_code",
    "全国地方公共団体コード", "計画コード", "事業キー", "基本方針コード", "情報化施策コード",
    "計画書の頁",
    // of lists, their heads, and JSON
    "policy", "groups", "phase", "sum", "average", "lowest", "points", "grade", "平均", "最低",
    "点数", "achievement", "達成率", "target_rows", "finding_rows", "has_findings", "基本方針",
    "情報化施策", "段階", "実施状況", "合計", "総合評価"};

// Null when nothing is stated of a mark with this key.
const Flag* find_mark(const Marks& marks, std::string_view key);
bool is_marked(const Marks& marks, std::string_view key);

// The mark with this key; null when the plan has none.
const MarkWord* find_mark(const Vocabulary& words, std::string_view key);

// The mark whose projects `dx` and the report `dx.md` list.
inline constexpr std::string_view kDxMark = "dx";

// What projects of the mark are called: デジタル変革に資する事業.
std::string called(const MarkWord& mark, Language language);

// What a mark is for, to whoever writes a project: デジタル変革に資する事業なら true.
std::string explained(const MarkWord& mark, Language language);

// The keys that a mark asks for beside those that a class asks for anyway. `word`: null for none.
std::vector<std::string_view> asked_beside(const MarkWord& mark, const ClassWord* word,
                                           const Vocabulary& words);

// What a field is for, with the marks that ask for it: 達成の度合いを測る指標。DXの事業には必ず書く
struct Project;
std::string meaning_in(const Field<Project>& field, const Vocabulary& words, Language language);

}  // namespace fujiplan
