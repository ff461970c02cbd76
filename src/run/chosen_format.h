#pragma once

#include "run/context.h"
#include "run/typed_names.h"

namespace fujiplan {

// The extension of a file, in small letters: `csv`; empty when it has none.
std::string extension_of(std::string_view path);

// Throws UsageError where --output would not be what its name says: text in the name of a workbook,
// or a workbook in that of anything else. `format`: what is written, `csv`.
void require_fitting_name(const Options& options, std::string_view format);

// What --format names. Where --output is a folder, nothing else decides.
template <DescribedEnum Format>
Format named_format(const Options& options, Format fallback) {
  if (options.format.empty()) return fallback;
  if (auto format = parse_enum<Format>(options.format)) return *format;
  throw unknown_value({"形式", "format"}, options.format, names_of<Format>());
}

template <DescribedEnum Format>
Format chosen_format(const Options& options, Format fallback) {
  std::optional<Format> of_name = parse_enum<Format>(extension_of(options.output));
  const Format format = named_format(options, of_name.value_or(fallback));
  require_fitting_name(options, name_of(format));
  return format;
}

}  // namespace fujiplan
