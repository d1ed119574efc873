using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Each variable of an operation has a name of its own. See <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>.</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        foreach (var group in operation.VariableDefinitions.GroupBy(v => v.Variable.Name.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Report($"There can be only one variable named `${group.Key}`.", group.Select(v => v.Variable.Name).ToArray());
        }
    }
}
