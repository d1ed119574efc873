namespace DataExchange.Gateway.Explanations;

/// <summary>Tells what would become of a request, without asking any registry and without counting it against anybody. Thread-safe.</summary>
public interface IOperationExplanation
{
    /// <summary>Takes a request through the stages that every request passes – admit, understand, decide, plan – and stops before execution.</summary>
    ValueTask<OperationExplanation> ExplainAsync(ExplainedRequest request, CancellationToken cancellationToken);
}
