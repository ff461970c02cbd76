-- What a person does in Neovim, without a screen: opens a file, sees what is underlined, types, sees it
-- again. Each state is written to the file $SAID as one line of JSON.
local said = assert(io.open(vim.env.SAID, 'w'))
local function tell(what, value) said:write(vim.fn.json_encode({ what = what, value = value }), '\n') end

local function findings()
  local list = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, { one.lnum, one.col, one.end_lnum, one.end_col, one.code or vim.tbl_get(one, 'user_data', 'lsp', 'code'),
      one.severity, one.message })
  end
  return list
end
local function wait_for(count)
  local holds = vim.wait(20000, function() return #vim.diagnostic.get(0) == count end, 20)
  tell(holds and 'findings' or 'never', findings())
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local attached = vim.wait(20000, function() return next(vim.lsp.buf_get_clients(0)) ~= nil end, 20)
tell('attached', attached)
wait_for(1)
vim.cmd([[%s/１/1/]]) -- mended, and not saved
wait_for(0)
vim.api.nvim_buf_set_text(0, 1, 6, 1, 6, { '𠮷２😀' }) -- behind `name: `
wait_for(1)
vim.cmd([[%s/２/2/]])
wait_for(0)
tell('other filetypes', (function()
  vim.cmd('enew | setfiletype yaml')
  return next(vim.lsp.buf_get_clients(0)) == nil
end)())
local _, client = next(vim.lsp.get_active_clients())
client.stop()
tell('stopped', vim.wait(20000, function() return client.is_stopped() end, 20))
said:close()
vim.cmd('qall!')
