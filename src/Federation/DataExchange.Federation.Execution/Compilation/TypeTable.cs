using System.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>The type names that a plan can meet, by small numbers. Number 0 is the unknown type. Immutable.</summary>
internal sealed class TypeTable
{
    /// <summary>The number of every type that the plan cannot meet: clients do not see it, or there is none of the name.</summary>
    public const int Foreign = 1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly ObjectType?[] _objects;
    private readonly InterfaceType?[] _interfaces;
    private readonly byte[][] _json;
    private readonly Utf8Names _utf8;
    private readonly bool[] _unseen;

    /// <param name="schema">The schema that clients see.</param>
    /// <param name="names">The names that the plan can meet.</param>
    /// <param name="unseen">Those of them whose objects the answer must not tell of.</param>
    public TypeTable(Schema schema, IEnumerable<string> names, IReadOnlyCollection<string> unseen)
    {
        var list = new List<string> { "", "?" };
        foreach (var name in names.Concat(unseen))
        {
            if (_ids.TryAdd(name, list.Count))
            {
                list.Add(name);
            }
        }

        _utf8 = new Utf8Names(list);
        _objects = [.. list.Select(n => schema.FindType(n) as ObjectType)];
        _interfaces = [.. list.Select(n => schema.FindType(n) as InterfaceType)];
        _unseen = [.. list.Select(unseen.Contains)];
        HasUnseen = unseen.Count > 0;
        _json = [.. list.Select(n => Encoding.UTF8.GetBytes($"\"{n}\""))];
    }

    public int Count => _objects.Length;

    /// <summary>Whether there are objects that the answer must not tell of.</summary>
    public bool HasUnseen { get; }

    /// <summary>Whether the answer must not tell of objects of this type where others can stand.</summary>
    public bool IsUnseen(int id) => _unseen[id];

    /// <summary>The number of a name, or 0.</summary>
    public int Find(string name) => _ids.GetValueOrDefault(name);

    /// <summary>The number of a name, or 0.</summary>
    public int Find(ReadOnlySpan<byte> name) => Math.Max(0, _utf8.Find(name));

    /// <summary>The interface of the schema that clients see, or null where it has none of that name: values of an interface object have its type.</summary>
    public InterfaceType? Interface(int id) => _interfaces[id];

    /// <summary>The object type of the schema that clients see, or null where it has none of that name.</summary>
    public ObjectType? Object(int id) => _objects[id];

    /// <summary>The name as a JSON string.</summary>
    public ReadOnlySpan<byte> Json(int id) => _json[id];
}
