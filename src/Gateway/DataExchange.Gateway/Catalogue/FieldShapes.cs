using DataExchange.Access.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>Tells the catalogue what sort of value a field gives, so that row conditions and transforms can be checked before they come into force.</summary>
internal static class FieldShapes
{
    public static FieldShape Of(FieldDefinition field) => ForConditions(field) with { Form = ValueForms.Of(field) };

    private static FieldShape ForConditions(FieldDefinition field)
    {
        if (field.Arguments.Any(a => a.Type is NonNullType && a.DefaultValue is null))
        {
            return default;
        }

        return (field.Type is NonNullType nonNull ? nonNull.OfType : field.Type) switch
        {
            ListType => new FieldShape(FieldKind.List),
            ObjectType type => new FieldShape(FieldKind.Object, type.Name),
            EnumType => new FieldShape(FieldKind.Text),
            ScalarType scalar => new FieldShape(KindOf(scalar.Name)),
            _ => default,
        };
    }

    // A scalar that is not known to be text might compare otherwise than text does: it stays unknown, and no condition can read it.
    private static FieldKind KindOf(string scalar) => scalar switch
    {
        "String" or "ID" or "PersonalId" or "TaxCode" or "AgencyCode" => FieldKind.Text,
        "Int" or "Float" or "Decimal" => FieldKind.Number,
        "Date" => FieldKind.Date,
        "DateTime" => FieldKind.DateTime,
        "Boolean" => FieldKind.Boolean,
        _ => FieldKind.Unknown,
    };
}
