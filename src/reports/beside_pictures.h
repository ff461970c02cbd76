#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "render/template_data.h"
#include "run/context.h"

// Pictures of reports as files in a folder beside them: `pictures/1-1-2-roadmap.svg`.
namespace fujiplan {

inline constexpr std::string_view kPictureFolder = "pictures/";

// Sees to it that each picture is made once, by whichever report shows it first. For several
// threads.
class PicturesBeside {
 public:
  // `folder`: that reports are written to, with the slash behind it; empty: the current one.
  // `make`: gets each picture once, and never two at a time.
  using Make = std::function<void(const std::string& path, std::string_view markup)>;
  PicturesBeside(const std::string& folder, Make make);

  // Throws Failure where another picture has the name.
  void keep(const Picture& picture);

  const std::string& folder() const { return folder_; }  // with its slash
  std::vector<std::string> paths() const;                // of those that were kept, sorted

 private:
  std::string folder_;
  Make make_;
  mutable std::mutex mutex_;
  std::map<std::string, std::uint64_t> kept_;  // path -> hash of the markup
};

// The files of the folder that the program has made as pictures, and that are none of those that
// were kept: of a project that is gone, or of reports that show none any more. A plan may have
// pictures of its own there, which do not begin like ours.
std::vector<std::string> left_pictures(const FileSystem& files, const PicturesBeside& pictures);

// Throws UsageError unless --output is a place that files can stand beside.
void require_place_for_pictures(const Context& context);

}  // namespace fujiplan
