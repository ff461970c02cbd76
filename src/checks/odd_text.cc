#include "checks/odd_text.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan {

// A blank at the end of a line is a trailing-space.
static bool ends_line(std::string_view text, const OddCharacter& odd) {
  std::string_view rest = text.substr(odd.offset);
  rest = rest.substr(0, rest.find('\n'));
  return odd.kind == Oddity::Blank && trim(rest).empty();
}

static void report(const OddCharacter& odd, Span at, Sink& sink) {
  auto emit = [&](const Diagnosis<Message, Message>& kind) {
    sink.emit(kind, at, description(odd), remedy(odd)).instead = odd.instead;
  };
  switch (odd.kind) {
    case Oddity::Invisible:
      emit(kInvisibleCharacter);
      break;
    case Oddity::Blank:
      emit(kUnusualSpace);
      break;
    case Oddity::Private:
      emit(kPrivateUseCharacter);
      break;
    case Oddity::LookAlike:
      emit(kLookAlikeCharacter);
      break;
    default:
      break;  // an error of reading
  }
}

// In the bytes of the file, or, where an escape (`"\u200B"`) has made the character, at the scalar.
static void check_scalar(const SourceFile& source, const yaml::Node& node, std::size_t file,
                         Sink& sink) {
  bool escaped = node.style == yaml::Style::Quoted &&
                 (node.text.data() < source.text.data() ||
                  node.text.data() >= source.text.data() + source.text.size());
  std::string_view text =
      escaped ? node.text : std::string_view(source.text).substr(0, node.offset + node.length);
  std::size_t start = escaped ? 0 : node.offset;
  for (auto odd = find_odd_character(text, start); odd;
       odd = find_odd_character(text, odd->offset + odd->size)) {
    bool reported = !escaped && ends_line(source.text, *odd);
    Span at = escaped ? Span{file, node.offset, node.length} : Span{file, odd->offset, odd->size};
    if (!reported) report(*odd, at, sink);
  }
}

void check_odd_text(const SourceFile& source, const yaml::Document& document,
                    std::span<const Span> published, Sink& sink) {
  if (document.surely_plain) return;
  for (const yaml::Node& node : document.nodes) {
    if (node.kind != yaml::Kind::Scalar) continue;
    const Span at{document.file, node.offset, node.length};
    const bool stays = std::ranges::find(published, at) != published.end();
    if (!stays) check_scalar(source, node, document.file, sink);
  }
}

}  // namespace fujiplan
