namespace DataExchange.Registries.Storage;

/// <summary>A store could not be filled or read for a reason that lies in the environment.</summary>
#pragma warning disable CA1032 // Without its problem the exception would say nothing.
public sealed class StoreException(StoreProblem problem) : Exception(problem.Message)
#pragma warning restore CA1032
{
    /// <summary>What is wrong, to be shown as it is.</summary>
    public StoreProblem Problem { get; } = problem;
}
