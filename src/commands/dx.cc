#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "lists/project_json.h"
#include "lists/roadmap.h"
#include "lists/roadmap_sheet.h"
#include "model/prose.h"
#include "model/types/shown_value.h"
#include "model/types/to_json.h"
#include "render/escape.h"
#include "run/emit_table.h"
#include "run/labels.h"
#include "run/typed_names.h"

namespace fujiplan {

static constexpr Text kLegend{"スケジュール凡例", "Phases"};
static constexpr Text kWorkedOn{"取り組んだ段階", "worked on"};
static constexpr std::size_t kSlot = 5;  // cells of a part of a year in the bars

static bool has_schedule(const Plan& plan) {
  return has_part(vocabulary_of(plan.header), PlanPart::Schedule);
}

// The bar of each phase: plain ASCII, so that it lines up on every terminal.
static constexpr std::string_view kBars = ".-=#";

// Phases beyond the fourth look alike.
static char bar_in(Phase phase) {
  return kBars[std::min(phase.word->position, kBars.size() - 1)];
}

static std::string mark_of(const RoadmapCell& cell, Language language) {
  if (cell.ends) return shown_phase(std::nullopt, language);
  return cell.begins ? code_of(*cell.phase) : "";
}

// The head of a slot: R4上, in English 22H1.
static std::string short_name(const PartOfYear& at, Language language) {
  constexpr int kCentury = 100;
  bool is_whole = at.part == nullptr || language == Language::Japanese;
  return is_whole ? spoken(at, language)
                  : formatted("{:02}{}", at.year.western % kCentury, label_of(*at.part).en);
}

// How wide each part of a year is on the axis and in the bars: `R10上` needs more than `R9上`.
static std::size_t slot_for(const PlanHeader& header, Language language) {
  std::size_t slot = kSlot;
  for (const PartOfYear& at : times_of(header)) {
    slot = std::max(slot, display_width(short_name(at, language)) + 1);
  }
  return slot;
}

// `(1)..(2)--` with a slot for each part of a year.
static std::string bar_of(const RoadmapRow& row, std::size_t slot, bool filled, Language language) {
  std::string bar;
  for (const RoadmapCell& cell : row.cells) {
    std::string mark = mark_of(cell, language);
    bool draws = filled && cell.phase;
    std::size_t left = slot - std::min(slot, display_width(mark));  // none of (1000)
    bar += mark + std::string(left, draws ? bar_in(*cell.phase) : ' ');
  }
  return bar;
}

// What the short head of a slot means: `22H1: FY2022 H1, first half (April to September)`.
static std::string head_in_words(const PlanHeader& header) {
  PartOfYear first = first_part_of(header.period.from.value, vocabulary_of(header).parts);
  if (first.part == nullptr) return "";
  std::string name = spoken(first, Language::English);
  std::string_view full = full_label(*first.part).en;
  if (full != label_of(*first.part).en) name.append(", ").append(full);
  std::string months = months_of(*first.part, first.year.style, Language::English);
  return formatted("{}: {}{}\n", short_name(first, Language::English), name,
                   in_brackets(months, Language::English));
}

static std::string legend(const Vocabulary& words, Language language, bool with_bars) {
  if (!has_part(words, PlanPart::Schedule)) return "";
  std::vector<std::string> phases;
  for (const PhaseWord& word : words.phases) {
    std::string& phase = phases.emplace_back(code_of({&word}));
    phase.append(" ").append(label_of(word).in(language));
    if (with_bars) phase += " " + std::string(3, bar_in({&word}));
  }
  return formatted("{}: {}\n", kLegend.in(language), listed(phases, language));
}

// The phases really worked on in the year, when one was asked for.
static bool shows_worked(const Context& context, const Plan& plan) {
  return !context.options.year.empty() && has_schedule(plan);
}

static std::vector<Column> worked_columns(const Context& context, const Plan& plan,
                                          FiscalYear year) {
  std::vector<Column> columns;
  if (!shows_worked(context, plan)) return columns;
  for (const PartOfYear& at : parts_of(year, vocabulary_of(plan.header).parts)) {
    columns.push_back(
        {formatted("{} {}", context.in_language(kWorkedOn), spoken(at, context.language))});
  }
  return columns;
}

static void add_worked_cells(const Context& context, const Plan& plan, const Project& project,
                             FiscalYear year, std::vector<std::string>& row) {
  if (!shows_worked(context, plan)) return;
  const SurveyEntry* answers = answers_of(project, year);
  for (const PartOfYear& at : parts_of(year, vocabulary_of(plan.header).parts)) {
    if (answers == nullptr) {
      row.emplace_back(label_of(result_of(plan.header, project, year).state, context.language));
      continue;
    }
    const WorkedPhase* worked = answers->schedule.find(at.part);
    row.push_back(worked != nullptr ? shown_value(worked->phase, context.language) : "");
  }
}

static std::string line_of(const RoadmapRow& row, Language language) {
  return row.line ? std::string(label_of(*row.line, language))
                  : std::string(label_of(RoadmapLine::Current, language));
}

static bool has_lines(std::span<const RoadmapGroup> groups) {
  return std::ranges::any_of(groups, &RoadmapGroup::has_lines);
}

// 区分: 当初 最初の計画、現行 今の計画、実績 調査票の回答
static std::string legend_of_lines(std::span<const RoadmapGroup> groups, Language language) {
  if (!has_lines(groups)) return "";
  std::vector<std::string> lines;
  for (const auto& row : kRowsOf<RoadmapLine>) {
    lines.push_back(formatted("{} {}", label_of(row.value, language), row.meaning.in(language)));
  }
  return formatted("{}: {}\n", kLineHead.in(language), listed(lines, language));
}

static std::string label_in_plan(const Context& context, const Plan& plan, std::string_view key) {
  return label_of_field<Project>(key, vocabulary_of(plan.header), context.language);
}

static std::string heading_of(const RoadmapGroup& group) {
  return group.name.empty() ? group.group : group.group + " " + group.name;
}

static std::string roadmap_text(const Context& context, const Plan& plan, FiscalYear year,
                                const std::vector<RoadmapGroup>& groups) {
  bool terminal = to_terminal(context);
  std::size_t slot = slot_for(plan.header, context.language);
  std::string axis;
  for (const PartOfYear& at : times_of(plan.header)) {
    axis += pad_right(short_name(at, context.language), slot);
  }
  std::string out;
  for (const RoadmapGroup& group : groups) {
    if (!out.empty()) out += "\n";
    Table table;
    table.columns = {{label_in_plan(context, plan, "id")},
                     {label_in_plan(context, plan, "name"), Align::Left, true}};
    if (group.has_lines) {
      table.columns.push_back({std::string(context.in_language(kLineHead))});
    }
    if (has_schedule(plan)) table.columns.push_back({axis});
    for (Column& column : worked_columns(context, plan, year)) table.columns.push_back(column);
    std::string indicators, differences;
    for (const RoadmapRow& row : group.rows) {
      const Project& project = *row.project;
      auto& cells = table.rows.emplace_back();
      cells = {"", ""};
      if (row.first) cells = {to_string(project.id.value), std::string(project.name.value)};
      if (group.has_lines) cells.push_back(line_of(row, context.language));
      if (has_schedule(plan)) cells.push_back(bar_of(row, slot, terminal, context.language));
      if (!row.difference.empty()) {
        differences += formatted("  {}  {}  {}\n", to_string(project.id.value),
                                 line_of(row, context.language), row.difference);
      }
      if (!row.first) continue;
      add_worked_cells(context, plan, project, year, cells);
      indicators += formatted("  {}  {}\n", to_string(project.id.value),
                              on_one_line(project.indicator.value));
    }
    out += heading_of(group) + "\n\n" + render_plain(table, terminal ? context.env.width : 0);
    if (!differences.empty()) {
      out += formatted("\n{}\n{}", context.in_language(kDifferenceHead), differences);
    }
    out += formatted("\n{}\n{}", label_in_plan(context, plan, "indicator"), indicators);
  }
  if (!has_schedule(plan)) return out;
  if (!out.empty()) out += "\n";
  if (context.language == Language::English) out += head_in_words(plan.header);
  out += legend_of_lines(groups, context.language);
  return out + legend(vocabulary_of(plan.header), context.language, terminal);
}

// `lines`: with the columns that say which line of a roadmap a row is.
static Table roadmap_table(const Context& context, const Plan& plan, FiscalYear year,
                           bool with_group, bool lines, std::span<const RoadmapGroup> groups) {
  Table table;
  if (with_group) {
    Text level = label_of_level(plan.header, levels_of(plan.header).size());
    table.columns.push_back({std::string(context.in_language(level))});
  }
  table.columns.push_back({label_in_plan(context, plan, "id")});
  table.columns.push_back({label_in_plan(context, plan, "name")});
  const bool schedule = has_schedule(plan);
  if (lines) table.columns.push_back({std::string(context.in_language(kLineHead))});
  if (schedule) {
    for (const PartOfYear& at : times_of(plan.header)) {
      table.columns.push_back({spoken(at, context.language), Align::Center});
    }
  }
  if (lines) table.columns.push_back({std::string(context.in_language(kDifferenceHead))});
  for (Column& column : worked_columns(context, plan, year)) table.columns.push_back(column);
  table.columns.push_back({label_in_plan(context, plan, "indicator")});
  for (const RoadmapGroup& group : groups) {
    for (const RoadmapRow& row : group.rows) {
      const Project& project = *row.project;
      auto& cells = table.rows.emplace_back();
      if (with_group) cells.push_back(heading_of(group));
      cells.push_back(to_string(project.id.value));
      cells.emplace_back(project.name.value);
      if (lines) cells.push_back(line_of(row, context.language));
      if (schedule) {
        for (const RoadmapCell& cell : row.cells) {
          cells.push_back(mark_of(cell, context.language));
        }
      }
      if (lines) cells.push_back(row.difference);
      add_worked_cells(context, plan, project, year, cells);
      cells.push_back(on_one_line(project.indicator.value));
    }
  }
  return table;
}

static std::string roadmap_markdown(const Context& context, const Plan& plan, FiscalYear year,
                                    const std::vector<RoadmapGroup>& groups) {
  std::string out;
  for (const RoadmapGroup& group : groups) {
    if (!out.empty()) out += "\n";
    out += formatted(
        "## {}\n\n{}", escape_comment(heading_of(group)),
        render_markdown(roadmap_table(context, plan, year, false, has_lines(groups), {&group, 1})));
  }
  if (!out.empty() && has_schedule(plan)) out += "\n";
  std::string lines = legend_of_lines(groups, context.language);
  if (!lines.empty()) out += lines + "\n";
  return out + legend(vocabulary_of(plan.header), context.language, false);
}

// The roadmap to look at, and the same as a list to sort and filter.
static xlsx::Workbook roadmap_workbook(const Context& context, const Plan& plan, FiscalYear year,
                                       std::span<const RoadmapGroup> groups) {
  const bool lines = has_lines(groups);
  const Table table = roadmap_table(context, plan, year, true, lines, groups);
  RoadmapSheet roadmap{.groups = groups, .table = table};
  if (has_schedule(plan)) {
    roadmap.first_time = lines ? 4 : 3;  // behind the group, the project and its line
    roadmap.legend = legend(vocabulary_of(plan.header), context.language, false);
    roadmap.notes = legend_of_lines(groups, context.language);
  }
  SheetName name = sheet_name(plan.header, {"ロードマップ", "Roadmap"}, "", context.language);
  xlsx::Workbook workbook{.title = name.plan + " " + name.heading};
  workbook.sheets.push_back(roadmap_sheet(plan.header, roadmap, name, context.language));
  name.tab = Text{"一覧", "List"}.in(context.language);
  workbook.sheets.push_back(table_sheet(table, name));
  return workbook;
}

// Programs get lines only where the plan itself was changed: what they read stays as it is while
// work is ahead of plan or behind it.
static bool shows_lines(TableFormat format, const Plan& plan) {
  return reader_of(format) == Reader::Person ||
         std::ranges::any_of(plan.projects, [](const Project& project) {
           return project.original_schedule.present;
         });
}

ExitCode run_dx(Context& context) {
  TableFormat format = chosen_table_format(context);
  Plan& plan = keep(context, open_plan_to_use(context));
  require_mark(vocabulary_of(plan.header), kDxMark);
  Selection selection = chosen_selection(context.options, plan);
  selection.dx = true;
  std::vector<const Project*> projects = select(plan, selection);
  FiscalYear year = selection.year;
  std::vector<RoadmapGroup> groups = shows_lines(format, plan)
                                         ? roadmap_in_lines(plan, projects, year, context.language)
                                         : roadmap(plan, projects);

  if (format == TableFormat::Workbook) {
    emit_workbook(context, roadmap_workbook(context, plan, year, groups));
    return exit_code_for(plan);
  }
  std::string out;
  if (format == TableFormat::Json) {
    Json array = Json::array();
    for (const Project* project : projects) array.push_back(project_json(plan, *project, year));
    out = dump(array);
  } else if (format == TableFormat::Table) {
    out = roadmap_text(context, plan, year, groups);
  } else if (format == TableFormat::Markdown) {
    out = roadmap_markdown(context, plan, year, groups);
  } else {
    out = render(roadmap_table(context, plan, year, true, has_lines(groups), groups), format, 0);
  }
  emit_result(context, out, reader_of(format));
  return exit_code_for(plan);
}

}  // namespace fujiplan
