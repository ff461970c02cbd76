#include "reports/output.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/text.h"
#include "reports/shown/root.h"
#include "reports/shown/types.h"

namespace fujiplan {

// --- workbooks

static constexpr WorkbookReport kWorkbooks[] = {
    {"grades.xlsx",
     "grades.csv",
     {"総合評価", "Grades"},
     {"年度の総合評価のExcelブック（--all では作らない）",
      "the grades of a year as a workbook, not made by --all"},
     true},
    {"list.xlsx",
     "list.csv",
     {"事業一覧", "Projects"},
     {"事業一覧のExcelブック（--all では作らない）",
      "the list of all projects as a workbook, not made by --all"},
     false},
};

std::span<const WorkbookReport> workbook_reports() {
  return kWorkbooks;
}

const WorkbookReport* find_workbook_report(std::string_view name) {
  auto found = std::ranges::find(kWorkbooks, name, &WorkbookReport::name);
  return found != std::end(kWorkbooks) ? found : nullptr;
}

// --- the path of a row

static std::string placeholder(Scope scope) {
  return "{" + std::string(name_of(scope)) + "}";
}

// 「`{project}`、`{policy}`」: all that a path may hold.
static Message all_placeholders() {
  Message all;
  for (const auto& row : kRowsOf<Scope>) {
    if (row.value == Scope::Plan) continue;
    all.ja += (all.ja.empty() ? "`" : "、`") + placeholder(row.value) + "`";
    all.en += (all.en.empty() ? "`" : ", `") + placeholder(row.value) + "`";
  }
  return all;
}

static Failure not_paired(const std::string& template_path) {
  return Failure(
      {formatted("`{}` の名前の `{{` と `}}` が対になっていない。`{{project}}` のように書く",
                 template_path),
       formatted("`{}` has an unpaired brace in its name; write it as in `{{project}}`",
                 template_path)});
}

static Failure no_such_placeholder(const std::string& template_path, std::string_view typed) {
  Message all = all_placeholders();
  return Failure(
      {formatted("`{}` の名前の `{}` は使えない。使えるのは {}", template_path, typed, all.ja),
       formatted("`{}` has `{}` in its name, which stands for nothing; there are {}", template_path,
                 typed, all.en)});
}

static Failure two_placeholders(const std::string& template_path, Scope one, Scope other) {
  return Failure({formatted("`{}` の名前に `{}` と `{}` がある。どちらか1つにする", template_path,
                            placeholder(one), placeholder(other)),
                  formatted("`{}` has both `{}` and `{}` in its name; use one of them",
                            template_path, placeholder(one), placeholder(other))});
}

OutputRow row_of_template(std::string name, TemplateSource source) {
  OutputRow row{std::move(name), Scope::Plan, std::move(source)};
  std::string_view path = row.path;
  for (auto at = path.find_first_of("{}"); at != path.npos; at = path.find_first_of("{}", at)) {
    auto end = path.find_first_of("{}", at + 1);
    if (path[at] == '}' || end == path.npos || path[end] == '{') throw not_paired(row.source.path);
    std::string_view typed = path.substr(at, end + 1 - at);
    auto scope = parse_enum<Scope>(typed.substr(1, typed.size() - 2));
    if (!scope || scope == Scope::Plan) throw no_such_placeholder(row.source.path, typed);
    if (row.scope != Scope::Plan && row.scope != *scope) {
      throw two_placeholders(row.source.path, row.scope, *scope);
    }
    row.scope = *scope;
    at = end + 1;
  }
  return row;
}

std::string path_to_root(std::string_view path) {
  std::string up;
  for (auto folders = std::ranges::count(path, '/'); folders > 0; --folders) up += "../";
  return up;
}

TemplateRules rules_of(const OutputRow& row, const Vocabulary& words) {
  TemplateRules rules{.escape = escape_for(row.path),
                      .data = &kReportType,
                      .inside = type_inside(row.scope),
                      .given = {{"root", path_to_root(row.path)}},
                      .language = words.language};
  for (const MarkWord& mark : words.marks) {
    rules.declared.push_back({&kProjectType, mark.name.value});
  }
  for (const OwnField* field : own_fields(words.project_fields)) {
    rules.declared.push_back({&kProjectType, field->name.value});
  }
  for (const OwnField* field : own_fields(words.survey_fields)) {
    rules.declared.push_back({&kAnswersType, field->name.value});
  }
  return rules;
}

// --- its files

static std::string path_for(const OutputRow& row, const Subject& subject) {
  std::string path = row.path, mark = placeholder(row.scope);
  if (row.scope == Scope::Plan) return path;
  for (auto at = path.find(mark); at != path.npos; at = path.find(mark, at + subject.key.size())) {
    path.replace(at, mark.size(), subject.key);
  }
  return path;
}

std::vector<OutputFile> files_of(const OutputRow& row, Subjects& subjects) {
  std::vector<OutputFile> files;
  for (const Subject& subject : subjects.of(row.scope)) {
    OutputFile& file = files.emplace_back(OutputFile{path_for(row, subject), subject.shown});
    if (escape_for(file.path) == escape_for(row.path)) continue;
    throw Failure(
        {formatted("`{}` からできる `{}` の拡張子が、名前によって変わる。`{}.md` のように書く",
                   row.source.path, file.path, placeholder(row.scope)),
         formatted("`{}` makes `{}`, whose extension comes from a name; write it as in `{}.md`",
                   row.source.path, file.path, placeholder(row.scope))});
  }
  return files;
}

static Failure one_file(const std::string& one, const std::string& other) {
  if (one == other) {
    return Failure(
        {formatted("`{}` になる出力が2つある。テンプレートか所管部署の名称を変える", one),
         formatted("two outputs are `{}`; rename a template or a department", one)});
  }
  return Failure(
      {formatted(
           "`{}` と `{}` は、大文字と小文字などの違いしかなく、環境によっては同じファイルになる。"
           "テンプレートか所管部署の名称を変える",
           one, other),
       formatted(
           "`{}` and `{}` differ only by capital letters or the like, and are one file on some "
           "disks; rename a template or a department",
           one, other)});
}

static Failure file_and_folder(const std::string& file, const std::string& inside) {
  return Failure(
      {formatted(
           "`{}` はファイルとフォルダの両方になる（`{}`）。テンプレートか所管部署の名称を変える",
           file, inside),
       formatted("`{}` is a file and a folder (of `{}`); rename a template or a department", file,
                 inside)});
}

void require_distinct(std::span<const OutputFile* const> files) {
  std::map<std::string, const OutputFile*, std::less<>> by_name;
  for (const OutputFile* file : files) {
    auto [first, is_new] = by_name.emplace(to_folded(file->path), file);
    if (!is_new) throw one_file(first->second->path, file->path);
  }
  for (const auto& [name, file] : by_name) {
    for (auto slash = name.find('/'); slash != name.npos; slash = name.find('/', slash + 1)) {
      auto above = by_name.find(std::string_view(name).substr(0, slash));
      if (above != by_name.end()) throw file_and_folder(above->second->path, file->path);
    }
  }
}

}  // namespace fujiplan
