using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>What the guards of an operation read of the entities that they decide on.</summary>
/// <param name="guards">The guards.</param>
/// <param name="fieldSets">Makes needs of field sets.</param>
internal sealed class GuardReads(ImmutableArray<NormalizedGuard> guards, FieldSetNeeds fieldSets)
{
    private readonly Dictionary<string, SelectionSetNode> _parsed = new(StringComparer.Ordinal);

    /// <summary>The needs of a guard at a position of a concrete type, its key left out.</summary>
    /// <exception cref="ArgumentException">What the guard reads is not a set of fields.</exception>
    public ImmutableArray<Need> Of(int guard, string concreteType, Position position)
    {
        var reads = guards.FirstOrDefault(g => g.Id == guard)?.Reads ?? [];
        return Find(reads, concreteType) is { Length: > 0 } text
            ? fieldSets.Of(Parse(text), concreteType, [concreteType], position).RemoveAll(n => n.Name == "__typename")
            : [];
    }

    private static string? Find(ImmutableArray<GuardRead> reads, string concreteType) =>
        reads.Where(r => r.ConcreteType == concreteType).Select(r => r.FieldSet.Trim()).FirstOrDefault();

    private SelectionSetNode Parse(string text)
    {
        if (!_parsed.TryGetValue(text, out var set))
        {
            var (selections, _) = Parser.ParseSelectionSet(new Source("{ " + text + " }", "guard"));
            _parsed[text] = set = selections ?? throw new ArgumentException($"What a guard reads is not a set of fields: `{text}`.", nameof(text));
        }

        return set;
    }
}
