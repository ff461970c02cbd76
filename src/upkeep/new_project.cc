#include "upkeep/new_project.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/formatted.h"
#include "model/own/types.h"
#include "model/presence.h"
#include "model/project.h"
#include "model/types/to_fill_in.h"

namespace fujiplan {

namespace {

using yaml::WrittenScalar;

// A value that nobody has given.
struct Proposal {
  WrittenScalar value;
  bool is_to_fill_in = true;  // else it is right for most
};

// Writes the file key by key.
class Draft {
 public:
  Draft(const NewProject& project, const PlanHeader& header)
      : project_(project), header_(header), words_(vocabulary_of(header)) {
    for (const GivenValue& given : project.given) given_.emplace(given.key, given.value);
    given_.emplace("id", text_value(to_string(project.id)));
    given_.emplace("name", written_name());
    if (project.project_class != nullptr) {
      given_.emplace("class", text_value(project.project_class->name.value));
    }
    if (!project.departments.empty()) {
      given_.emplace("departments", list_value(project.departments));
    }
  }

  NewFile written() && {
    for (const Field<Project>* field : fields_in<Project>(words_)) {
      if (field->key == kKeysOfMarks) {
        add_marks();
      } else if (field->key == kKeysOfOwnFields) {
        add_own_fields();
      } else {
        add(field->key, label_of(*field, words_), is_asked(*field),
            [&] { return proposal_for(*field); });
      }
    }
    return std::move(file_);
  }

 private:
  // A report on an earlier year does not know the project.
  WrittenScalar written_name() const {
    bool is_later = header_.period.from.value < project_.from.year;
    if (!project_.is_added || !is_later) return text_value(project_.name);
    return {"", {to_string(project_.from.year) + ": " + text_value(project_.name).head}};
  }

  bool is_asked(const Field<Project>& field) const {
    Spanned<ProjectClass> project_class{{project_.project_class}, {}, true};
    bool begins_later = project_.from != first_part_of(header_.period.from.value, words_.parts);
    auto* slot = std::get_if<Dated<Schedule> Project::*>(&field.slot);
    bool is_schedule = slot != nullptr && *slot == &Project::schedule;
    return is_required(field, project_class, words_) || (is_schedule && begins_later) ||
           std::ranges::any_of(project_.marks,
                               [&](const MarkWord* mark) { return asks_for(*mark, field.key); });
  }

  void add_marks() {
    for (const MarkWord& mark : words_.marks) {
      bool holds = std::ranges::find(project_.marks, &mark) != project_.marks.end();
      WrittenScalar value{holds ? "true" : "false"};
      if (!holds) note(file_.to_check, mark.name.value, label_of(mark), value.head);
      put(mark.name.value, value);
    }
  }

  void add_own_fields() {
    for (const OwnField* field : own_fields(words_.project_fields)) {
      bool asked = is_required(*field, {{project_.project_class}, {}, true});
      add(field->name.value, label_of(*field), asked, [&] { return proposal_for(*field); });
    }
  }

  template <typename Propose>
  void add(std::string_view key, Text label, bool asked, Propose propose) {
    if (auto given = given_.find(key); given != given_.end()) return put(key, given->second);
    if (!asked) return;
    std::optional<Proposal> proposal = propose();
    if (!proposal) return note(file_.not_there, key, label, "");
    if (proposal->is_to_fill_in) {
      note(file_.to_fill, key, label, "");
    } else {
      note(file_.to_check, key, label, proposal->value.lines.front());
    }
    put(key, proposal->value);
  }

  static void note(std::vector<UnsaidKey>& keys, std::string_view key, Text label,
                   std::string chosen) {
    keys.push_back(
        {std::string(key), {std::string(label.ja), std::string(label.en)}, std::move(chosen)});
  }

  void put(std::string_view key, const WrittenScalar& value) {
    file_.text += formatted("{}:{}{}\n", key, value.head.empty() ? "" : " ", value.head);
    for (const std::string& line : value.lines) {
      file_.text += line.empty() ? "\n" : "  " + line + "\n";
    }
  }

  std::string_view to_fill_in() const { return kToFillIn.in(words_.language); }

  // The years from its first on.
  std::vector<FiscalYear> years() const {
    std::vector<FiscalYear> years = years_of(header_.period);
    std::erase_if(years, [&](FiscalYear year) { return year < project_.from.year; });
    return years;
  }

  // What the type of a field can hold in place of what is not known yet.
  std::optional<Proposal> proposal_for(const Field<Project>& field) const {
    return std::visit(
        [&]<typename T>(T Project::*) -> std::optional<Proposal> {
          if constexpr (std::is_same_v<T, Prose>) return Proposal{text_value(to_fill_in(), true)};
          if constexpr (std::is_same_v<T, Targets>) return Proposal{target_in_words()};
          if constexpr (std::is_same_v<T, Dated<Schedule>>) return Proposal{first_phase(), false};
          if constexpr (std::is_same_v<T, Activities>) return Proposal{text_of_each_year()};
          return std::nullopt;
        },
        field.slot);
  }

  // Dates and addresses have a shape that no such text fits.
  std::optional<Proposal> proposal_for(const OwnField& field) const {
    bool is_shaped = row_of_type(field.type.value).shape != nullptr;
    return std::visit(
        [&]<typename T>(const T&) -> std::optional<Proposal> {
          if constexpr (std::is_same_v<T, Prose>) return Proposal{text_value(to_fill_in(), true)};
          if constexpr (std::is_same_v<T, Line>) {
            if (!is_shaped) return Proposal{text_value(to_fill_in())};
          }
          if constexpr (std::is_same_v<T, Names>) {
            std::string_view only[] = {to_fill_in()};
            return Proposal{list_value(only)};
          }
          return std::nullopt;
        },
        nothing_of(field));
  }

  WrittenScalar first_phase() const {
    std::string_view phase = words_.phases.front().name.value;
    return {"", {to_string(project_.from) + ": " + text_value(phase).head}};
  }

  WrittenScalar text_of_each_year() const {
    WrittenScalar all;
    for (FiscalYear year : years()) {
      WrittenScalar text = text_value(to_fill_in(), true);
      all.lines.push_back(to_string(year) + ": " + text.head);
      for (const std::string& line : text.lines) all.lines.push_back("  " + line);
    }
    return all;
  }

  // Words for each year: a number would look like a real one.
  WrittenScalar target_in_words() const {
    std::string words;
    for (FiscalYear year : years()) {
      words += formatted("{}{}: {}", words.empty() ? "" : ", ", to_string(year), to_fill_in());
    }
    return {"", {formatted("- {{key: target1, name: {}, words: {{{}}}}}", to_fill_in(), words)}};
  }

  const NewProject& project_;
  const PlanHeader& header_;
  Vocabulary words_;
  std::map<std::string, WrittenScalar, std::less<>> given_;
  NewFile file_;
};

}  // namespace

NewFile new_file(const NewProject& project, const PlanHeader& header) {
  return Draft(project, header).written();
}

}  // namespace fujiplan
