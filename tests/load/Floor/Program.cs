// The floor: the least that a gateway in this framework can cost. It sends the recorded requests of each wave at once, reads the answers, throws
// them away and returns the recorded answer. It understands nothing.
//
//   Floor <url to listen at> <recording.json>
using LoadFloor;

var recording = Recording.Read(args[1]);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[0]);
var application = builder.Build();
var replayer = new Replayer(recording);
application.Map("/graphql", replayer.HandleAsync);
await application.RunAsync();
