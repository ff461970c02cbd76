#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "case_runner.h"
#include "unit/reports/all_reports.h"
#include "unit/reports/japanese.h"

// Plans in English, as programmes of the UK and the US publish them: nobody who reads them should
// meet a Japanese character that the plan itself does not have.
namespace fujiplan::testing {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kHalfKeys = "上 下";  // half-years have their keys in Japanese

// The rows of Japanese characters that stand in `text`, but not in `plan`, each with its line.
std::string foreign_words(std::string_view text, std::string_view plan) {
  std::string found;
  for (std::string_view line : lines_of(text)) {
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at;
      while (end < line.size() && is_japanese(decode_at(line, end).value)) {
        end += decode_at(line, end).size;
      }
      std::string_view word = line.substr(at, end - at);
      if (!word.empty() && plan.find(word) == plan.npos) {
        found += std::string(word) + " in: " + std::string(line.substr(0, 200)) + "\n";
      }
      at = end > at ? end : at + decode_at(line, at).size;
    }
  }
  return found;
}

// Declares all that it says of projects: what the UK publishes of its major projects.
MemoryFileSystem declaring_plan() {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", R"(title: Government Major Projects Portfolio
owner: {name: NISTA}
language: en
period: {from: FY2021, to: FY2024}
levels: [Category, Department]
policies:
  - id: "1"
    name: ICT
    measures:
      - {id: "1.1", name: Home Office}
      - {id: "1.2", name: HMRC}
rubric:
  criteria:
    nista: {name: NISTA delivery confidence, levels: {Green: likely, Amber: feasible, Red: unachievable}, unrated: {Exempt: exempt under the FOI Act}}
    sro: {name: SRO delivery confidence, levels: {Green: likely, Amber: feasible, Red: unachievable}, unrated: {Exempt: exempt under the FOI Act}}
  by: sro
  publish: both
departments: [Home Office, HMRC]
issuer: {name: Portfolio team, contact: team@nista.example, source: Annual Report}
survey: {deadline: "2026-05-29", contact: Portfolio team}
license: {name: Open Government Licence v3.0, url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}
updates:
  - {date: "2026-05-20", note: First release.}
calendar: {years: FY}
classes:
  Transformation: {meaning: changes how a service works, requires: [effects]}
  Infrastructure: {}
marks:
  dx: {name: Digital, meaning: projects that are digital by default, requires: [indicator]}
phases:
  Strategy: {meaning: the case is made}
  Delivery: {meaning: the project is built, is: operation}
statuses:
  Complete: {meaning: it is delivered, is: done}
  Running: {is: working}
  Cancelled: {is: stopped}
  Not begun: {is: idle}
fields:
  project:
    indicator: {name: Measure of success}
    gmpp_id: {name: GMPP ID, type: line}
    begins: {name: Start date, type: date}
    benefits: {name: Benefits, type: text}
    cost: {name: Whole life cost, type: money}
    programmes: {name: Programmes, type: codes}
    stage: {name: Stage, type: choice, of: [SOC, OBC, FBC]}
    closes: {name: Closing year, type: year}
    site: {name: Web site, type: link}
  survey:
    exemption: {name: Exemption, type: line}
    staff: {name: Staff, type: number, decimals: 1, unit: people, internal: true}
)");
  files.write("plan/1-1/1-1-1.yaml", R"(id: 1-1-1
name: Emergency Services Network
class: Transformation
dx: true
departments: [Home Office, HMRC]
page: 12
gmpp_id: GMPP-0012
begins: "2021-04-01"
benefits: |-
  Crews can talk to each other.
  Data travel with them.
cost: 1200000
programmes: [A1, B2]
stage: FBC
closes: FY2024
site: https://www.example.org/esn
overview: |-
  A network for the emergency services replaces radio.
  It uses a commercial carrier.
effects: |-
  Calls get through.
related: 1-2-1
indicator: 300,000 devices are in use.
targets:
  - {key: devices, name: Devices in use, unit: devices, base: 0, FY2021: 1000, FY2022: 2000, FY2024: 300000}
  - {key: faults, name: Faults per month, FY2022: 5, better: low}
schedule:
  FY2021上: Strategy
  FY2022上: Delivery
assignees:
  FY2021上: [HMRC]
activities:
  FY2021: |-
    Choose a carrier.
    Begin the trials.
  FY2022: |-
    Buy devices.
survey:
  FY2021:
    status: Running
    schedule: {上: Strategy, 下: Delivery}
    budget: 1200000
    actual: 1100000
    indicator: 900 devices.
    values: {devices: 900}
    activities: |-
      A carrier was chosen.
      Trials began in May.
    review: |-
      Trials go well.
    evaluation: {nista: Amber, sro: Green}
    direction: |-
      Go on as planned.
    staff: "12.5"
  FY2022:
    status: Running
    schedule: {上: Delivery, 下: Delivery}
    budget: 1300000
    actual: 1250000
    indicator: 2,100 devices.
    values: {devices: 2100, faults: "4.5"}
    activities: |-
      Devices were bought.
    evaluation: {nista: Red, sro: Amber}
    changes: |-
      The second carrier is dropped.
    exemption: none
)");
  files.write("plan/1-1/1-1-2.yaml", R"(id: 1-1-2
name: Future Borders
class: Infrastructure
dx: false
departments: [Home Office]
supporting: [HMRC]
overview: |-
  Gates at the border read passports.
schedule:
  FY2021上: Delivery
  FY2022上: 終了
survey:
  FY2021:
    status: Complete
    evaluation: {sro: Exempt}
)");
  files.write("plan/1-2/1-2-1.yaml", R"(id: 1-2-1
name: Making Tax Digital
class: Infrastructure
dx: false
departments: [HMRC]
overview: |-
  Businesses keep digital records.
schedule:
  FY2021上: Strategy
  FY2023上: 終了
survey:
  FY2021:
    status: Running
)");
  return files;
}

