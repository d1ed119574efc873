namespace DataExchange.Federation.Execution.Compilation;

/// <summary>What an object in a subgraph's response looks like: its properties in the order in which they were asked for.</summary>
internal sealed class ObjectShape(Layout layout, int staticType, ShapeField[] fields)
{
    /// <summary>The layout of the blocks that the objects are read into.</summary>
    public Layout Layout { get; } = layout;

    /// <summary>The type of all objects here where it is a concrete one; else 0.</summary>
    public int StaticType { get; } = staticType;

    /// <summary>The expected properties.</summary>
    public ShapeField[] Fields { get; } = fields;

    /// <summary>Finds a property by name, from <paramref name="from"/> on and then from the start; -1 for one that was not asked for.</summary>
    public int Find(ReadOnlySpan<byte> name, int from)
    {
        for (var i = from; i < Fields.Length; i++)
        {
            if (name.SequenceEqual(Fields[i].Name))
            {
                return i;
            }
        }

        for (var i = 0; i < from && i < Fields.Length; i++)
        {
            if (name.SequenceEqual(Fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds a property by name, or null.</summary>
    public ShapeField? Find(string responseName)
    {
        foreach (var field in Fields)
        {
            if (field.ResponseName == responseName)
            {
                return field;
            }
        }

        return null;
    }
}
