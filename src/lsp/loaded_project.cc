#include "lsp/loaded_project.h"

namespace fujiplan::lsp {

std::unique_ptr<LoadedProject> loaded_project(LivePlan& plan, std::size_t file) {
  auto loaded = std::make_unique<LoadedProject>();
  loaded->source = {plan.sources()[file].path, plan.text_of(file)};
  loaded->project.file = file;
  Sink unused;
  loaded->document =
      load_edited_project(loaded->source, loaded->project, plan.basis().words, unused);
  return loaded->document ? std::move(loaded) : nullptr;
}

}  // namespace fujiplan::lsp
