using System.Globalization;
using System.Text;

namespace DataExchange.GraphQL.Coercion;

/// <summary>A place inside a variable or argument, for messages: <c>$order.lines[2].count</c>. Holds names of the schema and indexes, no values.</summary>
internal sealed class InputPath
{
    private readonly InputPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private InputPath(InputPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static InputPath Root(string name) => new(null, name, 0);

    public InputPath Field(string name) => new(this, name, 0);

    public InputPath Item(int index) => new(this, null, index);

    public override string ToString()
    {
        var steps = new Stack<InputPath>();
        for (var step = this; step is not null; step = step._parent)
        {
            steps.Push(step);
        }

        var text = new StringBuilder(steps.Pop()._name);
        foreach (var step in steps)
        {
            text = step._name is { } name
                ? text.Append('.').Append(name)
                : text.Append('[').Append(step._index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return text.ToString();
    }
}
