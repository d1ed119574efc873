using System.Collections.Immutable;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>A variable whose type has inputs that reveal output coordinates.</summary>
/// <param name="Name">The variable, without <c>$</c>.</param>
/// <param name="Type">Its named type.</param>
internal sealed record RevealingVariable(string Name, NamedType Type)
{
    public IEnumerable<string> Reveals(object value) => InputReveals.OfValue(Type, value);

    /// <summary>The variables of an operation that can reveal anything: those of an input object or enum type.</summary>
    public static ImmutableArray<RevealingVariable> Of(Schema schema, OperationDefinitionNode operation) =>
    [
        .. operation.VariableDefinitions
            .Select(v => new RevealingVariable(v.Variable.Name.Value, InputTypes.FromNode(schema, v.Type)!.NamedType))
            .Where(v => v.Type is InputObjectType or EnumType),
    ];
}
