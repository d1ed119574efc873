namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Counts steps down; once there are none left, every search ends at once.</summary>
internal sealed class StepBudget(int steps)
{
    private int _left = steps;

    public bool IsExhausted => _left <= 0;

    public bool Take() => --_left > 0;
}
