namespace DataExchange.GraphQL.TypeSystem;

/// <summary>What must be given is not deprecated. See <see href="https://spec.graphql.org/September2025/#sec--deprecated"/>.</summary>
internal sealed class RequiredNotDeprecatedRule : SchemaRule
{
    public override string Name => "RequiredNotDeprecated";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var site in InputSites.All(schema).Where(s => TypeReferences.IsRequired(s.Node)))
        {
            if (AppliedDirectives.Find(site.Node.Directives, "deprecated") is { } deprecated)
            {
                var element = site.IsField ? "input field" : "argument";
                errors.Report($"Required {element} `{site.Coordinate}` cannot be deprecated.", deprecated, site.Node.Type);
            }
        }
    }
}
