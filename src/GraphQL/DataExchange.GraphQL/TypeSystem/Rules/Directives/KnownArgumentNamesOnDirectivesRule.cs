namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Every argument of an applied directive is defined. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>.</summary>
internal sealed class KnownArgumentNamesOnDirectivesRule : SchemaRule
{
    public override string Name => "KnownArgumentNamesOnDirectives";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in DirectiveSites.All(schema).SelectMany(s => s.Directives))
        {
            if (schema.FindDirective(directive.Name.Value) is not { } definition)
            {
                continue;
            }

            foreach (var argument in directive.Arguments.Where(a => definition.Arguments.All(d => d.Name.Value != a.Name.Value)))
            {
                errors.Report($"Unknown argument `{argument.Name.Value}` on directive `@{directive.Name.Value}`.", argument);
            }
        }
    }
}
