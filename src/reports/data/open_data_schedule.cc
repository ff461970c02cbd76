#include "reports/data/open_data_schedule.h"

#include "base/number.h"
#include "lists/roadmap.h"

namespace fujiplan {
namespace {

// `part` of a row: the place of the time among those of the plan; above it, of roadmaps.csv, the
// line.
constexpr std::uint32_t kLineOne = 1U << 16U;

std::size_t place_in_period(const DataRow& row) {
  return row.part % kLineOne;
}
RoadmapLine line_of(const DataRow& row) {
  return static_cast<RoadmapLine>(row.part / kLineOne);
}

PartOfYear time_of(const Plan& plan, const DataRow& row) {
  return part_after(first_part_of(plan.header.period.from.value, parts_of(plan.header)),
                    static_cast<int>(place_in_period(row)));
}

// The column has the name of what the plan divides its years into.
template <std::size_t place>  // among kPartCodes
constexpr DataColumn part_column() {
  const PartCodes& codes = kPartCodes[place];
  return {codes.head,
          codes.name,
          DataType::Code,
          {},
          codes.head,
          [](const Plan& plan, const DataRow& row, Scratch& s) {
            return s.text(std::to_string(time_of(plan, row).position() + 1));
          },
          PlanPart::All,
          [](const Plan& plan) {
            return codes_of_parts(parts_of(plan.header).size()) == &kPartCodes[place];
          }};
}

// 令和4年度上期
std::string_view era_of_part(const Plan& plan, const DataRow& row, Scratch& s) {
  PartOfYear at = time_of(plan, row);
  std::string text = spoken(in_eras(at.year), Language::Japanese);
  if (at.part == nullptr) return s.text(text);
  std::string_view part = full_label(*at.part).ja;
  if (is_letter_or_digit(part.front())) text += " ";
  return s.text(text.append(part));
}

constexpr DataColumn kYearOfTimeColumn{
    kFiscalYear,
    "fiscal_year",
    DataType::YearNumber,
    kInYears,
    {},
    [](const Plan& plan, const DataRow& row, Scratch& s) {
      return s.text(std::to_string(time_of(plan, row).year.western));
    }};
constexpr DataColumn kEraOfTimeColumn{{"和暦", ""}, kEraColumn.name, DataType::Words, {}, {},
                                      era_of_part,  PlanPart::All,   is_in_japanese};
constexpr DataColumn phase_column(DataCell* cell) {
  return {{"段階コード", "Phase code"}, "phase_code", DataType::Code, {}, kPhaseCodes, cell};
}

std::optional<Phase> phase_in_line(const Plan& plan, const DataRow& row) {
  const Roadmap roadmap = roadmap_of(*row.project, row.year);
  return cells_of(plan.header, roadmap, line_of(row))[place_in_period(row)].phase;
}

}  // namespace

const DataColumn kScheduleColumns[] = {
    kProjectIdColumn,
    kYearOfTimeColumn,
    part_column<0>(),
    part_column<1>(),
    part_column<2>(),
    part_column<3>(),
    kEraOfTimeColumn,
    phase_column([](const Plan& plan, const DataRow& row, Scratch& s) {
      return s.text(
          std::to_string(number_of(*phase_in(row.project->schedule, time_of(plan, row)))));
    }),
};

Text title_of_schedule(const PlanHeader& header) {
  const PartCodes* codes = codes_of_parts(parts_of(header).size());
  return codes != nullptr ? codes->title_of_schedule
                          : Text{"年度ごとに計画されている段階", "Planned phases by year"};
}

void add_schedules(const Plan& plan, FiscalYear, DataRows& rows) {
  auto times = static_cast<std::uint32_t>(times_of(plan.header).size());
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < times; ++part) {
      DataRow row{&project, {}, part};
      if (phase_in(project.schedule, time_of(plan, row))) rows.add(row);
    }
  }
}

const DataColumn kRoadmapColumns[] = {
    kProjectIdColumn,
    {kLineCodes,
     "line",
     DataType::Code,
     {},
     kLineCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return label_of(line_of(row), language_of(plan));
     }},
    kYearOfTimeColumn,
    part_column<0>(),
    part_column<1>(),
    part_column<2>(),
    part_column<3>(),
    kEraOfTimeColumn,
    phase_column([](const Plan& plan, const DataRow& row, Scratch& s) {
      return s.text(std::to_string(number_of(*phase_in_line(plan, row))));
    }),
};

void add_roadmaps(const Plan& plan, FiscalYear newest, DataRows& rows) {
  for (const Project& project : plan.projects) {
    const Roadmap roadmap = roadmap_of(project, newest);
    if (!roadmap.has_changed()) continue;
    for (RoadmapLine line : roadmap.lines) {
      const auto cells = cells_of(plan.header, roadmap, line);
      for (std::uint32_t place = 0; place < cells.size(); ++place) {
        if (!cells[place].phase) continue;
        rows.add({&project, newest, place + kLineOne * static_cast<std::uint32_t>(line)});
      }
    }
  }
}

bool has_roadmaps(const Plan& plan) {
  return std::ranges::any_of(
      plan.projects, [](const Project& project) { return project.original_schedule.present; });
}

}  // namespace fujiplan
