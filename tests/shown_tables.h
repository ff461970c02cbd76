#pragma once

#include <string>

// What a template can use, as Markdown for docs/templates.md: one table for each kind of object,
// found by walking the tables of members from the report on. So a name is listed when the program
// knows it, with the meaning that the program gives it.
namespace fujiplan::testing {

std::string shown_tables();

// For what a template can be made once each, with the names that it then has besides.
std::string scope_table();

}  // namespace fujiplan::testing
