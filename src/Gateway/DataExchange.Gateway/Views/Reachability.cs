using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>The types that the root types and the directives lead to through what is not removed.</summary>
internal static class Reachability
{
    public static HashSet<string> Of(Schema schema, Pruning pruning)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<NamedType>(Roots(schema));
        while (open.TryDequeue(out var type))
        {
            if (pruning.IsRemoved(type.Name) || !reached.Add(type.Name))
            {
                continue;
            }

            foreach (var next in Next(schema, type, pruning))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private static IEnumerable<NamedType> Roots(Schema schema) =>
        new NamedType?[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<NamedType>()
            .Concat(schema.Directives.SelectMany(d => d.Arguments).Select(a => a.Type.NamedType));

    private static IEnumerable<NamedType> Next(Schema schema, NamedType type, Pruning pruning) => type switch
    {
        FieldsType fields => fields.Fields
            .Where(f => !pruning.IsRemoved($"{fields.Name}.{f.Name}"))
            .SelectMany(f => f.Arguments.Where(a => !pruning.IsRemoved(Pruning.Argument($"{fields.Name}.{f.Name}", a))).Select(a => a.Type.NamedType).Append(f.Type.NamedType))
            .Concat(fields.Interfaces)
            .Concat(schema.PossibleTypes(fields)),
        UnionType union => schema.PossibleTypes(union),
        InputObjectType input => input.Fields.Where(f => !pruning.IsRemoved($"{input.Name}.{f.Name}")).Select(f => f.Type.NamedType),
        _ => [],
    };
}
