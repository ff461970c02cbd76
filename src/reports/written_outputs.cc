#include "reports/written_outputs.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <map>
#include <numeric>
#include <optional>
#include <string>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/parallel.h"
#include "base/text.h"
#include "files/rewritten_file.h"
#include "files/system/hold_signals.h"
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

// The folder that all files are written to, with its slash; empty: the current one.
static std::string folder_of_all(const Context& context, const std::vector<Output>& outputs) {
  const std::string& target = context.options.output;
  if (!goes_into_folder(context, outputs)) return target.substr(0, target.rfind('/') + 1);
  return with_slash(target);
}

// The files of one output after the other.
static std::vector<std::vector<Destination>> destinations_of(const Context& context,
                                                             const std::vector<Output>& outputs) {
  const bool is_folder = goes_into_folder(context, outputs);
  const std::string folder = folder_of_all(context, outputs);
  std::vector<std::vector<Destination>> targets;
  for (const Output& output : outputs) {
    auto& own = targets.emplace_back();
    for (const OutputFile& file : output.files) {
      if (is_folder) {
        own.push_back({folder + file.path, &file, path_to_root(file.path)});
      } else {
        own.push_back({context.options.output, &file, ""});
      }
    }
  }
  return targets;
}

namespace {

// A run that checks or writes: outputs, and where each of their files goes.
struct OutputRun {
  const Context& context;
  std::vector<Output>& outputs;
  const Datum& data;
  const OutputKind& kind;
  std::string folder = folder_of_all(context, outputs);
  std::vector<std::vector<Destination>> targets = destinations_of(context, outputs);

  bool asks_for_pictures() const { return context.options.pictures; }
};

}  // namespace

// Those with the longest templates come first, so that no thread waits for one that has begun last.
// Of tables a template does not tell how long they are. The longest, those of years, are the last
// in the alphabet, so the others are made from the end.
static std::vector<std::size_t> longest_first(const std::vector<Output>& outputs) {
  auto length_of = [&](std::size_t i) {
    return outputs[i].files.size() * outputs[i].mustache.length();
  };
  std::vector<std::size_t> order(outputs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t longest = 0;
  for (std::size_t i : order) longest = std::max(longest, length_of(i));
  std::ranges::reverse(order);
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return length_of(i) > longest / 2; });
  return order;
}

// Makes all outputs, several at a time. `make`: gets each file by its output and its place there,
// with the folder of its pictures; null: without --pictures. What it throws for the first of them
// is thrown when all were tried.
template <typename Make>
static void make_all(const OutputRun& run, PicturesBeside& pictures, const Make& make) {
  auto make_output = [&](std::size_t i) {
    for (std::size_t k = 0; k < run.targets[i].size(); ++k) {
      const PictureFolder to{run.targets[i][k].to_folder + std::string(kPictureFolder),
                             [&](const Picture& picture) { pictures.keep(picture); }};
      make(i, k, run.asks_for_pictures() ? &to : nullptr);
    }
  };
  const std::vector<std::size_t> order = longest_first(run.outputs);
  std::vector<std::exception_ptr> thrown(order.size());
  in_parallel(order.size(), thread_count(run.context.env), [&](std::size_t place) {
    try {
      make_output(order[place]);
    } catch (...) {
      thrown[order[place]] = std::current_exception();
    }
  });
  for (const std::exception_ptr& first : thrown) {
    if (first) std::rethrow_exception(first);
  }
}

// A report may be called as a picture is.
static void require_distinct_pictures(const OutputRun& run, const PicturesBeside& pictures) {
  if (!run.asks_for_pictures()) return;
  std::vector<OutputFile> files;
  for (const std::vector<Destination>& of_output : run.targets) {
    for (const Destination& target : of_output) files.push_back({target.path, Absent{}});
  }
  for (const std::string& path : pictures.paths()) files.push_back({path, Absent{}});
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

static void add_left_pictures(const OutputRun& run, const PicturesBeside& pictures,
                              Leftovers& left) {
  if (!run.kind.has_pictures) return;
  for (std::string& path : left_pictures(run.context.env.files, pictures)) {
    left.push_back({.path = std::move(path), .is_picture = true});
  }
}

void tell_leftovers(const Context& context, const Leftovers& left, const OutputKind& kind) {
  constexpr Format<std::string> kPicture{
      "{}: 今のレポートにない図が残っている。公開しないなら削除する",
      "{}: a picture of no report any more; delete it unless it is to stay public"};
  constexpr Format<std::size_t, Counted> kPartial{
      "fujiplan: 今回作らなかったファイルが{}件残っている。エラーのために除いたものかもしれないので、"
      "エラーを直してから、もう一度実行する\n",
      "fujiplan: {1} left of earlier runs, perhaps of what has errors; correct these and "
      "run this again\n"};
  if (kind.is_partial && !left.empty()) {
    context.env.err << kPartial.in(context.language, left.size(), {left.size(), "file"});
    return;
  }
  for (const auto& [path, is_picture] : left) {
    const Format<std::string>& said = is_picture ? kPicture : kind.left;
    context.env.err << "fujiplan: " << harmless(said.in(context.language, path)) << "\n";
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
                       const OutputKind& kind, Leftovers& left) {
  const OutputRun run{context, outputs, data, kind};
  std::vector<std::vector<Found>> found;
  for (const auto& of_output : run.targets) found.emplace_back(of_output.size());
  std::vector<std::string> stale, stale_pictures;
  PicturesBeside pictures(run.folder, [&](const std::string& path, std::string_view markup) {
    if (!is_current(context, path, markup)) stale_pictures.push_back(path);
  });
  make_all(run, pictures, [&](std::size_t i, std::size_t k, const PictureFolder* to) {
    found[i][k] = compared(context, run.targets[i][k], outputs[i], data, to);
  });
  require_distinct_pictures(run, pictures);
  std::size_t checked = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t k = 0; k < found[i].size(); ++k) {
      const std::string& path = run.targets[i][k].path;
      if (found[i][k] == Found::Left) left.push_back({path});
      if (found[i][k] == Found::Stale) stale.push_back(path);
      if (found[i][k] == Found::Stale || found[i][k] == Found::Current) ++checked;
    }
  }
  tell_stale(context, checked, stale, kind.noun);
  std::ranges::sort(stale_pictures);
  if (run.asks_for_pictures()) {
    tell_stale(context, pictures.paths().size(), stale_pictures, kPictureNoun);
  }
  add_left_pictures(run, pictures, left);
  return stale.empty() && stale_pictures.empty() ? ExitCode::Success : ExitCode::Findings;
}

