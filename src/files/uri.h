#pragma once

#include <optional>
#include <string>
#include <string_view>

// Paths as they stand in URIs (RFC 3986, RFC 8089).
namespace fujiplan {

// The path with all but the unreserved characters and `/` as `%XX`, by their bytes.
std::string uri_path(std::string_view path);

// The URI of an absolute path: `file:///plan/plan.yaml`, and of `C:/plan` `file:///C%3A/plan`.
std::string uri_of_file(std::string_view path);

// The path that a `file:` URI of this machine names. None: it is another one, or a path with a NUL.
std::optional<std::string> path_of_uri(std::string_view uri);

}  // namespace fujiplan
