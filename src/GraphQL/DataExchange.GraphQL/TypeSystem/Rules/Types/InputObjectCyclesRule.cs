using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>
/// Every input object has a finite value: it does not need itself through non-null fields, nor, being <c>@oneOf</c>, through each of its fields.
/// See <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>.
/// </summary>
internal sealed class InputObjectCyclesRule : SchemaRule
{
    public override string Name => "InputObjectCycles";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        var infinite = FindInfinite(schema);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in infinite.Values)
        {
            var path = new List<(TypeDeclaration Type, InputValueDefinitionNode Field)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var current = type;
            while (seen.Add(current.Name))
            {
                var field = current.InputFields.First(f => Needed(schema, current, f) is { } needed && infinite.ContainsKey(needed.Name));
                path.Add((current, field));
                current = Needed(schema, current, field)!;
            }

            var cycle = path.SkipWhile(p => p.Type.Name != current.Name).ToList();
            if (cycle.TrueForAll(p => reported.Add(p.Type.Name)))
            {
                var fields = string.Join(", ", cycle.Select(p => $"{p.Type.Name}.{p.Field.Name.Value}"));
                errors.Report($"Input Object `{current.Name}` cannot be provided a finite value because it references itself through fields: `{fields}`.", [.. cycle.Select(p => p.Field)]);
            }
        }
    }

    // Takes away, until nothing more can be, every type that has a finite value given those already taken away.
    private static Dictionary<string, TypeDeclaration> FindInfinite(SchemaDeclarations schema)
    {
        var infinite = schema.OwnTypes.Where(t => t.Kind == TypeKind.InputObject).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var dependents = infinite.Values
            .SelectMany(t => t.InputFields.Select(f => (Type: t, Needed: Needed(schema, t, f))))
            .Where(d => d.Needed is not null)
            .ToLookup(d => d.Needed!.Name, d => d.Type, StringComparer.Ordinal);
        var pending = new Stack<TypeDeclaration>(infinite.Values);
        while (pending.TryPop(out var type))
        {
            if (infinite.ContainsKey(type.Name) && IsFinite(schema, type, infinite))
            {
                infinite.Remove(type.Name);
                foreach (var dependent in dependents[type.Name])
                {
                    pending.Push(dependent);
                }
            }
        }

        return infinite;
    }

    private static bool IsFinite(SchemaDeclarations schema, TypeDeclaration type, Dictionary<string, TypeDeclaration> infinite)
    {
        bool IsFieldFinite(InputValueDefinitionNode field) => Needed(schema, type, field) is not { } needed || !infinite.ContainsKey(needed.Name);
        return type.IsOneOf && type.InputFields.Length > 0 ? type.InputFields.Any(IsFieldFinite) : type.InputFields.All(IsFieldFinite);
    }

    /// <summary>The input object that a value of <paramref name="field"/> cannot do without, or null.</summary>
    private static TypeDeclaration? Needed(SchemaDeclarations schema, TypeDeclaration owner, InputValueDefinitionNode field)
    {
        var named = owner.IsOneOf ? field.Type as NamedTypeNode : (field.Type as NonNullTypeNode)?.Type as NamedTypeNode;
        return named is not null && schema.Resolve(named) is { Kind: TypeKind.InputObject } needed ? needed : null;
    }
}
