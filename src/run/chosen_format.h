#pragma once

#include "run/context.h"
#include "run/typed_names.h"

namespace fujiplan {

template <DescribedEnum Format>
Format chosen_format(const Options& options, Format fallback) {
  if (!options.format.empty()) {
    if (auto format = parse_enum<Format>(options.format)) return *format;
    throw unknown_value({"形式", "format"}, options.format, names_of<Format>());
  }
  std::size_t dot = options.output.rfind('.');
  if (dot == std::string::npos || options.output.find('/', dot) != std::string::npos)
    return fallback;
  return parse_enum<Format>(std::string_view(options.output).substr(dot + 1)).value_or(fallback);
}

}  // namespace fujiplan
