using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The places of a document where directives are applied.</summary>
internal static class DirectiveSites
{
    public static IEnumerable<DirectiveSite> All(SchemaDeclarations schema)
    {
        var sites = schema.OwnTypes.SelectMany(OfType)
            .Concat(schema.OwnDirectives.SelectMany(d => OfInputs("ARGUMENT_DEFINITION", d.Arguments)))
            .Prepend(new DirectiveSite("SCHEMA", schema.AppliedDirectives));
        return sites.Where(s => !s.Directives.IsEmpty);
    }

    private static IEnumerable<DirectiveSite> OfType(TypeDeclaration type)
    {
        yield return new DirectiveSite(LocationOf(type.Kind), type.Directives);
        foreach (var field in type.Fields)
        {
            yield return new DirectiveSite("FIELD_DEFINITION", field.Directives);
            foreach (var argument in OfInputs("ARGUMENT_DEFINITION", field.Arguments))
            {
                yield return argument;
            }
        }

        foreach (var value in type.Values)
        {
            yield return new DirectiveSite("ENUM_VALUE", value.Directives);
        }

        foreach (var field in OfInputs("INPUT_FIELD_DEFINITION", type.InputFields))
        {
            yield return field;
        }
    }

    private static IEnumerable<DirectiveSite> OfInputs(string location, ImmutableArray<InputValueDefinitionNode> inputs) =>
        inputs.Select(i => new DirectiveSite(location, i.Directives));

    private static string LocationOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
