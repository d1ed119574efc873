namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Every directive that is applied is defined. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>.</summary>
internal sealed class KnownDirectivesRule : SchemaRule
{
    public override string Name => "KnownDirectives";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in DirectiveSites.All(schema).SelectMany(s => s.Directives).Where(d => schema.FindDirective(d.Name.Value) is null))
        {
            errors.Report($"Unknown directive `@{directive.Name.Value}`.", directive);
        }
    }
}
