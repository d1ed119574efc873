using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>What clients are told about responses that cannot be used.</summary>
internal static class FlightFaults
{
    public static string Code(ReadFault fault) => fault == ReadFault.TooManyCells ? ExecutionErrorCodes.LimitExceeded : ExecutionErrorCodes.InvalidResponse;

    public static string Describe(string subgraph, ReadFault fault) => fault switch
    {
        ReadFault.WrongType => $"The service `{subgraph}` answered with an object of another type than it was asked for.",
        ReadFault.WrongLength => $"The service `{subgraph}` answered with a list of another length than another service.",
        ReadFault.WrongKey => $"The service `{subgraph}` answered with another entity than it was asked for.",
        ReadFault.DuplicateKey => $"The service `{subgraph}` answered with an object that has a key twice.",
        ReadFault.WrongCount => $"The service `{subgraph}` answered with another number of entities than it was asked for.",
        _ => "The request needs more values from services than is allowed.",
    };

    public static string Describe(string subgraph, SubgraphResponse response) => response.Status is >= 200 and <= 299
        ? $"The service `{subgraph}` answered with something that is no valid GraphQL response."
        : $"The service `{subgraph}` answered with status {response.Status} and no GraphQL response.";

    public static (string Code, string Message) Describe(string subgraph, SubgraphOutcome outcome) => outcome switch
    {
        SubgraphOutcome.Unreachable => (ExecutionErrorCodes.Unreachable, $"The service `{subgraph}` could not be reached."),
        SubgraphOutcome.TimedOut or SubgraphOutcome.Cancelled => (ExecutionErrorCodes.Timeout, $"The service `{subgraph}` did not answer in time."),
        SubgraphOutcome.TooLarge => (ExecutionErrorCodes.InvalidResponse, $"The service `{subgraph}` answered with more bytes than are allowed."),
        _ => (ExecutionErrorCodes.InvalidResponse, $"The service `{subgraph}` answered with something that is no HTTP response."),
    };
}
