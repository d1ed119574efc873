using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>What a fetch asks for at one position, while it grows.</summary>
internal sealed class SelectionBuilder
{
    private readonly List<FieldBuilder> _fields = [];

    /// <summary>The fields, in the order of finding out.</summary>
    public IReadOnlyList<FieldBuilder> Fields => _fields;

    /// <summary>Whether the concrete type must be asked for.</summary>
    public bool NeedsTypeName { get; set; }

    /// <summary>The fetches that go on from here, by subgraph, wave, guard and part; a number tells those apart that must send different values under one name.</summary>
    public Dictionary<(string Subgraph, int Wave, int? Guard, int Part, int Variant), FetchGroup> Hops { get; } = [];

    /// <summary>The field for a need, made if there is none, asked for a concrete type.</summary>
    public FieldBuilder Add(Need need, string? childType, string concreteType, string wireType)
    {
        var arguments = ArgumentText.Of(need.Arguments);
        var field = _fields.Find(f => f.IsSame(need, arguments, childType));
        if (field is null)
        {
            field = new FieldBuilder(need, arguments, childType, childType is null ? null : new SelectionBuilder());
            _fields.Add(field);
        }

        field.WireTypes[concreteType] = wireType;
        return field;
    }

    /// <summary>Takes over everything from another selection at the same position.</summary>
    public void Absorb(SelectionBuilder other)
    {
        NeedsTypeName |= other.NeedsTypeName;
        foreach (var field in other._fields)
        {
            var same = _fields.Find(f => f.IsSame(field.Need, field.ArgumentText, field.ChildType));
            if (same is null)
            {
                _fields.Add(field);
                continue;
            }

            foreach (var (concreteType, wireType) in field.WireTypes)
            {
                same.WireTypes[concreteType] = wireType;
            }

            if (field.Child is { } child)
            {
                same.Child?.Absorb(child);
            }
        }
    }
}
