#pragma once

#include <memory>
#include <optional>

#include "lsp/live_plan.h"
#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan::lsp {

// A project with all that its values refer to, so it stays where it is.
struct LoadedProject {
  SourceFile source;
  std::optional<yaml::Document> document;
  Project project;
};

// The project, or group, of a file as far as it can be read; null when it is no YAML.
std::unique_ptr<LoadedProject> loaded_project(LivePlan& plan, std::size_t file);

}  // namespace fujiplan::lsp
