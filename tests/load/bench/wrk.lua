-- Sends one operation again and again, each time with an Authorization of its own, and holds every answer to the expected one, byte for byte.
-- Where LOAD_TOKENS names a file, its lines are the tokens, in turn, and answers must begin with the expected bytes: what follows names the record.
-- LOAD_PURPOSE is the purpose that each request declares, if any.
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local threads = {}
function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(args)
  body = read(os.getenv("LOAD_BODY"))
  expected = read(os.getenv("LOAD_EXPECTED"))
  wrong = 0
  sent = 0
  head = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
  if (os.getenv("LOAD_PURPOSE") or "") ~= "" then
    head["DataExchange-Purpose"] = os.getenv("LOAD_PURPOSE")
  end
  tokens = {}
  if (os.getenv("LOAD_TOKENS") or "") ~= "" then
    for line in io.lines(os.getenv("LOAD_TOKENS")) do
      table.insert(tokens, "Bearer " .. line)
    end
  end
  prefix = "Bearer " .. os.time() .. "." .. number .. "."
end

function request()
  sent = sent + 1
  head["Authorization"] = #tokens > 0 and tokens[sent % #tokens + 1] or prefix .. sent
  return wrk.format("POST", nil, head, body)
end

function response(status, headers, answer)
  local body = #tokens > 0 and answer:sub(1, #expected) or answer
  if status ~= 200 or body ~= expected then
    wrong = wrong + 1
  end
end

function done(summary, latency, requests)
  local bad = 0
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("wrong")
  end
  local e = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f,"wrong":%d,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, bad, e.connect + e.read + e.write + e.timeout))
end
