using DataExchange.Federation.Operations;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>
/// Does to an operation what access decisions do: withholds, hides and guards entries at random, also inside of what is guarded already. Every guard lets
/// everything pass, so that what no guard can decide on, below values of the root, is left alone.
/// </summary>
internal sealed class OperationTampering(Supergraph supergraph, Random random)
{
    public NormalizedOperation Tamper(NormalizedOperation operation) => operation with { Root = Tamper(operation.Root, isRoot: true, mayGuard: true) };

    private NormalizedSelectionSet Tamper(NormalizedSelectionSet set, bool isRoot, bool mayGuard) =>
        set with { Fields = [.. set.Fields.Select(f => Tamper(f, isRoot, mayGuard || AreEntities(set.ParentType)))] };

    private NormalizedField Tamper(NormalizedField field, bool isRoot, bool mayGuard)
    {
        // One response key is withheld or hidden as a whole; here only names that stand once are.
        var dice = random.Next(20);
        return field with
        {
            IsWithheld = dice == 0 && field.ResponseKey.StartsWith('a'),
            Guard = dice is 2 or 3 && mayGuard && !field.Definition.IsMetaField ? dice : null,
            Selections = field.Selections is { } below ? Tamper(below, isRoot: false, mayGuard && !isRoot) : null,
        };
    }

    private bool AreEntities(CompositeType type) =>
        supergraph.ApiSchema.PossibleTypes(type).All(t => supergraph.FindType(t.Name)!.Definitions.Any(d => d.Keys.Any(k => k.IsResolvable)));
}
