#include "commands/answers/settled_year.h"

#include <algorithm>
#include <optional>

#include "base/format.h"
#include "lists/settled_years.h"
#include "model/rating/grade.h"
#include "run/plan_in_head.h"

namespace fujiplan {

// Which files are left out of it is told. None where git does not tell.
static std::optional<Plan> plan_in_head(Context& context) {
  auto head = find_plan_in_head(context.env, context.options);
  if (!head) return std::nullopt;
  try {
    return open_revision(context, head->git, head->commit, "HEAD");
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::optional<FiscalYear> last_answered_year(Context& context, const Plan& plan) {
  std::optional<Plan> head = plan_in_head(context);
  auto years = answered_years(head ? *head : plan, plan);
  return years.empty() ? std::nullopt : std::optional(*years.rbegin());
}

void require_open_year(std::optional<FiscalYear> answered, const Plan& plan) {
  const FiscalYear last = plan.header.period.to.value;
  if (!answered || *answered < last) return;
  constexpr Format<std::string> kNoneLeft{
      "計画期間の最後の年度（{}）まで回答がそろっているので、スケジュールは変えられない。"
      "次の計画（`fujiplan init --from`）で改める",
      "all have answered the last year of the plan ({}), so its schedules stay; plan anew in the "
      "next plan (`fujiplan init --from`)"};
  throw UsageError(kNoneLeft(to_string(last)));
}

void tell_answered_years(Context& context, const Plan& plan, FiscalYear from) {
  const std::optional<FiscalYear> answered = last_answered_year(context, plan);
  if (!answered || *answered < from) return;
  constexpr Format<std::string, std::string> kTold{
      "fujiplan: {0}からの変更だが、{1}まで回答がそろっている。公表したレポートを作り直すと、内容が変わる\n",
      "fujiplan: this holds from {0} on, but all have answered up to {1}: reports that were published "
      "will change when they are made again\n"};
  context.env.err << kTold.in(context.language, to_string(from), to_string(*answered));
}

// What nobody has answered was not published, so there is nothing that `correct` could correct.
static bool has_answers(const Plan& plan, std::span<const ProjectId> projects, FiscalYear year) {
  return std::ranges::any_of(records_of(plan), [&](const Project* project) {
    return std::ranges::find(projects, project->id.value) != projects.end() &&
           answers_of(*project, year) != nullptr;
  });
}

SettledYears settled_years_of(Context& context, const Plan& plan) {
  const FiscalYear newest = newest_answers(plan);
  if (auto head = find_plan_in_head(context.env, context.options)) {
    auto published = years_in_head(context.env, *head);
    if (!published) return {{}, SettledYears::ToldBy::Nobody};
    return {settled_or_earlier(*published, newest), SettledYears::ToldBy::Head};
  }
  if (!plan.header_is_whole) return {};
  return {settled_or_earlier(published_years(plan), newest), SettledYears::ToldBy::PlanAtHand};
}

bool is_settled_in_head(Context& context, const Plan& plan, std::span<const ProjectId> projects,
                        FiscalYear year) {
  if (projects.empty()) return false;
  std::optional<Plan> head = plan_in_head(context);
  return head && has_answers(*head, projects, year) && settled_years(*head, plan).contains(year);
}

bool is_refused_as_settled(Context& context, const TypedEdit& typed) {
  constexpr Format<std::string, std::string> kRefused{
      "fujiplan: {1}は締め切った年度（回答を求めた事業が全て回答したか、後の年度に回答がある）なので、"
      "何も書かなかった。公表した回答は `fujiplan correct {0} {1} … --date … --reason …` で訂正する\n",
      "fujiplan: nothing was written, because {1} is settled: everybody who was asked has answered, "
      "or a later year has answers. Correct what was published by `fujiplan correct {0} {1} ... "
      "--date ... --reason ...`\n"};
  constexpr Format<std::string, std::string> kWarned{
      "fujiplan: {1}は締め切った年度のようだ（回答を求めた事業が全て回答したか、後の年度に回答がある）。"
      "公表した後なら `fujiplan correct {0} {1} … --date … --reason …` で直すと、正誤に残る\n",
      "fujiplan: {1} looks settled: everybody who was asked has answered, or a later year has "
      "answers. After publication use `fujiplan correct {0} {1} ... --date ... --reason ...`, which "
      "keeps the correction in the errata\n"};
  std::optional<Plan> head = plan_in_head(context);
  const Plan& published = head ? *head : typed.plan;
  if (!has_answers(published, std::span(&typed.project.id.value, 1), typed.year)) return false;
  if (!settled_years(published, typed.plan).contains(typed.year)) return false;
  context.env.err << (head ? kRefused : kWarned)
                         .in(context.language, to_string(typed.project.id.value),
                             to_string(typed.year));
  return head.has_value();
}

}  // namespace fujiplan
