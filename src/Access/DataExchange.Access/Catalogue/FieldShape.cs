namespace DataExchange.Access.Catalogue;

/// <summary>What sort of value a coordinate gives, as far as row conditions need to know. The default is <see cref="FieldKind.Unknown"/>.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="TypeName">The object type's name for <see cref="FieldKind.Object"/>, else null.</param>
public readonly record struct FieldShape(FieldKind Kind, string? TypeName = null);
