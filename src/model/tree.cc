#include "model/tree.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "diag/sink.h"
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
  std::span<const Line> levels = header.levels.value.empty()
                                     ? standard_vocabulary().levels
                                     : std::span<const Line>(header.levels.value);
  return header.level == 0 ? levels : levels.first(std::min(header.level, levels.size()));
}

// The English of standard/declarations.yaml: a list of names has no place for it.
static constexpr std::string_view kStandardInEnglish[] = {"policy", "measure"};

static bool are_standard(std::span<const Line> levels) {
  return std::ranges::equal(levels, standard_vocabulary().levels, {}, &Line::value, &Line::value);
}

Text label_of_level(std::span<const Line> levels, std::size_t depth) {
  std::size_t place = std::min(depth, levels.size()) - 1;
  std::string_view name = levels[place].value;
  std::span<const Line> standard = standard_vocabulary().levels;
  bool english = place < std::size(kStandardInEnglish) && standard[place].value == name;
  return {name, english ? kStandardInEnglish[place] : name};
}

Text label_of_level(const PlanHeader& header, std::size_t depth) {
  return label_of_level(levels_of(header), depth);
}

std::string levels_in_words(const PlanHeader& header, Language language) {
  std::vector<std::string_view> names;
  std::size_t levels = levels_of(header).size();
  if (header.level != 0) --levels;  // what is counted itself
  for (std::size_t depth = 1; depth <= levels; ++depth) {
    names.push_back(label_of_level(header, depth).in(language));
  }
  return join(names, language == Language::Japanese ? "・" : ", ");
}

static constexpr Text kProject{"事業", "project"};

Text word_for_project(const PlanHeader& header) {
  if (header.level != 0) return label_of_level(header, header.level);
  return are_standard(levels_of(header)) ? Text{"情報化事業", "project"} : kProject;
}

Text word_in_messages(const PlanHeader& header) {
  return header.level != 0 ? word_for_project(header) : kProject;
}

std::size_t numbers_in_id(const Vocabulary& words) {
  return words.is_whole ? words.levels.size() + 1 : 0;
}

std::string sample_id(std::size_t numbers) {
  std::string sample;
  for (std::size_t i = 1; i < numbers; ++i) sample += "1-";
  return sample + "2";
}

Text unit_of(const PlanHeader& header) {
  return header.level == 0 ? kProject : Text{word_for_project(header).ja, "group"};
}
Text units_of(const PlanHeader& header) {
  return {unit_of(header).ja, header.level == 0 ? "projects" : "groups"};
}

std::string sample_group_number(std::size_t depth) {
  std::string sample = sample_id(depth);
  std::ranges::replace(sample, '-', '.');
  return sample;
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
  auto is_below = [&](const GroupAt& group) { return group.depth > header.level; };
  if (header.level != 0) std::erase_if(all, is_below);
  return all;
}

const PlanGroup* find_group(std::span<const PlanGroup> outermost, ProjectId id, std::size_t depth) {
  const PlanGroup* found = nullptr;
  std::span<const PlanGroup> groups = outermost;
  for (std::size_t level = 1; level <= depth; ++level) {
    std::string number = group_number(id, level);
    auto at =
        std::ranges::find(groups, number, [](const PlanGroup& group) { return group.id.value; });
    if (at == groups.end()) return nullptr;
    found = &*at;
    groups = found->measures.value;
  }
  return found;
}
const PlanGroup* find_group(const PlanHeader& header, ProjectId id, std::size_t depth) {
  return find_group(header.policies.value, id, depth);
}

// --- files

// How many numbers stand in the text with one of `between` between them; 0: something else does.
static std::size_t count_numbers(std::string_view text, std::string_view between) {
  bool only_those = std::ranges::all_of(
      text, [&](char c) { return is_digit(c) || between.find(c) != between.npos; });
  if (text.empty() || !only_those) return 0;
  return 1 + static_cast<std::size_t>(std::ranges::count_if(
                 text, [&](char c) { return between.find(c) != between.npos; }));
}

std::size_t level_of_file(std::string_view id, std::string_view path, const Vocabulary& words) {
  std::size_t levels = words.is_whole ? words.levels.size() : kMostTreeLevels;
  auto level = [&](std::size_t count) { return count <= levels ? count : 0; };
  if (std::size_t count = count_numbers(id, "."); count != 0) return level(count);
  std::size_t of_id = level(count_numbers(id, "-."));
  if (!words.is_whole || (of_id == 0 && !id.empty())) return 0;
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  std::size_t of_name = level(count_numbers(path.substr(0, path.find('.')), "-"));
  return id.empty() || of_id == of_name ? of_name : 0;  // `1-1` for `1.1`
}

const Dated<Rubric>* rubric_of_level(std::span<const LevelRubric> rubrics,
                                     std::span<const Line> levels, std::size_t level) {
  if (level == 0 || level > levels.size()) return nullptr;
  auto found = std::ranges::find(rubrics, levels[level - 1].value,
                                 [](const LevelRubric& of) { return of.level.value; });
  return found != rubrics.end() ? &found->rubric : nullptr;
}

// --- what is wrong with it

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
      finding.help = kNumberOfLevel(label_of_level(levels, depth), sample_group_number(depth));
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
