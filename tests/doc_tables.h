#pragma once

#include <string>
#include <string_view>

// The tables of the documentation that repeat what the program knows, as Markdown. A marker
// `<!-- fields:project -->` asks for `doc_table("fields", "project")`.
//
//   commands:all       every command with its arguments and summary
//   options:global     options of every command; options:projects: those of every command that
//                      picks projects; options:grade: the others of `grade`
//   fields:project     a record table, with the records inside it; also survey, criterion, plan
//   choices:phase      the values of an enum; also class, status
//   columns:all        the keys of `list --columns`
//   shown:all          what a template can use, one table for each kind of object
namespace fujiplan::testing {

// Throws std::runtime_error when there is no such table.
std::string doc_table(std::string_view kind, std::string_view name);

}  // namespace fujiplan::testing
