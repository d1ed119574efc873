namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A property that a subgraph's object is expected to have, and where its value goes.</summary>
internal sealed class ShapeField
{
    /// <summary>The property's name.</summary>
    public required byte[] Name { get; init; }

    /// <summary>The name as it is written as a rule: in quotes, with its colon.</summary>
    public required byte[] Member { get; init; }

    /// <summary>The property's name as text, for the paths of errors.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The key in the merged result.</summary>
    public required string Key { get; init; }

    /// <summary>The cell in the object's block; 0 for a value that is looked at but not kept.</summary>
    public required int Slot { get; init; }

    /// <summary>Whether it is <c>__typename</c>, which goes into the block's header.</summary>
    public bool IsTypeName { get; init; }

    /// <summary>How many list wrappers the type has.</summary>
    public int ListDepth { get; init; }

    /// <summary>What the objects look like, or null for a leaf.</summary>
    public ObjectShape? Child { get; init; }

    /// <summary>The numbers of the concrete types that it is for; null for all.</summary>
    public int[]? Types { get; init; }

    /// <summary>Another meaning of the same property for other types, or null.</summary>
    public ShapeField? Variant { get; set; }

    /// <summary>The meaning that the property has for a type; null where it has none.</summary>
    public ShapeField? For(int type)
    {
        for (var variant = this; variant is not null; variant = variant.Variant)
        {
            if (variant.Types is null || Array.IndexOf(variant.Types, type) >= 0)
            {
                return variant;
            }
        }

        return null;
    }

    /// <summary>Which key of the entity the value must repeat, an index into the checks of a representation; -1 for none.</summary>
    public int Check { get; init; } = -1;
}
