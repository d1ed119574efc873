using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An input object literal has each field once. See <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>.</summary>
internal sealed class UniqueInputFieldNamesRule : SchemaRule
{
    public override string Name => "UniqueInputFieldNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        var values = InputSites.All(schema).Select(s => s.Node.DefaultValue)
            .Concat(DirectiveSites.All(schema).SelectMany(s => s.Directives).SelectMany(d => d.Arguments).Select(a => a.Value));
        foreach (var literal in values.OfType<ValueNode>().SelectMany(SyntaxWalker.DescendantsAndSelf).OfType<ObjectValueNode>())
        {
            foreach (var group in literal.Fields.GroupBy(f => f.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"There can be only one input field named `{group.Key}`.", [.. group.Select(f => f.Name)]);
            }
        }
    }
}
