using System.Collections.Frozen;
using DataExchange.Access.Decisions;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Decisions;

/// <summary>
/// The variables of one request whose values would reveal what the caller may not ask by. Requests with equal refusals share their decisions,
/// so that a value never becomes part of a cache key.
/// </summary>
internal sealed class RefusedInputs
{
    private readonly FrozenDictionary<string, string> _coordinateByVariable;

    private RefusedInputs(IReadOnlyDictionary<string, string> coordinateByVariable)
    {
        _coordinateByVariable = coordinateByVariable.ToFrozenDictionary(StringComparer.Ordinal);
        Key = string.Join(';', coordinateByVariable.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
    }

    public static RefusedInputs None { get; } = new(new Dictionary<string, string>());

    /// <summary>Equal for requests that refuse the same variables for the same coordinates.</summary>
    public string Key { get; }

    /// <summary>Decides the values of all variables that can reveal anything.</summary>
    public static RefusedInputs Of(IEnumerable<RevealingVariable> variables, IReadOnlyDictionary<string, object?> values, AccessProfile profile)
    {
        Dictionary<string, string>? refused = null;
        foreach (var variable in variables)
        {
            if (values.GetValueOrDefault(variable.Name) is { } value && variable.Reveals(value).FirstOrDefault(c => profile.DecideInput(c) is Deny) is { } coordinate)
            {
                (refused ??= new(StringComparer.Ordinal))[variable.Name] = coordinate;
            }
        }

        return refused is null ? None : new RefusedInputs(refused);
    }

    /// <summary>The coordinate that a refused variable in <paramref name="value"/> would reveal, or null where there is none.</summary>
    public string? FirstIn(ValueNode value)
    {
        if (_coordinateByVariable.Count == 0)
        {
            return null;
        }

        return value switch
        {
            VariableNode variable => _coordinateByVariable.GetValueOrDefault(variable.Name.Value),
            ListValueNode list => list.Values.Select(FirstIn).FirstOrDefault(c => c is not null),
            ObjectValueNode input => input.Fields.Select(f => FirstIn(f.Value)).FirstOrDefault(c => c is not null),
            _ => null,
        };
    }
}
