namespace DataExchange.Access.Catalogue;

/// <summary>What sort of value a coordinate gives, as far as row conditions and transforms need to know. The default is unknown in every respect.</summary>
/// <param name="Kind">The sort, as conditions read it.</param>
/// <param name="TypeName">The object type's name for <see cref="FieldKind.Object"/>, else null.</param>
/// <param name="Form">The form, as transforms see it.</param>
public readonly record struct FieldShape(FieldKind Kind, string? TypeName = null, ValueForm Form = ValueForm.Unknown);
