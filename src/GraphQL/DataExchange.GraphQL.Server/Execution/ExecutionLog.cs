using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>What execution logs: coordinates and types of exceptions. Never values, arguments or messages of exceptions, which may hold personal data.</summary>
internal static partial class ExecutionLog
{
    /// <summary>A resolver failed with an exception.</summary>
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The resolver of {Coordinate} failed with {ExceptionType} at {StackTrace}")]
    public static partial void ResolverFailed(this ILogger logger, string coordinate, string exceptionType, string? stackTrace);

    /// <summary>A resolver returned a list that is not aligned with its parents.</summary>
    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The resolver of {Coordinate} returned {Count} items for {Expected} parents")]
    public static partial void ResolverMisaligned(this ILogger logger, string coordinate, int count, int expected);

    /// <summary>A request ran out of time.</summary>
    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "A request was cancelled after {TimeoutMs} ms")]
    public static partial void TimedOut(this ILogger logger, double timeoutMs);

    /// <summary>A request failed outside of its resolvers: a defect of the engine or of the host.</summary>
    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "A request failed with {ExceptionType} at {StackTrace}")]
    public static partial void RequestFailed(this ILogger logger, string exceptionType, string? stackTrace);
}
