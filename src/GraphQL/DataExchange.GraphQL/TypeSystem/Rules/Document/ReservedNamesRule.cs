using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Names that begin with two underscores belong to introspection. See <see href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>.</summary>
internal sealed class ReservedNamesRule : SchemaRule
{
    public override string Name => "ReservedNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var name in Names(schema).Where(n => n.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            errors.Report($"Name `{name.Value}` must not begin with `__`, which is reserved by GraphQL introspection.", name);
        }
    }

    private static IEnumerable<NameNode> Names(SchemaDeclarations schema)
    {
        foreach (var type in schema.OwnTypes)
        {
            yield return TypeParts.Name(type.Nodes[0]);
            foreach (var name in type.Fields.Select(f => f.Name).Concat(type.Values.Select(v => v.Name)))
            {
                yield return name;
            }
        }

        foreach (var name in schema.OwnDirectives.Select(d => d.Name).Concat(InputSites.All(schema).Select(s => s.Node.Name)))
        {
            yield return name;
        }
    }
}
