using System.Globalization;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>The variables of a document: one per type in use, declared by every operation that reaches a use.</summary>
internal sealed class VariablePool(Chance chance)
{
    private readonly Dictionary<string, string> _nameByType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IType> _types = new(StringComparer.Ordinal);

    /// <summary>The name of a variable that may stand at a place of <paramref name="type"/>, rarely of another; in a <c>@oneOf</c> always non-null (see the disagreements).</summary>
    public string For(IType type, DocumentScope scope, bool inOneOf)
    {
        IType declared = type is not NonNullType && (inOneOf || chance.In(20)) ? new NonNullType(type) : type;
        if (_types.Count > 0 && !inOneOf && chance.Slip())
        {
            declared = chance.Of(_types.Values.ToList());
        }

        var key = declared.ToString()!;
        if (!_nameByType.TryGetValue(key, out var name))
        {
            name = "v" + _types.Count.ToString(CultureInfo.InvariantCulture);
            _nameByType.Add(key, name);
            _types.Add(name, declared);
        }

        scope.Variables.Add(name);
        return name;
    }

    public IType TypeOf(string name) => _types[name];
}
