using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A plan ready to run as often as wanted: documents printed, shapes and projection laid out. Immutable, safe to share between threads.</summary>
public sealed class ExecutablePlan
{
    internal ExecutablePlan(QueryPlan plan, CompiledFetch[] fetches, TypeTable types, VariableTable variables, Layout root, ProjectionCompiler projection)
    {
        Plan = plan;
        Fetches = fetches;
        TakesContexts = Array.Exists(fetches, f => f.Contexts.Length > 0);
        Types = types;
        Variables = [.. variables.Variables];
        ConditionNames = [.. variables.ConditionNames];
        Root = root;
        Projection = projection;
        RootType = types.Find(plan.Operation.Root.ParentType.Name);
    }

    /// <summary>The plan that was compiled.</summary>
    public QueryPlan Plan { get; }

    /// <summary>Whether the answer is delivered in parts.</summary>
    public bool IsIncremental => !Plan.Operation.Deferred.IsEmpty;

    internal SizeHints Hints { get; } = new();

    internal CompiledFetch[] Fetches { get; }

    /// <summary>Whether some fetch takes values from ancestors, so that equal objects at different places are not the same.</summary>
    internal bool TakesContexts { get; }

    internal TypeTable Types { get; }

    internal CompiledVariable[] Variables { get; }

    internal string[] ConditionNames { get; }

    internal Layout Root { get; }

    internal int RootType { get; }

    internal ProjectionCompiler Projection { get; }
}
