#pragma once

#include <memory>

#include "git/libgit2.h"
#include "git/repository.h"

namespace fujiplan::git {

// What libgit2 hands out is given back when the scope ends.
template <auto free>
struct Freed {
  template <typename T>
  void operator()(T* thing) const {
    (libgit2().*free)(thing);
  }
};
using ObjectHandle = std::unique_ptr<git_object, Freed<&Libgit2::object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<&Libgit2::commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<&Libgit2::tree_free>>;
using ConfigHandle = std::unique_ptr<git_config, Freed<&Libgit2::config_free>>;
using OdbHandle = std::unique_ptr<git_odb, Freed<&Libgit2::odb_free>>;
using OdbObjectHandle = std::unique_ptr<git_odb_object, Freed<&Libgit2::odb_object_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<&Libgit2::blob_free>>;

inline git_oid oid_of(const Id& id) {
  git_oid oid{};
  libgit2().oid_fromstr(&oid, id.c_str());  // ours: always of hexadecimal digits
  return oid;
}

inline Id id_of(const git_oid* oid) {
  char text[GIT_OID_HEXSZ + 1];
  return libgit2().oid_tostr(text, sizeof text, oid);
}

}  // namespace fujiplan::git
