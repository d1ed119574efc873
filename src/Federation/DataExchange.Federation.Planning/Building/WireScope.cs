namespace DataExchange.Federation.Planning.Building;

/// <summary>
/// The names under which a subgraph answers at one position, across all type conditions there. Fields that would not merge get names of their own.
/// See <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>.
/// </summary>
internal sealed class WireScope
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal) { ["__typename"] = string.Empty };
    private readonly Dictionary<string, WireScope> _below = new(StringComparer.Ordinal);

    /// <summary>The name for a field: the wanted one, unless it stands for something else here.</summary>
    /// <param name="wanted">The name wanted.</param>
    /// <param name="signature">What must be equal for two fields to share a name.</param>
    public string Name(string wanted, string signature)
    {
        var name = wanted;
        for (var n = 2; !(_taken.TryAdd(name, signature) || _taken[name] == signature); n++)
        {
            name = $"{wanted}_{n}";
        }

        return name;
    }

    /// <summary>The names below a name.</summary>
    public WireScope Below(string name)
    {
        if (!_below.TryGetValue(name, out var scope))
        {
            _below[name] = scope = new WireScope();
        }

        return scope;
    }
}
