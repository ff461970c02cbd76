#include "reports/written_outputs.h"

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
#include "run/output_target.h"
#include "xlsx/write.h"

namespace fujiplan {

namespace {

// Where a file goes, and what makes it.
struct Destination {
  std::string path;
  const OutputFile* file;
};

}  // namespace

// A file of the output, piece by piece. Whether it has anything to say: what has not is no workbook
// either.
static bool make_file(Output& output, const OutputFile& file, const Datum& data,
                      const Mustache::Receiver& receiver) {
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
      file.inside);
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
      own.push_back({folder ? target + file.path : target, &file});
    }
  }
  return targets;
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
                      const Datum& data) {
  ComparedFile old(context.env.files, target.path);
  bool says_something = make_file(output, *target.file, data,
                                  [&](std::string_view piece) { old.goes_on_with(piece); });
  if (!says_something) return is_left(context, target) ? Found::Left : Found::NothingToMake;
  return old.ends_here() ? Found::Current : Found::Stale;
}

ExitCode check_outputs(const Context& context, std::vector<Output>& outputs, const Datum& data,
                       const OutputWord& word, Leftovers& left) {
  auto targets = destinations_of(context, outputs);
  std::vector<std::vector<Found>> found(outputs.size());
  in_parallel(outputs.size(), thread_count(context.env), [&](std::size_t i) {
    for (const Destination& target : targets[i]) {
      found[i].push_back(compared(context, target, outputs[i], data));
    }
  });
  std::size_t checked = 0, old = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t k = 0; k < found[i].size(); ++k) {
      const std::string& path = targets[i][k].path;
      if (found[i][k] == Found::Left) left.push_back(path);
      if (found[i][k] == Found::Left || found[i][k] == Found::NothingToMake) continue;
      ++checked;
      if (found[i][k] == Found::Current) continue;
      ++old;
      bool missing = context.env.files.kind(path) == FileKind::None;
      Message why = missing ? Message{"ない", "missing"} : Message{"古い", "out of date"};
      print(context, formatted("{}: {}\n", harmless(path), why.in(context.language)),
            Reader::Person);
    }
  }
  constexpr Format<std::size_t, std::string_view, std::size_t, Counted> kChecked{
      "fujiplan: {0}件の{1}を確認: 作り直しが必要な{1}{2}件\n",
      "fujiplan: {3} checked: {2} to be remade\n"};
  context.env.err << kChecked.in(context.language, checked, word.noun.ja, old,
                                 {checked, word.noun.en});
  return old == 0 ? ExitCode::Success : ExitCode::Findings;
}

// --- writing

// The folder of -o, or of the file that -o names.
static std::string output_folder(const Context& context, const std::string& path) {
  const std::string& output = context.options.output;
  return path == output ? folder_of(path) : output;
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

void write_outputs(Context& context, std::vector<Output>& outputs, const Datum& data,
                   const OutputWord& word, Leftovers& left) {
  HoldSignals until_all_are_written;
  std::map<std::string, FolderLock> folders;
  auto targets = destinations_of(context, outputs);
  std::vector<std::deque<RewrittenFile>> files(outputs.size());
  std::vector<std::vector<bool>> say_something(outputs.size());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (const Destination& target : targets[i]) {
      require_free_target(context, output_folder(context, target.path), target.path);
      if (context.env.files.kind(target.path) != FileKind::Other) {
        enter_folder(context, folder_of(target.path), folders);
      }
      files[i].emplace_back(context.env.files, target.path);
    }
  }
  in_parallel(outputs.size(), thread_count(context.env), [&](std::size_t i) {
    for (std::size_t k = 0; k < files[i].size(); ++k) {
      auto append = [&](std::string_view piece) {
        until_all_are_written.stop_if_one_waits();
        files[i][k].append(piece);
      };
      say_something[i].push_back(make_file(outputs[i], *targets[i][k].file, data, append));
    }
  });
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
  const std::size_t written = put_in_place(context.env.files, finished);
  constexpr Format<std::size_t, std::string_view, std::size_t, Counted> kWritten{
      "fujiplan: {0}件の{1}を書き出した。変更なし{2}件\n",
      "fujiplan: {3} written, {2} unchanged\n"};
  context.env.err << kWritten.in(context.language, written, word.noun.ja, made - written,
                                 {written, word.noun.en});
}

}  // namespace fujiplan
