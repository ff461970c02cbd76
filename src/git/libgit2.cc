#include "git/libgit2.h"

#include <algorithm>
#include <iterator>

#include "base/failure.h"
#include "base/formatted.h"

namespace fujiplan::git {

static Failure not_loaded(std::string_view reason) {
  constexpr const char* kPackage = FUJIPLAN_LIBGIT2_PACKAGE;
  return Failure(
      {formatted("libgit2を使えないため、gitのリポジトリを読めない: {}。パッケージ `{}` を入れる",
                 reason, kPackage),
       formatted("cannot read git repositories without libgit2: {}; install the package `{}`",
                 reason, kPackage)});
}

Libgit2::Libgit2(const char* soname) : library(soname, not_loaded) {}

static const char* kHarmless[] = {"worktreeconfig", "partialclone", "preciousobjects",
                                  "relativeworktrees"};

bool is_harmless_extension(std::string_view key) {
  return key == "noop" || std::ranges::find(kHarmless, key) != std::end(kHarmless);
}

static Libgit2 started() {
  Libgit2 library(FUJIPLAN_LIBGIT2_SONAME);
  library.libgit2_init();
  // Reading is safe whoever owns the repository; nothing of it is ever run.
  library.libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  // Settings of the person and the machine do not change what a revision holds.
  for (git_config_level_t level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
                                   GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL}) {
    library.libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
  }
  library.libgit2_opts(GIT_OPT_SET_EXTENSIONS, kHarmless, std::size(kHarmless));
  // A folder of a thousand others is asked for again and again: what is kept may be as large.
  constexpr std::size_t kLargestKept = std::size_t{128} * 1024, kMostKept = std::size_t{4} << 20;
  library.libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, kLargestKept);
  library.libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, static_cast<ssize_t>(kMostKept));
  // The store of objects compares every hash by itself (object_store.h).
  library.libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  return library;
}

const Libgit2& libgit2() {
  static const Libgit2 library = started();
  return library;
}

}  // namespace fujiplan::git
