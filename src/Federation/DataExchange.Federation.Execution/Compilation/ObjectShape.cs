using System.Text.Json;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>What an object in a subgraph's response looks like: its properties in the order in which they were asked for.</summary>
internal sealed class ObjectShape(Layout layout, int number, int staticType, ShapeField[] fields)
{
    /// <summary>The layout of the blocks that the objects are read into.</summary>
    public Layout Layout { get; } = layout;

    /// <summary>Tells the shapes of a plan apart.</summary>
    public int Number { get; } = number;

    /// <summary>The type of all objects here where it is a concrete one; else 0.</summary>
    public int StaticType { get; } = staticType;

    /// <summary>The expected properties.</summary>
    public ShapeField[] Fields { get; } = fields;

    /// <summary>Whether equal objects of one response may share their cells.</summary>
    public bool MayRepeat => Layout.IsReadOnce;

    /// <summary>Whether the type's name is the first property, which tells nothing about which object it is.</summary>
    public bool StartsWithTypeName => Fields.Length > 1 && Fields[0].IsTypeName;

    /// <summary>
    /// Finds a property by name as it stands between its quotes, from <paramref name="from"/> on and then from the start; -1 for one that was not asked for.
    /// </summary>
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

        return name.Contains((byte)'\\') ? FindEscaped(name) : -1;
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

    private int FindEscaped(ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader((byte[])[(byte)'"', .. name, (byte)'"']);
        _ = reader.Read();
        for (var i = 0; i < Fields.Length; i++)
        {
            if (reader.ValueTextEquals(Fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }
}
