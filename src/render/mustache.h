#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/escape.h"
#include "render/template_data.h"

// The Mustache language (mustache(5), the core of github.com/mustache/spec): variables, sections,
// inverted sections, partials, comments, set delimiters. A template is compiled once to a flat list
// of instructions and rendered as often as needed.
//
// Mistakes throw Failure, with the place: `templates/list.md.mustache:12:5: 変数 `nmae` はない…`.
namespace fujiplan {

struct TemplateSource {
  std::string path;  // as shown in errors
  std::string text;
};

// Where `{{> name}}` comes from.
struct Partials {
  // The partial of that name; none when there is no such partial. Never asked for a name that
  // begins with `/` or holds `..`.
  std::function<std::optional<TemplateSource>(std::string_view name)> find;
  std::function<std::vector<std::string>()> names = {};  // all, to tell the nearest one
};

// What counts as a mistake.
enum class Strictness : unsigned char {
  // fujiplan's own reports: an unknown variable, section or partial is an error, so are a variable
  // that is no text, and `{{{raw}}}` where the target needs escaping: one such tag in a template,
  // ours or a user's, and a survey answer could become a link or HTML on a public page.
  Strict,
  // As the specification says: what does not exist renders as nothing, raw tags are allowed.
  Lenient,
};

// Limits, so that a broken template ends in an error and not in a full memory, or never.
inline constexpr std::size_t kLargestTemplate = std::size_t{1} << 20;  // bytes of one template
inline constexpr int kDeepestPartial = 64;                             // partials inside partials
inline constexpr std::size_t kDeepestSection = 64;  // sections inside sections of one template
// Tags and texts written in one report. The largest report of a plan of 350,000 projects has a
// tenth of that; a list inside itself inside itself has more.
inline constexpr std::uint64_t kMostSteps = 1'000'000'000;
// Bytes of one report. The largest report of a plan of 20,200 projects has a twentieth of that.
inline constexpr std::uint64_t kLargestReport = std::uint64_t{1} << 30;

struct TemplateRules {
  Escape escape = Escape::None;
  Strictness strictness = Strictness::Strict;
  // What the data will be. Null: not known, so names are checked when they are reached.
  const ObjectType* data = nullptr;
  // What stands inside it, as if the whole template were in a section of the data. Null: nothing.
  const ObjectType* inside = nullptr;
  // What plan.yaml adds to the kinds of data.
  std::vector<DeclaredName> declared = {};
  // Texts that stand around the data, whatever these are: the outermost scope.
  std::vector<std::pair<std::string_view, std::string>> given = {};
  Language language = Language::Japanese;  // in which the data makes its texts
  std::uint64_t most_steps = kMostSteps;
  std::uint64_t most_bytes = kLargestReport;
};

// Where the pictures of a report go that are files beside it.
struct PictureFolder {
  std::string address;  // that a link from the report begins with: `../pictures/`
  std::function<void(const Picture& picture)> keep;  // of one that the report shows
};

struct Program;       // one compiled source, see mustache_program.h
struct Surroundings;  // likewise

class Mustache {
 public:
  // Gets the output piece by piece, in order. A piece may end anywhere, even inside a character.
  using Receiver = std::function<void(std::string_view piece)>;

  // Compiles. In strict mode the partials are compiled too and all names are checked, so that
  // mistakes show even where the data never reaches them. Throws Failure.
  Mustache(TemplateSource source, TemplateRules rules, Partials partials = {});
  ~Mustache();
  Mustache(Mustache&&) noexcept;
  Mustache& operator=(Mustache&&) noexcept;

  // Appends the text to `out`. Throws Failure; `out` then holds what was made so far.
  void render(const Datum& data, std::string& out);

  // The same in pieces of about kPiece bytes, for reports that should not be held in memory whole.
  // `inside`: an object of the kind that the rules name; Absent where they name none.
  // `pictures`: those that Markdown shows; null: it shows none, as if there were none.
  void render(const Datum& data, const Receiver& receiver, const Datum& inside = Absent{},
              const PictureFolder* pictures = nullptr);
  static constexpr std::size_t kPiece = std::size_t{64} << 10;

  std::size_t length() const;  // bytes of the template, without its partials

 private:
  friend class Renderer;
  Program* partial(Program& from, std::size_t index);

  TemplateRules rules_;
  Partials partials_;
  std::unique_ptr<Program> main_;
  std::unique_ptr<Surroundings> around_;  // what is around everything: nothing
  // By name and indentation: a partial that stands alone on an indented line is compiled anew with
  // each of its lines indented, which is what the specification asks for. Null: no such partial.
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Program>, std::less<>> compiled_;
};

}  // namespace fujiplan
