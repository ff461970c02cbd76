#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan {

struct ReasonEdit {
  std::string text;      // of the whole file
  FiscalYear year = {};  // whose answers have it; none: there are none to put it into
  std::optional<Span> blocked =
      std::nullopt;  // where a value of another kind stands; then nothing is changed
};

// The file of a project with the reason as the last line of `changes` in the newest year that it
// has answered, at the latest `until`: what stands there stays. Nothing changes where no year is
// answered, or the plan does not ask for changes; or where one of its lines says so already; or
// where it would be in answers up to `answered`, the last year that all have answered: they are
// published.
ReasonEdit add_reason(const yaml::Document& document, std::string_view text, const Project& project,
                      const Vocabulary& words, const std::string& reason,
                      std::optional<FiscalYear> answered, std::optional<FiscalYear> until = {});

}  // namespace fujiplan
