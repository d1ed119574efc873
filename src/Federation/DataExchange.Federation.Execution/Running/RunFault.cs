using System.Runtime.ExceptionServices;

namespace DataExchange.Federation.Execution.Running;

/// <summary>The first fault in a port of a request. Nobody awaits a flight: a fault is handed to the request, which ends when its other flights have. Safe for concurrent use.</summary>
internal sealed class RunFault
{
    private ExceptionDispatchInfo? _fault;

    public bool HasOccurred => Volatile.Read(ref _fault) is not null;

    public void Note(Exception fault) => Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);

    public void ThrowIfAny() => Volatile.Read(ref _fault)?.Throw();
}
