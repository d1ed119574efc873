using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Arguments and input fields have input types. See <see href="https://spec.graphql.org/September2025/#IsInputType()"/>.</summary>
internal sealed class InputValueTypesRule : SchemaRule
{
    public override string Name => "InputValueTypes";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var site in InputSites.All(schema).Where(s => schema.Resolve(s.Node.Type) is { IsInput: false }))
        {
            errors.Report($"The type of `{site.Coordinate}` must be Input Type but got: `{Printer.Print(site.Node.Type)}`.", site.Node.Type);
        }
    }
}
