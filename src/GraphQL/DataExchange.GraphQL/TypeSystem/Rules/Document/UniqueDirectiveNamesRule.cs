using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Directives have unique names. See <see href="https://spec.graphql.org/September2025/#sec-Schema"/>.</summary>
internal sealed class UniqueDirectiveNamesRule : SchemaRule
{
    public override string Name => "UniqueDirectiveNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var group in schema.Document.Definitions.OfType<DirectiveDefinitionNode>().GroupBy(d => d.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Report($"There can be only one directive named `@{group.Key}`.", [.. group.Select(d => d.Name)]);
        }
    }
}
