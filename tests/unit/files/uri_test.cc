#include "files/uri.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {

TEST_CASE("paths are parts of URIs, and back") {
  CHECK(uri_path("/a b/計#%?.yaml") == "/a%20b/%E8%A8%88%23%25%3F.yaml");
  CHECK(uri_path("/a-b_c.d~e") == "/a-b_c.d~e");
  for (std::string path : {"/", "/a b/計#%?.yaml", "/%41", "/\xFF\x01"}) {
    CHECK(path_of_uri("file://" + uri_path(path)) == path);
  }
  CHECK(path_of_uri("file://localhost/a") == "/a");
  CHECK(path_of_uri("file:/a") == "/a");
  CHECK(path_of_uri("file:///a%e8%a8%88?x#y") == "/a計");
  CHECK(path_of_uri("file:///a%zz%4") == "/a%zz%4");
}

TEST_CASE("other URIs name no file of this machine") {
  for (std::string uri : {"", "untitled:1", "http://x/a", "file://server/a", "file:////server/a",
                          "file:a", "/a", "file:///a%00b"}) {
    INFO(uri);
    CHECK(!path_of_uri(uri));
  }
}

}  // namespace fujiplan
