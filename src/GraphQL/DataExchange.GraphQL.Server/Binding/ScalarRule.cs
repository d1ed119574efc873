using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Every scalar that the SDL's author defined is bound, and every bound scalar is defined.</summary>
internal static class ScalarRule
{
    private static readonly HashSet<string> Engine = ["FieldSet", "_Any"];

    public static IEnumerable<string> Check(Schema schema, BindingSet bindings)
    {
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(s => !IsOfEngine(s) && !bindings.Scalars.ContainsKey(s.Name)))
        {
            yield return $"Scalar `{scalar.Name}` is not bound; expected a parser and a serializer.";
        }

        foreach (var name in bindings.Scalars.Keys.Where(n => schema.FindType(n) is not ScalarType))
        {
            yield return $"Scalar `{name}` is bound, but the SDL does not define it.";
        }
    }

    // Names with two underscores belong to linked specifications: `federation__FieldSet`, `link__Import`.
    private static bool IsOfEngine(ScalarType scalar) =>
        scalar.IsBuiltIn || Engine.Contains(scalar.Name) || scalar.Name.Contains("__", StringComparison.Ordinal)
        || scalar.Name is "String" or "Int" or "Float" or "Boolean" or "ID";
}
