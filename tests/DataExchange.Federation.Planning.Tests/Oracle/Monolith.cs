using System.Text;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Answers a normalised operation from the world itself.</summary>
internal sealed class Monolith(World world, Dictionary<string, string> variables)
{
    public string Answer(NormalizedOperation operation)
    {
        var text = new StringBuilder();
        Write([operation.Root], new WorldObject(operation.Root.ParentType.Name, 0), text);
        return text.ToString();
    }

    private void Write(List<NormalizedSelectionSet> sets, WorldObject at, StringBuilder text)
    {
        text.Append('{');
        foreach (var group in Shape.Groups(sets, at.Type, variables))
        {
            var first = group[0];
            text.Append(first.ResponseKey).Append(':');
            if (group.Any(f => f.IsWithheld))
            {
                text.Append("null");
            }
            else if (first.Definition.Name == "__typename")
            {
                text.Append(at.Type);
            }
            else
            {
                var value = world.Resolve(at, first.Definition.Name, Arguments.Text(first.Arguments, variables));
                Write(value, [.. group.Select(f => f.Selections!).Where(s => s is not null)], text);
            }

            text.Append(',');
        }

        text.Append('}');
    }

    private void Write(object? value, List<NormalizedSelectionSet> below, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case WorldObject o:
                Write(below, o, text);
                break;
            case List<object?> list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(item, below, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
