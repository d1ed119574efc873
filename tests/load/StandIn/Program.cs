// Subgraphs that cannot be the limit: a request seen before is answered from memory, byte for byte; one seen for the first time is passed to the
// recorder. What is not HTTP/1.1 with keep-alive is not spoken.
//
//   StandIn <recorder url> <control port> <name>=<port>...
using LoadStandIn;
using Microsoft.AspNetCore.Connections;

var recorder = new Uri(args[0]);
var control = int.Parse(args[1]);
var subgraphs = args[2..].Select(a => a.Split('=')).Select(a => new Subgraph(a[0], int.Parse(a[1]), new Uri(recorder, a[0]))).ToArray();
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.ListenLocalhost(control);
    foreach (var subgraph in subgraphs)
    {
        var replay = new ReplayHandler(subgraph);
        kestrel.ListenLocalhost(subgraph.Port, listen => listen.Run(replay.OnConnectedAsync));
    }
});
var application = builder.Build();
application.MapGet("/count", () => subgraphs.ToDictionary(s => s.Name, s => s.Count));
application.MapPost("/delay/{ms:int}", (int ms) => Array.ForEach(subgraphs, s => s.DelayMs = ms));
application.MapPost("/trace", () => Array.ForEach(subgraphs, s => s.StartTrace()));
application.MapGet("/trace", () => subgraphs.SelectMany(s => s.EndTrace()).OrderBy(e => e.AtMs));
await application.RunAsync();
