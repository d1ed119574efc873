namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Conditions that must all hold, over the values of a plan's Boolean variables as bits.</summary>
internal readonly record struct ConditionMask(ulong MustBeTrue, ulong MustBeFalse)
{
    public bool Holds(ulong values) => (values & MustBeTrue) == MustBeTrue && (values & MustBeFalse) == 0;
}
