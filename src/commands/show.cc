#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "lists/project_json.h"
#include "lists/sheet.h"
#include "model/rating/outcome_words.h"
#include "model/types/shown_value.h"
#include "model/types/to_json.h"
#include "model/years/plan_in_year.h"
#include "render/escape.h"
#include "run/formats.h"
#include "run/labels.h"

namespace fujiplan {

namespace {

constexpr Text kPeriodColumn{"期間", "period"};
constexpr Text kPhaseColumn{"段階", "phase"};
constexpr Text kSurvey{"調査票", "survey"};

}  // namespace

static Table schedule_table(const Sheet& sheet, const Vocabulary& words, Language language) {
  Table table{{{std::string(kPeriodColumn.in(language))},
               {std::string(kPhaseColumn.in(language))},
               {label_of_field<Project>("assignees", words, language)}},
              {}};
  constexpr Text kUntil{"～", " to "};
  for (const ScheduleRun& run : sheet.schedule) {
    std::string period = spoken(run.from, language);
    if (run.to != run.from) {
      period += std::string(kUntil.in(language)) + spoken(run.to, language);
    }
    std::string phase;
    if (run.phase) phase = code_of(*run.phase) + " ";
    phase += shown_phase(run.phase, language);
    table.rows.push_back({period, phase, listed(run.assignees, language)});
  }
  return table;
}

// A row for each line, a column for each phase.
static Table lines_table(const Roadmap& roadmap, Language language) {
  Table table{{{std::string(kLineHead.in(language))}}, {}};
  for (const PhaseTimes& times : roadmap.phases) {
    table.columns.push_back({shown_phase(times.phase, language)});
  }
  for (RoadmapLine line : roadmap.lines) {
    auto& row = table.rows.emplace_back();
    row.emplace_back(label_of(line, language));
    for (const PhaseTimes& times : roadmap.phases) {
      row.push_back(time_in_line(times, line, false, language));
    }
  }
  return table;
}

static Table target_table(const Sheet& sheet, Language language) {
  auto head = [&](Text text) { return std::string(text.in(language)); };
  Table table{{{head(kTargetHead)},
               {head(kTargetYear)},
               {head(kGoalHead), Align::Right},
               {head(kValueHead), Align::Right},
               {head(kRateHead), Align::Right}},
              {}};
  bool graded = sheet.grades_targets;
  if (graded) table.columns.push_back({head(kTargetGrade)});
  const Target* last = nullptr;
  for (const TargetLine& line : sheet.targets) {
    table.rows.push_back(
        {line.target == last ? "" : line.name, line.year, line.goal, line.value, line.rate});
    if (graded) table.rows.back().push_back(line.grade);
    last = line.target;
  }
  return table;
}

// "令和6年度  総合評価 A（合計 11）"
static std::string year_heading(const SheetYear& year, Language language) {
  std::string heading = formatted("{} {}", kSurvey.in(language), spoken(year.year, language));
  if (!year.result.outcome) {
    return formatted("{}  {}", heading, label_of(year.result.state, language));
  }
  std::string result = outcome_in_words(year.scheme, *year.result.outcome, language);
  if (year.result.by != nullptr) {
    constexpr Format<std::string, std::string> kBy{"{}（{}による）", "{} (by {})"};
    result = kBy.in(language, result, harmless(year.result.by->name.value));
  }
  return formatted("{}  {} {}", heading, kGrade.in(language), result);
}

static std::string text_block(const std::vector<SheetLine>& lines, std::size_t label_width) {
  std::string out;
  for (const SheetLine& line : lines) {
    std::string label = line.label;
    for (const std::string& text : line.text) {
      out += formatted("  {}  {}\n", pad_right(label, label_width), harmless(text));
      label.clear();
    }
  }
  return out;
}

static std::size_t widest_label(const std::vector<SheetLine>& lines) {
  std::size_t width = 0;
  for (const SheetLine& line : lines) width = std::max(width, display_width(line.label));
  return width;
}

static std::string indented(const std::string& text) {
  std::string out;
  for (std::string_view line : lines_of(text)) out += formatted("  {}\n", line);
  return out;
}

static std::string sheet_text(const Context& context, const Vocabulary& words, const Sheet& sheet) {
  Language language = context.language;
  Paint paint{use_color(context)};
  auto title = [&](std::string_view text) { return "\n" + paint(Ink::Bold, text) + "\n"; };
  std::string out = paint(Ink::Bold, sheet.id + " " + harmless(sheet.name)) + "\n";
  out += text_block(sheet.facts, widest_label(sheet.facts));
  for (const SheetLine& text : sheet.texts) {
    out += title(text.label);
    for (const std::string& line : text.text) out += "  " + harmless(line) + "\n";
  }
  if (!sheet.targets.empty()) {
    out += title(label_of_field<Project>("targets", words, language)) +
           indented(render_plain(target_table(sheet, language), 0));
  }
  if (!sheet.schedule.empty()) {
    out += title(kSchedule.in(language)) +
           indented(render_plain(schedule_table(sheet, words, language), 0));
  }
  if (sheet.roadmap.has_changed()) {
    out += "\n" + indented(render_plain(lines_table(sheet.roadmap, language), 0));
  }
  if (!sheet.activities.empty()) {
    out += title(label_of_field<Project>("activities", words, language)) +
           text_block(sheet.activities, widest_label(sheet.activities));
  }
  if (!sheet.corrections.empty()) {
    out += title(label_of_field<Project>("corrections", words, language)) +
           text_block(sheet.corrections, widest_label(sheet.corrections));
  }
  if (!sheet.findings.empty()) {
    out += title(label_of_field<Project>("findings", words, language)) +
           text_block(sheet.findings, widest_label(sheet.findings));
  }
  for (const SheetYear& year : sheet.survey) {
    out +=
        title(year_heading(year, language)) + text_block(year.answers, widest_label(year.answers));
  }
  return out;
}

static std::string markdown_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "  \n";  // a hard line break
    out += escape_comment(lines[i]);
  }
  return out + "\n";
}

