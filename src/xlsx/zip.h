#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace fujiplan::xlsx {

// The parts of an archive in memory, by name. Nothing is written anywhere, and no name of a part is
// ever that of a file.
class Archive {
 public:
  // `bytes` must outlive it. Throws Failure when they are no whole ZIP archive, when two parts have
  // one name, when they lie over each other, or when there are too many (limits.h).
  explicit Archive(std::string_view bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  // Names as Office compares them: capital letters do not count, `\` is `/`.
  bool has(std::string_view part) const;

  // Calls with one piece of the part after another, and whether it is the last. Throws Failure when
  // there is no such part, when it is damaged, packed in a way that Office does not know, or when
  // more has been unpacked of the archive than kMostUnpacked.
  void each_piece(std::string_view part,
                  const std::function<void(std::string_view piece, bool last)>& take);

 private:
  struct Place;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fujiplan::xlsx
