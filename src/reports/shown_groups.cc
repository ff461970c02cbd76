#include "base/join.h"
#include "model/marks.h"
#include "reports/shown_types.h"

// Policies and measures with their projects, and how many of them have each class and mark.
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
  return labels.empty() ? std::string(always.in(words.language)) : listed(labels, words.language);
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

// As the plan says, whose language is that of its reports.
std::string called_in(const MarkWord& mark, Language language) {
  return mark.meaning ? std::string(mark.meaning.value) : called(mark, language);
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

constexpr Member kMeasureMembers[] = {
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch&) { return ref.group->measure->id.value; }>(
        "id", {"情報化施策の番号", "number of the measure"}),
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch&) { return ref.group->measure->name.value; }>(
        "name", {"情報化施策の名称", "name of the measure"}),
    member<MeasureRef, [](const MeasureRef& ref,
                          Scratch& s) { return number_text(ref.group->counts.total, s); }>(
        "count", {"事業の数", "how many projects"}),
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch& s) {
             return project_list(*ref.report, ref.group->projects, s);
           }>("projects", {"事業", "its projects"}),
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch&) { return class_counts(ref.group->counts); }>(
        "classes", {"事業分類ごとの数", "how many of each class"}),
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch&) { return mark_counts(ref.group->counts); }>(
        "marks", {"印ごとの数", "how many of each mark"}),
    member<MeasureRef,
           [](const MeasureRef& ref, Scratch& s) {
             return number_text(count_of(ref.group->counts, kDxMark), s);
           }>("dx_count", {"DXの事業の数", "how many DX projects"}),
};

constexpr Member kPolicyMembers[] = {
    member<PolicyRef, [](const PolicyRef& ref, Scratch&) { return ref.group->policy->id.value; }>(
        "id", {"基本方針の番号", "number of the policy"}),
    member<PolicyRef, [](const PolicyRef& ref, Scratch&) { return ref.group->policy->name.value; }>(
        "name", {"基本方針の名称", "name of the policy"}),
    member<PolicyRef, [](const PolicyRef& ref,
                         Scratch& s) { return number_text(ref.group->counts.total, s); }>(
        "count", {"事業の数", "how many projects"}),
    member<
        PolicyRef,
        [](const PolicyRef& ref, Scratch&) {
          return list_by<PolicyRef, [](const PolicyRef& owner, std::size_t i, Scratch& s) {
            return One<kMeasureType>{s.make(MeasureRef{owner.report, &owner.group->measures[i]})};
          }>(ref, ref.group->measures.size());
        }>("measures", {"情報化施策", "its measures"}),
    member<PolicyRef,
           [](const PolicyRef& ref, Scratch&) { return class_counts(ref.group->counts); }>(
        "classes", {"事業分類ごとの数", "how many of each class"}),
    member<PolicyRef,
           [](const PolicyRef& ref, Scratch&) { return mark_counts(ref.group->counts); }>(
        "marks", {"印ごとの数", "how many of each mark"}),
    member<PolicyRef,
           [](const PolicyRef& ref, Scratch& s) {
             return number_text(count_of(ref.group->counts, kDxMark), s);
           }>("dx_count", {"DXの事業の数", "how many DX projects"}),
};

// Those of its measures, one after the other.
Many<kProjectType> projects_of_policy(const PolicyRef& ref, Scratch& scratch) {
  std::vector<ProjectRef> all;
  for (const MeasureProjects& measure : ref.group->measures) {
    for (const Project* project : measure.projects) {
      all.push_back({ref.report, project, all.empty()});
    }
  }
  return list_of<kProjectType>(scratch.make_all(std::span<const ProjectRef>(all)));
}

// Of a policy that has a file of its own, where `{{#projects}}` must not mean those of the plan.
std::vector<Member> members_of_one_policy() {
  std::vector<Member> members(std::begin(kPolicyMembers), std::end(kPolicyMembers));
  members.push_back(member<PolicyRef, projects_of_policy>("projects", {"事業", "its projects"}));
  return members;
}
const std::vector<Member> kMembersOfOnePolicy = members_of_one_policy();

}  // namespace

const ObjectType kMarkCountType{kMarkCountMembers};
const ObjectType kClassCountType{kClassCountMembers};
const ObjectType kMeasureType{kMeasureMembers};
const ObjectType kPolicyType{kPolicyMembers};
const ObjectType kOnePolicyType{kMembersOfOnePolicy};

Many<kMarkCountType> mark_counts(const ProjectCounts& counts) {
  return list_of<kMarkCountType>(counts.marks);
}

Many<kClassCountType> class_counts(const ProjectCounts& counts) {
  return list_of<kClassCountType>(counts.classes);
}

}  // namespace fujiplan
