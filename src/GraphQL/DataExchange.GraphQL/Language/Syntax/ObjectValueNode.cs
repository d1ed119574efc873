using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An input object literal. See <see href="https://spec.graphql.org/September2025/#ObjectValue"/>.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields.IsDefault ? [] : fields;
}
