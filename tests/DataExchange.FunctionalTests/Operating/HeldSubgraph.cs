using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Operating;

/// <summary>Holds the answers of a subgraph back until they are let go.</summary>
internal sealed class HeldSubgraph
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldSubgraph(ScriptableSubgraph subgraph)
    {
        var answers = subgraph.Script;
        subgraph.Script = request =>
        {
            _asked.TrySetResult();
            return answers(request) with { Gate = _open.Task };
        };
    }

    /// <summary>Ends when the subgraph has been asked.</summary>
    public Task Asked => _asked.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    public void LetGo() => _open.TrySetResult();
}
