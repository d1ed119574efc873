using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>SATISFIABILITY_ERROR: whatever clients may ask, along whatever path, some chain of subgraphs can answer.</summary>
internal static class SatisfiabilityCheck
{
    public static void Run(Supergraph supergraph, ContextSetters setters, int maxSteps, DiagnosticBag diagnostics)
    {
        var budget = new StepBudget(maxSteps);
        foreach (var labels in Labels.Combinations(supergraph))
        {
            new Exploration(supergraph, setters, labels, budget, diagnostics).Run();
        }

        if (budget.IsExhausted)
        {
            diagnostics.Error(
                CompositionCodes.MaxValidationSubgraphPathsExceeded,
                $"After {maxSteps} steps it is not known whether every query can be answered.",
                fix: "Raise the limit, or give shared types keys that more subgraphs resolve.");
        }
    }
}
