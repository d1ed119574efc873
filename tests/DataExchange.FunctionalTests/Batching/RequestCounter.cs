using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>Counts the requests that a host begins, by what ASP.NET Core logs of each.</summary>
internal sealed class RequestCounter : ILoggerProvider, ILogger
{
    private const string Category = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private const int RequestStarting = 1;

    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Configure(ILoggingBuilder logging) => logging.AddProvider(this).SetMinimumLevel(LogLevel.Warning).AddFilter(Category, LogLevel.Information);

    public ILogger CreateLogger(string categoryName) => categoryName == Category ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == RequestStarting)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void Dispose()
    {
    }
}
