using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Does to an operation what access decisions do: withholds, hides and guards entries at random. Every guard lets everything pass.</summary>
internal sealed class OperationTampering(Random random)
{
    public NormalizedOperation Tamper(NormalizedOperation operation) => operation with { Root = Tamper(operation.Root, null) };

    private NormalizedSelectionSet Tamper(NormalizedSelectionSet set, int? outer) =>
        set with { Fields = [.. set.Fields.Select(f => Tamper(f, outer))] };

    private NormalizedField Tamper(NormalizedField field, int? outer)
    {
        // One response key is withheld or hidden as a whole; here only names that stand once are.
        var dice = random.Next(20);
        var guard = outer ?? (dice is 2 or 3 ? dice : null);
        return field with
        {
            IsWithheld = dice == 0 && field.ResponseKey.StartsWith('a'),
            Guard = field.Definition.IsMetaField ? null : guard,
            Selections = field.Selections is { } below ? Tamper(below, guard) : null,
        };
    }
}
