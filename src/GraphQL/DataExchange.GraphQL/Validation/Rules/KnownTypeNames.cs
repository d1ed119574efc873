using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Type conditions and variables refer to types that the schema has. See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>.</summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterNamedType(NamedTypeNode type)
    {
        if (Context.Schema.FindType(type.Name.Value) is null)
        {
            Report($"Unknown type `{type.Name.Value}`.", type);
        }
    }
}
