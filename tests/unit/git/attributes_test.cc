#include "git/attributes.h"

#include <doctest/doctest.h>

namespace fujiplan::git {
namespace {

TEST_CASE("attributes that make other bytes of a file of the plan are known") {
  for (const char* text :
       {"*.yaml filter=crypt", "* ident", "plan/** text working-tree-encoding=UTF-16",
        "\"a b.yaml\" filter=x", "*.y* filter=x", "plan/1-1 filter=x", "[attr]secret filter=x",
        "# x\n*.csv text\n*.yml\tdiff ident\n", "*.[xy]aml ident", "*.d/* ident"}) {
    INFO(text);
    CHECK(names_filter(text));
  }
}

TEST_CASE("all others, and those of other files, do not count") {
  for (const char* text :
       {"", "*.yaml text eol=crlf diff=fujiplan", "*.xlsx filter=lfs diff=lfs merge=lfs -text",
        "# *.yaml filter=x", "*.yaml -filter", "*.yaml !ident", "*.yaml diff=filter", "filter",
        "*.png ident"}) {
    INFO(text);
    CHECK(!names_filter(text));
  }
}

}  // namespace
}  // namespace fujiplan::git
