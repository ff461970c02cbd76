#include "git/libgit2.h"

#include <doctest/doctest.h>

#include <string>

#include "base/failure.h"

namespace fujiplan::git {
namespace {

Message refusal_of(const char* soname) {
  try {
    Libgit2 library(soname);
  } catch (const Failure& failure) {
    return failure.message();
  }
  return {};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

TEST_CASE("a library that is not there is named, with the package to install") {
  Message message = refusal_of("libgit2.so.none");
  for (const std::string& text : {message.ja, message.en}) {
    INFO(text);
    CHECK(has(text, "libgit2.so.none: "));
    CHECK(has(text, "`libgit2"));  // what it is called further differs by system
  }
  CHECK(has(message.ja, "を入れる"));
  CHECK(has(message.en, "install the package"));
}

TEST_CASE("a function that is missing is named") {
  Message message = refusal_of("libc.so.6");
  for (const std::string& text : {message.ja, message.en}) {
    INFO(text);
    CHECK(has(text, "libc.so.6: "));
    CHECK(has(text, "git_blob_free"));
    CHECK(has(text, "`libgit2"));
  }
}

}  // namespace
}  // namespace fujiplan::git
