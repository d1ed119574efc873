using System.Collections.Immutable;
using System.Globalization;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Costs;

/// <summary>What an operation gives for a slicing argument: a number, a variable, or nothing.</summary>
/// <param name="Number">The number.</param>
/// <param name="Variable">The variable that has it.</param>
internal readonly record struct SlicingValue(double? Number, SlicingVariable? Variable)
{
    /// <summary>Follows the names of a slicing argument, the first of which is the argument itself.</summary>
    public static SlicingValue Find(ValueNode? value, ImmutableArray<string> path)
    {
        var at = 1;
        while (at < path.Length && value is ObjectValueNode entry)
        {
            value = entry.Fields.FirstOrDefault(f => f.Name.Value == path[at])?.Value;
            at++;
        }

        return value switch
        {
            VariableNode variable => new SlicingValue(null, new SlicingVariable(variable.Name.Value, [.. path.Skip(at)])),
            IntValueNode number when at == path.Length && double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) =>
                new SlicingValue(parsed, null),
            _ => default,
        };
    }
}
