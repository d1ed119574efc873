namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The non-null form of <paramref name="ofType"/>, which is never itself non-null.</summary>
public sealed class NonNullType(IType ofType) : IType, IEquatable<NonNullType>
{
    /// <summary>The type that may not be null here.</summary>
    public IType OfType { get; } = ofType is NonNullType ? throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType)) : ofType;

    /// <inheritdoc/>
    public NamedType NamedType => OfType.NamedType;

    /// <inheritdoc/>
    public bool Equals(NonNullType? other) => other is not null && OfType.Equals(other.OfType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NonNullType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(2, OfType);

    /// <summary>The type as SDL writes it, such as <c>Int!</c>.</summary>
    public override string ToString() => $"{OfType}!";
}
