// The words of messages, help, guides, templates and recipes: those that were replaced do not come
// back. Each row is a word that a reader of official Japanese or of written English would stumble
// over, or a second name for a thing that has one.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "case_runner.h"

using namespace fujiplan::testing;

namespace {

struct Banned {
  std::string_view word;
  std::string_view instead;
  std::string_view unless_before = "";  // the word may stand in front of this
};

constexpr Banned kBanned[] = {
    // Wording
    {"断る", "受け付けない、作成しない"},
    {"断り", "受け付けない、作成しない"},
    {"断られ", "受け付けられない"},
    {"知らない", "未定義の"},
    {"黙って", "気付かないまま"},
    {"道具", "ツール"},
    {"直すのはプログラムの側", "プログラムの修正が必要"},
    {"重さ", "種別"},
    {"読み手", "公開範囲"},
    {"まだの部署", "未回答の部署"},
    {"動く状態", "動作環境"},
    {"見つかったこと", "指摘"},
    {"見つけたこと", "指摘"},
    {"見つかったもの", "指摘"},
    {"限度", "上限"},
    {"目立つ事業", "特に報告する事業"},
    {"評価がなくなった", "当年度評価なし"},
    {"どちらも評価なし", "両年度とも評価なし"},
    {"前の年度からの動き", "前年度との比較"},
    {"回答が途中", "一部回答"},
    {"途中の事業", "一部回答の事業"},
    {"自ら付けた", "自己評価"},
    {"採点し直した", "評価し直した"},
    {"補正などの後", "補正・流用後"},
    {"施策取組番号", "施策番号・取組番号"},
    {"近い名前は", "`…` と書く"},
    {"プログラムの誤り", "プログラムの不具合"},
    // One name for one thing
    {"実際の段階", "取り組んだ段階", "\""},  // but as the name that older forms have
    {"実際に取り組んだ段階", "取り組んだ段階"},
    {"確かめ", "点検（validate）、確認（人）"},
    {"報告書", "レポート"},
    {"回答済", "回答済み", "み"},
    {"評価済", "評価済み", "み"},
    {"シフト JIS", "シフトJIS"},
    {"Shift JIS", "シフトJIS, Shift_JIS"},
    {"メモリ", "メモリー", "ー"},
    {"ファイルどうし", "ファイル間"},
    // As official documents are written (公用文作成の考え方, 2022)
    {"すべて", "全て", "展開"},  // but of a menu of Windows
    {"もっとも", "最も"},
    {"だれが", "誰が"},
    {"だれも", "誰も"},
    {"あいまい", "曖昧"},
    {"揃", "そろう"},
    {"気づ", "気付く"},
    {"かっこ", "括弧"},
    {"すでに", "既に"},
    // English
    {"graded report", "annual evaluation report"},
    {"filled-in form", "completed form"},
    {"set up well", "the installation"},
    {"most findings to show", "maximum number of findings"},
    {"parted by", "separated by"},
    {"an invented", "a fictional"},
    {"is mended", "is fixed"},
    {"are mended", "are fixed"},
    {"mended;", "fixed;"},
    {"nearest name is", "did you mean"},
    {"Options of every command", "Options common to all commands"},
};

// What stands in a file of the plan is its author's; the record of the transcription and the
// reports quote it. The table of codes is made from src/.
bool is_quoting(const std::string& path) {
  return path.starts_with("docs/reports/") || path == "docs/transcription.md" ||
         path == "docs/codes.md" || (path.starts_with("starter/like/") && path.find("/plan/1-") != path.npos);
}

std::vector<std::string> texts_to_read() {
  constexpr std::array kFolders = {"src", "templates", "docs", "starter", "ci", "completions"};
  constexpr std::array kFiles = {"README.md", "README.en.md", "CONTRIBUTING.md", "CHANGELOG.md",
                                 "examples/README.md"};
  std::vector<std::string> paths(kFiles.begin(), kFiles.end());
  for (const char* folder : kFolders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRepository / folder)) {
      std::string path = entry.path().lexically_relative(kRepository).string();
      if (entry.is_regular_file() && !is_quoting(path)) paths.push_back(path);
    }
  }
  return paths;
}

}  // namespace

TEST_CASE("no text has a word that was replaced") {
  std::vector<std::string> paths = texts_to_read();
  CHECK(paths.size() > 200);
  for (const std::string& path : paths) {
    std::string text = read_file(kRepository / path);
    for (const Banned& row : kBanned) {
      for (std::size_t at = text.find(row.word); at != text.npos;
           at = text.find(row.word, at + 1)) {
        std::string_view behind = std::string_view(text).substr(at + row.word.size());
        if (!row.unless_before.empty() && behind.starts_with(row.unless_before)) continue;
        auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        FAIL_CHECK(path << ":" << line << ": " << row.word << " -> " << row.instead);
      }
    }
  }
}
