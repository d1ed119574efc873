// Runs the server audits of graphql-http against the URL in the first argument, with the headers of the second (a JSON object);
// prints one JSON object per audit: id, name, status ("ok", "notice", "warn" or "error") and the reason when it is not "ok".
import { serverAudits } from 'graphql-http';

const [url, headers = '{}'] = process.argv.slice(2);
const extra = JSON.parse(headers);
const fetchFn = (input, init = {}) => fetch(input, { ...init, headers: { ...extra, ...init.headers } });

for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  console.log(JSON.stringify({ id: audit.id, name: audit.name, status: result.status, reason: result.reason ?? null }));
}
