namespace DataExchange.ConformanceTests.Validation;

/// <summary>What a definition uses: the variables and fragments that the operations which reach it must know.</summary>
internal sealed class DocumentScope
{
    public SortedSet<string> Variables { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Fragments { get; } = new(StringComparer.Ordinal);
}
