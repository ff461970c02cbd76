#include "bench/generated_plan.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace fujiplan::generated {

namespace {

constexpr int kProjectsPerMeasure = 25;
constexpr int kMeasuresPerPolicy = 8;
constexpr int kFirstYear = 4;
constexpr int kHalves = 2 * kYears;

constexpr std::array<std::string_view, 4> kPhases = {"調査・基礎研究", "要件調査・導入検討",
                                                     "導入準備", "運用・実施"};
constexpr std::array<std::string_view, 12> kDepartments = {
    "情報政策課", "市民課",         "収納課",     "市民税課",       "資産税課",   "こども未来課",
    "福祉総務課", "防災危機管理課", "生活支援課", "上下水道総務課", "道路維持課", "中央図書館"};
constexpr std::array<std::string_view, 10> kSubjects = {
    "市民からの申請",       "窓口での証明書の交付", "庁内の文書の決裁", "施設の利用予約",
    "税や料金の納付",       "災害時の情報の提供",   "固定資産の台帳",   "保育所の入所の選考",
    "道路や橋りょうの点検", "図書館の資料の貸出し"};
constexpr std::array<std::string_view, 10> kTools = {"スマートフォンの申請画面", "電子決済の仕組み",
                                                     "クラウドの業務システム",   "地図情報システム",
                                                     "AIによる文字認識",         "RPA",
                                                     "対話型の自動応答",         "電子契約サービス",
                                                     "庁内の無線ネットワーク",   "統合型の台帳"};
constexpr std::array<std::string_view, 8> kEnds = {"行えるようにする",
                                                   "できる環境を整える",
                                                   "効率よく進められるようにする",
                                                   "いつでも確認できるようにする",
                                                   "部署の間で共有する",
                                                   "紙を使わずに済むようにする",
                                                   "早く正確に処理する",
                                                   "来庁せずに済むようにする"};
constexpr std::array<std::string_view, 8> kWorks = {
    "担当者への聞き取りを行い、要件をまとめた", "先行する自治体の事例を調査した",
    "事業者から見積りを取り、費用を比較した",   "試行する部署を決め、操作の研修を行った",
    "データの移行と連携の試験を行った",         "利用者の意見を集め、画面を改善した",
    "手順書を作成し、関係する部署に周知した",   "対象とする手続を増やした"};
constexpr std::array<std::string_view, 6> kReviews = {
    "処理に要する時間が短くなり、残業が減った", "利用者から使いやすいとの意見が寄せられた",
    "紙の書類が減り、保管の場所に余裕ができた", "関係する部署との調整に時間を要した",
    "問合せの件数が前年度より減った",           "入力の誤りが減り、確認の手間が軽くなった"};

// SplitMix64: the distributions of <random> differ between libraries, these numbers do not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  template <std::size_t N>
  std::string_view any(const std::array<std::string_view, N>& of) {
    return of[static_cast<std::size_t>(below(static_cast<int>(N)))];
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

struct Place {
  int policy, measure, number;  // all from 1
};

Place place_of(int project) {
  int measure = project / kProjectsPerMeasure;
  return {measure / kMeasuresPerPolicy + 1, measure % kMeasuresPerPolicy + 1,
          project % kProjectsPerMeasure + 1};
}

std::string text(std::integral auto number) {
  return std::to_string(number);
}

std::string year_name(int index) {
  return "R" + text(kFirstYear + index);
}

std::string half_name(int half) {
  return year_name(half / 2) + (half % 2 == 0 ? "上" : "下");
}

std::string measure_id(Place at, char joint) {
  return text(at.policy) + joint + text(at.measure);
}

// The half-year in which each phase begins, the first in R4上; kHalves: not within the plan.
using Starts = std::array<int, kPhases.size()>;

Starts make_starts(Random& random) {
  Starts starts{};
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] = starts[i - 1] + random.between(1, 3);
  return starts;
}

std::string_view phase_in(const Starts& starts, int half) {
  std::size_t phase = 0;
  while (phase + 1 < starts.size() && starts[phase + 1] <= half) ++phase;
  return kPhases[phase];
}

std::string sentence(Random& random) {
  std::string out(random.any(kSubjects));
  out.append("を、").append(random.any(kTools)).append("によって").append(random.any(kEnds));
  return out.append("。");
}

void add_prose(std::string& out, std::string_view key, int sentences, Random& random) {
  out.append(key).append(": |-\n");
  for (int i = 0; i < sentences; ++i) out.append("  ").append(sentence(random)).append("\n");
}

std::string indicator(Random& random) {
  return "令和8年度までに、オンラインでの利用率を" + text(random.between(20, 90)) + "%とする。";
}

// Scores that move every year, money that stays near the budget: nothing that `validate` doubts.
// Projects that only go on (継続) say less.
void add_answer(std::string& out, int year, const Starts& starts, bool planned, Random& random) {
  int budget = 1000 * random.between(300, 9000), spent = random.between(85, 105);
  out.append("  ").append(year_name(year)).append(":\n    status: 実施中\n");
  if (planned) {
    out.append("    schedule: {上: ").append(phase_in(starts, 2 * year));
    out.append(", 下: ").append(phase_in(starts, 2 * year + 1)).append("}\n");
  }
  out.append("    budget: ").append(text(budget));
  out.append("\n    actual: ").append(text(budget / 100 * spent));
  if (planned) {
    out.append("\n    indicator: 利用率 ").append(text(random.between(5, 80)));
    out.append("%（").append(text(random.between(100, 9000))).append("件）");
  }
  std::string in_year = "令和" + text(kFirstYear + year) + "年度は、";
  out.append("\n    activities: |-\n      ").append(in_year);
  out.append(random.any(kWorks)).append("。\n");
  if (planned) out.append("      ").append(random.any(kWorks)).append("。\n");
  out.append("    review: ").append(in_year).append(random.any(kReviews));
  out.append("。\n    evaluation: {progress: ").append(text(2 + (year + random.below(2)) % 3));
  out.append(", cost: ").append(text(random.between(2, 4)));
  out.append(", content: ").append(text(2 + year % 3)).append("}\n");
  if (planned) out.append("    direction: ").append(sentence(random)).append("\n");
}

}  // namespace

