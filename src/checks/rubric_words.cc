#include "checks/rubric_words.h"

#include <algorithm>
#include <map>

#include "base/formatted.h"
#include "checks/notes.h"
#include "model/criterion_names.h"
#include "model/project.h"

namespace fujiplan {

// Columns of tables and forms that are no field of a project or of its survey. A test holds forms
// against it.
static constexpr std::string_view kOtherColumns[] = {
    "年度",
    "年度と版",
    "計画の段階 上期",
    "計画の段階 下期",
    "計画の取組内容",
    "計画の施策指標等",
    "行の終わり",
    "合計",
    "総合評価",
    "段階",
    "基本方針",
    "情報化施策",
};

namespace {

struct Taken {
  Message by;  // whose name it is
  Span at{};
};
using TakenNames = std::map<std::string, Taken>;  // by plain_name

}  // namespace

static Taken column(std::string_view label) {
  return {{formatted("`{}` の列の名前", label), formatted("the name of the column `{}`", label)}};
}

static TakenNames names_of_columns() {
  TakenNames names;
  auto add = [&](std::string_view label) {
    names.try_emplace(bare_name(label), column(label));
    names.try_emplace(plain_name(name_without_brackets(label)), column(label));
  };
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.key != kKeysOfMarks) add(field.label.ja);
  }
  for (const MarkWord& mark : standard_vocabulary().marks) add(label_of(mark).ja);
  for (const SurveyItem& item : survey_items()) {
    if (!item.group.empty()) add(item.group.ja);
    if (!item.is_score()) add(head_of(item, Language::Japanese));
  }
  for (std::string_view label : kOtherColumns) add(label);
  return names;
}

static void check_criterion_names(const Criteria& criteria, Sink& sink) {
  auto fields = fields_of(RecordOf<Criteria>{});
  // Most plans have the standard names, which are nothing else's.
  bool standard = std::ranges::all_of(fields, [&](const Field<Criteria>& field) {
    return criterion_of(criteria, field).name.value == field.label.ja;
  });
  if (standard) return;
  TakenNames taken = names_of_columns();
  for (const Field<Criteria>& field : fields) {
    const Line& name = criterion_of(criteria, field).name;
    std::string key = plain_name(name_without_brackets(name.value));
    for (const Field<Criteria>& other : fields) {
      if (other.key == field.key || key != plain_name(other.label.ja)) continue;
      // Said of the name itself where the other has kept it.
      if (plain_name(criterion_of(criteria, other).name.value) == key) continue;
      Message by{formatted("評価項目 `{}` の標準の名前", other.key),
                 formatted("the standard name of criterion `{}`", other.key)};
      sink.emit(kCriterionNameTaken, name.at, name.value, by);
    }
    Message by{formatted("評価項目 `{}` の名前", field.key),
               formatted("that of criterion `{}`", field.key)};
    auto [found, is_new] = taken.try_emplace(key, Taken{by, name.at});
    if (is_new) continue;
    Diagnostic& finding = sink.emit(kCriterionNameTaken, name.at, name.value, found->second.by);
    if (found->second.at != Span{}) {
      finding.notes.push_back(note(found->second.at, kNameTakenHere));
    }
  }
}

static void check_levels(const Levels& levels, Sink& sink) {
  std::map<std::string, std::string_view> seen;
  for (const Field<Levels>& field : fields_of(RecordOf<Levels>{})) {
    const Line& words = levels.*std::get<Line Levels::*>(field.slot);
    auto [found, is_new] = seen.try_emplace(plain_name(words.value), field.key);
    if (!is_new) sink.emit(kRepeatedLevel, words.at, words.value, field.key, found->second);
  }
}

void check_rubric_words(const Criteria& criteria, Sink& sink) {
  check_criterion_names(criteria, sink);
  for (const Field<Criteria>& field : fields_of(RecordOf<Criteria>{})) {
    check_levels(criterion_of(criteria, field).levels, sink);
  }
}

}  // namespace fujiplan
