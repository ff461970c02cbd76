#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>
#include <vector>

#include "base/join.h"
#include "model/marks.h"
#include "model/presence.h"
#include "reports/rubric_sentences.h"
#include "reports/shown/group_sheets.h"
#include "reports/shown/links.h"
#include "reports/shown/movements.h"
#include "reports/shown/types.h"
#include "run/labels.h"

// Groups of the tree with their projects, and how many of them have each class and mark.
namespace fujiplan {
namespace {

// The fields that a class asks for, as people call them.
std::string needs_in_words(const ClassWord& word, const Vocabulary& words) {
  std::vector<std::string_view> labels;
  for (const Field<Project>* field : fields_in<Project>(words)) {
    if (asks_for(word, field->key)) labels.push_back(label_of(*field, words).in(words.language));
  }
  constexpr Text kAlways{"事業概要", "overview"};
  const Text always = label_in(words.project_fields, "overview", kAlways);
  return labels.empty() ? std::string(always.in(words.language))
                        : sentences::enumerated(labels, words.language);
}

// What a project of the mark has beyond that: 施策指標等とスケジュール
std::optional<std::string> mark_needs_in_words(const MarkWord& mark, const ClassWord& word,
                                               const Vocabulary& words) {
  std::vector<std::string_view> labels;
  for (std::string_view key : asked_beside(mark, &word, words)) {
    for (const Field<Project>* field : fields_in<Project>(words)) {
      if (field->key == key) labels.push_back(label_of(*field, words).in(words.language));
    }
  }
  constexpr Text kAnd{"と", " and "};
  return labels.empty() ? std::nullopt : std::optional(join(labels, kAnd.in(words.language)));
}

// What a mark asks for beyond a class.
struct MarkNeeds {
  std::string_view called, needs;
};
constexpr Member kMarkNeedsMembers[] = {
    member<MarkNeeds, &MarkNeeds::called>(
        "called",
        {"印のある事業の呼び方: デジタル変革に資する事業", "what projects of the mark are called"}),
    member<MarkNeeds, &MarkNeeds::needs>(
        "needs", {"それに加えて定める項目", "what they have beyond the fields of the class"}),
};
constexpr ObjectType kMarkNeedsType{kMarkNeedsMembers};

Many<kMarkNeedsType> mark_needs(const ClassCount& c, Scratch& s) {
  const Vocabulary words = vocabulary_of(*c.header);
  std::vector<MarkNeeds> all;
  for (const MarkWord& mark : words.marks) {
    auto needs = mark_needs_in_words(mark, *c.project_class.word, words);
    if (needs) all.push_back({s.text(called_in(mark, s.language)), s.text(*needs)});
  }
  return list_of<kMarkNeedsType>(s.make_all(std::span<const MarkNeeds>(all)));
}

// What the standard says of its classes is no more than their names.
bool is_standard(const ClassWord& word) {
  return std::ranges::any_of(standard_vocabulary().classes, [&](const ClassWord& standard) {
    return standard.name.value == word.name.value && standard.meaning.value == word.meaning.value;
  });
}
MaybeText own_meaning(const ClassCount& count, Scratch&) {
  const ClassWord& word = *count.project_class.word;
  return is_standard(word) ? std::nullopt : text_or_none(word.meaning.value);
}

constexpr Member kMarkCountMembers[] = {
    member<MarkCount, [](const MarkCount& it) { return it.mark->name.value; }>(
        "key", {"印のキー: dx", "key of the mark: dx"}),
    member<MarkCount,
           [](const MarkCount& it, Scratch& s) { return label_of(*it.mark).in(s.language); }>(
        "name", {"印の名称: DX", "name of the mark: DX"}),
    member<MarkCount,
           [](const MarkCount& it, Scratch& s) { return s.text(called_in(*it.mark, s.language)); }>(
        "called",
        {"印のある事業の呼び方: デジタル変革に資する事業", "what projects of the mark are called"}),
    member<MarkCount, [](const MarkCount& it, Scratch& s) { return number_text(it.count, s); }>(
        "count", {"印のある事業の数", "how many projects have it"}),
    member<MarkCount, &MarkCount::first>("first", {"最初の印か", "the first mark?"}),
};

constexpr Member kClassCountMembers[] = {
    member<ClassCount, [](const ClassCount& count,
                          Scratch& s) { return label_of(count.project_class, s.language); }>(
        "name", {"事業分類: 重点など", "class of the projects: 重点, ..."}),
    member<ClassCount, [](const ClassCount& c, Scratch& s) { return number_text(c.count, s); }>(
        "count", {"事業の数", "how many projects"}),
    member<ClassCount,
           [](const ClassCount& c, Scratch& s) {
             return s.text(needs_in_words(*c.project_class.word, vocabulary_of(*c.header)));
           }>("needs", {"この事業分類の事業が定める項目", "the fields that such a project has"}),
    member<ClassCount, own_meaning>(
        "meaning", {"plan.yaml の classes に書いた意味。標準の事業分類では空",
                    "its meaning in `classes` of plan.yaml; empty of the standard ones"}),
    member<ClassCount, mark_needs>(
        "mark_needs",
        {"印のある事業が、それに加えて定める項目。なければその印は入らない",
         "what projects of a mark have beyond them, for each mark that asks for more"}),
    member<ClassCount,
           [](const ClassCount& c, Scratch& s) -> std::optional<std::string_view> {
             const Vocabulary words = vocabulary_of(*c.header);
             const MarkWord* mark = find_mark(words, kDxMark);
             auto needs = mark != nullptr ? mark_needs_in_words(*mark, *c.project_class.word, words)
                                          : std::nullopt;
             if (!needs) return std::nullopt;
             return s.text(*needs);
           }>("dx_needs",
              {"DXの事業が、それに加えて定める項目", "what a DX project has beyond them"}),
};

// --- groups of the tree

// A group around another.
constexpr Member kAroundMembers[] = {
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return ref.group().group->id.value; }>(
        "id", {"番号: 1", "its number: 1"}),
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return ref.group().group->name.value; }>(
        "name", {"名称", "its name"}),
};
constexpr ObjectType kAroundType{kAroundMembers};

