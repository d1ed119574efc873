using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>The values of a request's variables, by their index in the plan.</summary>
internal sealed class RequestVariables
{
    private readonly CompiledVariable[] _variables;
    private readonly ReadOnlyMemory<byte>[] _values;

    public RequestVariables(ExecutablePlan plan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? given)
    {
        _variables = plan.Variables;
        _values = _variables.Length == 0 ? [] : new ReadOnlyMemory<byte>[_variables.Length];
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = given is not null && given.TryGetValue(_variables[i].Name, out var value) ? value : default;
        }

        for (var bit = 0; bit < plan.ConditionNames.Length; bit++)
        {
            if (given is not null && given.TryGetValue(plan.ConditionNames[bit], out var value) && value.Span.SequenceEqual("true"u8))
            {
                Conditions |= 1UL << bit;
            }
        }
    }

    /// <summary>Which condition variables are true, as bits.</summary>
    public ulong Conditions { get; }

    /// <summary>Writes the members of those variables that have a value.</summary>
    /// <returns>Whether the next member needs a comma.</returns>
    public bool Write(PooledBuffer output, int[] indexes, bool needsComma)
    {
        foreach (var index in indexes)
        {
            needsComma = Write(output, index, needsComma);
        }

        return needsComma;
    }

    /// <summary>Writes the member of a variable, if it has a value.</summary>
    /// <returns>Whether the next member needs a comma.</returns>
    public bool Write(PooledBuffer output, int index, bool needsComma)
    {
        if (_values[index].IsEmpty)
        {
            return needsComma;
        }

        if (needsComma)
        {
            output.WriteByte((byte)',');
        }

        output.Write(_variables[index].Member);
        output.Write(_values[index].Span);
        return true;
    }

    /// <summary>The JSON of a variable's value; empty where it has none.</summary>
    public ReadOnlySpan<byte> Value(int index) => _values[index].Span;

    /// <summary>The definition of a variable inside a JSON string.</summary>
    public ReadOnlySpan<byte> Definition(int index) => _variables[index].Definition;
}
