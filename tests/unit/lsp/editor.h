#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "files/environment.h"

// An editor that opens a folder, for tests: collects what it would send, then has the server
// answer.
namespace fujiplan::testing {

class Editor {
 public:
  // `files`, `directory`, `variables` are those of `env`.
  explicit Editor(const Environment& env) : env_(env) {}

  void notify(std::string_view method, Json params);
  int request(std::string_view method, Json params);  // its id
  void send_line(const std::string& message) { lines_ += message + "\n"; }
  void start(Json capabilities = Json::object());  // in env.directory
  void open(const std::string& path, const std::string& text);
  void replace(const std::string& path, const std::string& text);  // the whole text

  // Shuts the server down in the end, and runs all of it. `arguments`: in front of `lsp`.
  void run(std::vector<std::string> arguments = {}, bool shuts_down = true);

  int code = 0;
  std::string err;
  std::vector<Json> received;

  const Json* answer(int id) const;           // to a request; null: there was none
  std::map<std::string, Json> shown() const;  // the last findings by URI, where there are some

 private:
  const Environment& env_;
  std::string lines_;
  int last_id_ = 0, last_version_ = 0;
};

std::string file_uri(const std::string& path);

}  // namespace fujiplan::testing