// --- writing

// Makes the folder where it is missing, and sees to it that nobody takes away what is staged in it.
// Of very many folders the further ones are not locked, as a process has few open files: what a
// killed run has left there stays.
static void enter_folder(const Context& context, const std::string& folder,
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

namespace {

// What a run has made, beside the files that it will take the place of.
struct StagedOutputs {
  std::map<std::string, FolderLock> folders;
  std::vector<std::deque<RewrittenFile>> files;  // of each output
  std::vector<std::vector<bool>> say_something;  // likewise
  std::deque<RewrittenFile> pictures;
};

}  // namespace

static void enter_for(const OutputRun& run, const std::string& path, StagedOutputs& staged) {
  require_free_target(run.context, folder_of(run.folder), path);
  if (run.context.env.files.kind(path) == FileKind::Other) return;
  enter_folder(run.context, folder_of(path), staged.folders);
}

// Opens every file first: what cannot be written is found before the work is done.
static void stage_files(const OutputRun& run, StagedOutputs& staged) {
  staged.files = std::vector<std::deque<RewrittenFile>>(run.outputs.size());
  staged.say_something.resize(run.outputs.size());
  for (std::size_t i = 0; i < run.outputs.size(); ++i) {
    for (const Destination& target : run.targets[i]) {
      enter_for(run, target.path, staged);
      staged.files[i].emplace_back(run.context.env.files, target.path);
    }
  }
}

static void render(const OutputRun& run, PicturesBeside& pictures, const HoldSignals& signals,
                   StagedOutputs& staged) {
  make_all(run, pictures, [&](std::size_t i, std::size_t k, const PictureFolder* to) {
    auto append = [&](std::string_view piece) {
      signals.stop_if_one_waits();
      staged.files[i][k].append(piece);
    };
    const OutputFile& file = *run.targets[i][k].file;
    staged.say_something[i].push_back(make_file(run.outputs[i], file, run.data, append, to));
  });
}

// Of all that were made, in their order. `left`: those of earlier runs that say nothing now are
// added.
static std::vector<RewrittenFile*> finished_files(const OutputRun& run, StagedOutputs& staged,
                                                  Leftovers& left) {
  std::vector<RewrittenFile*> finished;
  for (std::size_t i = 0; i < staged.files.size(); ++i) {
    for (std::size_t k = 0; k < staged.files[i].size(); ++k) {
      const Destination& target = run.targets[i][k];
      if (staged.say_something[i][k]) {
        staged.files[i][k].finish();
        finished.push_back(&staged.files[i][k]);
        continue;
      }
      if (!run.kind.is_all) tell_nothing_to_say(run.context, target.file->path);
      if (is_left(run.context, target)) left.push_back({target.path});
    }
  }
  return finished;
}

// Puts files and pictures in place, all together, and says how many are new.
static void settle(const OutputRun& run, std::vector<RewrittenFile*> finished,
                   StagedOutputs& staged) {
  const std::size_t made = finished.size();
  const std::size_t new_pictures =
      static_cast<std::size_t>(std::ranges::count_if(staged.pictures, &RewrittenFile::differs));
  for (RewrittenFile& picture : staged.pictures) finished.push_back(&picture);
  const std::size_t written =
      put_in_place(run.context.env.files, finished, thread_count(run.context.env)) - new_pictures;
  tell_written(run.context, written, made, run.kind.noun);
  if (run.asks_for_pictures()) {
    tell_written(run.context, new_pictures, staged.pictures.size(), kPictureNoun);
  }
}

void write_outputs(Context& context, std::vector<Output>& outputs, const Datum& data,
                   const OutputKind& kind, Leftovers& left) {
  HoldSignals until_all_are_written;
  const OutputRun run{context, outputs, data, kind};
  StagedOutputs staged;
  stage_files(run, staged);
  PicturesBeside pictures(run.folder, [&](const std::string& path, std::string_view markup) {
    enter_for(run, path, staged);
    RewrittenFile& file = staged.pictures.emplace_back(context.env.files, path);
    file.append(markup);
    file.finish();
  });
  render(run, pictures, until_all_are_written, staged);
  require_distinct_pictures(run, pictures);
  settle(run, finished_files(run, staged, left), staged);
  add_left_pictures(run, pictures, left);
}

}  // namespace fujiplan
