-- Asks for one person after the other: LOAD_PEOPLE has their ids, one a line, LOAD_FROM says where to begin, LOAD_COLD a second such file for every
-- other request. LOAD_ANSWERS has the answer for each person, after the id and a tab: an answer must begin with that of the person whom it names, or it is
-- wrong. One with another status or with errors is failed.
local query = os.getenv("LOAD_QUERY")

local function lines(variable)
  local all = {}
  if (os.getenv(variable) or "") ~= "" then
    for line in io.lines(os.getenv(variable)) do
      table.insert(all, line)
    end
  end
  return all
end

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  people, cold, tokens, expected = lines("LOAD_PEOPLE"), lines("LOAD_COLD"), lines("LOAD_TOKENS"), {}
  for _, line in ipairs(lines("LOAD_ANSWERS")) do
    local id, answer = line:match("^(%d+)\t(.*)$")
    expected[id] = answer
  end
  wrong, failed, sent, asked, from = 0, 0, 0, 0, tonumber(os.getenv("LOAD_FROM") or "0")
  head = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
end

function request()
  sent = sent + 1
  local id
  if #cold > 0 and sent % 2 == 0 then
    id = cold[(from + sent / 2 - 1) % #cold + 1]
  elseif #cold > 0 then
    id = people[(sent - 1) / 2 % #people + 1]
  else
    id = people[(from + sent - 1) % #people + 1]
  end
  head["Authorization"] = "Bearer " .. tokens[sent % #tokens + 1]
  return wrk.format("POST", nil, head, '{"query":' .. query .. ',"variables":{"id":"' .. id .. '"}}')
end

function response(status, headers, answer)
  local id = answer:match('"personalId":"(%d+)"')
  if status ~= 200 or answer:find('"errors":[', 1, true) then
    failed = failed + 1
  elseif not id or not expected[id] or answer:sub(1, #expected[id]) ~= expected[id] then
    wrong = wrong + 1
  end
end

function done(summary, latency, requests)
  local bad, none, all = 0, 0, 0
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("wrong")
    none = none + thread:get("failed")
    all = all + thread:get("sent")
  end
  local e = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"sent":%d,"seconds":%.3f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"most":%.3f,"wrong":%d,"failed":%d,"errors":%d}\n',
    summary.requests, all, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, bad, none, e.connect + e.read + e.write + e.timeout))
end
