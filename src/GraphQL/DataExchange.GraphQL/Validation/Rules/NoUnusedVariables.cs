using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used, by itself or by a fragment that it reaches. See <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>.</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var used = Context.UsagesFrom(Name, operation).Select(u => u.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
            {
                var name = definition.Variable.Name.Value;
                if (!used.Contains(name))
                {
                    Report(
                        operation.Name is { } named ? $"Variable `${name}` is never used in operation `{named.Value}`." : $"Variable `${name}` is never used.",
                        definition);
                }
            }
        }
    }
}
