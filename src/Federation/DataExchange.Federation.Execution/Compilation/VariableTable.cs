using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>The variables of an operation, pre-printed, and which of them decide conditions.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly List<CompiledVariable> _variables = [];

    public VariableTable(ImmutableArray<VariableDefinitionNode> definitions)
    {
        foreach (var definition in definitions)
        {
            Add(definition);
        }
    }

    public IReadOnlyList<CompiledVariable> Variables => _variables;

    /// <summary>The names of the variables that conditions use; the bit of each is its position.</summary>
    public List<string> ConditionNames { get; } = [];

    /// <summary>The index of a variable, or -1.</summary>
    public int Find(string name) => _index.TryGetValue(name, out var index) ? index : -1;

    public int Add(VariableDefinitionNode definition)
    {
        var name = definition.Variable.Name.Value;
        if (_index.TryGetValue(name, out var known))
        {
            return known;
        }

        var text = new StringBuilder();
        SyntaxWriter.WriteDefinition(text, definition);
        _variables.Add(new CompiledVariable(name, Encode(text.ToString()), Encoding.UTF8.GetBytes($"\"{name}\":")));
        _index.Add(name, _variables.Count - 1);
        return _variables.Count - 1;
    }

    /// <summary>The mask of conditions that must all hold.</summary>
    /// <exception cref="NotSupportedException">More than 64 variables decide conditions.</exception>
    public ConditionMask Mask(ImmutableArray<Condition> conditions)
    {
        ulong mustBeTrue = 0, mustBeFalse = 0;
        foreach (var condition in conditions)
        {
            var bit = 1UL << Bit(condition.Variable);
            mustBeTrue |= condition.Include ? bit : 0;
            mustBeFalse |= condition.Include ? 0 : bit;
        }

        return new ConditionMask(mustBeTrue, mustBeFalse);
    }

    /// <summary>Text as the inside of a JSON string.</summary>
    public static byte[] Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    private int Bit(string variable)
    {
        if (!_bits.TryGetValue(variable, out var bit))
        {
            bit = ConditionNames.Count;
            if (bit == 64)
            {
                throw new NotSupportedException("An operation may decide conditions by at most 64 variables.");
            }

            _bits.Add(variable, bit);
            ConditionNames.Add(variable);
        }

        return bit;
    }
}
