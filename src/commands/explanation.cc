#include "commands/explanation.h"

#include "base/color.h"
#include "base/formatted.h"
#include "base/text.h"
#include "diag/render.h"
#include "render/table.h"

namespace fujiplan {

static constexpr Text kWrong{"誤った例", "Wrong"};
static constexpr Text kRight{"正しい例", "Right"};
static constexpr Text kCode{"コード", "code"};
static constexpr Text kSeverity{"種別", "severity"};
static constexpr Text kFix{"修正", "fix"};
static constexpr Text kTitle{"内容", "what is wrong"};

// What to do with a warning whose answer is that nothing is wrong.
static constexpr Format<std::string_view> kWhenRight{
    "確認した結果、このままでよいときは、`validate --baseline` のファイルに "
    "`1-1/1-1-2.yaml→{0}@R8→1` のような行を加えます。`→` はTABです。順に、plan.yaml "
    "のあるフォルダから見たファイル、コードと回答の年度、件数を書きます。次からは示されません。",
    "If it turns out to be right as it is, add a line such as `1-1/1-1-2.yaml→{0}@R8→1` to the file of "
    "`validate --baseline`: the file, as seen from the folder of plan.yaml, the code with the year of "
    "the answers, and the count. `→` is a TAB. The warning is then no longer shown."};

static std::string reason(const Rule& rule, Language language) {
  std::string why(rule.why.in(language));
  return rule.is_question ? why + "\n\n" + kWhenRight(rule.code).in(language) : why;
}

// 「修正可（`--fix`）: BOMを消す」; empty where people mend it.
static std::string fix_of(const Rule& rule, Language language, std::string_view stars = "") {
  constexpr Format<std::string, std::string_view, std::string_view> kMends{"{0}（`{1}`）: {2}\n",
                                                                           "{0} (`{1}`): {2}\n"};
  if (rule.fix == Fix::None) return "";
  std::string_view option = rule.fix == Fix::Safe ? "--fix" : "--fix --unsafe";
  std::string label = formatted("{0}{1}{0}", stars, label_of(rule.fix, language));
  return "\n" + kMends.in(language, label, option, rule.mend.in(language));
}

// A control character, a line end or a space at the end of a line must be visible.
static std::string visible(std::string_view example) {
  std::string out;
  for (std::size_t i = 0; i < example.size(); ++i) {
    char c = example[i];
    auto byte = static_cast<unsigned char>(c);
    if (c == ' ' && example.substr(i + 1).starts_with('\n')) {
      out += "␣";
    } else if (c == '\r') {
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
    out += line.empty() ? "\n" : formatted("    {}\n", line);
  return out;
}

std::string explanation_text(const Rule& rule, Language language, bool color) {
  Paint paint{color};
  Ink ink = ink_of(rule.severity);
  std::string head = formatted("{}[{}]", label_of(rule.severity, language), rule.code);
  std::string out = formatted("{}: {}\n\n{}\n", paint(ink, head), rule.title.in(language),
                              reason(rule, language));
  out += fix_of(rule, language);
  if (!rule.wrong.empty()) {
    out += formatted("\n{}:\n\n{}\n{}:\n\n{}", kWrong.in(language), indented(visible(rule.wrong)),
                     kRight.in(language), indented(visible(rule.right)));
  }
  return out;
}

static std::string markdown_text(const Rule& rule, Language language) {
  return formatted("**{}**: {}\n\n{}\n", label_of(rule.severity, language), rule.title.in(language),
                   reason(rule, language)) +
         fix_of(rule, language, "**");
}

static std::string markdown_examples(const Rule& rule, std::string_view wrong,
                                     std::string_view right) {
  if (rule.wrong.empty()) return "";
  return formatted("\n{}:\n\n```yaml\n{}```\n\n{}:\n\n```yaml\n{}```\n", wrong, visible(rule.wrong),
                   right, visible(rule.right));
}

std::string explanation_markdown(const Rule& rule, Language language) {
  return formatted("## {}\n\n{}{}", rule.code, markdown_text(rule, language),
                   markdown_examples(rule, kWrong.in(language), kRight.in(language)));
}

std::string codes_document(std::span<const Rule* const> rules) {
  std::string out =
      "# エラーと警告のコード\n\n"
      "`fujiplan validate` が示すコードの一覧です。`fujiplan explain コード` でも読めます。\n"
      "このファイルはプログラムから作成されます。内容を直すには、プログラムの修正が必要です。\n\n"
      "The codes that `fujiplan validate` reports; `fujiplan explain CODE` tells the same. Each page is in Japanese, then in English.\n"
      "This file is made by the program; change it there.\n\n";
  out +=
      "修正の欄が「修正可」のコードの指摘は、直し方が1つに決まれば `validate --fix` で直せます。「修正可・要確認」のものは `validate --fix --unsafe` で直せます。直せるかどうかは、指摘ごとの印で分かります。空欄のものは人が直します。\n\n"
      "What is *fixable* is corrected by `validate --fix` where there is only one way to, what is *fixable, unsafe* by `validate --fix --unsafe`; the mark at each finding tells. The rest is for people.\n\n";
  Table table{{{"コード / code"}, {"種別 / severity"}, {"修正 / fix"}, {"内容"}, {"what is wrong"}},
              {}};
  for (const Rule* rule : rules) {
    table.rows.push_back({std::string(rule->code),
                          formatted("{} / {}", label_of(rule->severity, Language::Japanese),
                                    label_of(rule->severity, Language::English)),
                          rule->fix == Fix::None
                              ? ""
                              : formatted("{} / {}", label_of(rule->fix, Language::Japanese),
                                          label_of(rule->fix, Language::English)),
                          std::string(rule->title.ja), std::string(rule->title.en)});
  }
  out += render_markdown(table);
  for (const Rule* rule : rules) {
    out += formatted("\n## {}\n\n{}\n{}{}", rule->code, markdown_text(*rule, Language::Japanese),
                     markdown_text(*rule, Language::English),
                     markdown_examples(*rule, "誤った例 / Wrong", "正しい例 / Right"));
  }
  return out;
}

static Table rule_table(std::span<const Rule* const> rules, Language language) {
  Table table{{{std::string(kCode.in(language))},
               {std::string(kSeverity.in(language))},
               {std::string(kFix.in(language))},
               {std::string(kTitle.in(language))}},
              {}};
  for (const Rule* rule : rules) {
    bool mended = rule->fix != Fix::None;
    table.rows.push_back({std::string(rule->code), std::string(label_of(rule->severity, language)),
                          std::string(mended ? label_of(rule->fix, language) : ""),
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
