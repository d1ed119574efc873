using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Every type that is referred to is defined. See <see href="https://spec.graphql.org/September2025/#sec-Schema"/>.</summary>
internal sealed class KnownTypeNamesRule : SchemaRule
{
    public override string Name => "KnownTypeNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var name in References(schema).Where(n => schema.FindType(n.Value) is null))
        {
            errors.Report($"Unknown type `{name.Value}`.", name);
        }
    }

    private static IEnumerable<NameNode> References(SchemaDeclarations schema)
    {
        var fromTypes = schema.OwnTypes.SelectMany(t => t.Interfaces.Concat(t.Members).Select(n => n.Name)
            .Concat(t.Fields.Select(f => TypeReferences.Name(f.Type))));
        return fromTypes
            .Concat(InputSites.All(schema).Select(s => TypeReferences.Name(s.Node.Type)))
            .Concat(schema.OperationTypes.Select(o => o.Type.Name));
    }
}
