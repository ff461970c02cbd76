#pragma once

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#include <string_view>

#include "files/system/shared_library.h"

namespace fujiplan::git {

// The functions of libgit2 that are used, without `git_`, with the types that <git2.h> declares.
struct Libgit2 {
  explicit Libgit2(const char* soname);
  const OptionalLibrary library;

// A macro, because symbol, type and member are one name.
#define FUNCTION(name) \
  decltype(&::git_##name) name = function_of<[] { return &::git_##name; }>(library, "git_" #name)

  FUNCTION(blob_free);
  FUNCTION(blob_lookup);
  FUNCTION(blob_rawcontent);
  FUNCTION(blob_rawsize);
  FUNCTION(buf_dispose);
  FUNCTION(commit_author);
  FUNCTION(commit_free);
  FUNCTION(commit_id);
  FUNCTION(commit_lookup);
  FUNCTION(commit_message_encoding);
  FUNCTION(commit_parent);
  FUNCTION(commit_parent_id);
  FUNCTION(commit_parentcount);
  FUNCTION(commit_raw_header);
  FUNCTION(commit_summary);
  FUNCTION(commit_time);
  FUNCTION(commit_tree_id);
  FUNCTION(config_foreach);
  FUNCTION(config_free);
  FUNCTION(config_open_ondisk);
  FUNCTION(libgit2_init);
  FUNCTION(libgit2_opts);
  FUNCTION(mailmap_free);
  FUNCTION(mailmap_from_repository);
  FUNCTION(mailmap_resolve);
  FUNCTION(merge_base);
  FUNCTION(object_free);
  FUNCTION(object_id);
  FUNCTION(object_lookup);
  FUNCTION(object_peel);
  FUNCTION(odb_add_backend);
  FUNCTION(odb_backend_data_alloc);
  FUNCTION(odb_backend_data_free);
  FUNCTION(odb_backend_pack);
  FUNCTION(odb_free);
  FUNCTION(odb_hash);
  FUNCTION(odb_new);
  FUNCTION(odb_object_data);
  FUNCTION(odb_object_free);
  FUNCTION(odb_object_size);
  FUNCTION(odb_object_type);
  FUNCTION(odb_read);
  FUNCTION(oid_fromstr);
  FUNCTION(oid_tostr);
  FUNCTION(reference_list);
  FUNCTION(repository_config_snapshot);
  FUNCTION(repository_free);
  FUNCTION(repository_head_unborn);
  FUNCTION(repository_is_shallow);
  FUNCTION(repository_item_path);
  FUNCTION(repository_odb);
  FUNCTION(repository_open_ext);
  FUNCTION(repository_set_odb);
  FUNCTION(repository_workdir);
  FUNCTION(revparse_single);
  FUNCTION(strarray_dispose);
  FUNCTION(tree_entry_byindex);
  FUNCTION(tree_entry_byname);
  FUNCTION(tree_entry_filemode);
  FUNCTION(tree_entry_id);
  FUNCTION(tree_entry_name);
  FUNCTION(tree_entrycount);
  FUNCTION(tree_free);
  FUNCTION(tree_lookup);
#undef FUNCTION
};

// libgit2, ready to read repositories; loaded by the first call. Linked, it and the libraries for
// networks that it needs would be three quarters of the start of every command.
// Throws Failure when it cannot be loaded.
const Libgit2& libgit2();

// Extensions of a repository that change nothing for a reader of objects.
bool is_harmless_extension(std::string_view key);

}  // namespace fujiplan::git
