namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A list of <paramref name="ofType"/>. Two list types are equal when what they wrap is.</summary>
public sealed class ListType(IType ofType) : IType, IEquatable<ListType>
{
    /// <summary>The item type.</summary>
    public IType OfType { get; } = ofType;

    /// <inheritdoc/>
    public NamedType NamedType => OfType.NamedType;

    /// <inheritdoc/>
    public bool Equals(ListType? other) => other is not null && OfType.Equals(other.OfType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(1, OfType);

    /// <summary>The type as SDL writes it, such as <c>[Int!]</c>.</summary>
    public override string ToString() => $"[{OfType}]";
}
