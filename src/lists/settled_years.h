#pragma once

#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "model/plan.h"

namespace fujiplan {

// 過年度: years whose answers were published, as far as two states of a plan tell: everybody who
// was asked had answered in `before`, and every reviewer had judged each answer, or there are
// answers of a later year in either.
std::set<FiscalYear> settled_years(const Plan& before, const Plan& after);

// The years that a project or group has answered, which may have errors elsewhere.
void add_answered_years(const Project& record, std::set<FiscalYear>& years);

// The newest year in which a project or group has answered. None: nobody has.
FiscalYear newest_answers(const Plan& plan);

// What a state that was published tells of its years.
struct PublishedYears {
  FiscalYear first;                // of the plan
  std::set<FiscalYear> answered;   // by any project or group
  bool is_newest_settled = false;  // of those: nobody has anything left to say of it
};
// `answered`: by projects and groups whose files have errors, so that they are not in the plan.
PublishedYears published_years(const Plan& plan, std::set<FiscalYear> answered = {});

// The settled_years() of it and of a state with these newest answers, and all before one that has
// answers: a file with errors, which is in neither, may hold what was published.
std::set<FiscalYear> settled_or_earlier(const PublishedYears& published, FiscalYear newest_answers);

// Which of some years are settled: the answer of who knows more than two plans at hand.
using Settled = std::function<std::set<FiscalYear>(const std::set<FiscalYear>& years)>;
// `settled`; where that is none, what two plans tell, which must outlive it.
Settled or_as_plans_tell(const Settled& settled, const Plan& before, const Plan& after);

// Finds out which of some years are settled record by record: where a few of them decide it, the
// others need not be read. `before` must outlive it.
class YearsInQuestion {
 public:
  // `last`: no answers are of a later year.
  YearsInQuestion(const PlanHeader& before, FiscalYear last, std::set<FiscalYear> years)
      : before_(&before), last_(last), years_(std::move(years)) {}
  YearsInQuestion() = default;  // asks nothing

  void look_at_before(const Project& record);  // a record of `before`
  void look_at_after(const Project& record);   // of the other plan
  void add(const YearsInQuestion& other);      // what that one has seen: it asks the same

  bool are_decided() const;              // whatever the records hold that were not looked at?
  std::set<FiscalYear> settled() const;  // as far as those tell that were looked at

 private:
  bool is_decided(FiscalYear year) const;

  const PlanHeader* before_ = nullptr;
  FiscalYear last_;
  std::set<FiscalYear> years_;
  std::set<FiscalYear> answered_, open_;  // in `before`
  FiscalYear newest_;                     // with answers, in either; none: nothing is answered
};

// Those, and the years that reviewers alone may still have something to say of. Nothing tells
// whether such a year was published, so what is planned anew is not for it.
std::set<FiscalYear> answered_years(const Plan& before, const Plan& after);

// The projects of a plan, and the groups that have a file.
std::vector<const Project*> records_of(const Plan& plan);

}  // namespace fujiplan
