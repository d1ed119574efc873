using DataExchange.Access.Admissions;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Guards;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Subjects;
using DataExchange.Gateway.Transport;
using DataExchange.Gateway.Understanding;
using DataExchange.Gateway.Views;

namespace DataExchange.Gateway.Exchanges;

/// <summary>What is known of one request, stage by stage. Used by one request, then disposed of: it holds the connections of its snapshot until then.</summary>
internal sealed class Exchange(string requestId, DateTimeOffset receivedAt, long startedAt) : IDisposable
{
    /// <summary>The gateway's own name for the request; the caller's receipt.</summary>
    public string RequestId { get; } = requestId;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    /// <summary>A timestamp of the monotonic clock.</summary>
    public long StartedAt { get; } = startedAt;

    /// <summary>What the client accepts as an answer.</summary>
    public required ResponseMediaType MediaType { get; init; }

    /// <summary>How the client takes the later parts of the answer; null for an answer in one piece.</summary>
    public IncrementalFormat? Incremental { get; set; }

    /// <summary>The connections that the request may use, entered on its behalf; null before it has a snapshot.</summary>
    public SubgraphLinks? Links { get; set; }

    public Caller? Caller { get; set; }

    /// <summary>The envelope, once it is read.</summary>
    public GraphQLRequest? Request { get; set; }

    /// <summary>What exists for the caller, once it is admitted.</summary>
    public ClientView? View { get; set; }

    public RequestTerms Terms { get; set; }

    /// <summary>Who asks and for what, once admitted.</summary>
    public AccessContext? Context { get; set; }

    /// <summary>Why the request may read open data only; null where it is not so restricted.</summary>
    public Refusal? OpenDataOnly { get; set; }

    public AccessProfile? Profile { get; set; }

    public string? OperationName { get; set; }

    public PreparedOperation? Operation { get; set; }

    public DecidedOperation? Decided { get; set; }

    /// <summary>The plan and the values it runs with, once nothing forbids it.</summary>
    public ReadyOperation? Ready { get; set; }

    /// <summary>Answers introspection, once the operation runs.</summary>
    public IntrospectionAnswers? Introspection { get; set; }

    public SubjectCollector? Subjects { get; set; }

    /// <summary>What decides the guarded cells, once the operation runs; null where nothing is guarded.</summary>
    public RequestGuard? Guard { get; set; }

    /// <summary>The registry that a stream is opened at; null where none is.</summary>
    public string? StreamedFrom { get; set; }

    /// <summary>Leaves the connections and the guard.</summary>
    public void Dispose()
    {
        Links?.Leave();
        Links = null;
        Guard?.Dispose();
    }
}
