#include "checks/rubric_words.h"

#include <doctest/doctest.h>

#include "lists/listing.h"
#include "survey/form_columns.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

TEST_CASE("no criterion may have the name of another column of a form") {
  PlanHeader header = testing::examples_plan().header;
  for (const FormColumn& column : form_columns(header, header.period.to.value, true)) {
    bool score = column.item != nullptr && column.item->is_score();
    if (score) continue;
    Criteria criteria = header.rubric.criteria;
    criteria.content.name.value = column.names.front();
    Sink sink;
    check_rubric_words(criteria, sink);
    INFO(column.header);
    CHECK(sink.errors() == 1);
  }
}

TEST_CASE("no criterion may have the name of another column of a list") {
  const PlanHeader header = testing::examples_plan().header;
  for (const ListColumn& column : list_columns(standard_vocabulary())) {
    if (std::holds_alternative<const Field<Evaluation>*>(column.from)) continue;
    Criteria criteria = header.rubric.criteria;
    criteria.content.name.value = column.label.ja;
    Sink sink;
    check_rubric_words(criteria, sink);
    INFO(column.key);
    CHECK(sink.errors() == 1);
  }
}

}  // namespace
}  // namespace fujiplan
