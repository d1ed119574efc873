using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>A representation while it grows.</summary>
/// <param name="typeName">The <c>__typename</c> to send.</param>
internal sealed class RepresentationBuilder(string typeName)
{
    private readonly List<Need> _keys = [];
    private readonly List<Need> _requires = [];

    public string TypeName { get; } = typeName;

    public IReadOnlyList<Need> Keys => _keys;

    public IReadOnlyList<Need> Requires => _requires;

    public void AddKey(Need need) => Add(_keys, need);

    public void AddRequired(Need need) => Add(_requires, need);

    public void Absorb(RepresentationBuilder other)
    {
        other._keys.ForEach(AddKey);
        other._requires.ForEach(AddRequired);
    }

    private static void Add(List<Need> needs, Need need)
    {
        if (!needs.Contains(need))
        {
            needs.Add(need);
        }
    }
}
