using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Compiles query plans for execution.</summary>
public static class PlanCompiler
{
    /// <summary>Compiles a plan; once per plan, the result is to be kept with it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="apiSchema">The schema that clients see: its nullability and its enum values decide what the answer may hold.</param>
    /// <param name="options">How to compile; null for the defaults.</param>
    /// <exception cref="NotSupportedException">The plan is nested over 128 levels deep, or over 64 variables decide its conditions.</exception>
    public static ExecutablePlan Compile(QueryPlan plan, Schema apiSchema, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(apiSchema);
        var variables = new VariableTable(plan.Operation.Variables.IsDefault ? [] : plan.Operation.Variables);
        var types = new TypeTable(apiSchema, new TypeNames(apiSchema, variables).Collect(plan), plan.Operation.Unseen);
        var root = new Layout();
        var guards = new GuardBits(plan.Fetches);
        var caching = new CachingCompiler(apiSchema, variables, options?.Cache);
        var compiler = new FetchCompiler(types, variables, new ShapeCompiler(apiSchema, types), root, guards, caching, options ?? new CompilerOptions());
        var fetches = plan.Fetches.Select(compiler.Compile).ToArray();
        Link(fetches);
        Compare(fetches);
        KeepApart(fetches);
        var projection = new ProjectionCompiler(apiSchema, types, root, variables, guards, plan.Operation);
        return new ExecutablePlan(plan, fetches, types, variables, root, projection);
    }

    private static void Link(CompiledFetch[] fetches)
    {
        foreach (var fetch in fetches)
        {
            foreach (var earlier in fetch.Source.DependsOn.IsDefault ? [] : fetch.Source.DependsOn.Distinct())
            {
                fetches[earlier].Dependents.Add(fetch.Id);
                fetch.Wave = Math.Max(fetch.Wave, fetches[earlier].Wave + 1);
            }
        }
    }

    // Equal entities with different ancestors lead to different values where a context is taken from these.
    private static void KeepApart(CompiledFetch[] fetches)
    {
        foreach (var below in fetches.Where(f => f.Contexts.Length > 0))
        {
            foreach (var above in fetches.Where(f => f.IsEntity && f.Path.Length < below.Path.Length))
            {
                above.KeepsPlacesApart |= above.Path.Select(s => s.Key).SequenceEqual(below.Path.Take(above.Path.Length).Select(s => s.Key));
            }
        }
    }

    private static void Compare(CompiledFetch[] fetches)
    {
        foreach (var fetch in fetches)
        {
            fetch.Alike = Array.FindIndex(fetches, f =>
                f == fetch
                || (f.IsEntity && fetch.IsEntity && f.Contexts.Length == 0 && fetch.Contexts.Length == 0 && f.Subgraph == fetch.Subgraph && f.Selection.AsSpan().SequenceEqual(fetch.Selection) && f.Variables.AsSpan().SequenceEqual(fetch.Variables)));
        }
    }
}
