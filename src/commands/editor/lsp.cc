#include "commands/command.h"
#include "lsp/server.h"

namespace fujiplan {

ExitCode run_lsp(Context& context) {
  return lsp::serve(context.env, context.options);
}

}  // namespace fujiplan
