#include <algorithm>
#include <vector>

#include "commands/command.h"
#include "files/embedded_files.h"
#include "run/typed_names.h"

namespace fujiplan {

// completions/fujiplan.bash is for the shell named by its extension.
static std::string_view shell_of(const EmbeddedFile& script) {
  return script.name.substr(script.name.rfind('.') + 1);
}

ExitCode run_completion(Context& context) {
  std::vector<std::string_view> shells;
  for (const EmbeddedFile& script : completion_scripts()) shells.push_back(shell_of(script));
  const auto& names = context.options.names;
  if (names.size() != 1) {
    throw UsageError({"シェルを1つ指定する: bash、fish、zsh", "name one shell: bash, fish, zsh"});
  }
  auto script = std::ranges::find(completion_scripts(), names[0], shell_of);
  if (script == completion_scripts().end()) {
    throw unknown_value({"シェル", "shell"}, names[0], shells);
  }
  emit_result(context, script->text, Reader::Program);
  return ExitCode::Success;
}

}  // namespace fujiplan
