using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>QUERY_ROOT_TYPE_INACCESSIBLE: clients see the query root.</summary>
internal sealed class QueryRootAccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        if (new Visibility(schema).IsHiddenType("Query"))
        {
            diagnostics.Error(CompositionCodes.QueryRootTypeInaccessible, "`Query` is inaccessible, so nobody could ask anything.", "Query", fix: "Remove `@inaccessible` from `Query`.");
        }
    }
}
