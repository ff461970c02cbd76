#include "checks/relations.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "base/put_in_order.h"
#include "checks/check.h"
#include "checks/mentions.h"
#include "model/load.h"
#include "model/years/belonging.h"

namespace fujiplan {

static void add_mentions(std::vector<PlacedId>& mentions, std::size_t file, std::string_view text,
                         Span where, std::size_t numbers) {
  each_mention(text.substr(where.offset, where.length), numbers,
               [&](const ProjectId& id, std::size_t begin, std::size_t length) {
                 mentions.push_back({id, {file, where.offset + begin, length}});
               });
}

std::string path_of(std::string_view plan_folder, ProjectId id) {
  return std::string(plan_folder) + "/" + path_in_plan(id);
}

// Is it path_of(plan_folder, id)? Asked of every project, so the path is not put together.
static bool is_in_place(std::string_view path, std::string_view plan_folder, ProjectId id) {
  auto take = [&](std::string_view part) {
    bool has = path.starts_with(part);
    if (has) path.remove_prefix(part.size());
    return has;
  };
  return take(plan_folder) && take("/") && take(folder_of(id)) && take("/") &&
         take(file_name_of(id)) && path == kProjectExtension;
}

static void add_names(Relations& relations, const Basis& basis, const Project& project) {
  relations.in_use.resize(basis.header->departments.entries.size());
  auto use = [&](std::string_view name) {
    auto known = basis.departments.find(name);
    if (known == basis.departments.end()) return false;
    relations.in_use[known->second] = true;
    return true;
  };
  auto use_all = [&](const Names& names) {
    for (const Line& name : names.value) use(name.value);
  };
  each_value(project.departments, [&](const Names& names) { use_all(names); });
  each_value(project.supporting, [&](const Names& names) { use_all(names); });
  for (const AssigneeStart& start : project.assignees.starts) {
    for (const Line& name : start.names.value) {
      std::string_view bare = name.value;
      if (bare.ends_with(kAndOthers)) bare.remove_suffix(kAndOthers.size());
      if (!use(name.value) && !use(bare)) {
        relations.strangers.push_back({std::string(name.value), name.at});
      }
    }
  }
}

// Answers stand in the order of time.
static void add_years(Relations& relations, const Project& project) {
  for (const LedgerEntry& entry : project.findings.value) {
    if (!entry.response) relations.unanswered.push_back(entry.year);
  }
  const auto& entries = project.survey.entries;
  auto newest = std::find_if(entries.rbegin(), entries.rend(), is_answered);
  if (newest == entries.rend() || newest->year.value < relations.newest_answers) return;
  relations.newest_answers = newest->year.value;
}

void add_file(Relations& relations, const Basis& basis, const SourceFile& source,
              const Project* project) {
  const std::size_t numbers = numbers_in_id(basis.words);
  auto named = id_of_path(source.path, numbers);
  if (named) relations.taken.push_back(*named);
  if (project == nullptr) {
    relations.complete = false;
    if (named) relations.left_out.push_back(*named);
    if (!names_project(source.path)) relations.closed.push_back(source.path);
    return;
  }
  ProjectId id = project->id.value;
  if (id != named) relations.taken.push_back(id);
  auto& placed = id.of_group ? relations.groups : relations.projects;
  placed.push_back({id, project->id.at, is_in_place(source.path, basis.folder, id),
                    std::string(project->name.value), project->name.at});
  if (project->formerly) relations.formers.push_back(project->formerly);
  add_years(relations, *project);
  // Searched in the bytes of the file, so that a finding points at the number itself.
  if (project->related)
    add_mentions(relations.mentions, project->file, source.text, project->related.at, numbers);
  const PhaseStart* end = end_of(project->schedule);
  if (end != nullptr || project->successors) {
    relations.successions.push_back(
        {id, end != nullptr ? end->from : Spanned<PartOfYear>{}, project->successors.value});
  }
  if (basis.header != nullptr) add_names(relations, basis, *project);
}

bool is_out_of_sight(const Relations& relations, std::string_view plan_folder, ProjectId id) {
  if (relations.closed.empty()) return false;
  std::string path = path_of(plan_folder, id);
  return std::ranges::any_of(relations.closed, [&](const std::string& folder) {
    return path.starts_with(folder) && path[folder.size()] == '/';
  });
}

bool is_known(const Basis& basis, const Relations& relations, ProjectId id) {
  return std::ranges::binary_search(relations.projects, id, {}, &PlacedId::id) ||
         std::ranges::binary_search(relations.left_out, id) ||
         is_out_of_sight(relations, basis.folder, id);
}

template <typename T>
static void append(std::vector<T>& all, std::vector<T>&& others) {
  std::ranges::move(others, std::back_inserter(all));
}

void append(Relations& relations, Relations&& others) {
  append(relations.projects, std::move(others.projects));
  append(relations.groups, std::move(others.groups));
  append(relations.mentions, std::move(others.mentions));
  append(relations.successions, std::move(others.successions));
  append(relations.left_out, std::move(others.left_out));
  append(relations.taken, std::move(others.taken));
  append(relations.closed, std::move(others.closed));
  append(relations.strangers, std::move(others.strangers));
  append(relations.formers, std::move(others.formers));
  append(relations.unanswered, std::move(others.unanswered));
  relations.newest_answers = std::max(relations.newest_answers, others.newest_answers);
  relations.complete = relations.complete && others.complete;
  relations.in_use.resize(std::max(relations.in_use.size(), others.in_use.size()));
  for (std::size_t i = 0; i < others.in_use.size(); ++i) {
    if (others.in_use[i]) relations.in_use[i] = true;
  }
}

void sort(Relations& relations) {
  // They come in the order of their paths, which is nearly always that of their ids.
  for (std::vector<PlacedId>* placed : {&relations.projects, &relations.groups}) {
    put_in_order(*placed, [](const PlacedId& one) { return std::tuple(one.id, one.at.file); });
  }
  put_in_order(relations.left_out);
  put_in_order(relations.taken);
}

}  // namespace fujiplan
