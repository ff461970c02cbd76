#include "checks/rubric_words.h"

#include <doctest/doctest.h>

#include "lists/listing.h"
#include "survey/columns/form_columns.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

TEST_CASE("no criterion may have the name of another column of a form") {
  const Plan& plan = testing::examples_plan();
  const PlanHeader& header = plan.header;
  FiscalYear year = header.period.to.value;
  for (const FormColumn& column :
       form_columns(vocabulary_of(header), plan.items, year, true, Language::Japanese)) {
    // The plan's own fields are judged where they are declared; the columns of targets are of
    // projects.
    if (column.item != nullptr && column.item->is_score()) continue;
    if (column.is_of_target()) continue;
    Rubric rubric = header.rubric;
    rubric.criteria.value.back().name.value = column.names.front();
    Sink sink;
    check_rubric_words(rubric, standard_vocabulary(), sink);
    INFO(column.header);
    CHECK(sink.errors() == 1);
  }
}

TEST_CASE("no criterion may have the name of another column of a list") {
  const PlanHeader& header = testing::examples_plan().header;
  for (const ListColumn& column : list_columns(header)) {
    if (std::holds_alternative<const Criterion*>(column.from)) continue;
    if (std::holds_alternative<OwnColumn>(column.from)) continue;
    Rubric rubric = header.rubric;
    rubric.criteria.value.back().name.value = column.label.ja;
    Sink sink;
    check_rubric_words(rubric, standard_vocabulary(), sink);
    INFO(column.key);
    CHECK(sink.errors() == 1);
  }
}

}  // namespace
}  // namespace fujiplan
