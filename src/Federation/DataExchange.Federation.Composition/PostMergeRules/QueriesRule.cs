using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>NO_QUERIES: a supergraph can be asked something.</summary>
internal sealed class QueriesRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.FindType("Query") is not ObjectTypeDefinitionNode { Fields.IsEmpty: false })
        {
            diagnostics.Error(CompositionCodes.NoQueries, "No subgraph has a query.", "Query", fix: "Add a field to `Query` in at least one subgraph.");
        }
    }
}
