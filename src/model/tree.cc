#include "model/tree.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/plan_header.h"

namespace fujiplan {

static bool is_id_number(std::string_view text) {
  auto number = parse_whole_number(text).value_or(0);
  return number > 0 && number <= kLargestIdNumber;
}
static bool is_group_number(std::string_view text) {
  auto parts = split(text, '.');
  return parts.size() <= kMostTreeLevels && std::ranges::all_of(parts, is_id_number);
}

static constexpr TextShape kGroupNumber{
    is_group_number,
    "^[1-9][0-9]{0,8}(\\.[1-9][0-9]{0,8}){0,3}$",
    {"階層ごとの数を `.` でつないだ番号（例: `\"1\"`、`\"1.2\"`）",
     "a number for each level, joined with `.`, as in `\"1\"` and `\"1.2\"`"}};

static constexpr Field<PlanGroup> kGroupFields[] = {
    {.key = "id",
     .slot = &PlanGroup::id,
     .label = {"番号", "id"},
     .meaning = {"番号（引用符で囲む）。上の階層の番号に `.` と数を続ける",
                 "number, in quotes: that of the group around it, `.`, and one more"},
     .required = Required::Always,
     .shape = &kGroupNumber},
    {.key = "name",
     .slot = &PlanGroup::name,
     .label = {"名称", "name"},
     .meaning = {"名称", "name of the group"},
     .required = Required::Always},
    {.key = "measures",
     .slot = &PlanGroup::measures,
     .label = {"下の階層", "measures"},
     .meaning = {"1つ下の階層の一覧。最も下の階層には書かない",
                 "the groups of the next level; none in the innermost level"}},
};
std::span<const Field<PlanGroup>> fields_of(RecordOf<PlanGroup>) {
  return checked_rows<kGroupFields>();
}

// --- levels

std::span<const Line> levels_of(const PlanHeader& header) {
  return header.levels.value.empty() ? standard_vocabulary().levels
                                     : std::span<const Line>(header.levels.value);
}

// The English of standard/declarations.yaml: a list of names has no place for it.
static constexpr std::string_view kStandardInEnglish[] = {"policy", "measure"};

static bool are_standard(std::span<const Line> levels) {
  return std::ranges::equal(levels, standard_vocabulary().levels, {}, &Line::value, &Line::value);
}

Text label_of_level(std::span<const Line> levels, std::size_t depth) {
  std::size_t place = std::min(depth, levels.size()) - 1;
  std::string_view name = levels[place].value;
  bool english = are_standard(levels) && place < std::size(kStandardInEnglish);
  return {name, english ? kStandardInEnglish[place] : name};
}

Text label_of_level(const PlanHeader& header, std::size_t depth) {
  return label_of_level(levels_of(header), depth);
}

std::string levels_in_words(const PlanHeader& header, Language language) {
  std::vector<std::string_view> names;
  for (std::size_t depth = 1; depth <= levels_of(header).size(); ++depth) {
    names.push_back(label_of_level(header, depth).in(language));
  }
  return join(names, language == Language::Japanese ? "・" : ", ");
}

Text word_for_project(const PlanHeader& header) {
  return are_standard(levels_of(header)) ? Text{"情報化事業", "project"} : Text{"事業", "project"};
}

std::size_t numbers_in_id(const Vocabulary& words) {
  return words.is_whole ? words.levels.size() + 1 : 0;
}

std::string sample_id(std::size_t numbers) {
  std::string sample;
  for (std::size_t i = 1; i < numbers; ++i) sample += "1-";
  return sample + "2";
}

// --- groups

static void add_groups(const PlanGroups& groups, std::size_t depth, std::vector<GroupAt>& all) {
  for (const PlanGroup& group : groups.value) {
    all.push_back({&group, depth});
    add_groups(group.measures, depth + 1, all);
  }
}

std::vector<GroupAt> groups_in(const PlanHeader& header) {
  std::vector<GroupAt> all;
  add_groups(header.policies, 1, all);
  return all;
}

const PlanGroup* find_group(const PlanHeader& header, ProjectId id, std::size_t depth) {
  const PlanGroup* found = nullptr;
  const PlanGroups* groups = &header.policies;
  for (std::size_t level = 1; level <= depth; ++level) {
    std::string number = group_number(id, level);
    auto at = std::ranges::find(groups->value, number,
                                [](const PlanGroup& group) { return group.id.value; });
    if (at == groups->value.end()) return nullptr;
    found = &*at;
    groups = &found->measures;
  }
  return found;
}

// --- what is wrong with it

static std::string sample_number(std::size_t depth) {
  std::string sample = sample_id(depth);
  std::ranges::replace(sample, '-', '.');
  return sample;
}

// What else is wrong with a group may be why something seems to be missing.
static bool has_finding_in(const Sink& sink, Span at) {
  return std::ranges::any_of(sink.all(), [&](const Diagnostic& finding) {
    return finding.at.file == at.file && finding.at.offset >= at.offset &&
           finding.at.offset < at.offset + at.length;
  });
}

void report_tree_faults(const PlanHeader& header, Sink& sink) {
  if (header.levels.value.size() > kMostTreeLevels) {
    sink.emit(kTooManyLevels, header.levels.at, header.levels.value.size());
    return;
  }
  std::span<const Line> levels = levels_of(header);
  for (auto [group, depth] : groups_in(header)) {
    if (depth > levels.size()) continue;  // said of the group around it
    if (group->id && split(group->id.value, '.').size() != depth) {
      Diagnostic& finding =
          sink.emit(kWrongForm, group->id.at, "id", group->id.value, kGroupNumber.expected);
      finding.help = kNumberOfLevel(label_of_level(levels, depth), sample_number(depth));
    }
    bool innermost = depth == levels.size();
    if (innermost && group->measures.present) {
      Diagnostic& finding = sink.emit(kUnknownKey, group->measures.at, "measures", std::string());
      finding.message = kBelowInnermost(label_of_level(levels, depth));
      finding.help = kNameLevelOrRemove();
    }
    bool lacks = !innermost && !group->measures.present && group->present;
    if (lacks && !has_finding_in(sink, group->at)) {
      Span begin{group->at.file, group->at.offset, 1};
      sink.emit(kMissingKey, begin, "measures", label_of_level(levels, depth + 1), Message{});
    }
  }
}

}  // namespace fujiplan
