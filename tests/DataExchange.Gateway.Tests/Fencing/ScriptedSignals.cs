using System.Threading.Channels;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Tests.Fencing;

/// <summary>Signals that a test sends, and connections that it breaks.</summary>
internal sealed class ScriptedSignals : IAccessSignals
{
    private readonly Channel<Listening> _attempts = Channel.CreateUnbounded<Listening>();

    /// <summary>The next connection that the gateway makes.</summary>
    public ValueTask<Listening> ConnectionAsync(CancellationToken cancellationToken) => _attempts.Reader.ReadAsync(cancellationToken);

    public async Task<StoreFailure> ListenAsync(Action listening, Action changed, CancellationToken cancellationToken)
    {
        var attempt = new Listening(listening, changed);
        await _attempts.Writer.WriteAsync(attempt, cancellationToken);
        return await attempt.Broken.Task.WaitAsync(cancellationToken);
    }

    internal sealed record Listening(Action Begin, Action Change)
    {
        public TaskCompletionSource<StoreFailure> Broken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Break() => Broken.SetResult(new StoreFailure(StoreFailureKind.Unavailable, "Lost."));
    }
}
