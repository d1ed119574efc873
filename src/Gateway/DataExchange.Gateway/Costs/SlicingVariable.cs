namespace DataExchange.Gateway.Costs;

/// <summary>A variable that bounds the length of lists.</summary>
/// <param name="Name">The variable, without <c>$</c>.</param>
/// <param name="Path">The fields of its value that lead to the number; empty where it is the number.</param>
internal sealed record SlicingVariable(string Name, string[] Path)
{
    /// <summary>The number in a request, or null where it has none. Allocates nothing.</summary>
    public double? In(IReadOnlyDictionary<string, object?> variables)
    {
        var value = variables.GetValueOrDefault(Name);
        foreach (var field in Path)
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field);
        }

        return value switch
        {
            int number => number,
            long number => number,
            double number => number,
            _ => null,
        };
    }
}
