// What a server of fujiplan may say, in the types that are published with the protocol. The names of
// the types are those of the methods, with dots for slashes.
import type {
  DidChangeWatchedFilesRegistrationOptions, InitializeResult, LogMessageParams, PublishDiagnosticsParams, RegistrationParams,
  ShowMessageParams,
} from './node_modules/vscode-languageserver-protocol/lib/common/protocol';
import type {
  CodeAction, CompletionItem, CompletionList, DocumentSymbol, FoldingRange, Hover, InlayHint, Location,
} from './node_modules/vscode-languageserver-types/lib/umd/main';

export interface Notifications {
  'textDocument/publishDiagnostics': PublishDiagnosticsParams;
  'window/logMessage': LogMessageParams;
  'window/showMessage': ShowMessageParams;
  'client/registerCapability': RegistrationParams;
}

export interface Registrations {
  'workspace/didChangeWatchedFiles': DidChangeWatchedFilesRegistrationOptions;
}

export interface Results {
  'initialize': InitializeResult;
  'shutdown': null;
  'textDocument/completion': CompletionList | CompletionItem[] | null;
  'textDocument/hover': Hover | null;
  'textDocument/definition': Location | Location[] | null;
  'textDocument/documentSymbol': DocumentSymbol[] | null;
  'textDocument/codeAction': CodeAction[] | null;
  'textDocument/foldingRange': FoldingRange[] | null;
  'textDocument/inlayHint': InlayHint[] | null;
}
