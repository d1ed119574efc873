using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The resolvers of a server.</summary>
internal interface IFieldSource
{
    /// <summary>The name of the concrete type of an object as the server calls it.</summary>
    string TypeName(Position at);

    /// <summary>The arguments that clients do not give, because the objects above do.</summary>
    IEnumerable<KeyValuePair<string, JsonNode?>> ContextArguments(Position parent, string parentType, string field);

    /// <summary>A leaf as a JSON node, a position, a list of these, null, or a failure.</summary>
    object? Resolve(Position parent, string parentType, FieldNode field, string arguments);
}
