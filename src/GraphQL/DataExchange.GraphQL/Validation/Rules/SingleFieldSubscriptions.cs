using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>A subscription selects one field, unconditionally, and not one of introspection. See <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>.</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var subscription = operation.Name is { } name ? $"Subscription `{name.Value}`" : "Anonymous Subscription";
        var selection = new SubscriptionRootSelection(Context, root);
        selection.Add(operation.SelectionSet);
        if (selection.Conditions.Count > 0)
        {
            Report($"{subscription} must not use `@skip` or `@include` directives in the top level selection.", [.. selection.Conditions]);
            return;
        }

        if (selection.Fields.Count == 0)
        {
            Report($"{subscription} must select one top level field.", operation.SelectionSet);
        }
        else if (selection.Fields.Count > 1)
        {
            Report($"{subscription} must select only one top level field.", [.. selection.Fields.Values.Skip(1).SelectMany(f => f)]);
        }

        foreach (var fields in selection.Fields.Values.Where(f => f[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Report($"{subscription} must not select an introspection top level field.", [.. fields]);
        }
    }
}