static Table labelled_table(const std::vector<SheetLine>& lines, Text left, Text right,
                            Language language) {
  Table table{{{std::string(left.in(language))}, {std::string(right.in(language))}}, {}};
  for (const SheetLine& line : lines) {
    table.rows.push_back({line.label, join(line.text, "\n")});
  }
  return table;
}

static std::string sheet_markdown(const Vocabulary& words, const Sheet& sheet, Language language) {
  constexpr Text kItem{"項目", "field"}, kContent{"内容", "content"}, kYear{"年度", "year"};
  std::string out = formatted("## {} {}\n\n", sheet.id, escape_comment(sheet.name));
  out += render_markdown(labelled_table(sheet.facts, kItem, kContent, language));
  for (const SheetLine& text : sheet.texts) {
    out += formatted("\n### {}\n\n{}", text.label, markdown_lines(text.text));
  }
  if (!sheet.targets.empty()) {
    out += formatted("\n### {}\n\n{}", label_of_field<Project>("targets", words, language),
                     render_markdown(target_table(sheet, language)));
  }
  if (!sheet.schedule.empty()) {
    out += formatted("\n### {}\n\n{}", kSchedule.in(language),
                     render_markdown(schedule_table(sheet, words, language)));
  }
  if (sheet.roadmap.has_changed()) {
    out += "\n" + render_markdown(lines_table(sheet.roadmap, language));
  }
  if (!sheet.activities.empty()) {
    out += formatted("\n### {}\n\n{}", label_of_field<Project>("activities", words, language),
                     render_markdown(labelled_table(sheet.activities, kYear, kContent, language)));
  }
  if (!sheet.corrections.empty()) {
    constexpr Text kDate{"訂正日", "date"};
    out += formatted("\n### {}\n\n{}", label_of_field<Project>("corrections", words, language),
                     render_markdown(labelled_table(sheet.corrections, kDate, kContent, language)));
  }
  if (!sheet.findings.empty()) {
    out += formatted("\n### {}\n\n{}", label_of_field<Project>("findings", words, language),
                     render_markdown(labelled_table(sheet.findings, kYear, kContent, language)));
  }
  for (const SheetYear& year : sheet.survey) {
    out += formatted("\n### {}\n\n{}", year_heading(year, language),
                     render_markdown(labelled_table(year.answers, kItem, kContent, language)));
  }
  return out;
}

ExitCode run_show(Context& context) {
  SheetFormat format = chosen_format(context.options, SheetFormat::Text);
  if (context.options.names.empty()) {
    throw UsageError(
        {"事業番号がない。例: `fujiplan show 1-1-2`", "no project id; try `fujiplan show 1-1-2`"});
  }
  Plan& plan = keep(context, open_plan_to_use(context));
  narrow_to_named_level(plan, context.options.names);
  narrow_to_year(plan, chosen_year(context.options, plan));
  Selection selection = chosen_selection(context.options, plan);
  std::vector<const Project*> projects = select(plan, selection);

  std::string out;
  if (format == SheetFormat::Json) {
    Json array = Json::array();
    for (const Project* project : projects)
      array.push_back(project_json(plan, *project, selection.year));
    out = dump(array);
  } else {
    const Vocabulary words = vocabulary_of(plan.header);
    for (const Project* project : projects) {
      if (!out.empty()) out += "\n";
      Sheet sheet = sheet_of(plan, *project, context.language);
      out += format == SheetFormat::Markdown ? sheet_markdown(words, sheet, context.language)
                                             : sheet_text(context, words, sheet);
    }
  }
  emit_result(context, out, reader_of(format));
  return exit_code_for(plan);
}

}  // namespace fujiplan
