using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Variables have input types. See <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterVariableDefinition(VariableDefinitionNode variable)
    {
        var inner = variable.Type;
        while (inner is not NamedTypeNode)
        {
            inner = inner is ListTypeNode list ? list.Type : ((NonNullTypeNode)inner).Type;
        }

        if (Context.Schema.FindType(((NamedTypeNode)inner).Name.Value) is { } type && !InputTypes.IsInputType(type))
        {
            Report($"Variable `${variable.Variable.Name.Value}` cannot be non-input type `{Printer.Print(variable.Type)}`.", variable.Type);
        }
    }
}
