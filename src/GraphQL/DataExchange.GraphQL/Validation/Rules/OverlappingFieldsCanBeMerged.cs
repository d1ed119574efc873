using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Overlap;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>
/// Fields that answer under one response name are the same call and have the same shape.
/// See <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var check = new OverlapCheck(Context, Name);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            check.Check(operation.SelectionSet, Context.Schema.RootType(operation.Operation));
        }

        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>().Where(f => !check.HasEntered(f)))
        {
            check.Check(fragment.SelectionSet, Context.Schema.FindType(fragment.TypeCondition.Name.Value) as CompositeType);
        }

        foreach (var conflict in check.Conflicts)
        {
            Report(
                $"Fields `{conflict.ResponseName}` conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Nodes);
        }
    }
}