// Takes from the standard what it does not declare: statuses, as the US IT Dashboard has none. An
// average of scores that one of them overrides.
MemoryFileSystem standard_plan() {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", R"(title: Federal IT Dashboard
owner: {name: Agency}
language: en
period: {from: FY2021, to: FY2024}
policies:
  - id: "1"
    name: Major investments
    measures:
      - {id: "1.1", name: Mission delivery}
rubric:
  criteria:
    cost: {name: Cost, internal: false, levels: {5: far below, 4: below, 3: as planned, 2: above, 1: far above}}
    schedule: {name: Schedule, levels: {5: far ahead, 4: ahead, 3: on time, 2: late, 1: very late}}
    cio: {name: Evaluation by the CIO, levels: {5: no risk, 4: low risk, 3: some risk, 2: risk, 1: high risk}}
  by: average
  override: cio
  grades: {Green: "3.5", Yellow: "2.5", Red: 0}
  publish: both
departments: [Agency]
calendar: {years: FY, from: 10, named: ends}
)");
  files.write("plan/1-1/1-1-1.yaml", R"(id: 1-1-1
name: Grants portal
class: 継続
dx: true
departments: [Agency]
overview: Grants are applied for online.
indicator: 90 in 100 applications come online.
schedule:
  FY2021上: 導入準備
  FY2022上: 運用・実施
  FY2023上: 終了
survey:
  FY2021:
    status: 実施中
    schedule: {上: 導入準備, 下: 導入準備}
    evaluation: {cost: 5, schedule: 5, cio: 1}
  FY2022:
    status: 完了
    schedule: {上: 運用・実施, 下: 運用・実施}
    review: It works.
    evaluation: {cost: 4, schedule: 5, cio: 5}
)");
  files.write("plan/1-1/1-1-2.yaml", R"(id: 1-1-2
name: Payroll
class: 継続
dx: false
departments: [Agency]
overview: Salaries are paid.
)");
  return files;
}

std::string all_of(const MemoryFileSystem& files, const std::string& folder) {
  std::string text;
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    text += entry.kind == FileKind::Folder ? all_of(files, path)
                                           : files.read(path, ~std::size_t{0}).bytes;
  }
  return text;
}

// Runs a command, which must end so, and judges all that it prints.
void check_output(MemoryFileSystem& files, const Words& words, std::string_view plan,
                  int code = 0) {
  Outcome ran = run_on(files, words);
  INFO(join(words, " "));
  CHECK_MESSAGE(ran.code == code, (ran.out + ran.err));
  CHECK(foreign_words(ran.out + ran.err, plan) == "");
}

// A department answers wrongly in each column of its form.
std::string wrong_form(std::string form) {
  std::size_t row = form.find("No.1-1-1");
  REQUIRE(row != form.npos);
  std::size_t end = form.find('\n', row);
  std::string line = form.substr(row, end - row);
  std::ranges::replace(line, ',', '\1');
  std::string cells;
  bool empty = true;
  for (char c : line) {  // into every empty cell
    if (c == '\1') {
      cells += empty ? "nonsense," : ",";
      empty = true;
    } else {
      cells += c;
      empty = false;
    }
  }
  return form.replace(row, line.size(), cells);
}

