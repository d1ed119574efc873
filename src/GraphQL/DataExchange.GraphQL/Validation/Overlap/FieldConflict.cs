using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>Two fields that cannot be merged, with the fields above them that differ too.</summary>
/// <param name="Reason">Why, from the outermost fields inwards, without the name of the outermost.</param>
/// <param name="ResponseName">The response name of the outermost fields.</param>
/// <param name="Nodes">The fields on the way to the first field, then those on the way to the second, each from the outermost inwards.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, SyntaxNode[] Nodes)
{
    public static FieldConflict Between(FieldOccurrence first, FieldOccurrence second, string reason)
    {
        var left = new List<SyntaxNode> { first.Field.Node };
        var right = new List<SyntaxNode> { second.Field.Node };
        var name = first.Field.ResponseName;
        while (first.Outer is { } outer && second.Outer is { } otherOuter && outer.Field != otherOuter.Field)
        {
            reason = $"subfields `{name}` conflict because {reason}";
            (first, second, name) = (outer, otherOuter, outer.Field.ResponseName);
            left.Insert(0, outer.Field.Node);
            right.Insert(0, otherOuter.Field.Node);
        }

        return new FieldConflict(name, reason, [.. left, .. right]);
    }
}
