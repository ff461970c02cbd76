#include "reports/written_outputs.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/parallel.h"
#include "base/text.h"
#include "files/hold_signals.h"
#include "files/rewritten_file.h"
#include "files/temporary_files.h"
#include "render/csv_workbook.h"
#include "reports/beside_pictures.h"
#include "run/output_target.h"
#include "xlsx/write.h"

namespace fujiplan {

namespace {

// Where a file goes, and what makes it.
struct Destination {
  std::string path;
  const OutputFile* file;
  std::string to_folder;  // from there back to the folder that all are written to: `../`
};

}  // namespace

// A file of the output, piece by piece. Whether it has anything to say: what has not is no workbook
// either.
static bool make_file(Output& output, const OutputFile& file, const Datum& data,
                      const Mustache::Receiver& receiver, const PictureFolder* pictures = nullptr) {
  if (output.sheet) {
    std::string csv;
    output.mustache.render(
        data, [&](std::string_view piece) { csv += piece; }, file.inside);
    if (!csv.empty()) receiver(xlsx::write(csv_workbook(csv, *output.sheet)));
    return !csv.empty();
  }
  bool says_something = false;
  output.mustache.render(
      data,
      [&](std::string_view piece) {
        says_something = says_something || !piece.empty();
        receiver(piece);
      },
      file.inside, pictures);
  return says_something;
}

bool goes_into_folder(const Context& context, const std::vector<Output>& outputs) {
  const std::string& target = context.options.output;
  bool one = outputs.size() == 1 && outputs[0].is_one_file && !context.options.all;
  return !one || target.ends_with('/') || context.env.files.kind(target) == FileKind::Folder;
}

// The files of one output after the other.
static std::vector<std::vector<Destination>> destinations_of(const Context& context,
                                                             const std::vector<Output>& outputs) {
  std::string target = context.options.output;
  bool folder = goes_into_folder(context, outputs);
  if (folder && !target.ends_with('/')) target += '/';
  std::vector<std::vector<Destination>> targets;
  for (const Output& output : outputs) {
    auto& own = targets.emplace_back();
    for (const OutputFile& file : output.files) {
      if (folder) {
        own.push_back({target + file.path, &file, path_to_root(file.path)});
      } else {
        own.push_back({target, &file, ""});
      }
    }
  }
  return targets;
}

// The folder that all files are written to, with its slash; empty: the current one.
static std::string folder_of_all(const Context& context, const std::vector<Output>& outputs) {
  const std::string& target = context.options.output;
  if (!goes_into_folder(context, outputs)) return target.substr(0, target.rfind('/') + 1);
  return target.ends_with('/') ? target : target + "/";
}

// Where pictures of a report go; none: without --pictures.
static std::optional<PictureFolder> pictures_of(const Destination& target, PicturesBeside& pictures,
                                                bool asked) {
  if (!asked) return std::nullopt;
  return PictureFolder{target.to_folder + std::string(kPictureFolder),
                       [&](const Picture& picture) { pictures.keep(picture); }};
}

// A report may be called as a picture is.
static void require_distinct_pictures(const std::vector<std::vector<Destination>>& targets,
                                      const std::vector<std::string>& pictures) {
  std::vector<OutputFile> files;
  for (const std::vector<Destination>& of_output : targets) {
    for (const Destination& target : of_output) files.push_back({target.path, Absent{}});
  }
  for (const std::string& path : pictures) files.push_back({path, Absent{}});
  std::vector<const OutputFile*> all;
  for (const OutputFile& file : files) all.push_back(&file);
  require_distinct(all);
}

// Of the roadmap of a plan that has no schedule, say.
static void tell_nothing_to_say(const Context& context, const std::string& path) {
  constexpr Format<std::string> kNothingToSay{"`{}` に載せるものがこの計画にない",
                                              "this plan has nothing for `{}`"};
  context.env.err << "fujiplan: " << harmless(kNothingToSay.in(context.language, path)) << "\n";
}

void print_output(Context& context, Output& output, const Datum& data) {
  std::optional<HarmlessStream> for_people;
  if (context.env.out_is_terminal) for_people.emplace(context.env.out);
  const OutputFile& file = output.files.front();
  bool says_something =
      make_file(output, file, data, [&](std::string_view piece) { context.env.out << piece; });
  if (!says_something) tell_nothing_to_say(context, file.path);
}

// --- what earlier runs have left

static bool is_left(const Context& context, const Destination& nothing_to_say) {
  return context.env.files.kind(nothing_to_say.path) == FileKind::Regular;
}

void tell_leftovers(const Context& context, const Leftovers& left, const OutputWord& word) {
  for (const std::string& path : left) {
    context.env.err << "fujiplan: " << harmless(word.left.in(context.language, path)) << "\n";
  }
}

// --- comparing

enum class Found : unsigned char { Current, Stale, Left, NothingToMake };

static Found compared(const Context& context, const Destination& target, Output& output,
                      const Datum& data, const PictureFolder* pictures) {
  ComparedFile old(context.env.files, target.path);
  bool says_something = make_file(
      output, *target.file, data, [&](std::string_view piece) { old.goes_on_with(piece); },
      pictures);
  if (!says_something) return is_left(context, target) ? Found::Left : Found::NothingToMake;
  return old.ends_here() ? Found::Current : Found::Stale;
}

static bool is_current(const Context& context, const std::string& path, std::string_view bytes) {
  ComparedFile old(context.env.files, path);
  return old.goes_on_with(bytes) && old.ends_here();
}

// Names each, and says how many of how many are to be made again.
static void tell_stale(const Context& context, std::size_t checked,
                       const std::vector<std::string>& stale, const Text& noun) {
  for (const std::string& path : stale) {
    bool missing = context.env.files.kind(path) == FileKind::None;
    Message why = missing ? Message{"ない", "missing"} : Message{"古い", "out of date"};
    print(context, formatted("{}: {}\n", harmless(path), why.in(context.language)), Reader::Person);
  }
  constexpr Format<std::size_t, std::string_view, std::size_t, Counted> kChecked{
      "fujiplan: {0}件の{1}を確認: 作り直しが必要な{1}{2}件\n",
      "fujiplan: {3} checked: {2} to be remade\n"};
  context.env.err << kChecked.in(context.language, checked, noun.ja, stale.size(),
                                 {checked, noun.en});
}

constexpr Text kPictureNoun{"図", "picture"};

ExitCode check_outputs(const Context& context, std::vector<Output>& outputs, const Datum& data,
                       const OutputWord& word, Leftovers& left) {
  const bool asked = context.options.pictures;
  auto targets = destinations_of(context, outputs);
  std::vector<std::vector<Found>> found(outputs.size());
  std::vector<std::string> stale, stale_pictures;
  PicturesBeside pictures(folder_of_all(context, outputs),
                          [&](const std::string& path, std::string_view markup) {
                            if (!is_current(context, path, markup)) stale_pictures.push_back(path);
                          });
  in_parallel(outputs.size(), thread_count(context.env), [&](std::size_t i) {
    for (const Destination& target : targets[i]) {
      const auto to = pictures_of(target, pictures, asked);
      found[i].push_back(compared(context, target, outputs[i], data, to ? &*to : nullptr));
    }
  });
  const std::vector<std::string> kept = pictures.paths();
  if (asked) require_distinct_pictures(targets, kept);
  std::size_t checked = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t k = 0; k < found[i].size(); ++k) {
      const std::string& path = targets[i][k].path;
      if (found[i][k] == Found::Left) left.push_back(path);
      if (found[i][k] == Found::Stale) stale.push_back(path);
      if (found[i][k] == Found::Stale || found[i][k] == Found::Current) ++checked;
    }
  }
  tell_stale(context, checked, stale, word.noun);
  std::ranges::sort(stale_pictures);
  if (asked) tell_stale(context, kept.size(), stale_pictures, kPictureNoun);
  bool has_left = word.all_pictures && tell_left_pictures(context, pictures);
  return stale.empty() && stale_pictures.empty() && !has_left ? ExitCode::Success
                                                              : ExitCode::Findings;
}

