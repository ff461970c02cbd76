#include "manual.h"

#include <span>

#include "base/formatted.h"
#include "commands/command.h"
#include "help.h"
#include "version.h"

namespace fujiplan {

namespace {

// What the tables of commands and options do not say; docs/commands.md says it at length.
struct Entry {
  std::string_view term;
  Text text;
};

constexpr Entry kEnvironment[] = {
    {"FUJIPLAN_PLAN",
     {"計画のフォルダ（--plan がないとき）", "folder of the plan, when there is no --plan"}},
    {"FUJIPLAN_LANG",
     {"表示の言語: ja か en（--lang がないとき）",
      "language of the output, ja or en, when there is no --lang"}},
    {"LC_ALL, LC_MESSAGES, LANG",
     {"表示の言語（上の2つにも plan.yaml にもないとき）",
      "language of the output, when neither these two nor plan.yaml set one"}},
    {"FUJIPLAN_THREADS",
     {"ファイルを読み、レポートを作るスレッドの数（指定がなければプロセッサーの数）",
      "number of threads that read files and make reports; as many as there are processors when "
      "not set"}},
    {"NO_COLOR", {"値があれば、色を付けない", "when set, output has no colours"}},
};

constexpr Entry kFiles[] = {
    {"plan/plan.yaml",
     {"計画期間、施策、評価の基準、所管部署", "the period, measures, rubric and departments"}},
    {"plan/1-1/1-1-2.yaml",
     {"1つの事業。フォルダは施策、ファイル名は事業番号",
      "one project; the folder is named after the numbers above it, the file after its id"}},
    {"templates/", {"計画の隣に置く、独自のテンプレート", "your own templates, beside the plan"}},
};

constexpr Entry kExitCodes[] = {
    {"0", {"正常に終了し、指摘はない", "done, nothing was found"}},
    {"1", {"計画の誤りなどの指摘がある", "something was found, such as errors in the plan"}},
    {"2",
     {"実行できなかった（使い方の誤り、読めないファイルなど）",
      "the job could not be done, because of wrong usage or an unreadable file, for example"}},
};

constexpr Entry kExamples[] = {
    {"fujiplan init city", {"新しい計画を作成する", "start a new plan"}},
    {"fujiplan validate --strict", {"計画を点検する", "check the plan"}},
    {"fujiplan grade --why --year R5",
     {"令和5年度の総合評価と理由", "the grades of FY2023, and why"}},
    {"fujiplan report --all -o reports", {"全てのレポートを作成する", "make all reports"}},
};

}  // namespace

// A text as roff reads it: `\` and `-` are themselves, no line is a request.
static std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
  return out;
}

static std::string section(Text title, Language language) {
  return formatted(".SH {}\n", title.in(language));
}

static std::string tagged(std::string_view term, std::string_view text) {
  return formatted(".TP\n\\fB{}\\fR\n{}\n", escaped(term), escaped(text));
}

static std::string tagged_option(const OptionRow& row, const CommandRow* command,
                                 Language language) {
  return tagged(option_term(row, command), row.help.in(language));
}

static std::string entries(std::span<const Entry> rows, Language language) {
  std::string out;
  for (const Entry& row : rows) out += tagged(row.term, row.text.in(language));
  return out;
}

static std::string command_part(const CommandRow& command, Language language) {
  std::string_view name = command.name;
  std::string usage = formatted("\\fBfujiplan {}\\fR", name) +
                      escaped(std::string_view(usage_of(command)).substr(name.size()));
  std::string out = formatted(".SS {}\n{}\n.PP\n{}\n", command.name, usage,
                              escaped(command.details.in(language)));
  for (const OptionRow& row : options_of(command)) out += tagged_option(row, &command, language);
  return out;
}

std::string manual_page(Language language) {
  std::string out = formatted(
      ".\\\" Made from the tables of the program.\n"
      ".TH FUJIPLAN 1 {} \"fujiplan {}\"\n.nh\n.ad l\n",
      kReleaseDate, kVersion);
  out += section({"名前", "NAME"}, language);
  out += formatted("fujiplan \\- {}\n", kTagline.in(language));
  out += section({"書式", "SYNOPSIS"}, language);
  out +=
      "\\fBfujiplan\\fR [\\fB\\-\\-plan\\fR DIR] [\\fB\\-\\-lang\\fR ja|en] COMMAND ...\n"
      ".br\n\\fBfujiplan help\\fR [COMMAND]\n.br\n\\fBfujiplan \\-\\-version\\fR\n";
  out += section({"説明", "DESCRIPTION"}, language);
  constexpr Text kDescription{
      "市の情報化計画を、1つの事業に1つのYAMLファイルで管理します。"
      "ファイルを点検し、総合評価を計算し、一覧やレポートを作ります。\n.PP\n"
      "計画は、今のフォルダから上に向かって探した、最初の \\fIplan/plan.yaml\\fR のものです。\n",
      "fujiplan keeps a city's informatization plan as one YAML file per project. It checks the "
      "files, computes the overall grades, and makes lists and reports.\n.PP\n"
      "The plan is that of the first \\fIplan/plan.yaml\\fR from the current folder upwards.\n"};
  out += kDescription.in(language);
  out += section({"コマンド", "COMMANDS"}, language);
  for (const CommandRow& command : all_commands()) out += command_part(command, language);
  out += section({"共通のオプション", "OPTIONS COMMON TO ALL COMMANDS"}, language);
  for (const OptionRow& row : global_options()) out += tagged_option(row, nullptr, language);
  out += tagged_option(kHelpOption, nullptr, language);
  out += tagged_option(kVersionOption, nullptr, language);
  out += section({"環境変数", "ENVIRONMENT"}, language) + entries(kEnvironment, language);
  out += section({"ファイル", "FILES"}, language) + entries(kFiles, language);
  out += section({"終了コード", "EXIT STATUS"}, language) + entries(kExitCodes, language);
  out += section({"例", "EXAMPLES"}, language) + entries(kExamples, language);
  return out;
}

}  // namespace fujiplan
