#include "files/system/system_error.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <set>
#include <string>

namespace fujiplan {
namespace {

TEST_CASE("the usual errors have words of their own in both languages") {
  std::set<std::string> ja, en;
  for (int error : {ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, ENOSPC, EDQUOT, EROFS, ELOOP,
                    ENAMETOOLONG, EIO, EMFILE, ENXIO}) {
    INFO(error);
    Message message = describe_system_error(error);
    CHECK(message.ja != message.en);
    CHECK(ja.insert(message.ja).second);
    CHECK(en.insert(message.en).second);
  }
  CHECK(describe_system_error(ENOENT).ja == "ファイルがない");
  CHECK(describe_system_error(ENOENT).en == "no such file");
}

TEST_CASE("any other error still says something") {
  for (int error : {0, -1, EDEADLK, 99999}) {
    INFO(error);
    CHECK_FALSE(describe_system_error(error).ja.empty());
    CHECK_FALSE(describe_system_error(error).en.empty());
  }
}

}  // namespace
}  // namespace fujiplan
