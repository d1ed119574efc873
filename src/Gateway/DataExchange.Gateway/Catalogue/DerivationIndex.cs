using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>What each field is computed from: the coordinates that its subgraphs require or take from a context, all the way down. Immutable.</summary>
internal sealed class DerivationIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _inputs;

    private DerivationIndex(FrozenDictionary<string, ImmutableArray<string>> inputs) => _inputs = inputs;

    /// <summary>The coordinates that <paramref name="coordinate"/> is computed from, in ordinal order; empty for a stored field.</summary>
    public ImmutableArray<string> InputsOf(string coordinate) => _inputs.GetValueOrDefault(coordinate, []);

    public static DerivationIndex Of(Supergraph supergraph)
    {
        var direct = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in supergraph.Schema.Types.OfType<ObjectType>())
        {
            foreach (var definition in supergraph.FindType(type.Name)?.Definitions ?? [])
            {
                foreach (var field in definition.Fields.Values.Where(f => f.Requires is not null || !f.ContextArguments.IsEmpty))
                {
                    var coordinate = $"{type.Name}.{field.Name}";
                    var inputs = direct.TryGetValue(coordinate, out var known) ? known : direct[coordinate] = new(StringComparer.Ordinal);
                    Collect(supergraph, type, field, inputs);
                }
            }
        }

        return new DerivationIndex(direct.ToFrozenDictionary(d => d.Key, d => Closure(d.Key, direct), StringComparer.Ordinal));
    }

    // Which ancestor sets a context is known only when the operation is: all that may are inputs.
    private static void Collect(Supergraph supergraph, ObjectType type, SubgraphField field, HashSet<string> inputs)
    {
        if (field.Requires is { } requires)
        {
            RequiredCoordinates.Collect(supergraph.Schema, type, requires.Selections, inputs);
        }

        foreach (var argument in field.ContextArguments)
        {
            foreach (var ancestor in supergraph.FindContext(argument.Context)?.Types ?? [])
            {
                RequiredCoordinates.Collect(supergraph.Schema, (ObjectType)supergraph.Schema.FindType(ancestor)!, argument.Selection.Selections, inputs);
            }
        }
    }

    private static ImmutableArray<string> Closure(string coordinate, Dictionary<string, HashSet<string>> direct)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(direct[coordinate]);
        while (open.TryDequeue(out var input))
        {
            if (reached.Add(input) && direct.TryGetValue(input, out var further))
            {
                foreach (var next in further)
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. reached.Order(StringComparer.Ordinal)];
    }
}
