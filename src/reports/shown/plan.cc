#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/join.h"
#include "lists/target_notes.h"
#include "model/rating/not_asked.h"
#include "reports/data/open_data.h"
#include "reports/shown/followed.h"
#include "reports/shown/movements.h"
#include "reports/shown/root.h"
#include "reports/shown/types.h"

// The plan as a whole: the root of all.
namespace fujiplan {
namespace {

template <std::vector<GroupProjects> Report::*groups>
Many<kPolicyType> policies_of(const Report& report, Scratch& scratch) {
  std::vector<GroupRef> all = groups_at(report, report.*groups, 1);
  return list_of<kPolicyType>(scratch.make_all(std::span<const GroupRef>(all)));
}

template <std::vector<GroupProjects> Report::*groups>
Many<kTreeGroupType> tree_of(const Report& report, Scratch&) {
  return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
    return One<kTreeGroupType>{s.make(GroupRef{&owner, &(owner.*groups), i})};
  }>(report, (report.*groups).size());
}

// How the projects of each group of a level are rated; none where the plan has no such level.
template <std::size_t depth>
Many<kGroupType> groups_in_level(const Report& report, Scratch& scratch) {
  static const std::vector<Group> kNone;
  bool has = report.by_level.size() >= depth;
  return group_list(report, has ? report.by_level[depth - 1].groups : kNone, kByTree, scratch);
}

template <std::size_t depth>
MaybeText word_of_level(const Report& report, Scratch& scratch) {
  if (report.by_level.size() < depth) return std::nullopt;
  return report.by_level[depth - 1].name.in(scratch.language);
}

Many<kTreeLevelType> tree_levels(const Report& report, Scratch&) {
  return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
    return One<kTreeLevelType>{s.make(TreeLevelRef{&owner, &owner.by_level[i]})};
  }>(report, report.by_level.size());
}

