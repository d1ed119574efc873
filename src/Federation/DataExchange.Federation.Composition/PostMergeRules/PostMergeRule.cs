using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>A rule that subgraphs keep or break together.</summary>
internal abstract class PostMergeRule
{
    public abstract void Check(MergedSchema schema, DiagnosticBag diagnostics);
}