std::string project(int index, int answered_years) {
  Random random(static_cast<std::uint64_t>(index) + 1);
  Place at = place_of(index);
  int draw = random.below(202);  // 40 / 29 / 133 and 65 DX projects in the real plan
  bool priority = draw < 40, promoted = !priority && draw < 69;
  bool dx = draw < 30 || (draw >= 69 && draw < 104);
  std::string out = "id: " + measure_id(at, '-') + "-" + text(at.number) + "\nname: ";
  out.append(random.any(kSubjects)).append("への").append(random.any(kTools)).append("の導入\n");
  out.append("class: ").append(priority ? "重点" : promoted ? "推進" : "継続");
  out.append("\ndx: ").append(dx ? "true" : "false");
  out.append("\ndepartments: [").append(random.any(kDepartments)).append("]\npage: ");
  out.append(text(20 + index)).append("\n");
  if (priority)
    out.append("comprehensive_plan: [A").append(text(random.between(1, 9))).append("-1-2]\n");
  add_prose(out, "overview", random.between(1, 2), random);
  if (priority) add_prose(out, "purpose", random.between(1, 3), random);
  if (priority || promoted) add_prose(out, "effects", random.between(1, 2), random);
  if (priority) add_prose(out, "challenges", 1, random);
  bool planned = priority || promoted || dx;
  Starts starts = make_starts(random);
  if (planned) {
    out.append("indicator: ").append(indicator(random)).append("\nschedule:\n");
    for (std::size_t i = 0; i < starts.size() && starts[i] < kHalves; ++i) {
      out.append("  ").append(half_name(starts[i])).append(": ").append(kPhases[i]).append("\n");
    }
  }
  if (priority) {
    out.append("activities:\n");
    for (int year = 0; year < kYears; ++year) {
      out.append("  ").append(year_name(year)).append(": |-\n    ");
      out.append(sentence(random)).append("\n");
    }
  }
  if (answered_years > 0) out.append("survey:\n");
  for (int year = 0; year < answered_years; ++year) add_answer(out, year, starts, planned, random);
  return out;
}

std::string header(int projects) {
  std::string out =
      "title: 計測用の情報化計画\nmunicipality: {name: 計測市（架空）, code: \"999997\"}\n"
      "language: ja\nperiod: {from: R4, to: R8}\npolicies:\n";
  int measures = (projects + kProjectsPerMeasure - 1) / kProjectsPerMeasure;
  for (int measure = 0; measure < measures; ++measure) {
    Place at = place_of(measure * kProjectsPerMeasure);
    std::string id = measure_id(at, '.');
    if (at.measure == 1) {
      out.append("  - id: \"").append(text(at.policy)).append("\"\n    name: 基本方針");
      out.append(text(at.policy)).append("\n    measures:\n");
    }
    out.append("      - {id: \"").append(id).append("\", name: 施策").append(id).append("}\n");
  }
  out.append("rubric:\n  criteria:\n");
  constexpr std::string_view kLevels =
      ", levels: {5: とても良い, 4: 良い, 3: ふつう, 2: 良くない, 1: とても良くない}}\n";
  out.append("    progress: {name: 進捗").append(kLevels);
  out.append("    cost: {name: 経費").append(kLevels);
  out.append("    content: {name: 取組内容").append(kLevels);
  out.append("  grades: {S: 14, A: 11, B: 9, C: 4, D: 3}\ndepartments: [");
  for (std::string_view name : kDepartments) {
    out.append(name == kDepartments.front() ? "" : ", ").append(name);
  }
  out.append(
      "]\nfields:\n  project:\n    comprehensive_plan: {name: 総合計画 施策番号, type: codes}\n");
  return out.append("    management_plan: {name: 行政経営プラン 取組番号, type: codes}\n");
}

std::string path_of(int index) {
  Place at = place_of(index);
  std::string folder = measure_id(at, '-');
  return folder + "/" + folder + "-" + text(at.number) + ".yaml";
}

}  // namespace fujiplan::generated
