#include <algorithm>

#include "model/read_record.h"

// Values that go by time: years, half-years, and the maps whose keys they are.
namespace fujiplan {

static constexpr Expected kYear{{"年度", "a fiscal year"},
                                {"`R4` のように書く", "write it like `R4`"}};

static std::optional<FiscalYear> read_year(yaml::Value value, Sink& sink) {
  auto year = parse_fiscal_year(value.text());
  if (year) return year;
  Diagnostic& finding = sink.emit(kBadYear, value.span(), value.text());
  if (auto meant = parse_typed_fiscal_year(value.text()))
    finding.help = kWriteInstead(to_string(*meant));
  return std::nullopt;
}

static std::optional<HalfYear> read_half_year(yaml::Value value, Sink& sink) {
  auto half_year = parse_half_year(value.text());
  if (half_year) return half_year;
  Diagnostic& finding = sink.emit(kBadHalfYear, value.span(), value.text());
  std::string narrow = to_half_width(value.text());
  for (std::string_view end : {"期", "半"}) {  // 上期, 上半期
    if (narrow.ends_with(end)) narrow.resize(narrow.size() - end.size());
  }
  for (const auto& half : kRowsOf<Half>) {
    if (!narrow.ends_with(half.name)) continue;
    auto year = parse_typed_fiscal_year(narrow.substr(0, narrow.size() - half.name.size()));
    if (year) finding.help = kWriteInstead(to_string(HalfYear{*year, half.value}));
  }
  return std::nullopt;
}

void read_value(yaml::Value value, Year& out, const Place& place, Sink& sink) {
  if (!read_text(value, kYear, place, sink)) return;
  if (auto year = read_year(value, sink)) out = {*year, value.span(), true};
}

// Reads a map whose keys are times into `items`: parses each key, warns once when they do not rise,
// and puts the items in order. `when` is where an item keeps its key, `read` reads its value.
template <typename Map, typename Item, typename Time, typename Read>
static void read_by_time(yaml::Value value, Map& out, std::vector<Item> Map::*items,
                         Spanned<Time> Item::*when,
                         std::optional<Time> (*parse)(yaml::Value key, Sink& sink),
                         const Place& place, Sink& sink, Read read) {
  if (!is_collection(value, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = value.span();
  std::vector<Item>& list = out.*items;
  auto time_of = [&](const Item& item) { return (item.*when).value; };
  bool ordered = true;
  std::optional<yaml::Value> latest_key;
  list.reserve(value.size() / 2);  // kept as long as the plan: no room to grow
  const yaml::Entries entries = value.entries();
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    const yaml::Entry entry = *at;
    auto time = parse(entry.key, sink);
    // A repeated key is already reported. There are at most as many times as the era has
    // half-years.
    if (!time || std::ranges::find(list, *time, time_of) != list.end()) continue;
    if (ordered && latest_key && *time < time_of(list.back())) {
      sink.emit(kKeyOrder, entry.key.span(), entry.key.text(), latest_key->text());
      ordered = false;
    }
    latest_key = entry.key;
    Item& item = list.emplace_back();
    item.*when = {*time, entry.key.span(), true};
    if (!report_lost_indent<Map, Item>(at, entries.end(), sink)) {
      read(entry.value, item, Place{entry.key.text(), entry.key.span()});
    }
  }
  std::ranges::stable_sort(list, {}, time_of);
}

static void read_phase(yaml::Value value, PhaseStart& start, const Place& place, Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text) return;
  start.at = value.span();
  start.phase = parse_enum<Phase>(*text);
  if (start.phase || *text == kEndOfProject) return;
  auto choices = names_of<Phase>();
  choices.push_back(kEndOfProject);
  report_unknown_choice(value, choices, place, sink);
}

void read_value(yaml::Value value, Schedule& out, const Place& place, Sink& sink) {
  read_by_time(value, out, &Schedule::starts, &PhaseStart::from, read_half_year, place, sink,
               [&](yaml::Value phase, PhaseStart& start, const Place& inner) {
                 read_phase(phase, start, inner, sink);
               });
}

void read_value(yaml::Value value, Assignees& out, const Place& place, Sink& sink) {
  read_by_time(value, out, &Assignees::starts, &AssigneeStart::from, read_half_year, place, sink,
               [&](yaml::Value names, AssigneeStart& start, const Place& inner) {
                 read_value(names, start.names, inner, sink);
               });
}

void read_value(yaml::Value value, Activities& out, const Place& place, Sink& sink) {
  read_by_time(value, out, &Activities::years, &YearText::year, read_year, place, sink,
               [&](yaml::Value text, YearText& year, const Place& inner) {
                 read_value(text, year.text, inner, sink);
               });
}

void read_value(yaml::Value value, Survey& out, const Place& place, Sink& sink) {
  read_by_time(value, out, &Survey::entries, &SurveyEntry::year, read_year, place, sink,
               [&](yaml::Value answers, SurveyEntry& entry, const Place& inner) {
                 read_value(answers, entry, inner, sink);
               });
}

}  // namespace fujiplan
