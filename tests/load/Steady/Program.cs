// Open-loop load: sends the operation at a fixed rate whether or not earlier answers have come, and counts each latency from the moment at which the
// request was due, so that a gateway that stalls is not spared the requests that would have come meanwhile.
//
//   Steady <url> <body file> <expected answer file> <requests per second> <connections> <seconds>
using LoadSteady;

var schedule = new Schedule(double.Parse(args[3]), TimeSpan.FromSeconds(double.Parse(args[5])));
using var client = new Client(new Uri(args[0]), File.ReadAllBytes(args[1]), File.ReadAllBytes(args[2]), int.Parse(args[4]));
var latencies = await schedule.RunAsync(client.SendAsync);
Array.Sort(latencies);
double Percentile(double p) => latencies[Math.Min(latencies.Length - 1, (int)(latencies.Length * p))];
Console.WriteLine(
    $$"""RESULT {"requests":{{latencies.Length}},"p50":{{Percentile(0.5):F3}},"p95":{{Percentile(0.95):F3}},"p99":{{Percentile(0.99):F3}},"p999":{{Percentile(0.999):F3}},"wrong":{{client.Wrong}}}""");
