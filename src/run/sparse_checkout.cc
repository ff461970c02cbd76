#include "run/sparse_checkout.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/harmless.h"
#include "files/memory_file_system.h"
#include "files/overlaid_files.h"
#include "files/path.h"
#include "files/walk.h"
#include "git/find_repository.h"
#include "model/load.h"

namespace fujiplan {

namespace {

std::string absolute(const Environment& env, const std::string& folder) {
  return (Path(env.directory) / folder).normal().string();
}

bool is_sparse(const Environment& env, const git::FoundRepository& found) {
  return env.files.kind(found.git_folder + "/info/sparse-checkout") != FileKind::None;
}

// The files of plans in a folder that is left out as a whole.
void add_folder(const git::Repository& repository, const git::Id& tree, const std::string& path,
                std::vector<NotCheckedOut>& files) {
  auto list = [&](const WalkedFolder& folder) { return repository.list(folder.id); };
  auto visit = [&](const WalkedFolder& folder,
                   const git::Entry& entry) -> std::optional<WalkedFolder> {
    if (entry.name.starts_with('.')) return std::nullopt;
    std::string inner = folder.path + entry.name;
    if (entry.kind == FileKind::Folder && folder.depth < kDeepestFolder) {
      return WalkedFolder{inner + "/", folder.depth + 1, entry.id};
    }
    if (entry.kind == FileKind::Regular && names_project(entry.name)) {
      files.push_back({inner, entry.id});
    }
    return std::nullopt;
  };
  walk({path, 0, tree}, list, visit);
}

bool is_hidden(const std::string& path) {
  return path.starts_with('.') || path.find("/.") != path.npos;
}

}  // namespace

std::vector<NotCheckedOut> not_checked_out(const Environment& env,
                                           const git::Repository& repository,
                                           const std::string& folder, const std::string& inside) {
  auto left_out = repository.left_out_below(inside);
  if (!left_out) {
    auto found = git::find_repository(env, absolute(env, folder));
    if (!found || !is_sparse(env, *found)) return {};
    throw Failure(
        {"スパースチェックアウトの索引（`.git/index`）を読めない。"
         "`git update-index --no-split-index` を実行するか、"
         "`git sparse-checkout disable` で全てのファイルを取り出す",
         "cannot read the index (`.git/index`) of this sparse checkout; run "
         "`git update-index --no-split-index`, or take all files out with "
         "`git sparse-checkout disable`"});
  }
  std::string prefix = inside.empty() ? "" : inside + "/";
  std::vector<NotCheckedOut> files;
  for (const git::LeftOutOfTree& entry : *left_out) {
    if (!entry.path.ends_with('/')) {
      std::string path = entry.path.substr(prefix.size());
      if (names_project(path) && !is_hidden(path)) files.push_back({path, entry.id});
    } else if (entry.path.starts_with(prefix)) {
      add_folder(repository, entry.id, entry.path.substr(prefix.size()), files);
    } else {
      auto plan = repository.find(entry.id, inside.substr(entry.path.size()));
      if (plan && plan->kind == FileKind::Folder) add_folder(repository, plan->id, "", files);
    }
  }
  // What the person has put there all the same counts.
  std::erase_if(files, [&](const NotCheckedOut& file) {
    return env.files.kind(folder + "/" + file.path) != FileKind::None;
  });
  return files;
}

void tell_not_checked_out(Context& context, const std::string& folder) {
  const Environment& env = context.env;
  if (!env.reads_git || env.plan_elsewhere) return;
  auto found = git::find_repository(env, absolute(env, folder));
  if (!found || !is_sparse(env, *found)) return;
  Message told;
  try {
    auto repository = git::Repository::around(env, absolute(env, folder));
    auto inside = repository ? repository->path_inside(absolute(env, folder)) : std::nullopt;
    if (!inside) return;
    std::size_t count = not_checked_out(env, *repository, folder, *inside).size();
    if (count == 0) return;
    told = {formatted("計画のファイルのうち{}件は、取り出されていない（スパースチェックアウト）ので"
                      "結果に含まれない。`git sparse-checkout disable` で全て取り出す",
                      count),
            formatted("{} not checked out (a sparse checkout) and missing from the result; "
                      "`git sparse-checkout disable` checks out all files",
                      count == 1 ? "1 file of the plan is"
                                 : formatted("{} files of the plan are", count))};
  } catch (const Failure& failure) {
    told = failure.message();
  }
  env.err << "fujiplan: " << harmless(told.in(context.language)) << "\n";
}

static bool header_is_left_out(const Environment& env, const std::string& folder) {
  auto found = git::find_repository(env, folder);
  if (!found || !is_sparse(env, *found)) return false;
  auto repository = git::Repository::around(env, folder);
  auto inside = repository ? repository->path_inside(folder) : std::nullopt;
  if (!inside) return false;
  auto left_out = repository->left_out_below(*inside);
  if (!left_out) return false;
  std::string header = (inside->empty() ? "" : *inside + "/") + std::string(kHeaderFile);
  return std::ranges::any_of(*left_out, [&](const git::LeftOutOfTree& entry) {
    if (entry.path == header) return true;
    bool is_above = entry.path.ends_with('/') && header.starts_with(entry.path);
    return is_above && repository->find(entry.id, header.substr(entry.path.size()));
  });
}

std::optional<std::string> folder_of_left_out_header(const Environment& env,
                                                     const std::vector<std::string>& folders) {
  if (!env.reads_git) return std::nullopt;
  for (const std::string& folder : folders) {
    try {
      if (header_is_left_out(env, absolute(env, folder))) return folder;
    } catch (const Failure&) {
      // A repository that cannot be read: whoever needs it says so.
    }
  }
  return std::nullopt;
}

Plan open_whole_plan(Context& context) {
  const Environment& env = context.env;
  std::string folder = find_plan_folder(env, context.options);
  auto repository =
      env.reads_git ? git::Repository::around(env, absolute(env, folder)) : std::nullopt;
  auto inside = repository ? repository->path_inside(absolute(env, folder)) : std::nullopt;
  if (!inside) return open_plan_with_all_years(context);
  std::vector<NotCheckedOut> left_out = not_checked_out(env, *repository, folder, *inside);
  if (left_out.empty()) return open_plan_with_all_years(context);
  MemoryFileSystem files;
  for (const NotCheckedOut& file : left_out) {
    files.write(folder + "/" + file.path, repository->bytes(file.blob));
  }
  return open_plan_to_use(context, OverlaidFiles(env.files, files), folder);
}

}  // namespace fujiplan