void check_reports(const MemoryFileSystem& files, const Words& years) {
  for (const char* audience : {"public", "internal"}) {
    for (const std::string& year : years) {
      for (const auto& [name, text] : all_reports(files, year, audience)) {
        INFO(audience << " " << year << " " << name);
        CHECK(foreign_words(name, "") == "");
        CHECK(foreign_words(text, kHalfKeys) == "");
      }
    }
  }
}

void check_plan(MemoryFileSystem files) {
  // Messages quote what the files say, and what they should say. All else is for people who do not
  // see them.
  std::string plan = all_of(files, "plan") + "終了";
  check_output(files, {"validate"}, plan);
  std::vector<Words> commands = {
      {"list"},
      {"list", "--columns",
       "id,name,policy,measure,class,dx,departments,page,overview,indicator,schedule,"
       "activities,survey,grade,phase,survey.status,survey.evaluation"},
      {"grade"},
      {"grade", "--year", "FY2021", "--why"},
      {"grade", "--all-years"},
      {"dx", "--year", "FY2022"},
      {"show", "1-1-1", "1-1-2"},
      {"survey", "status", "--year", "FY2022"},
      {"report", "--list"},
      {"diff", "plan", "old"},
      {"diff", "old", "plan"}};
  for (const char* by : {"policy", "measure", "class", "department"}) {
    commands.push_back({"grade", "--by", by});
  }
  files.write("old/plan.yaml", files.read("plan/plan.yaml", ~std::size_t{0}).bytes);
  files.write("old/1-1/1-1-2.yaml", files.read("plan/1-1/1-1-2.yaml", ~std::size_t{0}).bytes);
  std::string before = files.read("plan/1-1/1-1-1.yaml", ~std::size_t{0}).bytes;
  constexpr std::string_view kEdits[][2] = {
      {"online", "by post"},  {"Data travel with them.", "Maps travel."},
      {"1250000", "2250000"}, {"sro: Amber", "sro: Green"},
      {"cio: 5", "cio: 2"},   {"FY2022上", "FY2021下"}};
  for (auto [now, then] : kEdits) {
    auto at = before.find(now);
    if (at != before.npos) before.replace(at, now.size(), then);
  }
  files.write("old/1-1/1-1-1.yaml", before);
  for (const Words& words : commands) check_output(files, words, kHalfKeys);
  for (const char* format : {"md", "json"}) {
    for (Words words : {Words{"show", "1-1-1"}, Words{"diff", "old", "plan"}, Words{"grade"}}) {
      words.insert(words.end(), {"--format", format});
      check_output(files, words,
                   format == std::string_view("json") ? std::string_view(plan) : kHalfKeys);
    }
  }
  check_reports(files, {"FY2021", "FY2022", "FY2023"});
  check_output(files, {"survey", "export", "--year", "FY2022", "-o", "forms"}, "");
  for (const FolderEntry& entry : files.list("forms")) {
    INFO(entry.name);
    CHECK(foreign_words(entry.name, "") == "");
    std::string path = "forms/" + entry.name;
    std::string form = files.read(path, ~std::size_t{0}).bytes;
    CHECK(foreign_words(form, "") == "");
    check_output(files, {"survey", "import", path, "--dry-run"}, kHalfKeys);
    if (form.find("No.1-1-1") == form.npos) continue;
    files.write("wrong.csv", wrong_form(form));
    check_output(files, {"survey", "import", "wrong.csv"}, plan, 1);
  }
  check_output(files, {"survey", "set", "1-1-1", "FY2023", "review=Done."}, plan);
  check_output(files, {"survey", "set", "1-1-1", "FY2023", "schedule.first=x"}, plan, 2);
}

}  // namespace

TEST_CASE("a plan in English meets no Japanese in any report, form or command") {
  SUBCASE("all declared") {
    check_plan(declaring_plan());
  }
  SUBCASE("the sample") {
    MemoryFileSystem files;
    load_folder(files, kRepository / "examples-en/plan", "plan");
    check_reports(files, {"FY2025", "FY2026"});
    for (const Words& words :
         {Words{"list"}, Words{"grade"}, Words{"show", "1-1"}, Words{"survey", "status"},
          Words{"survey", "export", "--year", "FY2026", "-o", "forms"}}) {
      check_output(files, words, "");
    }
    CHECK(foreign_words(all_of(files, "forms"), "") == "");
  }
  SUBCASE("with the words of the standard") {
    check_plan(standard_plan());
  }
}

}  // namespace fujiplan::testing
