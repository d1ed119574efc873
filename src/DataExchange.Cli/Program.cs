using DataExchange.Cli.Commands;

return await CommandLine.RunAsync(args);
