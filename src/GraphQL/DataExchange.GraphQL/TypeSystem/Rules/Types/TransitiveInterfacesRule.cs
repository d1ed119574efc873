using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type implements also what its interfaces implement, and no interface implements itself. See <see href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>.</summary>
internal sealed class TransitiveInterfacesRule : SchemaRule
{
    public override string Name => "TransitiveInterfaces";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var name in type.Interfaces.DistinctBy(i => i.Name.Value))
            {
                if (name.Name.Value == type.Name)
                {
                    errors.Report($"Type `{type.Name}` cannot implement itself because it would create a circular reference.", name);
                }
                else if (schema.Resolve(name) is { } parent)
                {
                    CheckAncestors(type, parent, name, errors);
                }
            }
        }
    }

    private static void CheckAncestors(TypeDeclaration type, TypeDeclaration parent, NamedTypeNode name, RuleErrors errors)
    {
        foreach (var ancestor in parent.Interfaces.Where(a => !type.Implements(a.Name.Value)))
        {
            errors.Report(
                ancestor.Name.Value == type.Name
                    ? $"Type `{type.Name}` cannot implement `{parent.Name}` because it would create a circular reference."
                    : $"Type `{type.Name}` must implement `{ancestor.Name.Value}` because it is implemented by `{parent.Name}`.",
                ancestor,
                name);
        }
    }
}