// --- writing

// The folder of -o, or of the file that -o names.
static std::string output_folder(const Context& context, const std::vector<Output>& outputs) {
  const std::string& output = context.options.output;
  return goes_into_folder(context, outputs) ? output : folder_of(output);
}

// Makes the folder where it is missing, and sees to it that nobody takes away what is staged in it.
// Of very many folders the further ones are not locked, as a process has few open files: what a
// killed run has left there stays.
static void enter_folder(Context& context, const std::string& folder,
                         std::map<std::string, FolderLock>& entered) {
  constexpr std::size_t kMostLocks = 256;
  if (entered.contains(folder)) return;
  context.env.files.make_folder(folder);
  bool few = entered.size() < kMostLocks;
  entered.emplace(folder, few ? context.env.files.tidy(folder) : nullptr);
}

static void tell_written(const Context& context, std::size_t written, std::size_t made,
                         const Text& noun) {
  constexpr Format<std::size_t, std::string_view, std::size_t, Counted> kWritten{
      "fujiplan: {0}件の{1}を書き出した。変更なし{2}件\n",
      "fujiplan: {3} written, {2} unchanged\n"};
  context.env.err << kWritten.in(context.language, written, noun.ja, made - written,
                                 {written, noun.en});
}

void write_outputs(Context& context, std::vector<Output>& outputs, const Datum& data,
                   const OutputWord& word, Leftovers& left) {
  HoldSignals until_all_are_written;
  const bool asked = context.options.pictures;
  std::map<std::string, FolderLock> folders;
  auto targets = destinations_of(context, outputs);
  const std::string all = output_folder(context, outputs);
  auto enter = [&](const std::string& path) {
    require_free_target(context, all, path);
    if (context.env.files.kind(path) != FileKind::Other) {
      enter_folder(context, folder_of(path), folders);
    }
  };
  std::vector<std::deque<RewrittenFile>> files(outputs.size());
  std::vector<std::vector<bool>> say_something(outputs.size());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (const Destination& target : targets[i]) {
      enter(target.path);
      files[i].emplace_back(context.env.files, target.path);
    }
  }
  std::deque<RewrittenFile> picture_files;
  PicturesBeside pictures(
      folder_of_all(context, outputs), [&](const std::string& path, std::string_view markup) {
        enter(path);
        RewrittenFile& file = picture_files.emplace_back(context.env.files, path);
        file.append(markup);
        file.finish();
      });
  in_parallel(outputs.size(), thread_count(context.env), [&](std::size_t i) {
    for (std::size_t k = 0; k < files[i].size(); ++k) {
      const auto to = pictures_of(targets[i][k], pictures, asked);
      auto append = [&](std::string_view piece) {
        until_all_are_written.stop_if_one_waits();
        files[i][k].append(piece);
      };
      say_something[i].push_back(
          make_file(outputs[i], *targets[i][k].file, data, append, to ? &*to : nullptr));
    }
  });
  if (asked) require_distinct_pictures(targets, pictures.paths());
  std::size_t made = 0;
  std::vector<RewrittenFile*> finished;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t k = 0; k < files[i].size(); ++k) {
      const Destination& target = targets[i][k];
      if (say_something[i][k]) {
        files[i][k].finish();
        finished.push_back(&files[i][k]);
        ++made;
        continue;
      }
      if (!word.all) tell_nothing_to_say(context, target.file->path);
      if (is_left(context, target)) left.push_back(target.path);
    }
  }
  const std::size_t new_pictures =
      static_cast<std::size_t>(std::ranges::count_if(picture_files, &RewrittenFile::differs));
  for (RewrittenFile& picture : picture_files) finished.push_back(&picture);
  const std::size_t written = put_in_place(context.env.files, finished) - new_pictures;
  tell_written(context, written, made, word.noun);
  if (asked) tell_written(context, new_pictures, picture_files.size(), kPictureNoun);
  if (word.all_pictures) tell_left_pictures(context, pictures);
}

}  // namespace fujiplan
