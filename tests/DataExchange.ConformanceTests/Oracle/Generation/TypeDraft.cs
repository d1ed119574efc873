namespace DataExchange.ConformanceTests.Oracle.Generation;

/// <summary>An object or interface type in the making.</summary>
internal sealed class TypeDraft(string name, string keyword)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public string Name => name;

    public string Keyword => keyword;

    public SortedSet<string> Interfaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The directives on the type, in order.</summary>
    public List<string> Directives { get; } = [];

    /// <summary>Whether the subgraph answers nothing about the type but its key.</summary>
    public bool IsStub { get; set; }

    public bool Has(string field) => _fields.ContainsKey(field);

    /// <summary>Adds a field unless there is one of the name.</summary>
    public bool Add(string field, string type, string directives = "", string arguments = "") =>
        _fields.TryAdd(field, $"{field}{arguments}: {type}{(directives.Length == 0 ? string.Empty : " " + directives)}");

    /// <summary>Puts another field in the place of one.</summary>
    public void Replace(string field, string type, string directives, string arguments = "")
    {
        _fields.Remove(field);
        Add(field, type, directives, arguments);
    }

    public string Write()
    {
        var interfaces = Interfaces.Count == 0 ? string.Empty : $" implements {string.Join(" & ", Interfaces)}";
        return $"{keyword} {name}{interfaces}{string.Concat(Directives.Select(d => " " + d))} {{ {string.Join(' ', _fields.Values)} }}";
    }
}
