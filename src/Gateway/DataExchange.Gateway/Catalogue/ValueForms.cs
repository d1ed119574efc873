using DataExchange.Access.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>Tells the form of a field's values, so that a transform which cannot be applied is refused before it comes into force.</summary>
internal static class ValueForms
{
    public static ValueForm Of(FieldDefinition field) => (field.Type is NonNullType nonNull ? nonNull.OfType : field.Type) switch
    {
        ListType => ValueForm.List,
        EnumType => ValueForm.Enumeration,
        ScalarType scalar => Of(scalar),
        ObjectType type => IsMoney(type) ? ValueForm.Money : type.Fields.Any(f => IsProvince(f.Name)) ? ValueForm.Address : ValueForm.Object,
        _ => ValueForm.Object,
    };

    /// <summary>Whether a field of an address tells no more than its province.</summary>
    public static bool IsProvince(string field) => field is "province" or "provinceCode" or "provinceName";

    /// <summary>Whether a field of an amount of money is the number.</summary>
    public static bool IsAmount(string field) => field == "amount";

    // A scalar of a schema's own is text until it is known to be something else: what is not text passes no transform of texts.
    private static ValueForm Of(ScalarType scalar) => scalar.Name switch
    {
        "Int" or "Float" or "Decimal" => ValueForm.Number,
        "Date" => ValueForm.Date,
        "DateTime" => ValueForm.DateTime,
        "Boolean" => ValueForm.Boolean,
        _ => ValueForm.Text,
    };

    private static bool IsMoney(ObjectType type) =>
        type.Fields.Length == 2
        && type.FindField("currency")?.Type.NamedType is ScalarType
        && type.Fields.Any(f => IsAmount(f.Name) && f.Type.NamedType is ScalarType scalar && Of(scalar) == ValueForm.Number);
}
