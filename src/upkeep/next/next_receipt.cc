#include "upkeep/next/next_receipt.h"

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "upkeep/next/fate.h"
#include "upkeep/next/next_related.h"

namespace fujiplan {

// 1-1-4 窓口の予約（R8上: 終了）
static std::string project_line(const Project& project, Language language) {
  return formatted("    {} {}{}\n", to_string(project.id.value),
                   harmless(std::string(project.name.value)),
                   in_brackets(reason_of(project, language), language));
}

static constexpr std::size_t kHeadWidth = 20;

static std::string count_line(std::string_view head, std::size_t count, Language language) {
  constexpr Format<Counted> kCount{"{}件", "{}"};
  return formatted("  {}{}\n", pad_right(std::string(head), kHeadWidth),
                   kCount.in(language, {count, "project"}));
}

static std::string section_of(const Plan& old, const EnumRow<Fate>& fate, Language language) {
  std::string lines;
  std::size_t count = 0;
  for (const Project& project : old.projects) {
    if (fate_of(project) != fate.value) continue;
    ++count;
    lines += project_line(project, language);
  }
  return count == 0 ? "" : count_line(fate.meaning.in(language), count, language) + lines;
}

// 1-1-3 証明書の請求: 1-1-1 → 旧計画の利用申込み
static std::string related_line(const Project& project, const LeftReference& left,
                                Language language) {
  constexpr Format<std::string, std::string, std::string, std::string> kLine{
      "    {} {}: {} → {}\n", "    {} {}: {} → {}\n"};
  return kLine.in(language, to_string(project.id.value), harmless(std::string(project.name.value)),
                  to_string(left.id), harmless(left.words));
}

static std::string related_section(const Plan& old, Language language) {
  std::string lines;
  std::size_t count = 0;
  for (const Project& project : old.projects) {
    if (fate_of(project) != Fate::GoesOn) continue;
    for (const LeftReference& left : next_related(old, project.related.value).left) {
      ++count;
      lines += related_line(project, left, language);
    }
  }
  constexpr Format<Counted> kLeftOut{
      "  引き継がない事業の番号を、`related` から除いて名称で残した（{}件）\n",
      "  {} left out of `related`, as the projects are not taken over; their names stay\n"};
  return count == 0 ? "" : kLeftOut.in(language, {count, "number"}) + lines;
}

static std::string next_steps(const NextReceipt& receipt, Language language) {
  constexpr Format<std::string> kFirst{
      "\n次にすること:\n"
      "  1. {0}/plan.yaml の計画の名称（title）、計画コード（code）、発行者、調査票の回答期限を、次の計画のものにする\n",
      "\nWhat to do next:\n"
      "  1. change the title, the code, the issuer and the deadline of the survey in {0}/plan.yaml\n"};
  constexpr Format<std::string, Counted> kFillIn{
      "  2. 未記入の項目（{1}件）に記入し、点検する: fujiplan --plan {0} validate\n",
      "  2. fill in what is left ({1}), and check: fujiplan --plan {0} validate\n"};
  constexpr Format<std::string> kCheck{"  2. 点検する: fujiplan --plan {} validate\n",
                                       "  2. check: fujiplan --plan {} validate\n"};
  const std::string word = shell_word(receipt.folder),
                    head = kFirst.in(language, harmless(receipt.folder));
  if (receipt.to_fill_in == 0) return head + kCheck.in(language, word);
  return head + kFillIn.in(language, word, {receipt.to_fill_in, "text"});
}

std::string receipt_of(const NextReceipt& receipt, Language language) {
  using Years = Format<std::string, std::string, std::string>;
  constexpr Years kWritten{"`{}` に次の計画を作成した（計画期間 {}から{}まで）\n",
                           "Started the next plan in `{}` (period {} to {})\n"};
  constexpr Years kTried{
      "`{}` に次の計画を作成する（計画期間 {}から{}まで。--dry-run のため、書き込んでいない）\n",
      "The next plan would be started in `{}` (period {} to {}; --dry-run: nothing was written)\n"};
  const Years& head = receipt.is_tried ? kTried : kWritten;
  std::string out = head.in(language, harmless(receipt.folder), to_string(receipt.period.from),
                            to_string(receipt.period.to));
  for (const EnumRow<Fate>& fate : kRowsOf<Fate>) out += section_of(receipt.old, fate, language);
  constexpr Text kAll{"旧計画の計", "old plan"};
  out += count_line(kAll.in(language), receipt.old.projects.size(), language);
  constexpr Format<Counted> kGroups{"  ほかに、上の階層のファイル{}件を引き継ぐ\n",
                                    "  {} of upper levels taken over as well\n"};
  if (!receipt.old.groups.empty()) {
    out += kGroups.in(language, {receipt.old.groups.size(), "file"});
  }
  out += related_section(receipt.old, language);
  return out + next_steps(receipt, language);
}

}  // namespace fujiplan
