#include "commands/explanation.h"

#include <fmt/format.h>

#include "base/color.h"
#include "base/text.h"
#include "render/table.h"

namespace fujiplan {

static constexpr Text kWrong{"誤った例", "Wrong"};
static constexpr Text kRight{"正しい例", "Right"};
static constexpr Text kCode{"コード", "code"};
static constexpr Text kSeverity{"重さ", "severity"};
static constexpr Text kTitle{"内容", "what is wrong"};

// A control character or a line end that the example is about must be visible.
static std::string visible(std::string_view example) {
  std::string out;
  for (char c : example) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '\r') {
      out += "␍";
    } else if (c == '\t') {
      out += "→";
    } else if (byte < 0x20 && c != '\n') {
      out += "␀";
    } else {
      out += c;
    }
  }
  return out;
}

static std::string indented(std::string_view text) {
  std::string out;
  for (std::string_view line : lines_of(text))
    out += line.empty() ? "\n" : fmt::format("    {}\n", line);
  return out;
}

std::string explanation_text(const Rule& rule, Language language, bool color) {
  Paint paint{color};
  Ink ink = rule.severity == Severity::Error ? Ink::Red : Ink::Yellow;
  std::string head = fmt::format("{}[{}]", label_of(rule.severity, language), rule.code);
  std::string out = fmt::format("{}: {}\n\n{}\n", paint(ink, head), rule.title.in(language),
                                rule.why.in(language));
  if (!rule.wrong.empty()) {
    out += fmt::format("\n{}:\n\n{}\n{}:\n\n{}", kWrong.in(language), indented(visible(rule.wrong)),
                       kRight.in(language), indented(visible(rule.right)));
  }
  return out;
}

std::string explanation_markdown(const Rule& rule, Language language) {
  std::string out =
      fmt::format("## {}\n\n**{}**: {}\n\n{}\n", rule.code, label_of(rule.severity, language),
                  rule.title.in(language), rule.why.in(language));
  if (!rule.wrong.empty()) {
    out += fmt::format("\n{}:\n\n```yaml\n{}```\n\n{}:\n\n```yaml\n{}```\n", kWrong.in(language),
                       visible(rule.wrong), kRight.in(language), visible(rule.right));
  }
  return out;
}

static Table rule_table(std::span<const Rule* const> rules, Language language) {
  Table table{{{std::string(kCode.in(language))},
               {std::string(kSeverity.in(language))},
               {std::string(kTitle.in(language))}},
              {}};
  for (const Rule* rule : rules) {
    table.rows.push_back({std::string(rule->code), std::string(label_of(rule->severity, language)),
                          std::string(rule->title.in(language))});
  }
  return table;
}

std::string rule_list(std::span<const Rule* const> rules, Language language) {
  return render_plain(rule_table(rules, language), 0);
}

std::string rule_table_markdown(std::span<const Rule* const> rules, Language language) {
  return render_markdown(rule_table(rules, language));
}

}  // namespace fujiplan
