#include "run/output_target.h"

#include <algorithm>

#include "base/formatted.h"
#include "files/links.h"
#include "files/path.h"
#include "files/temporary_files.h"
#include "model/load.h"

namespace fujiplan {

void require_output_folder(const Options& options) {
  if (!options.output.empty()) return;
  throw UsageError(
      {"書き出し先のフォルダを `-o DIR` で指定する", "name the folder to write to, with `-o DIR`"});
}

static bool is_system_path(const std::string& path) {
  return path.starts_with("/dev/") || path.starts_with("/proc/");
}

// The current folder, where `path` is in it by its name.
static bool is_named_in(const Environment& env, const std::string& path) {
  Path whole = Path(env.directory) / path;
  return lies_in(env.directory, whole.normal().string());
}

static void refuse_output_behind_link(const Environment& env, const std::string& folder,
                                      const std::string& path) {
  if (is_system_path(path)) return;
  bool out = leads_out(env.files, folder, path) ||
             (is_named_in(env, path) && leads_out(env.files, env.directory, path));
  if (!out) return;
  throw Failure(
      {formatted("`{}` は、リンクをたどるとフォルダの外にある `{}` になるので、"
                 "書き込まない。リンクを消すか、--follow-links を付ける",
                 path, env.files.real_path(path)),
       formatted("`{}` leads by a link to `{}`, out of the folder, and is not written to; "
                 "remove the link, or give --follow-links",
                 path, env.files.real_path(path))});
}

// By its name, in the folder of any plan.
static bool is_named_as_plan_file(const Environment& env, const std::string& real) {
  if (!names_project(real) || env.files.kind(real) == FileKind::None) return false;
  for (Path at = real; at.has_more_than_root();) {
    at = at.parent();
    std::string header = (at / kHeaderFile).string();
    if (env.files.kind(header) != FileKind::None) return true;
  }
  return false;
}

// By another name that the disk has for a file of this plan.
static bool is_hard_link_to_plan_file(const Context& context, const std::string& path) {
  const FileSystem& files = context.env.files;
  auto wanted = files.identity(path);
  if (!wanted || wanted->names < 2 || files.kind(path) != FileKind::Regular) return false;
  auto is_it = [&](const std::string& file) {
    auto found = files.identity(file);
    return found && found->device == wanted->device && found->number == wanted->number;
  };
  std::string folder;
  try {
    folder = plan_folder_on_disk(context.env, context.options);
  } catch (const Failure&) {
    return false;  // a command that needs no plan, where there is none
  }
  if (is_it(folder + "/" + std::string(kHeaderFile))) return true;
  std::vector<FoundFile> found = find_project_files(files, folder);
  return std::ranges::any_of(found, is_it, &FoundFile::path);
}

void require_free_target(const Context& context, const std::string& folder,
                         const std::string& path) {
  const Environment& env = context.env;
  if (!is_named_as_plan_file(env, env.files.real_path(path)) &&
      !is_hard_link_to_plan_file(context, path)) {
    return refuse_output_behind_link(env, folder, path);
  }
  throw Failure({formatted("`{}` は計画のファイルなので、上書きしない。別の名前を指定する", path),
                 formatted("`{}` is a file of a plan and is not overwritten; name another", path)});
}

void require_writable_target(const Context& context, const std::string& path) {
  require_free_target(context, folder_of(path), path);
  FileSystem& files = context.env.files;
  if (files.kind(path) == FileKind::Other) return;  // to try a pipe would be to write to it
  files.remove(files.stage(path, "").temporary);
}

}  // namespace fujiplan
