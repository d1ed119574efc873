using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>What each field is computed from: the coordinates that its subgraphs require or take from a context, all the way down. Immutable.</summary>
internal sealed class DerivationIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _inputs;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _own;

    private DerivationIndex(FrozenDictionary<string, ImmutableArray<string>> inputs, FrozenDictionary<string, ImmutableArray<string>> own) =>
        (_inputs, _own) = (inputs, own);

    /// <summary>The coordinates that <paramref name="coordinate"/> is computed from, in ordinal order; empty for a stored field.</summary>
    public ImmutableArray<string> InputsOf(string coordinate) => _inputs.GetValueOrDefault(coordinate, []);

    /// <summary>Whether an input of <paramref name="coordinate"/> is a field of the very object that has the coordinate, and reached in no other way:
    /// not nested, not from a context, not through another computed field.</summary>
    public bool IsOfSameRecord(string coordinate, string input) => _own.GetValueOrDefault(coordinate, []).Contains(input, StringComparer.Ordinal);

    public static DerivationIndex Of(Supergraph supergraph)
    {
        var direct = new Dictionary<string, DirectInputs>(StringComparer.Ordinal);
        foreach (var type in supergraph.Schema.Types.OfType<ObjectType>())
        {
            foreach (var definition in supergraph.FindType(type.Name)?.Definitions ?? [])
            {
                foreach (var field in definition.Fields.Values.Where(f => f.Requires is not null || !f.ContextArguments.IsEmpty))
                {
                    var coordinate = $"{type.Name}.{field.Name}";
                    var inputs = direct.TryGetValue(coordinate, out var known) ? known : direct[coordinate] = new DirectInputs();
                    inputs.Add(supergraph, type, field);
                }
            }
        }

        return new DerivationIndex(
            direct.ToFrozenDictionary(d => d.Key, d => Closure(d.Key, direct), StringComparer.Ordinal),
            direct.ToFrozenDictionary(d => d.Key, d => Own(d.Value, direct), StringComparer.Ordinal));
    }

    private static ImmutableArray<string> Own(DirectInputs inputs, Dictionary<string, DirectInputs> direct)
    {
        var indirect = inputs.Own.Concat(inputs.Distant).Where(direct.ContainsKey).SelectMany(i => Closure(i, direct));
        return [.. inputs.Own.Except(inputs.Distant, StringComparer.Ordinal).Except(indirect, StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Closure(string coordinate, Dictionary<string, DirectInputs> direct)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(direct[coordinate].All);
        while (open.TryDequeue(out var input))
        {
            if (reached.Add(input) && direct.TryGetValue(input, out var further))
            {
                foreach (var next in further.All)
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. reached.Order(StringComparer.Ordinal)];
    }
}
