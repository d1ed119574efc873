using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Server.Values;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>
/// A field of the request on one concrete type, with all its merged selections; skipped ones are not there.
/// One instance serves every object of a level: that is what batches are made by.
/// </summary>
public sealed class SelectedField
{
    private readonly SelectionCollector _collector;
    private readonly Dictionary<ObjectType, ImmutableArray<SelectedField>> _below = [];
    private readonly Lock _lock = new();
    private ArgumentValues? _arguments;

    internal SelectedField(SelectionCollector collector, FieldDefinition definition, string responseKey, ImmutableArray<FieldNode> nodes)
    {
        _collector = collector;
        Definition = definition;
        ResponseKey = responseKey;
        Nodes = nodes;
    }

    /// <summary>The field's name in the schema.</summary>
    public string Name => Definition.Name;

    /// <summary>The name in the response: the alias, or the name.</summary>
    public string ResponseKey { get; }

    /// <summary>The field's definition.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>What is selected below; empty for leaves.</summary>
    public Selection Selection => new(_collector.Schema, [this]);

    /// <summary>The selections of the document that were merged into this one.</summary>
    internal ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The fragments of the request's document by name.</summary>
    internal IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments => _collector.Fragments;

    /// <summary>The coerced variables of the request.</summary>
    internal IReadOnlyDictionary<string, object?> Variables => _collector.Variables;

    internal ImmutableArray<GraphQLError> ArgumentErrors => Coerced.Errors;

    private ArgumentValues Coerced
    {
        get
        {
            lock (_lock)
            {
                return _arguments ??= _collector.CoerceArguments(Definition, Nodes[0]);
            }
        }
    }

    /// <summary>Whether the argument was given (be it as null) or has a default.</summary>
    public bool HasArgument(string name) => Coerced.Values.ContainsKey(name);

    /// <summary>The argument as <typeparamref name="T"/>; see <see cref="FieldContext.Argument{T}"/>.</summary>
    public T? Argument<T>(string name) => InputConverter<T>.Convert(Coerced.Values.GetValueOrDefault(name));

    /// <summary>The fields selected below on a concrete type, in the order of the response.</summary>
    internal ImmutableArray<SelectedField> Below(ObjectType type)
    {
        lock (_lock)
        {
            if (!_below.TryGetValue(type, out var fields))
            {
                fields = _collector.Collect(type, Nodes);
                _below.Add(type, fields);
            }

            return fields;
        }
    }
}
