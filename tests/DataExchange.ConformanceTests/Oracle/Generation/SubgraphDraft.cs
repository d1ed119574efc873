using System.Text;
using DataExchange.ConformanceTests.Oracle.Graphs;

namespace DataExchange.ConformanceTests.Oracle.Generation;

/// <summary>A subgraph in the making.</summary>
internal sealed class SubgraphDraft(string name)
{
    private const string Links = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@requires\", \"@external\", \"@provides\", \"@shareable\", \"@override\", \"@interfaceObject\", \"@context\", \"@fromContext\"])";
    private readonly Dictionary<string, TypeDraft> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _others = new(StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<TypeDraft> Types => _types.Values;

    public bool Has(string type) => _types.ContainsKey(type);

    /// <summary>The type of a name, added if it is not there yet.</summary>
    public TypeDraft Type(string type, string keyword = "type")
    {
        if (!_types.TryGetValue(type, out var draft))
        {
            _types[type] = draft = new TypeDraft(type, keyword);
        }

        return draft;
    }

    /// <summary>Adds a definition that is no object or interface, once.</summary>
    public void Define(string other, string text) => _others.TryAdd(other, text);

    public GraphSource Write()
    {
        var text = new StringBuilder(Links).Append('\n');
        foreach (var type in _types.Values)
        {
            text.Append(type.Write()).Append('\n');
        }

        foreach (var other in _others.Values)
        {
            text.Append(other).Append('\n');
        }

        return new GraphSource(name, text.ToString());
    }
}