Many<kAroundType> around(const GroupRef& ref, Scratch& scratch) {
  std::vector<GroupRef> all;
  std::size_t depth = ref.group().depth;
  for (std::size_t place = ref.place; depth > 1; --place) {
    if ((*ref.all)[place].depth != depth - 1) continue;
    all.push_back({ref.report, ref.all, place});
    --depth;
  }
  std::ranges::reverse(all);
  return list_of<kAroundType>(scratch.make_all(std::span<const GroupRef>(all)));
}

bool is_innermost(const GroupRef& ref) {
  return ref.group().depth == levels_of(ref.report->plan.header).size();
}

Many<kProjectType> projects_below(const GroupRef& ref, Scratch& scratch) {
  return project_list(*ref.report, ref.group().projects, scratch);
}

Many<kMeasureType> measures_of(const GroupRef& ref, Scratch& scratch) {
  std::vector<GroupRef> all;
  for (std::size_t i = ref.place + 1; i < ref.all->size() && (*ref.all)[i].depth > 1; ++i) {
    if ((*ref.all)[i].depth == 2) all.push_back({ref.report, ref.all, i});
  }
  return list_of<kMeasureType>(scratch.make_all(std::span<const GroupRef>(all)));
}

One<kDistributionType> distribution_of(const GroupRef& ref, Scratch& scratch) {
  const std::size_t level = ref.group().depth - 1;
  if (level >= ref.report->by_level.size()) return {};
  const std::vector<Group>& groups = ref.report->by_level[level].groups;
  auto found = std::ranges::find(groups, ref.group().group->id.value, &Group::key);
  if (found == groups.end()) return {};
  return {scratch.make(DistributionRef{ref.report, &*found, kByTree})};
}

constexpr Member kEveryGroupMembers[] = {
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return ref.group().group->id.value; }>(
        "id", {"番号: 1、1.1", "its number: 1, 1.1"}),
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return ref.group().group->name.value; }>(
        "name", {"名称", "its name"}),
    member<GroupRef,
           [](const GroupRef& ref, Scratch& s) { return page_of(ref.group().group->id.value, s); }>(
        "page", {"2つ目の階層のページのアドレスになる名前（拡張子を除く）",
                 "name of the page of a group of the second level, without extension"}),
    member<GroupRef, distribution_of>(
        "distribution", {"その事業の分布。対象年度の事業がなければ空",
                         "the distribution of its projects; empty where the year has none"}),
    member<GroupRef,
           [](const GroupRef& ref, Scratch& s) {
             return label_of_level(ref.report->plan.header, ref.group().depth).in(s.language);
           }>("level", {"階層の名前: 基本方針", "name of its level: policy"}),
    member<GroupRef, [](const GroupRef& ref,
                        Scratch& s) { return number_text(ref.group().counts.total, s); }>(
        "count", {"事業の数", "how many projects"}),
    member<GroupRef,
           [](const GroupRef& ref, Scratch&) { return class_counts(ref.group().counts); }>(
        "classes", {"事業分類ごとの数", "how many of each class"}),
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return mark_counts(ref.group().counts); }>(
        "marks", {"印ごとの数", "how many of each mark"}),
    member<GroupRef,
           [](const GroupRef& ref, Scratch& s) {
             return number_text(count_of(ref.group().counts, kDxMark), s);
           }>("dx_count", {"DXの事業の数", "how many DX projects"}),
    member<GroupRef, [](const GroupRef& ref,
                        Scratch&) { return has_lines(*ref.report, ref.group().projects); }>(
        "has_lines", {"当初、現行、実績の行があるか", "are there lines of roadmaps?"}),
};

