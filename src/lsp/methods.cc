#include "lsp/methods.h"

namespace fujiplan::lsp {

static constexpr Method kMethods[] = {
    {"initialize", initialize},
    {"initialized", initialized},
    {"shutdown", shut_down},
    {"textDocument/didOpen", did_open},
    {"textDocument/didChange", did_change},
    {"textDocument/didClose", did_close},
    {"workspace/didChangeWatchedFiles", did_change_watched_files},
    {"textDocument/completion", completion},
    {"textDocument/hover", hover},
    {"textDocument/definition", definition},
    {"textDocument/documentSymbol", document_symbol},
    {"textDocument/foldingRange", folding_range},
    {"textDocument/inlayHint", inlay_hint},
    {"textDocument/codeAction", code_action},
};

std::span<const Method> all_methods() {
  return kMethods;
}

}  // namespace fujiplan::lsp
