-- Opens pages in Neovim with its own client of language servers, notes their diagnostics, repairs each page by the code action, and saves it.
-- The environment names the server's program, the pages (one a line) and the file for what was seen.
local function session()
  local pages = vim.split(vim.env.CANONLINT_PAGES, '\n')
  local root = vim.fn.getcwd()
  local id = vim.lsp.start_client({
    name = 'canonlint', cmd = { vim.env.CANONLINT_NODE, vim.env.CANONLINT_PROGRAM, 'lsp' }, root_dir = root,
    workspace_folders = { { name = 'pages', uri = vim.uri_from_fname(root) } },
  })

  -- Waits until something holds, for a minute at most.
  local function wait(holds, what)
    if not vim.wait(60000, holds, 10) then error('waited in vain for ' .. what) end
  end

  local told = {}
  local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
  vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ...)
    told[result.uri] = true
    return publish(err, result, ...)
  end

  local function ask(buffer, method, params)
    local answers, reason = vim.lsp.buf_request_sync(buffer, method, params, 60000)
    if answers == nil then error(method .. ': ' .. tostring(reason)) end
    return answers[id].result
  end

  local seen = {}
  for _, page in ipairs(pages) do
    vim.cmd('edit ' .. vim.fn.fnameescape(page))
    local buffer = vim.api.nvim_get_current_buf()
    local uri = vim.uri_from_bufnr(buffer)
    vim.lsp.buf_attach_client(buffer, id)
    wait(function() return told[uri] end, page)
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(seen, { page = page, line = found.lnum + 1, byte = found.col, rule = found.code, message = found.message, severity = found.severity })
    end
    local last = vim.api.nvim_buf_line_count(buffer)
    local actions = ask(buffer, 'textDocument/codeAction', {
      textDocument = { uri = uri }, range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } },
      context = { diagnostics = {}, only = { 'source.fixAll' } },
    })
    for _, action in ipairs(actions) do
      if action.edit == nil then action = ask(buffer, 'codeAction/resolve', action) end
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
    end
    vim.cmd('silent write')
  end
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.CANONLINT_SEEN)
end

local ended, reason = xpcall(session, debug.traceback)
if ended then vim.cmd('qall!') end
io.stderr:write(tostring(reason) .. '\n')
vim.cmd('cquit')
