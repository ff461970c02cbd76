#include <algorithm>

#include "base/color.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/doctor/health.h"
#include "model/types/to_json.h"
#include "run/formats.h"

namespace fujiplan {

static Ink ink_of(Health health) {
  constexpr Ink kInks[] = {Ink::Green, Ink::Yellow, Ink::Red};
  return kInks[static_cast<std::size_t>(health)];
}

static std::size_t widest(const std::vector<HealthLine>& lines, Language language) {
  std::size_t width = 0;
  for (const HealthLine& line : lines)
    width = std::max(width, display_width(line.label.in(language)));
  return width;
}

static std::string as_text(const std::vector<HealthLine>& lines, Language language, Paint paint) {
  constexpr Text kRemedy{"対処", "help"};
  std::size_t label_width = widest(lines, language);
  std::string out;
  for (const HealthLine& line : lines) {
    std::string health(pad_right(label_of(line.health, language), 4));
    std::string label = pad_right(line.label.in(language), label_width);
    out += formatted("{}  {}  {}\n", paint(ink_of(line.health), health), label,
                     harmless(line.message.in(language)));
    if (line.help.empty()) continue;
    out += formatted("{}  = {}: {}\n", std::string(6 + label_width, ' '), kRemedy.in(language),
                     harmless(line.help.in(language)));
  }
  return out;
}

static std::string as_json(const std::vector<HealthLine>& lines, Language language) {
  Json array = Json::array();
  for (const HealthLine& line : lines) {
    Json& object = array.emplace_back();
    object["check"] = line.key;
    object["health"] = row_of(line.health).code;
    object["message"] = line.message.in(language);
    if (!line.help.empty()) object["help"] = line.help.in(language);
  }
  return dump(array);
}

ExitCode run_doctor(Context& context) {
  DataFormat format = chosen_format(context.options, DataFormat::Text);
  std::vector<HealthLine> lines = examine(context);
  emit_result(context,
              format == DataFormat::Json ? as_json(lines, context.language)
                                         : as_text(lines, context.language, {use_color(context)}),
              reader_of(format));
  bool failed = std::ranges::find(lines, Health::Fail, &HealthLine::health) != lines.end();
  return failed ? ExitCode::Findings : ExitCode::Success;
}

}  // namespace fujiplan
