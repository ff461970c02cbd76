#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/mustache.h"
#include "reports/subjects.h"

// What `report` makes. An output is a row: the path of its files, how often it is made, and the
// template that makes it.
namespace fujiplan {

struct OutputRow {
  std::string path;  // below the output folder; `{project}` in it stands for each project
  Scope scope = Scope::Plan;
  TemplateSource source;
};

// Reports that are the table of another one, a CSV, in a workbook. They are made when they are
// named: their bytes depend on the libraries of the machine, and so does `--check` of them, which
// `--all` is to compare with what another machine has made.
struct WorkbookReport {
  std::string_view name, csv;  // list.xlsx, of the template list.csv
  Text title;                  // of its sheet
  Text description;
  bool of_year;
};
std::span<const WorkbookReport> workbook_reports();
const WorkbookReport* find_workbook_report(std::string_view name);  // null: it is none

// The row that a template is by its name: `list.md` is made once, `sheets/{project}.md` for each
// project. Throws Failure when the braces of the name mean nothing.
OutputRow row_of_template(std::string name, TemplateSource source);

// The rules by which the template of the row is compiled, for a plan of these words; they must
// outlive what is compiled.
TemplateRules rules_of(const OutputRow& row, const Vocabulary& words);

// From the folder of a file back to that of the output: `../`.
std::string path_to_root(std::string_view path);

struct OutputFile {
  std::string path;
  Datum inside;  // for Mustache::render
};

// The files of the row, in the order of the plan. Throws Failure when one of them would be escaped
// in another way than the row, because a name made its extension.
std::vector<OutputFile> files_of(const OutputRow& row, Subjects& subjects);

// Throws Failure when two files would be one, or one is the folder of another: on any disk, so
// capital letters and the ways to write the same character do not count.
void require_distinct(std::span<const OutputFile* const> files);

}  // namespace fujiplan
