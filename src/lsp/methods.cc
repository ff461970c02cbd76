#include "lsp/methods.h"

namespace fujiplan::lsp {

static constexpr Method kMethods[] = {
    {"initialize", initialize},
    {"initialized", initialized},
    {"shutdown", shut_down},
    {"textDocument/didOpen", did_open},
    {"textDocument/didChange", did_change},
    {"textDocument/didSave", did_save},
    {"textDocument/didClose", did_close},
    {"workspace/didChangeWatchedFiles", did_change_watched_files},
};

std::span<const Method> all_methods() {
  return kMethods;
}

}  // namespace fujiplan::lsp
