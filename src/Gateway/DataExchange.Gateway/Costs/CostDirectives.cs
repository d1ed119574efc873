using System.Collections.Immutable;
using System.Globalization;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Costs;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c>. See <see href="https://specs.apollo.dev/cost/v0.1"/> and <see href="https://ibm.github.io/graphql-specs/cost-spec.html"/>.</summary>
/// <param name="cost">What the supergraph calls <c>@cost</c>, without <c>@</c>; null for not at all.</param>
/// <param name="listSize">What the supergraph calls <c>@listSize</c>, without <c>@</c>; null for not at all.</param>
internal sealed class CostDirectives(string? cost, string? listSize)
{
    /// <summary>Whether the supergraph can have either.</summary>
    public bool AreUsed => cost is not null || listSize is not null;

    /// <summary>The weight that <c>@cost</c> states, or null.</summary>
    public double? Weight(ImmutableArray<DirectiveNode> directives) => Find(directives, cost) is { } node ? Number(Argument(node, "weight")) : null;

    /// <summary>What <c>@listSize</c> states, or null.</summary>
    public ListSize? Size(ImmutableArray<DirectiveNode> directives) => Find(directives, listSize) is not { } node ? null : new ListSize(
        Number(Argument(node, "assumedSize")),
        [.. Texts(Argument(node, "slicingArguments")).Select(a => a.Split('.').ToImmutableArray())],
        [.. Texts(Argument(node, "sizedFields")).Select(f => f.Split(' ', '{')[0])],
        Argument(node, "requireOneSlicingArgument") is not BooleanValueNode { Value: false });

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string? name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    private static ValueNode? Argument(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;

    private static IEnumerable<string> Texts(ValueNode? value) => value switch
    {
        ListValueNode list => list.Values.OfType<StringValueNode>().Select(v => v.Value),
        StringValueNode one => [one.Value],
        _ => [],
    };

    private static double? Number(ValueNode? value) => value switch
    {
        IntValueNode number => Parse(number.Value),
        FloatValueNode number => Parse(number.Value),
        StringValueNode text => Parse(text.Value),
        _ => null,
    };

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
