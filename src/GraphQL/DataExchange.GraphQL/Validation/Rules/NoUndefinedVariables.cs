using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Every variable in use is defined by each operation that reaches the use. See <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>.</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.VariableDefinitions.Select(v => v.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var usage in Context.UsagesFrom(Name, operation))
            {
                var name = usage.Node.Name.Value;
                if (!defined.Contains(name))
                {
                    Report(
                        operation.Name is { } named ? $"Variable `${name}` is not defined by operation `{named.Value}`." : $"Variable `${name}` is not defined.",
                        usage.Node,
                        operation);
                }
            }
        }
    }
}
