#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <type_traits>
#include <vector>

namespace fujiplan {

// Splits [0, count) into ranges of about the same length and returns what `work(begin, end)` makes
// of each, in the order of the ranges. They run on up to `threads` threads, so `work` must not
// change what others see; the ranges do not depend on their number, so neither does the result.
// Throws what `work` throws.
template <typename Work>
auto in_ranges(std::size_t count, unsigned threads, const Work& work) {
  // Small enough to keep every thread busy to the end, large enough to pay for a thread.
  constexpr std::size_t kLongest = 128;
  const std::size_t ranges = (count + kLongest - 1) / kLongest;
  std::vector<std::invoke_result_t<const Work&, std::size_t, std::size_t>> results(ranges);
  std::atomic<std::size_t> next = 0;
  auto run = [&] {
    for (std::size_t i = next++; i < ranges; i = next++) {
      results[i] = work(i * count / ranges, (i + 1) * count / ranges);
    }
  };
  std::vector<std::future<void>> helpers;
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(threads, ranges)) {
      helpers.push_back(std::async(std::launch::async, run));
    }
  } catch (const std::system_error&) {  // no more threads: the others do the work
  }
  run();
  for (std::future<void>& helper : helpers) helper.get();
  return results;
}

}  // namespace fujiplan
