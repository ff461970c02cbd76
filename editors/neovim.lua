-- 計画のYAMLファイルを開くと `fujiplan lsp` を起動する。Neovim 0.7以降。
-- 使い方: このファイルを ~/.config/nvim/plugin/fujiplan.lua に置く。
-- Starts `fujiplan lsp` for the YAML files of a plan. Neovim 0.7 or newer.
-- To use it, put this file into ~/.config/nvim/plugin/fujiplan.lua.
-- 評価の後に合計を示す: vim.g.fujiplan = { inlayHints = true }。YAML Language Serverと使う: { schema = true }
-- vim.g.fujiplan has options: inlayHints (the sum behind an evaluation), schema (there is a YAML Language Server).

-- The folder that holds the plan, upwards from a file; nil where there is none.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local header = vim.fn.findfile('plan.yaml', vim.fn.fnameescape(folder) .. ';')
  if header ~= '' then return vim.fn.fnamemodify(header, ':p:h:h') end
  header = vim.fn.findfile('plan/plan.yaml', vim.fn.fnameescape(folder) .. ';')
  return header ~= '' and vim.fn.fnamemodify(header, ':p:h:h') or nil
end

local clients = {} -- one of each folder, where Neovim does not see to that (before 0.8)

local function start(args)
  local file = vim.api.nvim_buf_get_name(args.buf)
  local root = file ~= '' and root_of(file)
  if not root then return end
  local config = {
    name = 'fujiplan',
    cmd = { 'fujiplan', 'lsp' },
    init_options = vim.g.fujiplan or vim.empty_dict(),
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
  }
  if vim.lsp.start then return vim.lsp.start(config, { bufnr = args.buf }) end
  config.on_exit = function() clients[root] = nil end
  clients[root] = clients[root] or vim.lsp.start_client(config)
  if clients[root] then vim.lsp.buf_attach_client(args.buf, clients[root]) end
end

vim.api.nvim_create_autocmd('FileType', { pattern = 'yaml', callback = start })