constexpr Member kReportMembers[] = {
    member<Report, title_with_level>("title", {"計画の名称", "title of the plan"}),
    member<Report,
           [](const Report& r, Scratch&) { return One<kMunicipalityType>{&r.plan.header}; }>(
        "municipality",
        {"市区町村（plan.yaml の municipality）。owner の計画では、その名称だけがある",
         "the municipality; of a plan with an owner, that name alone"}),
    member<Report, [](const Report& r, Scratch&) { return One<kOwnerType>{&r.plan.header}; }>(
        "owner", {"計画の策定主体（市区町村、又は plan.yaml の owner）",
                  "whose plan it is: the municipality, or owner of plan.yaml"}),
    member<Report, [](const Report& r, Scratch& s) { return s.text(code_of_plan(r.plan.header)); }>(
        "plan_code", {"オープンデータの計画コード: F4（plan.yaml の code）",
                      "what open data call the plan: F4 (code of plan.yaml)"}),
    member<Report,
           [](const Report& r, Scratch&) {
             const Issuer& issuer = r.plan.header.issuer;
             return One<kIssuerType>{issuer.present ? &issuer : nullptr};
           }>("issuer", {"発行者（plan.yaml の issuer）", "who publishes the reports"}),
    member<Report, date_of_data>("as_of",
                                 {"データの時点: 令和8年11月22日（updates の最も新しい日付）",
                                  "date of the data: the newest one of updates"}),
    member<Report,
           [](const Report& r, Scratch&) {
             const License& license = r.plan.header.license;
             return One<kLicenseType>{license.present ? &license : nullptr};
           }>("license",
              {"オープンデータの利用条件（plan.yaml の license）", "licence of the open data"}),
    member<
        Report,
        [](const Report& r, Scratch&) {
          return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
            return One<kUpdateType>{s.make(UpdateRef{&owner, &owner.plan.header.updates.value[i]})};
          }>(r, r.plan.header.updates.value.size());
        }>("updates", {"更新履歴（plan.yaml の updates）", "update history of the open data"}),
    member<Report, [](const Report& r, Scratch&) { return One<kYearType>{&r.year}; }>(
        "year", {"対象年度", "the rated year"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return One<kYearType>{s.make(year_after(r.year, -1))}; }>(
        "last_year", {"対象年度の前年度", "the year before the rated one"}),
    member<Report,
           [](const Report& r, Scratch&) { return r.plan.header.period.from.value < r.year; }>(
        "has_last_year", {"前年度が計画期間にあるか", "is that year in the plan?"}),
    member<Report, [](const Report& r, Scratch&) { return r.ratings.result; }>(
        "shows_result", {"総合評価を載せるか（plan.yaml の publish が scores でないか、内部用）",
                         "are results shown? (publish in plan.yaml, or for the office)"}),
    member<Report, [](const Report& r, Scratch&) { return r.ratings.scores; }>(
        "shows_scores", {"点数を載せるか（plan.yaml の publish が result でないか、内部用）",
                         "are scores shown? (publish in plan.yaml, or for the office)"}),
    member<Report, [](const Report& r, Scratch&) { return open_data_view(r.plan).result; }>(
        "publishes_result",
        {"総合評価を公表するか（plan.yaml の publish が scores でないか）。内部用でも変わらない",
         "are results public? (publish in plan.yaml, also for the office)"}),
    member<Report, [](const Report& r, Scratch&) { return open_data_view(r.plan).scores; }>(
        "publishes_scores",
        {"点数を公表するか（plan.yaml の publish が result でないか）。内部用でも変わらない",
         "are scores public? (publish in plan.yaml, also for the office)"}),
    member<Report, [](const Report& r, Scratch&) { return r.audience == Audience::Internal; }>(
        "internal",
        {"内部用か（--audience internal）", "for the office only (--audience internal)?"}),
    member<Report, [](const Report& r,
                      Scratch&) { return One<kYearType>{&r.plan.header.period.from.value}; }>(
        "from", {"計画の最初の年度", "first year of the plan"}),
    member<Report, [](const Report& r,
                      Scratch&) { return One<kYearType>{&r.plan.header.period.to.value}; }>(
        "to", {"計画の最後の年度", "last year of the plan"}),
    member<Report, [](const Report& r, Scratch&) { return list_of<kYearType>(r.years); }>(
        "years", {"計画の年度", "the years of the plan"}),
    member<Report, [](const Report& r, Scratch&) { return list_of<kPartOfYearType>(r.times); }>(
        "times", {"計画の各年度の期。年度を分けない計画では年度",
                  "the parts of the years of the plan; its years where they are not divided"}),
    member<Report, [](const Report& r, Scratch&) { return !words_of(r).parts.empty(); }>(
        "has_parts", {"年度を期に分ける計画か", "are years divided into parts?"}),
    member<Report, part_word>("part_word",
                              {"期の呼び方: 半期、四半期、期。分けない計画では年度",
                               "what a part is called: half-year, quarter, term; year"}),
    member<Report, parts_in_words>(
        "parts_in_words",
        {"期と月: 上期（4月から9月まで）と下期（10月から3月まで）",
         "the parts and their months: 上期（4月から9月まで）と下期（10月から3月まで）"}),
    member<Report, part_codes>(
        "part_codes", {"オープンデータの期のコード: 半期の1は上期（4月から9月まで）、2は下期…",
                       "their codes in the open data: 半期の1は上期（4月から9月まで）、2は下期…"}),
    member<Report,
           [](const Report& r, Scratch&) {
             return list_by<Report, [](const Report& owner, std::size_t i, Scratch&) {
               return One<kPhaseType>{&vocabulary_of(owner.plan.header).phases[i]};
             }>(r, vocabulary_of(r.plan.header).phases.size());
           }>("phases", {"スケジュールの段階", "the phases of a schedule"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return s.text(ending_statuses(words_of(r), s.language)); }>(
        "ending_statuses",
        {"事業が終わる実施状況: 完了又は中止", "the statuses that end a project: 完了又は中止"}),
    member<Report,
           [](const Report& r, Scratch&) {
             return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
               return One<kResponseType>{s.make(ResponseRef{&owner, &kRowsOf<Response>[i]})};
             }>(r, kRowsOf<Response>.size());
           }>("responses", {"回答の状況を表す語", "the words for how far a project has answered"}),
    member<Report, [](const Report& r, Scratch&) { return has_marked_terms(r); }>(
        "has_marked_terms",
        {"計画の文章に用語の印「※」があるか", "do texts of the plan mark terms with ※?"}),
    member<Report, [](const Report& r, Scratch&) { return class_counts(r.counts); }>(
        "classes", {"事業分類ごとの数", "how many of each class"}),
    member<Report, [](const Report& r, Scratch&) { return class_counts(r.year_counts); }>(
        "year_classes", {"同じ、対象年度の事業だけ", "the same, projects of the rated year only"}),
    member<Report, [](const Report& r, Scratch&) { return class_counts(r.dx_counts); }>(
        "dx_classes", {"同じ、DXの事業だけ", "the same, DX projects only"}),
    member<Report, [](const Report& r, Scratch&) { return mark_counts(r.counts); }>(
        "marks",
        {"計画の印（plan.yaml の marks）と、その数", "the marks of the plan, with counts"}),
    member<Report, [](const Report& r, Scratch&) { return mark_counts(r.year_counts); }>(
        "year_marks", {"同じ、対象年度の事業だけ", "the same, projects of the rated year only"}),
    member<Report, [](const Report& r, Scratch&) { return roadmap_mark(r); }>(
        "roadmap_mark", {"ロードマップに載せる印（dx）。ない計画では空",
                         "the mark of the roadmap (dx); empty where the plan has none"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return text_or_none(s.text(levels_in_words(r.plan.header, s.language)));
           }>(
        "level_names",
        {"階層の名前: 基本方針・情報化施策。上の階層のレポートでは、その上の階層だけで、なければ空",
         "names of the levels: policy, measure; in a report on a level above projects those above "
         "it, empty when there are none"}),
    member<Report, [](const Report& r, Scratch&) { return levels_of(r.plan.header).size() == 4; }>(
        "four_levels", {"4階層の計画か。Markdownの見出しは6段までしかない",
                        "has the tree four levels? Markdown has six ranks of headings"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return word_for_project(r.plan.header).in(s.language); }>(
        "project_word", {"事業の呼び方。標準の階層では「情報化事業」、計画の階層では「事業」",
                         "what projects are called"}),
    member<Report, unit_word>("unit_word",
                              {"数えるものの呼び方: 事業。上の階層のレポートでは、その階層の名前",
                               "what is counted: project; group in a report on a level above"}),
    member<Report, unit_words>("unit_words", {"同じ、英語では複数形", "the same: projects"}),
    member<Report, unit_word_head>("unit_word_head",
                                   {"同じ、英語では大文字で始める", "the same: Project"}),
    member<Report, unit_words_head>("unit_words_head",
                                    {"同じ、英語では大文字で始まる複数形", "the same: Projects"}),
    member<Report, [](const Report& r, Scratch&) { return r.plan.header.level != 0; }>(
        "of_level", {"上の階層のレポートか（--level）", "is it about a level above projects?"}),
    member<Report, tree_of<&Report::groups>>(
        "groups", {"計画の体系。どの階層も、上の階層、その下の階層の順に並ぶ。事業のないものは除く",
                   "the tree, each group before those below it; those without projects are left "
                   "out"}),
    member<Report, tree_of<&Report::dx_groups>>(
        "dx_groups", {"同じ、DXの事業だけ", "the same, DX projects only"}),
    member<Report, policies_of<&Report::groups>>(
        "policies", {"最も上の階層と、その下の階層", "the groups of the outermost level"}),
    member<Report, policies_of<&Report::dx_groups>>(
        "dx_policies", {"同じ、DXの事業だけ", "the same, DX projects only"}),
    member<Report,
           [](const Report& r, Scratch& s) { return number_text(r.dx_projects.size(), s); }>(
        "dx_count", {"DXの事業の数", "how many DX projects"}),
    member<Report, projects_of<&Report::projects>>("projects", {"全ての事業", "every project"}),
    member<Report, [](const Report& r, Scratch& s) { return number_text(r.projects.size(), s); }>(
        "project_count", {"計画の全ての事業の数", "how many projects the plan has"}),
    member<Report,
           [](const Report& r, Scratch& s) -> MaybeText {
             std::size_t others = r.projects.size() - r.of_year.size();
             return others == 0 ? std::nullopt : MaybeText(number_text(others, s));
           }>(
        "outside_count",
        {"対象年度の件数に含まない事業の数: まだ始まっていないものと、前年度までに終了したもの。"
         "なければ空",
         "how many projects the rated year does not have: those that begin later or ended "
         "before; empty when there are none"}),
    member<Report, projects_of<&Report::of_year>>(
        "year_projects",
        {"対象年度の事業。まだ始まっていないものと、前年度までに終了したものを除く",
         "the projects of the rated year: neither those that begin later nor "
         "those that ended before"}),
    member<Report, projects_of<&Report::with_targets>>(
        "target_projects", {"目標のある事業", "the projects that have targets"}),
    member<Report, [](const Report& r, Scratch&) { return !r.with_targets.empty(); }>(
        "has_targets", {"目標のある事業があるか", "does any project have targets?"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return text_or_none(s.text(target_notes(r.with_targets, s.language)));
           }>("target_notes",
              {"累計、当初の目標値、言葉による目標、実績値の時点、暫定値の説明。どれもなければ空",
               "what the tables of targets must explain: running totals, original targets, targets "
               "in words, dates of values, provisional values; else empty"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return text_or_none(s.text(
                 judged_targets(scheme_of(r.plan.header), r.with_targets, r.year, s.language)));
           }>("judged_targets",
              {"対象年度の、言葉による目標の達成状況の件数。なければ空",
               "how many targets in words of the rated year were met; empty when there are none"}),
    member<Report, projects_of<&Report::dx_projects>>("dx_projects",
                                                      {"DXの事業", "the DX projects"}),
    member<Report, [](const Report& r, Scratch&) { return One<kRubricType>{&r}; }>(
        "rubric", {"評価の基準（図表2）", "the rubric (図表2)"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return One<kDistributionType>{s.make(DistributionRef{&r})}; }>(
        "distribution", {"対象年度の全ての事業の分布", "distribution of all projects of the year"}),
    member<Report, word_of_level<1>>("policy_word",
                                     {"最も上の階層の名前", "name of the outermost level"}),
    member<Report, word_of_level<2>>(
        "measure_word", {"2つ目の階層の名前。なければ空", "name of the second, if any"}),
    member<Report, tree_levels>("by_level", {"階層ごとの分布", "distributions by level"}),
    member<Report, groups_in_level<1>>("by_policy",
                                       {"最も上の階層の分布", "by groups of the outermost level"}),
    member<Report, groups_in_level<2>>(
        "by_measure", {"2つ目の階層の分布。なければ空", "by groups of the second level, if any"}),
    member<Report, groups_of<&Report::by_class, kByClass>>("by_class",
                                                           {"事業分類ごとの分布", "by class"}),
    member<Report, groups_of<&Report::by_department, kByDepartment>>(
        "by_department", {"所管部署ごとの分布", "by department"}),
    member<Report, [](const Report& r,
                      Scratch&) { return One<kTurnoverType>{r.turnover.is_any() ? &r : nullptr}; }>(
        "turnover", {"前年度からの事業数の増減。増えも減りもしなければ空",
                     "projects that came and went since the year before; empty when none did"}),
    member<Report, projects_of<&Report::best>>(
        "best", {"最も良い総合評価の事業", "projects with the best result"}),
    member<Report, projects_of<&Report::worst>>(
        "worst", {"最も悪い総合評価の事業", "projects with the worst result"}),
    member<Report, projects_of<&Report::completed>>("completed",
                                                    {"完了した事業", "projects completed"}),
    member<Report, projects_of<&Report::cancelled>>("cancelled",
                                                    {"中止した事業", "projects cancelled"}),
    member<Report, may_stand_out>(
        "may_stand_out",
        {"特に報告するものがあり得るか。実施状況も、良し悪しのある総合評価もない階層では偽",
         "can anything stand out? not where a level has neither statuses nor "
         "results that are best and worst"}),
    member<Report,
           [](const Report& r, Scratch&) {
             return !(r.best.empty() && r.worst.empty() && r.completed.empty() &&
                      r.cancelled.empty());
           }>("stands_out", {"上の4つのどれかがあるか", "is there any of these four?"}),
    member<Report,
           [](const Report& r, Scratch&) { return has_part(words_of(r), PlanPart::Classes); }>(
        "has_classes", {"事業分類のある計画か（plan.yaml の classes が {} でないか）",
                        "has the plan classes? (`classes` of plan.yaml is not {})"}),
    member<Report, has_class_needs>(
        "has_class_needs",
        {"定める項目が事業分類によって違うか（plan.yaml の classes の requires）",
         "do classes ask for different fields (`requires` in plan.yaml)?"}),
    member<Report, explains_classes>(
        "explains_classes", {"事業分類に説明があるか（その項目か、意味）",
                             "is there anything to tell of classes: that, or their meanings?"}),
    member<Report, explains_phases>("explains_phases",
                                    {"意味を書いた段階があるか", "has any phase a meaning?"}),
    member<Report,
           [](const Report& r, Scratch&) { return has_part(words_of(r), PlanPart::Schedule); }>(
        "has_schedule", {"スケジュールのある計画か（plan.yaml の phases が {} でないか）",
                         "has the plan a schedule? (`phases` of plan.yaml is not {})"}),
    member<Report, [](const Report& r, Scratch&) { return !r.projects.empty(); }>(
        "has_projects", {"事業があるか", "is there any project?"}),
    member<Report, [](const Report& r, Scratch&) { return !r.dx_projects.empty(); }>(
        "has_dx_projects", {"DXの事業があるか", "is there any DX project?"}),
    member<Report, [](const Report& r, Scratch&) { return asked_in(r.distribution) != 0; }>(
        "has_asked", {"対象年度に回答を求めた事業があるか", "was any project asked?"}),
    member<Report, [](const Report& r, Scratch&) { return answered_in(r.distribution) != 0; }>(
        "has_answers", {"対象年度の回答があるか", "is there any answer for the rated year?"}),
    member<Report, [](const Report& r, Scratch&) { return graded_in(r.distribution) != 0; }>(
        "has_grades", {"対象年度の総合評価があるか", "is any project graded?"}),
    member<Report, &Report::has_evaluations>(
        "has_evaluations", {"どれかの年度に点数があるか", "is there any score, in any year?"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return s.text(not_asked_means(words_of(r), s.language)); }>(
        "not_asked_means", {"「対象外」の説明", "what 対象外 means"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return s.text(not_graded_means(scheme_of(r.plan.header), s.language));
           }>("not_graded_means", {"「評価なし」の説明", "what 評価なし means"}),
    member<Report, [](const Report& r, Scratch&) { return !r.not_asked.empty(); }>(
        "has_not_asked", {"対象外の事業があるか", "was any project not asked?"}),
    member<Report, [](const Report& r, Scratch&) { return !r.not_answered.empty(); }>(
        "has_not_answered", {"未回答の事業があるか", "is any project without answers?"}),
    member<Report, [](const Report& r, Scratch&) { return !r.not_graded.empty(); }>(
        "has_not_graded",
        {"評価なしの事業があるか", "is any project answered without all scores?"}),
    member<Report, projects_of<&Report::not_answered>>(
        "not_answered", {"未回答の事業", "projects without answers"}),
    member<Report, projects_of<&Report::not_asked>>(
        "not_asked", {"対象外の事業", "projects that were not asked"}),
    member<Report, projects_of<&Report::not_graded>>(
        "not_graded", {"回答したが評価のない事業", "projects answered without all scores"}),
    member<Report, refs_of<DepartmentRef, kDepartmentType, &Report::departments>>(
        "departments", {"所管部署ごとの回答の状況（先頭の所管部署で数える）",
                        "who has answered, by the first department of each project"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return One<kDepartmentType>{s.make(DepartmentRef{&r, &r.all_departments})};
           }>("all_departments", {"全ての部署の計", "all departments together"}),
    member<Report, refs_of<DataFileRef, kDataFileType, &Report::data_files>>(
        "data_files", {"オープンデータの表", "the tables of the open data"}),
    member<Report, [](const Report& r, Scratch&) { return One<kLabelsType>{&r}; }>(
        "labels", {"事業の項目の名称: labels.indicator など",
                   "what fields of projects are called: labels.indicator, ..."}),
    member<Report, [](const Report& r, Scratch&) { return One<kAnswerLabelsType>{&r}; }>(
        "answer_labels", {"調査の項目の名称: answer_labels.review など",
                          "what answers are called: answer_labels.review, ..."}),
    member<Report, [](const Report& r, Scratch&) { return One<kWrittenType>{&r}; }>(
        "written", {"事業の項目ごとに、書いてある事業があるか: written.page など",
                    "does any project have a field? written.page, ..."}),
    member<Report, [](const Report& r, Scratch&) { return One<kWrittenAnswersType>{&r}; }>(
        "written_answers",
        {"調査の項目ごとに、どれかの年度に回答した事業があるか: written_answers.review "
         "など。実施状況は、事業では必ず載せる",
         "has any project answered an item, in any year? written_answers.review, ...; the status "
         "counts as answered where projects are asked for it"}),
    member<Report, counter>(
        "counter",
        {"数の後に付ける語: 4事業の「事業」。上の階層のレポートでは「件」",
         "what Japanese puts behind a number of projects, or of groups; empty in English"}),
    member<Report, [](const Report& r, Scratch&) { return r.projects.size() == 1; }>(
        "is_one", {"事業が1つだけか", "is there one project alone?"}),
    member<Report, asked_units>("asked_units", {"回答を求めた事業の数と呼び方: 4事業",
                                                "how many were asked, in words: 1 project"}),
    member<Report, [](const Report& r, Scratch&) { return One<kDataType>{&r}; }>(
        "data", {"オープンデータの表を名前で: data.projects など",
                 "the tables by name: data.projects, ..."}),
    member<Report, [](const Report& r, Scratch&) { return One<kDataSetType>{&r}; }>(
        "data_set", {"オープンデータの全体", "the open data as a whole"}),
    member<Report, [](const Report& r, Scratch&) { return list_of<kDataCodeType>(r.data_codes); }>(
        "data_codes", {"コード表の行", "rows of the code tables"}),
    member<Report, [](const Report&, Scratch&) { return kUtf8Mark; }>(
        "byte_order_mark",
        {"BOM。Excelで開くCSVの先頭に置く", "byte order mark, for CSV that Excel opens"}),
};
const std::vector<const Project*>& all_projects(const Report& report) {
  return report.projects;
}
constexpr auto kAllReportMembers =
    joined(joined(only_when(kWithResults<Report>,
                            {"best", "worst", "has_grades", "has_not_graded", "not_graded"},
                            kReportMembers),
                  kMovementMembers<Report, all_projects>),
           kFollowedMembers);

constexpr auto kLevelWords = level_words(kAllReportMembers);

}  // namespace

const ObjectType kReportType{kAllReportMembers};
const ObjectType kLevelWordsType{kLevelWords};

Datum shown_report(const Report& report) {
  return Object{&kReportType, &report};
}

}  // namespace fujiplan
