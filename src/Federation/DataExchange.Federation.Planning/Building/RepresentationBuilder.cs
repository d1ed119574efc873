using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>A representation while it grows.</summary>
/// <param name="typeName">The <c>__typename</c> to send.</param>
internal sealed class RepresentationBuilder(string typeName)
{
    private readonly List<Need> _keys = [];
    private readonly List<Need> _requires = [];
    private readonly List<Need> _reads = [];

    public string TypeName { get; } = typeName;

    public IReadOnlyList<Need> Keys => _keys;

    public IReadOnlyList<Need> Requires => _requires;

    /// <summary>What a guard reads of the entity, beyond the key: never sent.</summary>
    public IReadOnlyList<Need> Reads => _reads;

    public void AddKey(Need need) => Add(_keys, need);

    public void AddRequired(Need need) => Add(_requires, need);

    public void AddRead(Need need) => Add(_reads, need);

    /// <summary>Whether sending a need as well would send two values under one name.</summary>
    public bool ConflictsWith(Need need) => _keys.Concat(_requires).Any(n => Conflict(n, need));

    public void Absorb(RepresentationBuilder other)
    {
        other._keys.ForEach(AddKey);
        other._requires.ForEach(AddRequired);
        other._reads.ForEach(AddRead);
    }

    // INVARIANT: the parser bounds the depth of a field set.
    private static bool Conflict(Need x, Need y) =>
        x.Name == y.Name
        && (x.Key != y.Key || (x.Below is { } below && y.Below is { } other && below.Needs.Any(b => other.Needs.Any(o => Conflict(b, o)))));

    private static void Add(List<Need> needs, Need need)
    {
        if (!needs.Contains(need))
        {
            needs.Add(need);
        }
    }
}
