using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Properties;

/// <summary>Makes up valid operations over the reference schema: fields, aliases, fragments on types, interfaces and unions, arguments that reveal cells.</summary>
internal sealed class OperationMaker(Schema schema, Random random)
{
    private int _keys;
    private int _left;

    /// <summary>The selections of a query, within the limit of aliases.</summary>
    public IReadOnlyList<OperationNode> Next()
    {
        List<OperationNode> made;
        do
        {
            (_keys, _left) = (0, 16);
            made = Select(schema.QueryType, 4);
        }
        while (_keys > 30 || made.Count > 10);
        return made;
    }

    private List<OperationNode> Select(CompositeType parent, int depth)
    {
        var made = new List<OperationNode>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = random.Next(1, 5); i > 0 || made.Count == 0; i--)
        {
            var condition = parent is UnionType || random.Next(4) == 0 ? Narrower(parent) : null;
            var on = condition ?? parent;
            var fields = ((on as FieldsType)?.Fields ?? []).Where(f => !f.IsMetaField && (depth > 0 || f.Type.NamedType is not CompositeType)).ToList();
            if (fields.Count == 0)
            {
                made.Add(new OperationNode($"k{_keys++}", "__typename", string.Empty, [], [], null, []));
                continue;
            }

            made.Add(Make(parent, on, condition?.Name, fields[random.Next(fields.Count)], depth, used));
        }

        return made;
    }

    // One of the concrete types, or an interface that some of them have.
    private CompositeType Narrower(CompositeType parent)
    {
        var types = schema.PossibleTypes(parent);
        CompositeType[] all = [.. types, .. schema.Types.OfType<InterfaceType>().Where(i => i != parent && schema.PossibleTypes(i).Intersect(types).Any())];
        return all[random.Next(all.Length)];
    }

    private OperationNode Make(CompositeType parent, CompositeType on, string? condition, FieldDefinition field, int depth, HashSet<string> used)
    {
        var (arguments, reveals) = Arguments(field);

        // The name of a field as the key of another, and every key once.
        var key = random.Next(3) == 0 || condition is not null || !used.Add(field.Name) ? $"k{_keys++}" : field.Name;
        var below = field.Type.NamedType is CompositeType type ? _left-- > 0 ? Select(type, depth - 1) : [new OperationNode("__typename", "__typename", string.Empty, [], [], null, [])] : [];
        return new OperationNode(key, field.Name, arguments, reveals, [.. schema.PossibleTypes(on).Intersect(schema.PossibleTypes(parent))], condition, below);
    }

    private (string Text, IReadOnlyList<string> Reveals) Arguments(FieldDefinition field) => field.Name switch
    {
        "citizen" or "person" when field.Arguments.Length > 0 => ($"(id: {random.Next(1, 6)})", []),
        "citizenByNationalId" => ("(nationalId: \"KX\")", ["Citizen.nationalId"]),
        "search" or "found" => ("(text: \"x\")", []),
        "isOlderThan" => ($"(years: {random.Next(10, 90)})", ["Citizen.dob"]),
        "ranking" when random.Next(2) == 0 => ("(orderBy: NAME)", ["Citizen.name"]),
        "ranking" => (string.Empty, ["Citizen.income"]),
        "citizens" when random.Next(3) == 0 => ("(where: { income: { gt: 400000000 } })", ["Citizen.income"]),
        "citizens" when random.Next(3) == 0 => ("(where: { any: [{ diagnosis: { startsWith: \"KXA\" } }] })", ["Citizen.diagnosis"]),
        "citizens" when random.Next(3) == 0 => ("(orderBy: [INCOME])", ["Citizen.income"]),
        _ => (string.Empty, []),
    };
}
