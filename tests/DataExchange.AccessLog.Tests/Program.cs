using DataExchange.AccessLog.Tests.Durability;
using Xunit.Runner.InProc.SystemConsole;

return args is [AppendingChild.Verb, ..]
    ? await AppendingChild.RunAsync(args[1..])
    : await ConsoleRunner.Run(args);