constexpr Member kProjectsOfGroup[] = {member<GroupRef, projects_below>(
    "projects", {"事業。下の階層の事業を含む", "its projects, and those of the groups below"})};
constexpr Member kMeasuresOfPolicy[] = {member<GroupRef, measures_of>(
    "measures", {"2つ目の階層の一覧", "its groups of the second level"})};
constexpr Member kPlaceInTree[] = {
    member<GroupRef, is_innermost>(
        "innermost", {"最も下の階層か。事業はその下にある", "in the innermost level?"}),
    member<GroupRef, [](const GroupRef& ref,
                        Scratch&) { return ref.group().depth == ref.report->plan.header.level; }>(
        "is_unit", {"上の階層のレポートが数えるものか",
                    "is it what a report on a level above projects counts?"}),
    member<GroupRef, around>("around",
                             {"上の階層。上から順", "the groups around it, outermost first"}),
};

const std::vector<const Project*>& projects_of_group(const GroupRef& ref) {
  return ref.group().projects;
}
constexpr auto& kMovementsOfGroup = kMovementMembers<GroupRef, projects_of_group>;

constexpr Member kSheetOfGroup[] = {
    member<GroupRef,
           [](const GroupRef& ref, Scratch& s) {
             std::optional<GroupSheet> sheet = group_sheet(ref);
             return One<kGroupSheetType>{sheet ? s.make(*sheet) : nullptr};
           }>("own", {"自身の個票。自身のファイル（施策評価など）がなければ空",
                      "its own sheet; empty where it has no file of its own"}),
    member<GroupRef, [](const GroupRef& ref, Scratch&) { return !ref.group().projects.empty(); }>(
        "has_projects", {"事業があるか", "has it any project?"}),
};

std::vector<Member> every_group_and(std::initializer_list<std::span<const Member>> more) {
  std::size_t size = std::size(kEveryGroupMembers);
  for (std::span<const Member> table : more) size += table.size();
  std::vector<Member> members;  // made at every start, of whatever command
  members.reserve(size);
  members.assign(std::begin(kEveryGroupMembers), std::end(kEveryGroupMembers));
  for (std::span<const Member> table : more) {
    members.insert(members.end(), table.begin(), table.end());
  }
  return members;
}
const std::vector<Member> kMembersOfTreeGroup = every_group_and({kProjectsOfGroup, kPlaceInTree});
const std::vector<Member> kMembersOfMeasure = every_group_and({kProjectsOfGroup});
const std::vector<Member> kMembersOfPolicy = every_group_and({kMeasuresOfPolicy});
// Of groups that have a file of their own, where `{{#projects}}` and `{{#movements}}` must not mean
// those of the plan.
const std::vector<Member> kMembersOfOneMeasure =
    every_group_and({kProjectsOfGroup, kMovementsOfGroup, kSheetOfGroup});
const std::vector<Member> kMembersOfOnePolicy =
    every_group_and({kMeasuresOfPolicy, kProjectsOfGroup, kMovementsOfGroup, kSheetOfGroup});

}  // namespace

const ObjectType kMarkCountType{kMarkCountMembers};
const ObjectType kClassCountType{kClassCountMembers};
const ObjectType kTreeGroupType{kMembersOfTreeGroup};
const ObjectType kMeasureType{kMembersOfMeasure};
const ObjectType kOneMeasureType{kMembersOfOneMeasure};
const ObjectType kPolicyType{kMembersOfPolicy};
const ObjectType kOnePolicyType{kMembersOfOnePolicy};

std::vector<GroupRef> groups_at(const Report& report, const std::vector<GroupProjects>& all,
                                std::size_t depth) {
  std::vector<GroupRef> refs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].depth == depth) refs.push_back({&report, &all, i});
  }
  return refs;
}

bool has_class_needs(const Report& report) {
  auto needs = [&](const ClassWord& word) {
    std::vector<std::string_view> keys = keys_in_plan(word.needs, words_of(report));
    std::ranges::sort(keys);
    return keys;
  };
  std::span<const ClassWord> classes = words_of(report).classes;
  return std::ranges::any_of(
      classes, [&](const ClassWord& word) { return needs(word) != needs(classes.front()); });
}

bool explains_classes(const Report& report) {
  auto has_meaning = [](const ClassWord& word) {
    return !is_standard(word) && word.meaning.present;
  };
  return has_class_needs(report) || std::ranges::any_of(words_of(report).classes, has_meaning);
}

Many<kMarkCountType> mark_counts(const ProjectCounts& counts) {
  return list_of<kMarkCountType>(counts.marks);
}

One<kMarkCountType> roadmap_mark(const Report& report) {
  for (const MarkCount& it : report.counts.marks) {
    if (it.mark->name.value == kDxMark) return {&it};
  }
  return {};
}

Many<kClassCountType> class_counts(const ProjectCounts& counts) {
  return list_of<kClassCountType>(counts.classes);
}

}  // namespace fujiplan
