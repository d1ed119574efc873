using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Concrete types behind abstract ones.</summary>
internal static class TypeConditions
{
    /// <summary>Whether a fragment with the condition applies to an object of a concrete type.</summary>
    public static bool Applies(Schema schema, string? condition, string concrete) =>
        condition is null
        || condition == concrete
        || (schema.FindType(condition) is CompositeType type && schema.FindType(concrete) is { } member && schema.IsSubType(type, member));

    /// <summary>The concrete types of a type; none for a leaf.</summary>
    public static IEnumerable<string> Possible(Schema schema, NamedType type) => schema.FindType(type.Name) switch
    {
        ObjectType own => [own.Name],
        CompositeType composite => schema.PossibleTypes(composite).Select(t => t.Name),
        _ => [],
    };
}
